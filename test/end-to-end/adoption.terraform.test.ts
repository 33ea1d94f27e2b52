import { join } from "node:path";
import { App, LocalBackend } from "cdktf";
import { Action, Blueprint, defineEnvironments, Entity, PortStack } from "cdktf-port";
import { adopt } from "../../cli/adopt";
import { action, blueprint, entity } from "../../model";
import { isObject } from "../../model/kernel/data";
import type { Resource } from "../../model/kernel/resource";
import { type Portal, startPortal } from "../../portal";
import { ByHand, meaningOf } from "../provider-bridge/rpc/by-hand";
import { scratchFolder } from "../scratch-folder";
import { planOf, terraform, terraformEnvironment, terraformOrThrow } from "../terraform";

const names = ["development", "production"] as const;
type Name = (typeof names)[number];

const folder = scratchFolder();
let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ organizations: names.map((name) => ({ name, clientId: `${name}-id`, clientSecret: `${name}-secret` })) });
});
afterAll(() => portal.close());

const variables = (development: Name = "development") => ({
  PORT_DEVELOPMENT_CLIENT_ID: `${development}-id`,
  PORT_DEVELOPMENT_CLIENT_SECRET: `${development}-secret`,
  PORT_PRODUCTION_CLIENT_ID: "production-id",
  PORT_PRODUCTION_CLIENT_SECRET: "production-secret",
});
const adopted = (prune = false) =>
  adopt("development", prune, { variables: { ...variables(), PORT_DEVELOPMENT_BASE_URL: portal.url }, folder });

const empty = { properties: {} };
const chained = ["a", "b", "c"] as const;
const after = { a: "b", b: "c", c: "a" } as const;
const trigger = { type: "self-service", operation: "CREATE" } as const;

