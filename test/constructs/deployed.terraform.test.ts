import { join } from "node:path";
import { App, LocalBackend, TerraformVariable } from "cdktf";
import { Action, Blueprint, defineEnvironments, Entity, type Environment, PortStack } from "cdktf-port";
import { type Portal, startPortal } from "cdktf-port/portal";
import { placeProvider } from "../../constructs/provider/placement";
import { scratchFolder } from "../scratch-folder";
import { planned, terraform, terraformEnvironment, terraformOrThrow } from "../terraform";
import { traps } from "./texts";

const outdir = scratchFolder();
const folder = join(outdir, "stacks", "development");
const secret = "not-to-be-written-down";
let portal: Portal;

beforeAll(async () => {
  portal = await startPortal({ organizations: [{ name: "development", clientId: "id", clientSecret: secret }] });
});
afterAll(() => portal.close());

const variables = () => terraformEnvironment({ PORT_DEVELOPMENT_CLIENT_ID: "id", PORT_DEVELOPMENT_CLIENT_SECRET: secret });

/** Writes the stack, as `cdktf synth` does. */
function written(describe: (stack: PortStack) => void, provider: Environment["provider"] = "bridge"): void {
  const app = new App({ outdir, stackTraces: false });
  const [environment] = defineEnvironments([{ name: "development", provider, baseUrl: portal.url }, { name: "production" }]);
  if (environment === undefined) throw new Error("There are two environments.");
  const stack = new PortStack(app, "development", { environment });
  new LocalBackend(stack, { path: join(outdir, "terraform.tfstate") });
  describe(stack);
  app.synth();
}

async function initialised(): Promise<void> {
  await terraformOrThrow(folder, ["init", "-input=false", "-no-color"], terraformEnvironment());
}

async function applied(more: Readonly<Record<string, string>> = {}): Promise<void> {
  await terraformOrThrow(folder, ["apply", "-auto-approve", "-input=false", "-no-color"], { ...variables(), ...more });
}

async function live(path: string): Promise<Record<string, unknown>> {
  const { status, body } = await portal.organization("development").request("GET", path);
  expect(status).toBe(200);
  return Object(Object.values(Object(body)).find((value) => typeof value === "object"));
}

describe("a stack, deployed", () => {
  /** Port takes no NUL, and its own formats of names are another test's. */
  const texts = traps.filter((text) => !text.includes("\0"));
  const describeAll = (identifier: string) => (stack: PortStack) => {
    const word = new TerraformVariable(stack, "word", {});
    const squad = new Blueprint(stack, "squad", { identifier, title: "Squad", schema: { properties: { notes: { type: "array" } } } });
    new Blueprint(stack, "service", {
      identifier: "service",
      title: "Service",
      schema: { properties: { notes: { type: "object" }, said: { type: "string" }, count: { type: "number" } } },
      relations: { owner: { target: squad }, parent: { target: "service" } },
    });
    const shop = new Entity(stack, "shop", { blueprint: squad, identifier: "shop", title: "${title}", properties: { notes: texts } });
    new Entity(stack, "cart", {
      blueprint: "service",
      identifier: "cart",
      title: "Cart",
      properties: { notes: Object.fromEntries(texts.map((text) => [text, [text]])), said: `"${word.stringValue}" %{`, count: -123456789 },
      relations: { owner: shop },
    });
    new Action(stack, "own", {
      identifier: "own",
      title: "Own",
      trigger: { type: "self-service", operation: "DAY-2", blueprintIdentifier: "service" },
      invocationMethod: { type: "WEBHOOK", url: "https://example.com", body: { texts, word: word.stringValue, squad } },
    });
  };

  it("has every text byte for byte in Port, every reference in order, and an empty second plan", async () => {
    written(describeAll("squad"));
    await initialised();
    const word = { TF_VAR_word: 'quo"te\n${x} \\' };
    await applied(word);
    expect((await live("/v1/blueprints/squad/entities/shop")).title).toBe("${title}");
    expect((await live("/v1/blueprints/squad/entities/shop")).properties).toMatchObject({ notes: texts });
    expect(await live("/v1/blueprints/service/entities/cart")).toMatchObject({
      properties: { notes: Object.fromEntries(texts.map((text) => [text, [text]])), said: `"${word.TF_VAR_word}" %{`, count: -123456789 },
      relations: { owner: "shop" },
    });
    expect(await live("/v1/actions/own")).toMatchObject({
      invocationMethod: { body: { texts, word: word.TF_VAR_word, squad: "squad" } },
    });
    expect((await planned(folder, { ...variables(), ...word })).changes).toEqual([]);
  });

  it("is renamed in place where an identifier changes", async () => {
    written(describeAll("crew"));
    await initialised();
    const { changes } = await planned(folder, { ...variables(), TF_VAR_word: "x" });
    expect(changes.filter(({ action }) => action !== "update")).toEqual([]);
    await applied({ TF_VAR_word: "x" });
    expect((await live("/v1/blueprints/service")).relations).toMatchObject({ owner: { target: "crew" }, parent: { target: "service" } });
  });

  it("is taken away again in an order that Port takes", async () => {
    await terraformOrThrow(folder, ["destroy", "-auto-approve", "-input=false", "-no-color"], { ...variables(), TF_VAR_word: "x" });
    expect((await portal.organization("development").request("GET", "/v1/blueprints/crew")).status).toBe(404);
  });
});

describe("a stack on the official provider, for which ours stands in", () => {
  it("is deployed with credentials that the shell gives, and asks for them by name where they are missing", async () => {
    written((stack) => void new Blueprint(stack, "squad", { identifier: "squad", title: "Squad", schema: { properties: {} } }), "official");
    placeProvider(join(folder, "terraform.d", "plugins"), { source: "registry.terraform.io/port-labs/port-labs", version: "2.23.1" });
    await initialised();
    const missing = await terraform(folder, ["plan", "-input=false", "-no-color"], terraformEnvironment());
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain("Set TF_VAR_PORT_DEVELOPMENT_CLIENT_ID in the shell, and run again.");
    const given = terraformEnvironment({ TF_VAR_PORT_DEVELOPMENT_CLIENT_ID: "id", TF_VAR_PORT_DEVELOPMENT_CLIENT_SECRET: secret });
    await terraformOrThrow(folder, ["apply", "-auto-approve", "-input=false", "-no-color"], given);
    expect(await live("/v1/blueprints/squad")).toMatchObject({ title: "Squad" });
    expect((await planned(folder, given)).changes).toEqual([]);
    for (const shown of [
      ["show", "-json", "test.tfplan"],
      ["show", "-json"],
    ])
      expect(await terraformOrThrow(folder, shown, given)).not.toContain(secret);
    await terraformOrThrow(folder, ["destroy", "-auto-approve", "-input=false", "-no-color"], given);
  });
});
