import { rmSync } from "node:fs";
import { join } from "node:path";
import { ByHand } from "../provider-bridge/rpc/by-hand";
import { writesTo } from "../provider-bridge/rpc/port-session";
import { planned, terraform, terraformOrThrow } from "../terraform";
import { openProject, type Project, type Resources } from "./project";

const serviceName = "${port_blueprint.service.identifier}";
const teamName = "${port_blueprint.team.identifier}";
const team = { identifier: "team", title: "Team", relations: { owns: { target: serviceName, many: true } } };
const parent = { target: "service" };
const service = (more: object) => ({ identifier: "service", title: "Service", ...more });
const relation = { blueprint: serviceName, identifier: "owner", target: teamName };

/** Two blueprints that relate to each other, and one to itself: one of the relations stands by itself, or in its blueprint with a literal target. */
const apart: Resources = {
  port_blueprint: { team, service: service({ relations: { parent }, relations_elsewhere: ["owner"] }) },
  port_blueprint_relation: { owner: relation },
};
const together: Resources = {
  port_blueprint: { team, service: service({ relations: { parent, owner: { target: "team" } } }) },
};

let project: Project;
let byHand: ByHand;

beforeAll(async () => {
  project = await openProject();
  byHand = new ByHand(project.portal);
});
afterAll(() => project.portal.close());

const apply = (...args: string[]) => terraformOrThrow(project.folder, ["apply", "-input=false", ...args], project.environment);
const left = async () => {
  const { changes, drift } = await planned(project.folder, project.environment);
  return { changes: changes.map(({ address, action }) => `${address} ${action}`), drift };
};
const nothing = { changes: [], drift: [] };
const relations = async () => (await project.live("/v1/blueprints/service"))?.relations;
const relationsOfCart = async () => (await project.live("/v1/blueprints/service/entities/cart"))?.relations;
const entityOf = (blueprint: string, entity: object) => byHand.request("POST", `/v1/blueprints/${blueprint}/entities`, entity);

it("makes blueprints that relate to each other in one apply, and plans nothing after it", async () => {
  project.describe(apart);
  await apply("-auto-approve");
  expect(await relations()).toMatchObject({ parent, owner: { target: "team" } });
  expect(await left()).toEqual(nothing);
  await entityOf("team", { identifier: "core" });
  await entityOf("service", { identifier: "cart", relations: { owner: "core" } });
});

it("sees a relation that was added by hand as the blueprint's, and one that was changed as its own", async () => {
  await byHand.request("PATCH", "/v1/blueprints/service", { relations: { stray: { target: "team" } } });
  expect(await left()).toEqual({ changes: ["port_blueprint.service update"], drift: ["port_blueprint.service"] });
  await apply("test.tfplan");
  await byHand.request("PATCH", "/v1/blueprints/service", { relations: { owner: { target: "team", title: "By hand" } } });
  expect(await left()).toEqual({ changes: ["port_blueprint_relation.owner update"], drift: ["port_blueprint_relation.owner"] });
  await apply("test.tfplan");
  expect(Object.keys(Object(await relations())).sort()).toEqual(["owner", "parent"]);
  expect(await left()).toEqual(nothing);
});

it("lets a relation change its owner, and back, without a write, with a plan file and without", async () => {
  for (const withFile of [false, true])
    for (const resources of [together, apart]) {
      project.describe(resources);
      if (withFile) await left();
      project.portal.clearRequests();
      await apply(...(withFile ? ["test.tfplan"] : ["-auto-approve"]));
      expect(writesTo(project.portal)).toEqual([]);
      expect(await left()).toEqual(nothing);
    }
  expect(await relationsOfCart()).toEqual({ owner: "core", parent: null });
});

it("keeps what entities hold, also where Terraform plans one thing after the other: the change is made whole, or refused", async () => {
  project.describe(together);
  const { code, stderr } = await terraform(
    project.folder,
    ["apply", "-auto-approve", "-input=false", "-no-color", "-parallelism=1"],
    project.environment,
  );
  if (code !== 0) expect(stderr).toContain('blueprint relation "service:owner" would be removed before blueprint "service" takes it over');
  await apply("-auto-approve");
  expect(await relationsOfCart()).toEqual({ owner: "core", parent: null });
});

it("imports them by blocks, and leaves out what the id says", async () => {
  rmSync(join(project.folder, "terraform.tfstate"));
  const addresses = ["port_blueprint.service", "port_blueprint.team", "port_blueprint_relation.owner"];
  const ids = ["service?without=owner", "team", "service:owner"];
  project.describe(apart, { import: ids.map((id, index) => ({ to: addresses[index], id })) });
  expect((await left()).changes).toEqual([]);
  project.portal.clearRequests();
  await apply("test.tfplan");
  expect(writesTo(project.portal)).toEqual([]);
  project.describe(apart);
  expect(await left()).toEqual(nothing);
});

it("destroys a relation alone, and then everything", async () => {
  const { port_blueprint } = apart;
  project.describe(port_blueprint ? { port_blueprint } : {});
  await apply("-auto-approve");
  expect(Object.keys(Object(await relations()))).toEqual(["parent"]);
  project.describe(apart);
  await apply("-auto-approve");
  for (const blueprint of ["service", "team"]) await byHand.request("DELETE", `/v1/blueprints/${blueprint}/all-entities`);
  await apply("-destroy", "-auto-approve");
  expect([await project.live("/v1/blueprints/service"), await project.live("/v1/blueprints/team")]).toEqual([undefined, undefined]);
});
