import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, LocalBackend } from "cdktf";
import { Blueprint, BlueprintPermissions, defineEnvironments, Entity, EntityTable, PortStack, Scorecard } from "cdktf-port";
import { type Portal, startPortal } from "cdktf-port/portal";
import type { Construct } from "constructs";
import { adoptionListOf, readPortal } from "../../generators/adoption";
import { printAdoptionList } from "../../model/adoption";
import { openPortApi } from "../../provider-bridge/api";
import { scratchFolder } from "../scratch-folder";
import { planned, terraformEnvironment, terraformOrThrow } from "../terraform";

const credentials = { clientId: "id", clientSecret: "secret-of-the-test" };
const outdir = scratchFolder();
const adopted = join(outdir, "adopted.json");
const folder = join(outdir, "stacks", "development");
let portal: Portal;

beforeAll(async () => {
  portal = await startPortal({ organizations: [{ name: "development", ...credentials }] });
});
afterAll(() => portal.close());

const environment = () =>
  terraformEnvironment({ PORT_CLIENT_ID: credentials.clientId, PORT_CLIENT_SECRET: credentials.clientSecret, PORT_BASE_URL: portal.url });
const terraform = (...args: string[]) => terraformOrThrow(folder, [...args, "-input=false", "-no-color"], environment());

async function live(path: string): Promise<Record<string, unknown> | undefined> {
  const { status, body } = await portal.organization("development").request("GET", path);
  return status === 404 ? undefined : Object(Object.values(Object(body)).find((value) => typeof value === "object"));
}

/** Writes the stack, with its state in a file of that name, and initialises it. */
async function written(state: string, describe: (stack: PortStack) => void): Promise<void> {
  const app = new App({ outdir, stackTraces: false });
  const [only] = defineEnvironments([{ name: "development", baseUrl: portal.url }]);
  if (only === undefined) throw new Error("There is an environment.");
  const stack = new PortStack(app, "development", { environment: only, adopted });
  new LocalBackend(stack, { path: join(outdir, state) });
  describe(stack);
  app.synth();
  await terraform("init", "-reconfigure");
}

/** One of two blueprints that relate to, mirror, count and score each other, and name each other in their permissions. */
function half(stack: Construct, own: string, other: string): void {
  const next = { target: other, title: `To ${other}` };
  new Blueprint(stack, own, {
    identifier: own,
    title: own,
    schema: { properties: { size: { type: "number" } } },
    relations: { next, all: { target: other, many: true }, parent: { target: own } },
    mirrorProperties: { far: { title: "Far", path: "next.size" }, back: { title: "Back", path: "next.next.$title" } },
    aggregationProperties: {
      count: { title: "Count", target: other, calculationSpec: { calculationBy: "entities", func: "count" } },
      sum: {
        title: "Sum",
        target: other,
        pathFilter: [{ path: ["next"], fromBlueprint: other }],
        calculationSpec: { calculationBy: "property", func: "sum", property: "size" },
      },
    },
  });
  const people = { roles: ["Admin"] };
  const policy = { combinator: "and", rules: [{ property: "$blueprint", operator: "=", value: other }] } as const;
  new BlueprintPermissions(stack, `${own}_permissions`, {
    blueprintIdentifier: own,
    entities: {
      register: people,
      unregister: people,
      update: { ...people, policy },
      updateProperties: { $identifier: people, $title: people, $team: people, $icon: people },
      updateRelations: { next: people },
    },
  });
  new Scorecard(stack, `${own}_ready`, {
    identifier: "ready",
    title: "Ready",
    blueprint: own,
    rules: [
      {
        identifier: "next",
        title: "Next",
        level: "Gold",
        query: {
          combinator: "and",
          conditions: [
            { relation: "next", operator: "isNotEmpty" },
            { property: "count", operator: ">", value: 0 },
            { property: "far", operator: ">", value: 0 },
          ],
        },
      },
    ],
  });
}

function describe(stack: Construct): void {
  half(stack, "a", "b");
  half(stack, "b", "a");
  const row = (size: number, next: string | null, all: string[]) => ({ properties: { size }, relations: { next, all } });
  new EntityTable(stack, "as", { blueprint: "a", entities: { x: { ...row(1, "y", ["y", "z"]), title: "X" }, w: row(2, "y", []) } });
  new EntityTable(stack, "bs", { blueprint: "b", entities: { y: row(4, "x", ["x", "one"]) } });
  new Entity(stack, "z", { blueprint: "b", identifier: "z", ...row(8, "one", ["w"]) });
  new Entity(stack, "one", { blueprint: "a", identifier: "one", ...row(16, "z", ["y"]) });
}

it("circles through relations, mirrors, aggregations, permissions, scorecards, entities and tables take one apply", async () => {
  await written("first.tfstate", describe);
  await terraform("apply", "-auto-approve");
  expect((await planned(folder, environment())).changes).toEqual([]);
  expect(await live("/v1/blueprints/a/entities/x")).toMatchObject({
    properties: { far: 4, back: "X", count: 2, sum: 4 },
    relations: { next: "y", all: ["y", "z"] },
    scorecards: { ready: { level: "Gold" } },
  });
  expect(await live("/v1/blueprints/b/entities/z")).toMatchObject({ relations: { next: "one", all: ["w"] } });
  expect(await live("/v1/blueprints/b/entities/y")).toMatchObject({ properties: { far: 1 }, relations: { next: "x", all: ["x", "one"] } });
});

it("and the portal that they make is adopted", async () => {
  const api = openPortApi({ baseUrl: portal.url, userAgent: "test", ...credentials });
  writeFileSync(adopted, printAdoptionList(adoptionListOf(await readPortal(api))));
  await api.close();
  await written("second.tfstate", describe);
  const { changes } = await planned(folder, environment());
  // Permissions are always there: nobody imports them, and they are written as they are.
  expect(changes.map(({ address, action }) => `${address} ${action}`)).toEqual([
    "port_blueprint_permissions.a_permissions create",
    "port_blueprint_permissions.b_permissions create",
  ]);
  await terraform("apply", "-auto-approve");
});

it("and one destroy takes all away", async () => {
  await terraform("destroy", "-auto-approve");
  expect([await live("/v1/blueprints/a"), await live("/v1/blueprints/b")]).toEqual([undefined, undefined]);
});
