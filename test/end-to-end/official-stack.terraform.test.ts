import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, LocalBackend } from "cdktf";
import { defineEnvironments, PortStack } from "cdktf-port";
import { bridgeSource, placeProvider } from "../../constructs/provider/placement";
import type { DataObject } from "../../model/kernel/data";
import { type Portal, startPortal } from "../../portal";
import { EveryKind } from "../constructs/every-kind";
import { resources as officialKinds } from "../fixtures/provider-schema.json";
import { scratchFolder } from "../scratch-folder";
import { planned, terraform, terraformEnvironment, terraformOrThrow } from "../terraform";
import { officialAttributes, type StateResource } from "./official-stack";

const outdir = scratchFolder();
const folder = join(outdir, "stacks", "development");
const stateFile = join(outdir, "terraform.tfstate");
const mirror = join(folder, "terraform.d", "plugins");
const official = "registry.terraform.io/port-labs/port-labs";
const [clientId, clientSecret] = ["of-the-stack", "secret-of-the-stack"];
let portal: Portal;

beforeAll(async () => {
  portal = await startPortal({ organizations: [{ name: "development", clientId, clientSecret }] });
});
afterAll(() => portal.close());

type Described = Readonly<Record<string, Readonly<Record<string, DataObject>>>>;

/** Writes the stack for a provider. Gives what Terraform is told of. */
function synthesise(provider: "official" | "bridge"): { resource: Described; data: Described } {
  const [environment] = defineEnvironments([{ name: "development", baseUrl: portal.url, provider }]);
  if (environment === undefined) throw new Error("There is an environment.");
  const app = new App({ outdir, stackTraces: false });
  const stack = new PortStack(app, "development", { environment });
  new LocalBackend(stack, { path: stateFile });
  new EveryKind(stack, "all", { beyondOfficial: false });
  app.synth();
  const { resource, data } = JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8"));
  return { resource, data };
}

const shell = (credentials: Readonly<Record<string, string>>) =>
  terraformEnvironment({ TF_VAR_token: "signs", TF_VAR_signature: "seals", ...credentials });
const officialShell = shell({ TF_VAR_PORT_CLIENT_ID: clientId, TF_VAR_PORT_CLIENT_SECRET: clientSecret });
const ownShell = shell({ PORT_CLIENT_ID: clientId, PORT_CLIENT_SECRET: clientSecret });

/** Puts down in the state what the official provider would have, and in Port the one thing that it alone sends. Gives the kinds that are in state. */
async function leftByOfficial(described: Described): Promise<string[]> {
  const state: { resources: StateResource[] } = JSON.parse(readFileSync(stateFile, "utf8"));
  const resources = state.resources.map((resource) => {
    const { mode, type, name, instances } = resource;
    if (mode === "data") return resource;
    const said = described[type]?.[name] ?? {};
    return {
      ...resource,
      instances: instances.map(({ attributes }) => ({ schema_version: 0, attributes: officialAttributes(type, said, attributes) })),
    };
  });
  writeFileSync(stateFile, JSON.stringify({ ...state, resources }));
  const { status } = await portal.organization("development").request("PATCH", "/v1/integration/k8s", { version: "" });
  expect(status).toBe(200);
  return resources.flatMap(({ mode, type }) => (mode === "managed" ? [type] : []));
}

it("a stack goes over from the official provider to ours with its state, and nothing is planned", async () => {
  const before = synthesise("official");
  // No registry is at hand: ours stands in for the official provider under its name, and does what the stack tells either.
  placeProvider(mirror, { source: official, version: "2.23.1" });
  const begun = await terraform(folder, ["init", "-input=false", "-no-color"], officialShell);
  if (begun.code !== 0) {
    // Terraform before 1.10 has no ephemeral variables.
    expect(begun.stderr).toMatch("Unsupported Terraform Core version");
    return;
  }
  await terraformOrThrow(folder, ["apply", "-auto-approve", "-input=false", "-no-color"], officialShell);
  expect(new Set(await leftByOfficial(before.resource))).toEqual(new Set(Object.keys(officialKinds)));

  await terraformOrThrow(folder, ["state", "replace-provider", "-auto-approve", "port-labs/port-labs", bridgeSource], officialShell);
  rmSync(join(mirror, official), { recursive: true });
  expect(synthesise("bridge")).toEqual(before);
  await terraformOrThrow(folder, ["init", "-input=false", "-no-color"], ownShell);
  const { changes } = await planned(folder, ownShell);
  expect(changes.map(({ address, action }) => `${address} ${action}`)).toEqual([]);
});
