import { execFile } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../house/documents";
import { scratchFolder } from "../scratch-folder";
import { expectRows } from "./observed";
import { compiler } from "./rows/compiler";

const before = `
import { TerraformVariable } from "cdktf";
import { Blueprint, Entity } from "cdktf-port";
import type { Construct } from "constructs";
export declare const scope: Construct;
export const variable = new TerraformVariable(scope, "variable", {});
export const squad = new Blueprint(scope, "squad", { identifier: "squad", title: "Squad", schema: { properties: {} } });
export const service = new Blueprint(scope, "service", {
  identifier: "service",
  title: "Service",
  schema: { properties: { language: { type: "string", enum: ["go", "ts"] }, replicas: { type: "number" } }, required: ["language"] },
  relations: { owner: { target: squad } },
});
export const shop = new Entity(scope, "shop", { blueprint: squad, identifier: "shop" });
`;
const names = `import { Action, Blueprint, defineEnvironments, Entity } from "cdktf-port";\nimport { scope, service, shop, variable } from "./before";`;

/** What `tsc` says of programs, by the names of their files, and what it exits with. */
async function compile(programs: ReadonlyMap<string, string>): Promise<{ code: number; messages: ReadonlyMap<string, string> }> {
  const folder = scratchFolder();
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"));
  const options = { noUnusedLocals: false, paths: { "cdktf-port": [join(repository, "constructs/index.ts")] } };
  const configuration = { extends: join(repository, "tsconfig.json"), compilerOptions: options, include: [], files: [...programs.keys()] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(configuration));
  writeFileSync(join(folder, "before.ts"), before);
  // Imports stand at the end, so that the mistake is on the first line.
  for (const [name, text] of programs) writeFileSync(join(folder, name), `${text}\n${names}\n`);
  const tsc = join(repository, "node_modules/typescript/bin/tsc");
  const { code, stdout } = await new Promise<{ code: number; stdout: string }>((resolve) => {
    execFile(process.execPath, [tsc, "--pretty", "false"], { cwd: folder }, (error, stdout) =>
      resolve({ code: Number(error?.code ?? 0), stdout }),
    );
  });
  const messages = new Map<string, string>();
  for (const text of stdout.split(/\n(?=\S)/)) {
    const [, name = "", place = "", message = ""] = /^(.*?)(\(\d+,\d+\): )([\s\S]*)$/.exec(text) ?? ["", "", "", text];
    messages.set(name, `${messages.has(name) ? `${messages.get(name)}\n` : ""}${place}${message}`.trim());
  }
  return { code, messages };
}

it("refuses every row, and nothing where the mistake is mended", async () => {
  const programs = compiler.flatMap(({ given, mended }, index) => [
    [`given-${index}.ts`, given] as const,
    [`mended-${index}.ts`, mended] as const,
  ]);
  const { code, messages } = await compile(new Map(programs));
  expectRows(
    compiler,
    compiler.map((_row, index) => ({ code, message: messages.get(`given-${index}.ts`) ?? "" })),
  );
  expect([...messages.keys()].filter((name) => !name.startsWith("given-"))).toEqual([]);
});
