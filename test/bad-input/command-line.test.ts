import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { type Portal, startPortal } from "../../portal";
import { run, type Told } from "../cli/output";
import { repository } from "../house/documents";
import { scratchFolder } from "../scratch-folder";
import { expectRows, named, type Observed } from "./observed";
import { commandLine } from "./rows/command-line";

const server = createServer();
const playground = "bad-input-playground";
const variables = { CLIENT_ID: "id", CLIENT_SECRET: "secret" };
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
});
afterAll(async () => {
  await portal.close();
  await new Promise((resolve) => server.close(resolve));
});

/** A portal with something to migrate, and the variables of its environment in this process. */
async function openPlayground(): Promise<Portal> {
  const opened = await startPortal({
    organizations: [{ name: playground, clientId: variables.CLIENT_ID, clientSecret: variables.CLIENT_SECRET }],
  });
  const properties = { size: { type: "string" }, name: { type: "string" } };
  const organization = opened.organization(playground);
  await organization.request("POST", "/v1/blueprints", { identifier: "service", title: "Service", schema: { properties } });
  await organization.request("POST", "/v1/blueprints/service/entities", { identifier: "cart", properties: { size: "large" } });
  for (const [name, value] of Object.entries({ ...variables, BASE_URL: opened.url }))
    process.env[`PORT_BAD_INPUT_PLAYGROUND_${name}`] = value;
  return opened;
}

/** Runs a command of the table: its words are parted by spaces, and what stands in capitals is put in afterwards. */
async function command(given: string): Promise<Observed> {
  const words = given.split(" ").slice(2);
  const args = words.map((word) => [...names].reduce((text, [name, value]) => text.replaceAll(name, value), word));
  const { code, stdout, stderr } = ["adopt", "portal"].includes(words[0] ?? "") ? await runBuilt(args) : await run(...args);
  return { code, message: named(stderr || stdout, names).trim() };
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