/** What people have made in Port: two blueprints that relate to each other, three in a ring, one to itself, and entities in rings of them. */
async function makeByHand(): Promise<void> {
  const ask = async (method: "POST" | "PUT", path: string, body: object) => {
    const { status, body: reply } = await portal.organization("development").request(method, path, JSON.parse(JSON.stringify(body)));
    if (status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(reply)}`);
  };
  const team = { identifier: "team", title: "Team", schema: empty };
  await ask("POST", "/v1/blueprints", team);
  const relations = { owner: { target: "team", required: true }, parent: { target: "service" } };
  await ask("POST", "/v1/blueprints", { identifier: "service", title: "Service", schema: empty, relations });
  await ask("PUT", "/v1/blueprints/team", { ...team, relations: { main: { target: "service", title: "Main" } } });
  const part = (identifier: (typeof chained)[number]) => ({ identifier, title: identifier, schema: empty });
  for (const identifier of chained) await ask("POST", "/v1/blueprints", part(identifier));
  for (const identifier of chained)
    await ask("PUT", `/v1/blueprints/${identifier}`, { ...part(identifier), relations: { next: { target: after[identifier] } } });
  await ask("POST", "/v1/blueprints/team/entities", { identifier: "core" });
  await ask("POST", "/v1/blueprints/service/entities", { identifier: "cart", relations: { owner: "core", parent: "cart" } });
  await ask("PUT", "/v1/blueprints/team/entities/core", { identifier: "core", title: "Core", relations: { main: "cart" } });
  await ask("POST", "/v1/actions", { identifier: "own", trigger, invocationMethod: { type: "KAFKA" } });
}

interface Changes {
  readonly cart?: string;
  readonly service?: string;
  readonly more?: boolean;
}

/** The same in code. */
function catalog(stack: PortStack, { cart = "cart", service = "service", more = false }: Changes): void {
  new Blueprint(stack, "team", {
    identifier: "team",
    title: "Team",
    schema: empty,
    relations: { main: { target: service, title: "Main" } },
  });
  const relations = { owner: { target: "team", required: true }, parent: { target: service } };
  new Blueprint(stack, "service", { identifier: service, title: "Service", schema: empty, relations });
  for (const identifier of chained)
    new Blueprint(stack, identifier, { identifier, title: identifier, schema: empty, relations: { next: { target: after[identifier] } } });
  new Entity(stack, "core", { blueprint: "team", identifier: "core", title: "Core", relations: { main: cart } });
  new Entity(stack, "cart", { blueprint: service, identifier: cart, relations: { owner: "core", parent: cart } });
  if (more)
    for (const one of chained) new Entity(stack, `ring_${one}`, { blueprint: one, identifier: one, relations: { next: after[one] } });
  new Action(stack, "own", { identifier: "own", trigger, invocationMethod: { type: "KAFKA" } });
}

/** Writes both stacks, as `cdktf synth` does, and initialises their folders. */
async function written(changes: Changes = {}): Promise<void> {
  const app = new App({ outdir: join(folder, "cdktf.out"), stackTraces: false });
  for (const environment of defineEnvironments(names.map((name) => ({ name, baseUrl: portal.url })))) {
    const stack = new PortStack(app, environment.name, { environment, adopted: join(folder, "adopted", `${environment.name}.json`) });
    new LocalBackend(stack, { path: join(folder, `${environment.name}.tfstate`) });
    catalog(stack, changes);
  }
  app.synth();
  for (const name of names) await terraformOrThrow(stackOf(name), ["init", "-input=false"], terraformEnvironment());
}

const stackOf = (name: Name) => join(folder, "cdktf.out", "stacks", name);

/** What a plan would do: imports, and changes by address. */
async function plan(name: Name): Promise<{ imports: number; changes: string[] }> {
  const { imports, changes } = await planOf(stackOf(name), terraformEnvironment(variables()));
  return { imports: imports.length, changes: changes.map(({ address, action }) => `${address} ${action}`) };
}

async function run(name: Name, command: "apply" | "destroy", ...how: readonly string[]): Promise<string> {
  return terraformOrThrow(stackOf(name), [command, "-input=false", "-no-color", ...how], terraformEnvironment(variables()));
}

/** All documents of an organisation, as Port gives them. */
async function documents(name: Name): Promise<string[]> {
  const get = async (path: string) => (await portal.organization(name).request("GET", path)).body;
  const lists = ["/v1/blueprints", "/v1/actions", ...["team", "service", ...chained].map((one) => `/v1/blueprints/${one}/entities`)];
  return (await Promise.all(lists.map(get))).map((list) => JSON.stringify(list, null, 1));
}

const nothing = { imports: 0, changes: [] };

describe("a portal that lives, adopted by the stack of its environment", () => {
  it("is imported and nothing more: its documents are the same to the byte, and a list that stays does no harm", async () => {
    await makeByHand();
    expect(await adopted()).toContain("lists 1 action, 5 blueprints, 6 blueprint relations, 2 entities and 11 pages of development");
    await written();
    const before = await documents("development");
    expect(await plan("development")).toEqual({ imports: 10, changes: [] });
    await run("development", "apply", "test.tfplan");
    expect(await documents("development")).toEqual(before);
    expect(await plan("development")).toEqual(nothing);
  });

  it("is created by the same code where there is no list, in one apply", async () => {
    expect((await plan("production")).changes.every((change) => change.endsWith(" create"))).toBe(true);
    expect(await run("production", "apply", "test.tfplan")).toMatch(/Apply complete! Resources: 10 added, 0 changed, 0 destroyed/);
    expect(await plan("production")).toEqual(nothing);
    const meant = async (name: Name) => {
      const byHand = new ByHand(portal, name);
      const of = async (resource: Resource, envelope: string, path: string) => {
        const list = (await byHand.request("GET", path))[envelope];
        return (Array.isArray(list) ? list.filter(isObject) : []).map((document) => meaningOf(resource, document));
      };
      const entities = await Promise.all(["team", "service"].map((one) => of(entity, "entities", `/v1/blueprints/${one}/entities`)));
      return new Set([
        ...(await of(blueprint, "blueprints", "/v1/blueprints")),
        ...(await of(action, "actions", "/v1/actions")),
        ...entities.flat(),
      ]);
    };
    expect(await meant("production")).toEqual(await meant("development"));
  });

  it("gets what is added in both, entities in a ring too, without a word of what was made bare meanwhile", async () => {
    await written({ more: true });
    for (const name of names) {
      const told = await run(name, "apply", "-auto-approve");
      expect(told).toMatch(/Resources: 3 added, 0 changed, 0 destroyed/);
      expect(told).not.toContain("Warning");
      expect(await plan(name)).toEqual(nothing);
    }
  });

  it("is renamed in place beside a list that knows the old names", async () => {
    const changes = { more: true, cart: "basket", service: "component" };
    await written(changes);
    expect((await plan("development")).changes.filter((change) => !change.endsWith(" update"))).toEqual([]);
    await run("development", "apply", "test.tfplan");
    expect(await plan("development")).toEqual(nothing);
    const { body } = await portal.organization("development").request("GET", "/v1/blueprints/component/entities/basket");
    expect(body).toMatchObject({ entity: { relations: { owner: "core", parent: "basket" } } });
  });

  it("is destroyed in one go, and what the list names then is missed with the remedy", async () => {
    // Side by side: each waits a while for plans that do not come.
    await Promise.all(names.map((name) => run(name, "destroy", "-auto-approve")));
    for (const name of names)
      expect((await portal.organization(name).request("GET", "/v1/blueprints")).body).toMatchObject({
        blueprints: ["_user", "_team", "_scorecard", "_rule", "_rule_result"].map((identifier) => ({ identifier })),
      });
    await written();
    const { code, stderr } = await terraform(
      stackOf("development"),
      ["plan", "-input=false", "-no-color"],
      terraformEnvironment(variables()),
    );
    expect(code).toBe(1);
    expect(stderr.replace(/\n│ */g, " ").replace(/\s+/g, " ")).toMatch(
      /No action "own" in Port.*"npx cdktf-port adopt ENVIRONMENT --prune" does so in the stack's adoption list/,
    );
    expect(await adopted(true)).toContain("Gone from Port: port_blueprint service");
    await written();
    expect(await plan("development")).toMatchObject({ imports: 0, changes: { length: 10 } });
  });

  it("is not looked for in another organisation", async () => {
    const { code, stderr } = await terraform(
      stackOf("development"),
      ["plan", "-input=false", "-no-color"],
      terraformEnvironment(variables("production")),
    );
    expect(code).toBe(1);
    expect(stderr.replace(/\s*\n│?\s*/g, " ")).toContain(`adoption list (adopted/ENVIRONMENT.json), is the organisation`);
  });
});
