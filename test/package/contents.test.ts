import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as manifest from "../../package.json";
import { sourceOf } from "../../scripts/check-rooms/sources";
import { scratchFolder } from "../scratch-folder";
import { pack, repository } from "./packed";

const packed = pack(scratchFolder());
const paths = packed.files.map(({ path }) => path);
const read = (path: string) => readFileSync(join(repository, path), "utf8");

describe("the packed package", () => {
  it("holds what it runs and its types, and nothing else", () => {
    const elsewhere = paths.filter((path) => !path.startsWith("lib/"));
    expect(elsewhere.sort()).toEqual(["LICENSE", "README.md", "package.json"]);
    const rooms = new Set(paths.filter((path) => path.startsWith("lib/")).map((path) => path.split("/")[1]));
    expect([...rooms].sort()).toEqual(["cli", "constructs", "generators", "model", "portal", "provider", "provider-bridge"]);
    expect(paths.filter((path) => /\.map$|(^|[^d])\.ts$|test/.test(path.replace(/\.d\.ts$/, ".d")))).toEqual([]);
  });

  it("has every file that its manifest names", () => {
    const named = [manifest.main, manifest.types, ...Object.values(manifest.bin), ...Object.values(manifest.exports).flatMap(filesOf)];
    expect(named.map((path) => path.replace(/^\.\//, "")).filter((path) => !paths.includes(path))).toEqual([]);
  });

  it("has every file that its files ask for, and every package among its dependencies", () => {
    const available = { ...manifest.dependencies, ...manifest.peerDependencies };
    const missing = paths
      .filter((path) => path.endsWith(".js") || path.endsWith(".d.ts"))
      .flatMap((path) => importsOf(path).map((name) => ({ path, name })))
      .filter(({ path, name }) => {
        if (!name.startsWith(".")) return !name.startsWith("node:") && !(packageOf(name) in available);
        const target = join(dirname(path), name);
        return ![target, `${target}.js`, `${target}.d.ts`, `${target}/index.js`, `${target}/index.d.ts`].some((file) =>
          paths.includes(file),
        );
      });
    expect(missing).toEqual([]);
  });

  it("makes people install no package that it does not use", () => {
    const texts = paths.filter((path) => path.endsWith(".js")).map(read);
    const unused = Object.keys(manifest.dependencies).filter((name) => !texts.some((text) => new RegExp(`["']${name}(/|["'])`).test(text)));
    expect(unused).toEqual([]);
  });

  it("names no place of the machine that built it", () => {
    expect(paths.filter((path) => read(path).includes(repository))).toEqual([]);
  });

  it("runs nothing when it is installed", () => {
    expect(Object.keys(manifest.scripts).filter((name) => /install$/.test(name))).toEqual([]);
  });

  it("can be started: the command and the provider", () => {
    const executable = packed.files.filter(({ mode }) => (mode & 0o111) !== 0).map(({ path }) => path);
    expect(executable.sort()).toEqual(["lib/cli/main.js", "lib/provider/terraform-provider-port"]);
  });

  it("is small", () => {
    expect(packed.size).toBeLessThan(1_500_000);
    expect(packed.unpackedSize).toBeLessThan(6_000_000);
  });
});

function filesOf(entry: string | Readonly<Record<string, string>>): string[] {
  return typeof entry === "string" ? [entry] : Object.values(entry);
}

function importsOf(path: string): string[] {
  return sourceOf(path, read(path)).imports.map(({ specifier }) => specifier);
}

function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}
