import { readFileSync } from "node:fs";
import { join } from "node:path";
import { App, LocalBackend } from "cdktf";
import { defineEnvironments, PortStack } from "cdktf-port";
import { type Portal, startPortal } from "../../portal";
import { EveryKind } from "../constructs/every-kind";
import { scratchFolder } from "../scratch-folder";
import { planned, terraformEnvironment, terraformOrThrow } from "../terraform";

const outdir = scratchFolder();
const folder = join(outdir, "stacks", "development");
let portal: Portal;

beforeAll(async () => {
  portal = await startPortal({ organizations: [{ name: "development", clientId: "id", clientSecret: "of-the-client" }] });
});
afterAll(() => portal.close());

const secrets = { TF_VAR_token: "not-to-be-written-down", TF_VAR_signature: "nor-this" };
const environment = () =>
  terraformEnvironment({ PORT_DEVELOPMENT_CLIENT_ID: "id", PORT_DEVELOPMENT_CLIENT_SECRET: "of-the-client", ...secrets });

function synthesise(): void {
  const app = new App({ outdir, stackTraces: false });
  const [development] = defineEnvironments([{ name: "development", baseUrl: portal.url }, { name: "production" }]);
  if (development === undefined) throw new Error("There is an environment.");
  const stack = new PortStack(app, "development", { environment: development });
  new LocalBackend(stack, { path: join(outdir, "terraform.tfstate") });
  new EveryKind(stack, "all");
  app.synth();
}

async function live(path: string): Promise<unknown> {
  const { body } = await portal.organization("development").request("GET", path);
  return body;
}

describe("a stack with one of every kind", () => {
  it("is deployed in one apply, has an empty second plan, and is taken away in one destroy", async () => {
    const before = await live("/v1/pages");
    synthesise();
    for (const secret of Object.values(secrets)) expect(readFileSync(join(folder, "cdk.tf.json"), "utf8")).not.toContain(secret);
    await terraformOrThrow(folder, ["init", "-input=false", "-no-color"], terraformEnvironment());
    await terraformOrThrow(folder, ["apply", "-auto-approve", "-input=false", "-no-color"], environment());

    const teams = ["Squad"];
    expect(await live("/v1/integration/k8s?byField=installationId")).toMatchObject({
      integration: { config: { resources: [{ port: { entity: { mappings: [{ blueprint: '"service"' }] } } }] } },
    });
    expect(await live("/v1/blueprints/service/entities/cart")).toMatchObject({ entity: { team: teams } });
    expect(await live("/v1/blueprints/desk/entities/corner")).toMatchObject({ entity: { relations: { watches: ["cart"] } } });
    expect(await live("/v1/pages/board")).toMatchObject({ page: { parent: "top", after: "services" } });
    expect(await live("/v1/pages/board/permissions")).toMatchObject({ permissions: { read: { roles: ["Admin"], teams } } });
    expect(await live("/v1/actions/follow_up")).toMatchObject({ action: { trigger: { event: { actionIdentifier: "scaffold" } } } });
    expect(await live("/v1/workflows/welcome")).toMatchObject({
      workflow: { nodes: expect.arrayContaining([expect.objectContaining({ identifier: "tell" })]) },
    });
    expect(await live("/v1/blueprints/_user")).toMatchObject({
      blueprint: { relations: { services: { target: "service" } }, aggregationProperties: { known: { target: "service" } } },
    });
    expect(await live("/v1/organization")).toMatchObject({ organization: { name: "Shop Inc." } });

    expect(await planned(folder, environment())).toEqual({ changes: [], drift: [] });
    await terraformOrThrow(folder, ["destroy", "-auto-approve", "-input=false", "-no-color"], environment());
    expect(await live("/v1/pages")).toEqual(before);
    expect(await live("/v1/blueprints/service")).toMatchObject({ ok: false });
  });
});
