/**
 * Bundles a provider into a folder that works wherever it is copied: `node scripts/provider/bundle.mjs MAIN.ts FOLDER`.
 * Terraform executes its `terraform-provider-port`; whoever lays it into a mirror gives that file the name the mirror wants.
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const require = createRequire(import.meta.url);
const { compileChunk } = require("./load-chunk.cjs");
const root = fileURLToPath(new URL("../..", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));

const { version, engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const settings = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  absWorkingDir: root,
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "none",
  metafile: true,
  write: false,
  logLevel: "warning",
  // Node's own import() would load its ES module loader, which costs a start 10 ms.
  supported: { "dynamic-import": false },
  define: { CDKTF_PORT_VERSION: JSON.stringify(version) },
};

/** Bundles `main`, which may load the rest by `import()`: each such file becomes a chunk of its own, loaded when it is asked for. */
export async function bundleProvider(main, folder) {
  const chunks = new Map();
  const results = [await build({ ...settings, entryPoints: [main], plugins: [apart(chunks)] })];
  for (const path of chunks.keys()) results.push(await build({ ...settings, entryPoints: [path], plugins: [lean] }));

  mkdirSync(folder, { recursive: true });
  // V8 compares compiled code with its source by length alone: no old code may stand beside new source, not for a moment.
  for (const name of readdirSync(folder)) if (name.endsWith(".cache")) rmSync(join(folder, name), { force: true });
  const files = ["main.cjs", ...chunks.values()];
  for (const [index, { outputFiles }] of results.entries()) replace(join(folder, files[index]), outputFiles[0].contents);
  replace(join(folder, "package.json"), `${JSON.stringify({ type: "commonjs" })}\n`);
  replace(join(folder, "LICENSES.txt"), licenses(results));
  replace(join(folder, "terraform-provider-port"), launcher(), 0o755);
  for (const chunk of chunks.values()) {
    const { path, code } = compileChunk(resolve(folder, chunk));
    replace(path, code);
  }
}

/** Lets what is imported dynamically be a chunk of its own: notes its file, and loads it by name. */
function apart(chunks) {
  return {
    name: "apart",
    setup(build) {
      build.onResolve({ filter: /^\./ }, async ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const source = join(resolveDir, path.replace(/\.js$/, ".ts"));
        chunks.set(source, `${basename(source, ".ts")}.cjs`);
        return { path: chunks.get(source), namespace: "chunk" };
      });
      build.onLoad({ filter: /.*/, namespace: "chunk" }, ({ path }) => ({
        contents: `module.exports = require("./load-chunk.cjs").loadChunk(require("node:path").join(__dirname, ${JSON.stringify(path)}));`,
        resolveDir: here,
      }));
    },
  };
}

/** Puts what is used of a large package in its place; a name that is missing there fails the build. */
const lean = {
  name: "lean",
  setup(build) {
    build.onResolve({ filter: /^undici$/ }, () => ({ path: require.resolve("./undici.mjs") }));
  },
};

function launcher() {
  return readFileSync(join(here, "launcher.cjs"), "utf8").replaceAll("NODE_VERSION", engines.node.replace(/^>=/, ""));
}

/** The licences of the packages whose code is in the bundle. */
function licenses(results) {
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const packages = new Set(
    inputs.map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter((path) => path !== undefined),
  );
  const texts = [...packages].sort().map((path) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, path, "package.json"), "utf8"));
    const file = readdirSync(join(root, path)).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(root, path, file), "utf8").trim() : ""}\n`;
  });
  return `This provider contains code of these packages.\n\n${texts.join("\n----\n\n")}`;
}

/** Writes a file in one step: a provider that starts meanwhile finds the old one or the new one. */
function replace(path, contents, mode = 0o644) {
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(contents))) return;
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, contents);
  chmodSync(temporary, mode);
  renameSync(temporary, path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [main, folder] = process.argv.slice(2);
  if (main === undefined || folder === undefined) {
    console.error("Usage: node scripts/provider/bundle.mjs MAIN.ts FOLDER");
    process.exit(1);
  }
  await bundleProvider(resolve(main), resolve(folder));
}
