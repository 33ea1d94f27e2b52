import { equalData } from "../../../model/kernel/data";
import type { Portal } from "../../../portal";
import { ByHand } from "./by-hand";
import { openPortal, providerConfig, workspaceOn } from "./port-session";
import { data, ProviderUnderTest, Refused } from "./provider-under-test";
import { Workspace } from "./workspace";

const configuration = {
  "port_blueprint.service": data({ identifier: "service", title: "Service" }),
  "port_entity.cart": data({ blueprint: "service", identifier: "cart", title: "Cart" }),
};

let portal: Portal;
let workspace: Workspace;
/** The same state, with credentials of the other organisation. */
let elsewhere: Workspace;

beforeEach(async () => {
  portal = await openPortal();
  workspace = workspaceOn(portal);
  await workspace.apply(configuration);
  elsewhere = workspaceOn(portal, { organization: "production" });
  for (const [address, kept] of workspace.kept) elsewhere.kept.set(address, kept);
  portal.clearRequests();
});
afterEach(() => portal.close());

const refusal = async (work: Promise<unknown>): Promise<Refused> => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (error instanceof Refused) return error;
  throw error instanceof Error ? error : new Error("It was not refused.");
};

/** What was asked of Port, but for the login and the question whom it belongs to. */
const asked = (): string[] =>
  portal.requests.map(({ method, path }) => `${method} ${path}`).filter((one) => !/auth\/access_token$|v1\/organization$/.test(one));

describe("credentials of another organisation", () => {
  it.each([
    ["plan", () => elsewhere.plan(configuration)],
    ["apply", () => elsewhere.apply(configuration)],
    ["destroy", () => elsewhere.destroy()],
  ])("are refused at %s, before anything is read or written", async (_command, run) => {
    const { diagnostics } = await refusal(run());
    const id = portal.organization("development").id;
    expect(diagnostics[0]?.summary).toBe("Credentials of another organisation");
    expect(diagnostics[0]?.detail).toContain(`This state belongs to the organisation ${id}`);
    expect(diagnostics[0]?.detail).toContain(`production (${portal.organization("production").id})`);
    expect(asked()).toEqual([]);
    expect([...elsewhere.kept.keys()]).toEqual(Object.keys(configuration));
  });

  it.each(["create", "update", "delete"])("are refused by an apply of a saved plan that would %s", async (change) => {
    const provider = new ProviderUnderTest();
    await provider.configure(providerConfig(portal, "production"));
    const kept = workspace.kept.get("port_blueprint.service");
    const state = workspace.state("port_blueprint.service");
    const planned = change === "delete" ? null : { ...state, title: "Other" };
    const plan = { planned, private: kept?.private ?? Buffer.alloc(0), replaces: false, warnings: [] };
    const applied = await provider.apply("port_blueprint", change === "create" ? null : state, plan, planned);
    expect(applied.diagnostics.map(({ summary }) => summary)).toEqual(["Credentials of another organisation"]);
    expect(equalData(applied.state, change === "create" ? null : state)).toBe(true);
    expect(asked()).toEqual([]);
  });
});

describe("a provider block that names the organisation", () => {
  const named = (organization: string) =>
    workspaceOn(portal, { organization, more: { organization_id: portal.organization("development").id } });

  it("lets its credentials do everything", async () => {
    await named("development").import("port_blueprint.service", "service");
    expect(asked()).not.toEqual([]);
  });

  it.each([
    ["plan", (workspace: Workspace) => workspace.plan(configuration)],
    ["import", (workspace: Workspace) => workspace.import("port_blueprint.service", "service")],
  ])("refuses those of another at %s, where no state says anything yet", async (_command, run) => {
    const { diagnostics } = await refusal(run(named("production")));
    const { id } = portal.organization("development");
    expect(diagnostics[0]?.summary).toBe("Credentials of another organisation");
    expect(diagnostics[0]?.detail).toContain(`adoption list (adopted/ENVIRONMENT.json), is the organisation ${id}, and the credentials`);
    expect(diagnostics[0]?.detail).toContain(`production (${portal.organization("production").id})`);
    expect(asked()).toEqual([]);
  });
});

it("the organisation is recorded by an import as well", async () => {
  const imported = workspaceOn(portal);
  await imported.import("port_blueprint.service", "service");
  for (const [address, kept] of imported.kept) elsewhere.kept.set(address, kept);
  await refusal(elsewhere.plan(configuration));
  expect([...imported.kept.values()].map(({ private: kept }) => JSON.parse(kept.toString()))).toEqual([
    { organization: portal.organization("development").id },
  ]);
});

it("a state without it, as another provider left it, gets it at the next read", async () => {
  const adopted = workspaceOn(portal);
  adopted.kept.set("port_blueprint.service", { state: workspace.state("port_blueprint.service"), private: Buffer.from("something else") });
  const only = { "port_blueprint.service": data({ identifier: "service", title: "Changed" }) };
  await adopted.apply(only);
  expect(JSON.parse(String(adopted.kept.get("port_blueprint.service")?.private))).toEqual({
    organization: portal.organization("development").id,
  });
});

it("is asked once a run, however many objects there are", async () => {
  await workspace.plan(configuration);
  expect(portal.requests.filter(({ path }) => path === "/v1/organization")).toHaveLength(1);
});

it("moves along when a resource comes from another address of the provider", async () => {
  const provider = new ProviderUnderTest();
  const kept = workspace.kept.get("port_blueprint.service");
  if (!kept) throw new Error("The blueprint is not in state.");
  const moved = await provider.move("cdktf-port.internal/cdktf-port/port", "port_blueprint", "port_blueprint", kept);
  expect(moved).toEqual(kept);
  const choices = { create_catalog_page: true, force_delete_entities: false };
  const official = await provider.move("registry.terraform.io/port-labs/port-labs", "port_blueprint", "port_blueprint", {
    state: data({ id: "service", identifier: "service", title: "Service", ...choices, since_removed: true }),
    private: Buffer.alloc(0),
  });
  expect(official.state).toMatchObject({ id: "service", title: "Service", extra_json: null });
  await refusal(provider.move("registry.terraform.io/hashicorp/null", "null_resource", "port_blueprint", kept));
  const adopted = new Workspace(async () => {
    await provider.configure(providerConfig(portal));
    return provider;
  });
  adopted.kept.set("port_blueprint.service", official);
  expect(await adopted.pending({ "port_blueprint.service": data({ identifier: "service", title: "Service" }) })).toEqual({});
  expect(await new ByHand(portal).request("GET", "/v1/blueprints/service")).toMatchObject({ ok: true });
});
