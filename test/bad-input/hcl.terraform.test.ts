import { createServer, type Server } from "node:http";
import { type Portal, startPortal } from "../../portal";
import { planned, terraformEnvironment } from "../terraform";
import { expectRows } from "./observed";
import { hcl } from "./table";
import { TerraformProject } from "./terraform-project";

const { validate, warnings, plan, apply } = hcl;
const organizations = ["development", "production"].map((name) => ({ name, clientId: `${name}-id`, clientSecret: `${name}-secret` }));
const credentials = (variable: string, name: string) => ({
  [`${variable}_CLIENT_ID`]: `${name}-id`,
  [`${variable}_CLIENT_SECRET`]: `${name}-secret`,
});

const base = `
resource "port_blueprint" "service" {
  identifier = "service"
  title      = "Service"
  properties = {
    string_props = { language = { enum = ["go", "ts"], required = true } }
    number_props = { replicas = {} }
  }
  relations = { parent = { target = "service" } }
}
`;
const sized = ["sized", "held"]
  .map(
    (name) =>
      `resource "port_blueprint" "${name}" {\n  identifier = "${name}"\n  title      = "Sized"\n  properties = { string_props = { size = {} } }\n}`,
  )
  .join("\n");
const theirs = "Credentials of another organisation";

let portal: Portal;
let environment: NodeJS.ProcessEnv;
let names: ReadonlyMap<string, string>;

/** Something that is no Port, as a wrong URL leads to. */
const elsewhere = createServer((_request, response) => response.end("<html>Welcome</html>"));

beforeAll(async () => {
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  portal = await startPortal({ organizations });
  environment = terraformEnvironment({
    PORT_BASE_URL: portal.url,
    ...credentials("PORT", "development"),
    ...credentials("RIGHT", "development"),
    ...credentials("WRONG", "nobody"),
    ...credentials("OURS", "development"),
  });
  const { id: development } = portal.organization("development");
  const { id: production } = portal.organization("production");
  const values = [
    ["ELSEWHERE", urlOf(elsewhere)],
    ["URL", portal.url],
    ["OUR_ORGANISATION", development],
    ["ANOTHER_ORGANISATION", production],
  ] as const;
  names = new Map(values);
});
afterAll(async () => {
  elsewhere.closeAllConnections();
  elsewhere.close();
  await portal.close();
});

function urlOf(server: Server): string {
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
}

/** A folder with the blueprint that the rows begin with. */
async function open(): Promise<TerraformProject> {
  const project = new TerraformProject(environment, names);
  await project.begin(base);
  return project;
}

/** What a person has made in Port without Terraform. */
async function makeByHand(): Promise<void> {
  const organization = portal.organization("development");
  const schema = { properties: {} };
  for (const identifier of ["made_by_hand", "by_hand"])
    await organization.request("POST", "/v1/blueprints", { identifier, title: "Made by hand", schema });
  await organization.request("POST", "/v1/blueprints/service/entities", { identifier: "by-hand", properties: { language: "go" } });
  await organization.request("POST", "/v1/blueprints/held/entities", { identifier: "cart", properties: { size: "large" } });
  await organization.request("POST", "/v1/integration", { installationId: "installed" });
  await organization.request("POST", "/v1/users/invite", { invitee: { email: "ann@example.com" } });
}

const applied = ["apply", "-auto-approve", "-input=false"];

describe("mistakes in HCL, each in a file of one folder", () => {
  it("are found at validate", async () => {
    const project = await open();
    project.writeRows(validate, "given");
    expectRows(validate, await project.observe(validate, ["validate"]));
    project.writeRows(validate, "mended");
    await project.run(["validate"]);
  });

  it("are warned of at validate where Port takes them", async () => {
    const project = await open();
    project.writeRows(warnings, "given");
    expectRows(warnings, await project.observe(warnings, ["validate"], { severity: "warning" }));
    project.writeRows(warnings, "mended");
    expect(await project.run(["validate"])).not.toContain("Warning");
  });

  it("are found at plan, and not before", async () => {
    const project = await open();
    project.writeRows(
      plan.map((row) => ({ ...row, given: row.mistake === theirs ? row.given : "" })),
      "given",
    );
    project.write("sized", sized);
    await project.run(applied);
    await makeByHand();
    project.write("sized", "");
    project.writeRows(plan, "given");
    await project.run(["validate"]);
    const changed = { ...environment, ...credentials("OURS", "production") };
    expectRows(plan, await project.observe(plan, ["plan", "-input=false"], { environment: changed }));
    project.writeRows(plan, "mended");
    await project.run(["plan", "-input=false"]);
  });

  it("are found at apply where Port alone knows, and a second apply of what is mended is right", async () => {
    const project = await open();
    project.writeRows(apply, "given");
    await project.run(["plan", "-input=false", "-out=rows.tfplan"]);
    expectRows(apply, await project.observe(apply, ["apply", "-input=false", "rows.tfplan"]));
    project.writeRows(apply, "mended");
    await project.run(applied);
    expect(await planned(project.folder, environment)).toEqual({ changes: [], drift: [] });
  });
});
