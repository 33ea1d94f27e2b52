/**
 * Makes `lib/`, which is what the package ships: the rooms as CommonJS with their types, and the provider's bundle in `lib/provider/`.
 * Does nothing when nothing has changed since the last time. Exits 1 where something cannot be compiled; `npm run types` is what checks the types.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleProvider } from "./provider/bundle.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const rooms = ["model", "provider-bridge", "constructs", "generators", "migrations", "portal", "cli"];
const settings = ["scripts", "package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"];
const library = join(root, "lib");
const stamp = join(root, "node_modules/.cache/cdktf-port/build.stamp");
const entry = join(root, "provider-bridge/main.ts");

async function main() {
  const inputs = [...rooms, ...settings].flatMap(filesOf);
  const outputs = existsSync(library) ? filesOf("lib") : [];
  const state = fingerprint([...inputs, ...outputs]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === state) return;

  removeStale(outputs, new Set(inputs));
  mkdirSync(dirname(stamp), { recursive: true });
  const made = await Promise.all([compile(), bundle()]);
  const command = join(library, "cli/main.js");
  if (existsSync(command)) chmodSync(command, 0o755);
  if (made.includes(false)) process.exitCode = 1;
  else writeFileSync(stamp, fingerprint([...inputs, ...filesOf("lib")]));
}

/** Every file under a path, by its name from the root; none where the path is absent. */
function filesOf(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesOf(`${path}/${name}`));
}

/** A text that changes when one of the files does, or when the Node that compiles for itself is another. */
function fingerprint(files) {
  const hash = createHash("sha256").update(process.version);
  for (const file of files) {
    const found = statSync(join(root, file), { throwIfNoEntry: false });
    hash.update(`${file} ${found?.mtimeMs} ${found?.size}\n`);
  }
  return hash.digest("hex");
}

/** Removes what was made of files that are no more. */
function removeStale(outputs, inputs) {
  const sourceOf = (file) => file.slice("lib/".length).replace(/(\.d\.ts|\.js)$/, ".ts");
  const rest = outputs.filter((file) => !file.startsWith("lib/provider/") && !inputs.has(sourceOf(file)));
  for (const file of rest) rmSync(join(root, file), { force: true });
}

/** Whether the rooms could be compiled; where they could not, the compiler has said why. */
function compile() {
  if (!rooms.some((room) => existsSync(join(root, room)))) return true;
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const words = [compiler, "-p", join(root, "tsconfig.build.json"), "--noCheck"];
  const run = spawn(process.execPath, words, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  return new Promise((resolve, reject) => run.on("error", reject).on("exit", (code) => resolve(code === 0)));
}

/** Whether the provider could be bundled; where it could not, the bundler has said why. */
async function bundle() {
  if (!existsSync(entry)) return true;
  try {
    await bundleProvider(entry, join(library, "provider"));
    return true;
  } catch {
    return false;
  }
}

await main();
