const { readFileSync } = require("node:fs");
const nodeModule = require("node:module");
const { basename, dirname } = require("node:path");
const { Script } = require("node:vm");

/** The version of V8 and the machine that compiled code is good for. */
const compiledFor = `${process.versions.v8}-${process.arch}`;

/**
 * Loads a CommonJS file together with the code that V8 made of it at build time, which saves half of the loading.
 * Where that was another V8, the file loads like any other, and a newer Node keeps what it compiles for the next start.
 */
function loadChunk(file) {
  const compiled = readCompiled(file);
  if (compiled === undefined) {
    nodeModule.enableCompileCache?.();
    return require(file);
  }
  return run(new Script(wrapped(file), { filename: file, cachedData: compiled }), file);
}

/** The code V8 has after loading the file, for `loadChunk` to find; it holds no path of the machine that builds. */
function compileChunk(file) {
  const script = new Script(wrapped(file), { filename: basename(file) });
  run(script, file);
  return { path: compiledPath(file), code: script.createCachedData() };
}

function wrapped(file) {
  return `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "utf8")}\n})`;
}

function run(script, file) {
  const module = { exports: {} };
  script.runInThisContext().call(module.exports, module.exports, nodeModule.createRequire(file), module, file, dirname(file));
  return module.exports;
}

function compiledPath(file) {
  return `${file}.${compiledFor}.cache`;
}

function readCompiled(file) {
  try {
    return readFileSync(compiledPath(file));
  } catch {
    return undefined;
  }
}

/** @public The bundle calls it. */
exports.loadChunk = loadChunk;
exports.compileChunk = compileChunk;
