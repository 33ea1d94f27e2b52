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
const playground = "bad-input-playground";
let portal: Portal;
let names: ReadonlyMap<string, string>;

beforeAll(async () => {
  const folder = scratchFolder();
  const [file, damaged] = [join(folder, "file"), join(folder, "damaged")];
  writeFileSync(file, "");
  mkdirSync(damaged);
  writeFileSync(join(damaged, "data.mdb"), "cut off");
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  portal = await openPlayground();
  names = new Map([
    ["PLAYGROUND", playground],
    ["FILE", file],
    ["DAMAGED", damaged],
    ["FOLDER", folder],
    ["TAKEN", String(address.port)],
  ]);
  const secret = "development-secret-text";
  for (const name of ["development", playground]) setVariables(name, portal.url, "development-id", secret);
  setVariables("refused", portal.url, "development-id", "another secret");
  setVariables("nowhere", "http://127.0.0.1:1", "id", "secret");
});
afterAll(async () => {
  await portal.close();
  await new Promise((resolve) => server.close(resolve));
});

/** A portal with something to migrate. */
async function openPlayground(): Promise<Portal> {
  const opened = await openPortal();
  const properties = { size: { type: "string" }, name: { type: "string" } };
  const organization = opened.organization("development");
  await organization.request("POST", "/v1/blueprints", { identifier: "service", title: "Service", schema: { properties } });
  await organization.request("POST", "/v1/blueprints/service/entities", { identifier: "cart", properties: { size: "large" } });
  return opened;
}

/** Sets the variables of an environment in this process. */
function setVariables(environment: string, url: string, id: string, secret: string): void {
  const { baseUrlVariable, clientIdVariable, clientSecretVariable } = ownVariables(environment);
  Object.assign(process.env, { [baseUrlVariable]: url, [clientIdVariable]: id, [clientSecretVariable]: secret });
}

/** Each command has a folder of its own to make. */
let made = 0;

/** Runs a command of the table: its words are parted by spaces, and what stands in capitals is put in afterwards. */
async function command(given: string): Promise<Observed> {
  const words = given.split(" ").slice(2);
  const folder = `${names.get("FOLDER")}/new-${made++}`;
  const places = new Map([["NEW", folder], ...names]);
  const args = words.map((word) => [...places].reduce((text, [name, value]) => text.replaceAll(name, value), word));
  const { code, stdout, stderr } = ["adopt", "portal"].includes(words[0] ?? "") ? await runBuilt(args) : await run(...args);
  return { code, message: named(stderr || stdout, places).trim() };
}

/** Some commands load what they need as a built package does, so they are run as one. */
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
