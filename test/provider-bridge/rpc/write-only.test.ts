import type { DataObject } from "../../../model/kernel/data";
import { type Received, type ScriptedPortal, scriptedPortal } from "../api/scripted-portal";
import { data, ProviderUnderTest, refusal } from "./provider-under-test";
import { Workspace } from "./workspace";

const address = "port_organization_secret.token";
const path = "/v1/organization/secrets";

let secrets: Map<string, DataObject>;
let portal: ScriptedPortal;
let provider: ProviderUnderTest;
let workspace: Workspace;

beforeEach(async () => {
  secrets = new Map();
  portal = await scriptedPortal(answer);
  provider = new ProviderUnderTest();
  await provider.configure(data({ base_url: portal.baseUrl, client_id: "id", secret: "of-the-client" }));
  workspace = new Workspace(async () => provider);
});
afterEach(() => portal.close());

/** Keeps secrets as Port does: it takes values and tells none. */
function answer({ method, path: asked, body }: Received) {
  if (asked.startsWith("/v1/organization?") || asked === "/v1/organization")
    return { json: { organization: { id: "org_1", name: "Acme" } } };
  const given = Object(body);
  const name = asked.slice(path.length + 1) || given.secretName;
  if (method === "GET")
    return secrets.has(name) ? { json: { secret: secrets.get(name) } } : { status: 404, json: { ok: false, message: "No" } };
  if (method === "POST" && secrets.has(name)) return { status: 409, json: { ok: false, message: "taken" } };
  if (given.secretValue === "refused-value")
    return { status: 422, json: { ok: false, message: `secretValue "${given.secretValue}" is too weak` } };
  secrets.set(name, data({ secretName: name, ...(given.description ? { description: given.description } : {}) }));
  return { status: method === "POST" ? 201 : 200, json: { secret: secrets.get(name) } };
}

const config = (given: object) => ({ [address]: data({ secret_name: "TOKEN", ...given }) });
const values = () =>
  portal.requests.filter(({ path: asked }) => asked.startsWith(path)).flatMap(({ body }) => Object(body).secretValue ?? []);

it("reaches Port at creation, and again when its version changes", async () => {
  await workspace.apply(config({ secret_value_wo: "first-value", secret_value_wo_version: 1 }));
  expect(values()).toEqual(["first-value"]);
  const unchanged = config({ secret_value_wo: "second-value", secret_value_wo_version: 1 });
  expect(await workspace.pending(unchanged)).toEqual({});
  const changed = config({ secret_value_wo: "second-value", secret_value_wo_version: 2 });
  expect(await workspace.pending(changed)).toEqual({ [address]: "update" });
  await workspace.apply(changed);
  expect(values()).toEqual(["first-value", "second-value"]);
  expect(await workspace.pending(changed)).toEqual({});
});

it("stands in no plan, no state and no line of the log", async () => {
  const given = config({ secret_value_wo: "first-value", secret_value_wo_version: 1, description: "For CI" });
  const { changes } = await workspace.plan(given);
  expect(changes.get(address)?.after).toMatchObject({ secret_value: null, secret_value_wo: null, secret_value_wo_version: 1 });
  await workspace.apply(given);
  expect(workspace.state(address)).toMatchObject({ secret_value: null, secret_value_wo: null, description: "For CI" });
  expect(provider.logLines.join("\n")).not.toContain("first-value");
});

it("moves out of state, and into it", async () => {
  await workspace.apply(config({ secret_value: "in-state" }));
  expect(workspace.state(address)).toMatchObject({ secret_value: "in-state" });
  await workspace.apply(config({ secret_value_wo: "first-value", secret_value_wo_version: 1 }));
  expect(workspace.state(address)).toMatchObject({ secret_value: null });
  await workspace.apply(config({ secret_value: "in-state" }));
  expect(values()).toEqual(["in-state", "first-value", "in-state"]);
});

it.each(["secret_value", "secret_value_wo"])("that Port refuses is shown nowhere: %s", async (name) => {
  const { message } = await refusal(workspace.apply(config({ [name]: "refused-value" })));
  expect(message).toContain("is too weak");
  expect(message).not.toContain("refused-value");
  expect(provider.logLines.join("\n")).not.toContain("refused-value");
});

it("another name is another secret", async () => {
  await workspace.apply(config({ secret_value: "in-state" }));
  const plan = await provider.plan("port_organization_secret", workspace.kept.get(address) ?? { state: null, private: Buffer.alloc(0) }, {
    ...workspace.state(address),
    id: null,
    extra_json: null,
    secret_name: "OTHER",
  });
  expect(plan.replaces).toBe(true);
});

it("one that is there already is not taken over, since nobody knows its value", async () => {
  secrets.set("TOKEN", data({ secretName: "TOKEN" }));
  const { message } = await refusal(workspace.apply(config({ secret_value: "in-state" })));
  expect(message).toMatch(/exists in Port already|taken/);
  expect(workspace.kept.has(address)).toBe(false);
});
