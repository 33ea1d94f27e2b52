import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { App, LocalBackend, TerraformVariable } from "cdktf";
import { defineEnvironments, OrganizationSecret, PortStack } from "cdktf-port";
import { type Portal, startPortal } from "../../portal";
import { EveryKind } from "../constructs/every-kind";
import { scratchFolder } from "../scratch-folder";
import { planned, terraform, terraformEnvironment, terraformOrThrow } from "../terraform";

const outdir = scratchFolder();
const folder = join(outdir, "stacks", "development");
const data = scratchFolder();
let portal: Portal;

beforeAll(async () => {
  portal = await startPortal({ data, organizations: [{ name: "development", clientId: "id", clientSecret: "of-the-client" }] });
});
afterAll(() => portal.close());

const secrets = { TF_VAR_token: "not-to-be-written-down", TF_VAR_signature: "nor-this" };
const environment = () =>
  terraformEnvironment({ PORT_DEVELOPMENT_CLIENT_ID: "id", PORT_DEVELOPMENT_CLIENT_SECRET: "of-the-client", ...secrets });

function synthesise(construct: (stack: PortStack) => void): void {
  const app = new App({ outdir, stackTraces: false });
  const [development] = defineEnvironments([{ name: "development", baseUrl: portal.url }, { name: "production" }]);
  if (development === undefined) throw new Error("There is an environment.");
  const stack = new PortStack(app, "development", { environment: development });
  new LocalBackend(stack, { path: join(outdir, "terraform.tfstate") });
  construct(stack);
  app.synth();
}

async function live(path: string): Promise<unknown> {
  const { body } = await portal.organization("development").request("GET", path);
  return body;
}

describe("a stack with one of every kind", () => {
  it("is deployed in one apply, has an empty second plan, and is taken away in one destroy", async () => {
    const before = await live("/v1/pages");
    synthesise((stack) => new EveryKind(stack, "all"));
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

describe("a write-only secret", () => {
  const kept = "seen-in-the-state";
  const unkept = "seen-nowhere";
  const given = () => ({ ...environment(), TF_VAR_kept: kept, TF_VAR_unkept: unkept });

  /** Two secrets, one of which Terraform keeps. */
  function secretsIn(stack: PortStack): void {
    const variable = (name: string) => new TerraformVariable(stack, name, { sensitive: true });
    const hush = variable("unkept");
    hush.addOverride("ephemeral", true);
    new OrganizationSecret(stack, "in_state", { secretName: "KEPT", secretValue: variable("kept").stringValue });
    new OrganizationSecret(stack, "nowhere", { secretName: "UNKEPT" }, { secretValueWo: hush.stringValue, secretValueWoVersion: 1 });
  }

  it("reaches the portal, and stands in neither plan nor state; Terraform before 1.11 cannot do so, and says it", async () => {
    synthesise(secretsIn);
    await terraformOrThrow(folder, ["init", "-input=false", "-no-color"], terraformEnvironment());
    const plan = await terraform(folder, ["plan", "-input=false", "-no-color", "-out=secrets.tfplan"], given());
    if (!(await takesWriteOnly())) {
      expect(plan).toMatchObject({ code: 1, stderr: expect.stringMatching(/ephemeral|1\.11/) });
      return;
    }
    await terraformOrThrow(folder, ["apply", "-input=false", "-no-color", "secrets.tfplan"], given());
    const state = readFileSync(join(outdir, "terraform.tfstate"), "utf8");
    const inside = filesOfZip(readFileSync(join(folder, "secrets.tfplan"))).join("\n");
    expect([state, inside].map((text) => [text.includes(kept), text.includes(unkept)])).toEqual([
      [true, false],
      [true, false],
    ]);
    const written = readdirSync(data).map((file) => readFileSync(join(data, file), "latin1"));
    expect([kept, unkept].map((secret) => written.some((text) => text.includes(secret)))).toEqual([true, true]);
    expect(await planned(folder, given())).toEqual({ changes: [], drift: [] });
  });
});

async function takesWriteOnly(): Promise<boolean> {
  const { terraform_version: version }: { terraform_version: string } = JSON.parse(await terraformOrThrow(folder, ["version", "-json"]));
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 1 || minor >= 11;
}

/** What the files of a zip hold: a plan is one, deflated. */
function filesOfZip(zip: Buffer): string[] {
  const files: string[] = [];
  for (let at = zip.indexOf("PK\u0003\u0004"); at >= 0; at = zip.indexOf("PK\u0003\u0004", at + 4)) {
    const [name, extra] = [zip.readUInt16LE(at + 26), zip.readUInt16LE(at + 28)];
    files.push(inflateRawSync(zip.subarray(at + 30 + name + extra)).toString("latin1"));
  }
  return files;
}
