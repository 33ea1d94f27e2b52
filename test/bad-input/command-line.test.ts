import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { ownVariables } from "../../constructs/environments";
import type { Portal } from "../../portal";
import { run, type Told } from "../cli/output";
import { repository } from "../house/documents";
import { openPortal } from "../provider-bridge/rpc/port-session";
import { scratchFolder } from "../scratch-folder";
import { expectRows, named, type Observed } from "./observed";
import { commandLine } from "./rows/command-line";

const server = createServer();
let names: ReadonlyMap<string, string>;
let portal: Portal;

beforeAll(async () => {
  const folder = scratchFolder();
  portal = await openPortal();
  const [file, damaged] = [join(folder, "file"), join(folder, "damaged")];
  writeFileSync(file, "");
  mkdirSync(damaged);
  writeFileSync(join(damaged, "data.mdb"), "cut off");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  names = new Map([
    ["FILE", file],
    ["DAMAGED", damaged],
    ["FOLDER", folder],
    ["TAKEN", String(address.port)],
    ["PORTAL", portal.url],
  ]);
  const variables = new Map([
    ["development", [portal.url, "development-id", "development-secret-text"]],
    ["refused", [portal.url, "development-id", "another secret"]],
    ["nowhere", ["http://127.0.0.1:1", "id", "secret"]],
  ]);
  for (const [name, [url, id, secret]] of variables) {
    const { baseUrlVariable, clientIdVariable, clientSecretVariable } = ownVariables(name);
    Object.assign(process.env, { [baseUrlVariable]: url, [clientIdVariable]: id, [clientSecretVariable]: secret });
  }
});
afterAll(async () => {
  await portal.close();
  await new Promise((resolve) => server.close(resolve));
});
/** Each command has a folder of its own to make. */
let made = 0;

/** Runs a command of the table: its words are parted by spaces, and what stands in capitals is put in afterwards. */
async function command(given: string): Promise<Observed> {
  const words = given.split(" ").slice(2);
  const folder = `${names.get("FOLDER")}/new-${made++}`;
  const places = [...names, ["NEW", folder] as const];
  const args = words.map((word) => places.reduce((text, [name, value]) => text.replaceAll(name, value), word));
  const { code, stdout, stderr } = words[0] === "portal" ? await runBuilt(args) : await run(...args);
  return { code, message: named(stderr || stdout, new Map([["NEW", folder], ...names])).trim() };
}

/** The portal loads what it needs as a built package does, so it is run as one. */
function runBuilt(args: readonly string[]): Promise<Told> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(repository, "lib/cli/main.js"), ...args], (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

it.each(commandLine)("$mistake: $given", async (row) => {
  expectRows([row], [await command(row.given)]);
});

it.each([...new Set(commandLine.map(({ mended }) => mended))])("is no mistake: %s", async (mended) => {
  expect((await command(mended)).code).toBe(0);
});
