import { resolve } from "node:path";
import { findingsIn } from "../../scripts/check-rooms/findings";
import { readSources, type Source, sourceOf } from "../../scripts/check-rooms/sources";
import { lineLimit, type Room, rooms } from "../../scripts/check-rooms/table";

const root = resolve(__dirname, "../..");

const smallHouse: readonly Room[] = [
  { path: "kitchen", rooms: [], doors: ["kitchen/index.ts", "kitchen/recipes"], packages: ["salt"] },
  { path: "hall", rooms: ["kitchen"], packages: ["node:"] },
  { path: "hall/cellar", rooms: [], packages: [] },
  { path: "test", rooms: ["kitchen", "hall"], packages: "any" },
];

function findings(files: Record<string, string>): readonly string[] {
  const sources = Object.entries(files).map(([path, text]): Source => sourceOf(path, text));
  return findingsIn(sources, smallHouse);
}

describe("the rooms of this repository", () => {
  const sources = readSources(root);

  it("keep to the table", () => {
    expect(findingsIn(sources, rooms)).toEqual([]);
  });

  it("are all read", () => {
    const seen = new Set(sources.map(({ path }) => path.split("/")[0]));
    expect([...seen]).toEqual(
      expect.arrayContaining(["cli", "constructs", "examples", "generators", "model", "portal", "provider-bridge", "scripts", "test"]),
    );
    expect(sources.some(({ imports }) => imports.length > 5)).toBe(true);
  });
});

describe("findingsIn", () => {
  it("says nothing of a house in order", () => {
    const files = {
      "kitchen/index.ts": 'import { pinch } from "salt";\nexport * from "./oven";\nexport { pinch };',
      "kitchen/oven.ts": "export const oven = 1;",
      "kitchen/recipes/bread.ts": "export const bread = 1;",
      "hall/door.ts":
        'import { readFileSync } from "node:fs";\nimport { oven } from "../kitchen";\nimport { bread } from "../kitchen/recipes/bread";',
      "test/oven.test.ts": 'import { oven } from "../kitchen/oven";\nimport fc from "fast-check";',
    };
    expect(findings(files)).toEqual([]);
  });

  it("names the line that imports a room it may not", () => {
    expect(findings({ "hall/door.ts": "export {};", "kitchen/oven.ts": '\nimport type { Door } from "../hall/door";' })).toEqual([
      'kitchen/oven.ts:2: kitchen/ may not import hall/ (here: "../hall/door").',
    ]);
  });

  it("takes the innermost room of a file", () => {
    expect(findings({ "kitchen/index.ts": "", "hall/cellar/shelf.ts": 'export * from "../../kitchen";' })).toEqual([
      'hall/cellar/shelf.ts:1: hall/cellar/ may not import kitchen/ (here: "../../kitchen").',
    ]);
  });

  it.each([
    ["an import", 'import { oven } from "../kitchen/oven";'],
    ["a re-export", 'export * from "../kitchen/oven";'],
    ["a late import", 'const oven = import("../kitchen/oven");'],
    ["a require", 'const oven = require("../kitchen/oven");'],
    ["a type's import", 'export type Oven = import("../kitchen/oven").Oven;'],
  ])("sees %s that passes by the doors", (_, text) => {
    expect(findings({ "kitchen/oven.ts": "", "hall/door.ts": text })).toEqual([
      'hall/door.ts:1: kitchen/oven.ts is inside kitchen/, which is entered through kitchen/index.ts, kitchen/recipes (here: "../kitchen/oven").',
    ]);
  });

  it.each([
    ["pepper", "pepper", "pepper"],
    ["@spices/pepper/ground", "@spices/pepper", "@spices/pepper/ground"],
    ["node:fs", "node:", "node:fs"],
  ])("refuses the package %s where the table does not name it", (specifier, name, written) => {
    expect(findings({ "kitchen/oven.ts": `import "${specifier}";` })).toEqual([
      `kitchen/oven.ts:1: kitchen/ may not import the package ${name} (here: "${written}").`,
    ]);
  });

  it("finds a folder that the table does not know, and leaves files at the top alone", () => {
    expect(findings({ "attic/box.ts": "", "settings.ts": "" })).toEqual([
      "attic/box.ts: lies in no room. Add its folder to scripts/check-rooms/table.ts.",
    ]);
  });

  it("shows a ring of imports once", () => {
    const files = {
      "hall/a.ts": 'import "./b";',
      "hall/b.ts": 'import "./c";',
      "hall/c.ts": 'import "./a";\nimport "./d";',
      "hall/d.ts": "",
    };
    expect(findings(files)).toEqual([
      "hall/a.ts → hall/b.ts → hall/c.ts → hall/a.ts: these files import each other in a ring. Move what both need into a file of its own.",
    ]);
  });

  it("finds a file that has grown too long, unless a generator wrote it", () => {
    const lines = (count: number) => "// line\n".repeat(count);
    const files = {
      "hall/long.ts": lines(lineLimit + 1),
      "hall/fits.ts": lines(lineLimit),
      "hall/printed.generated.ts": lines(lineLimit + 1),
    };
    expect(findings(files)).toEqual([`hall/long.ts: has ${lineLimit + 1} lines; a file has at most ${lineLimit}. Take it apart.`]);
  });
});
