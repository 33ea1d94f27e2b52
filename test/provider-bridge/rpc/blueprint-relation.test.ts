import { blueprintRelation } from "../../../model";
import type { DataObject } from "../../../model/kernel/data";
import { freshWorld } from "./fresh-world";
import { workspaceOn, writesTo } from "./port-session";
import { data, refusal } from "./provider-under-test";
import type { Configuration } from "./workspace";

const address = "port_blueprint_relation.owner";
const service = (more: object = {}) => data({ identifier: "service", title: "Service", relations_elsewhere: ["owner"], ...more });
const team = (more: object = {}) =>
  data({ identifier: "team", title: "Team", relations: { owns: { target: "service", many: true } }, ...more });
const owner = (more: object = {}) => data({ blueprint: "service", identifier: "owner", target: "team", ...more });
const circle = (relation: DataObject = owner(), ofService: DataObject = service()): Configuration => ({
  "port_blueprint.service": ofService,
  "port_blueprint.team": team(),
  [address]: relation,
});

const here = freshWorld();

const live = (relation: DataObject = owner()) => here.byHand.read(blueprintRelation, relation);
const applied = async (configuration: Configuration) => {
  await here.workspace.apply(configuration);
  expect(await here.workspace.pending(configuration)).toEqual({});
};

/** A team and a service that it owns by the relation. */
async function makeEntities(): Promise<void> {
  await here.byHand.request("POST", "/v1/blueprints/team/entities", { identifier: "core" });
  await here.byHand.request("POST", "/v1/blueprints/service/entities", { identifier: "cart", relations: { owner: "core" } });
}
const relationsOfCart = async (blueprint = "service") =>
  Object((await here.byHand.request("GET", `/v1/blueprints/${blueprint}/entities/cart`)).entity).relations;

describe("blueprints that relate to each other", () => {
  it("are made by one apply, change, and go by one destroy", async () => {
    const withSelf = circle(owner({ title: "Owner" }), service({ relations: { parent: { target: "service" } } }));
    await applied(withSelf);
    expect(await live()).toMatchObject({ target: "team", title: "Owner" });
    await applied(circle(owner({ title: "Owning team", many: true })));
    expect(await live()).toMatchObject({ title: "Owning team", many: true });
    await here.workspace.destroy();
    expect(here.workspace.kept.size).toBe(0);
    expect(await live()).toBeUndefined();
  });

  it("go with the entities that must relate, managed ones and those that people made", async () => {
    const managed = {
      "port_entity.core": data({ blueprint: "team", identifier: "core", title: "Core" }),
      "port_entity.cart": data({
        blueprint: "service",
        identifier: "cart",
        title: "Cart",
        relations: { single_relations: { owner: "core" } },
      }),
    };
    await applied({ ...circle(owner({ required: true })), ...managed });
    await here.workspace.destroy();
    const force = { force_delete_entities: true };
    await applied({ ...circle(owner({ required: true }), service(force)), "port_blueprint.team": team(force) });
    await makeEntities();
    await here.workspace.destroy();
    expect(here.workspace.kept.size).toBe(0);
    expect(await live()).toBeUndefined();
  });

  it("are no news to the next plan, though the relation changed the blueprint after it was made", async () => {
    await here.workspace.apply(circle());
    const { changes } = await here.workspace.plan(circle());
    expect([...changes.values()].map(({ action, drifted }) => ({ action, drifted }))).toEqual(
      Array(3).fill({ action: "no-op", drifted: false }),
    );
  });
});

describe("what lives in Port", () => {
  beforeEach(() => here.workspace.apply(circle()));
  const patch = (relations: object) => here.byHand.request("PATCH", "/v1/blueprints/service", { relations });

  it("is drift of the blueprint where neither resource owns a relation, and of the relation where that owns it", async () => {
    await patch({ stray: { target: "team" } });
    expect(await here.workspace.pending(circle())).toEqual({ "port_blueprint.service": "update" });
    await applied(circle());
    expect(await live(owner({ identifier: "stray" }))).toBeUndefined();
    expect(await live()).toMatchObject({ target: "team" });

    await patch({ owner: { target: "team", title: "By hand" } });
    expect(await here.workspace.pending(circle())).toEqual({ [address]: "update" });
    await applied(circle());
    expect(await live()).not.toHaveProperty("title");
  });

  it("is kept through writes of the blueprint, whatever they change", async () => {
    await patch({ owner: { target: "team", title: "By hand" } });
    await here.workspace.apply({
      ...circle(),
      "port_blueprint.service": service({ title: "Services" }),
      [address]: owner({ title: "By hand" }),
    });
    expect(await live()).toMatchObject({ target: "team", title: "By hand" });
  });

  it("is created anew where it vanished, with its blueprint or alone", async () => {
    await here.byHand.delete(blueprintRelation, owner());
    expect(await here.workspace.pending(circle())).toEqual({ [address]: "create" });
    await applied(circle());
    await here.byHand.delete(blueprintRelation, owner({ blueprint: "team", identifier: "owns" }));
    await here.byHand.request("DELETE", "/v1/blueprints/service");
    expect(await here.workspace.pending(circle())).toEqual({
      "port_blueprint.service": "create",
      "port_blueprint.team": "update",
      [address]: "create",
    });
    await applied(circle());
  });

  it("may be gone before it is destroyed", async () => {
    await here.byHand.delete(blueprintRelation, owner({ blueprint: "team", identifier: "owns" }));
    await here.byHand.request("DELETE", "/v1/blueprints/service");
    await here.workspace.destroy();
    expect(here.workspace.kept.size).toBe(0);
  });

  it("keeps keys that no attribute holds, and shows them in extra_json", async () => {
    await patch({ owner: { target: "team", type: "special" } });
    await here.workspace.apply(circle(owner({ title: "Owner" })));
    expect(await live()).toMatchObject({ title: "Owner", type: "special" });
    expect(here.workspace.state(address).extra_json).toBe('{"type":"special"}');
    expect(await here.workspace.pending(circle(owner({ title: "Owner" })))).toEqual({});
  });
});

describe("a relation that exists already", () => {
  const blueprints = { "port_blueprint.service": service(), "port_blueprint.team": team() };
  const made = async (entry: object) => {
    await here.workspace.apply(blueprints);
    await here.byHand.request("PATCH", "/v1/blueprints/service", { relations: { owner: entry } });
    here.portal.clearRequests();
  };

  it("is refused where it differs, said at plan, and left as it is", async () => {
    await made({ target: "service" });
    expect((await here.workspace.plan(circle())).warnings.map(({ summary }) => summary)).toEqual([
      'blueprint relation "service:owner" exists in Port already',
    ]);
    const { diagnostics } = await refusal(here.workspace.apply(circle()));
    expect(diagnostics[0]?.detail).toContain('terraform import ADDRESS "service:owner"');
    expect(await live()).toMatchObject({ target: "service" });
    expect(writesTo(here.portal)).toEqual([]);
  });

  it("is taken over without a request where it equals the plan", async () => {
    await made({ target: "team" });
    await applied(circle());
    expect(writesTo(here.portal)).toEqual([]);
  });
});

describe("import", () => {
  const other = () => workspaceOn(here.portal);

  it("of a blueprint leaves out the relations that its id names, and of a relation takes its blueprint's name before the colon", async () => {
    await here.workspace.apply(circle(owner(), service({ relations: { parent: { target: "service" } } })));
    const imported = other();
    await imported.import("port_blueprint.service", "service?without=owner");
    await imported.import("port_blueprint.team", "team");
    await imported.import(address, "service:owner");
    expect(imported.state("port_blueprint.service")).toMatchObject({ relations_elsewhere: ["owner"], relations: { parent: {} } });
    expect(await imported.pending(circle(owner(), service({ relations: { parent: { target: "service" } } })))).toEqual({});
  });

  it("finds a blueprint that has a colon in its name, also where another reading of the id exists", async () => {
    const schema = { properties: {} };
    await here.byHand.request("POST", "/v1/blueprints", { identifier: "a:b", title: "A", schema, relations: { up: { target: "a:b" } } });
    await here.workspace.import("port_blueprint_relation.up", "a%3Ab:up");
    expect(here.workspace.state("port_blueprint_relation.up")).toMatchObject({ blueprint: "a:b", identifier: "up", target: "a:b" });
    await here.workspace.import("port_blueprint_relation.down", "a:b:up");
    expect(here.workspace.state("port_blueprint_relation.down")).toMatchObject({ blueprint: "a:b" });
  });

  it("says the forms of the id where it finds nothing", async () => {
    await here.workspace.apply(circle());
    const { diagnostics } = await refusal(here.workspace.import("port_blueprint.it", "service?except=owner"));
    expect(diagnostics[0]?.detail).toContain(
      "The import id of a port_blueprint is its identifier; ?without=A,B after it leaves those relations to other resources.",
    );
    expect((await refusal(here.workspace.import(address, "service:nosuch"))).message).toContain("blueprint:identifier");
  });
});

describe("what Port refuses", () => {
  it("a target that there is not, at the attribute", async () => {
    const refused = await refusal(here.workspace.apply(circle(owner({ target: "nosuch" }))));
    expect(refused.places).toEqual(["target"]);
    expect(refused.message).toContain('Blueprint with identifier "nosuch" was not found');
    await applied(circle());
  });

  it("a blueprint that there is not, at the attribute", async () => {
    const refused = await refusal(here.workspace.apply({ [address]: owner({ blueprint: "nosuch" }) }));
    expect(refused.places).toEqual(["blueprint"]);
    expect(refused.message).toContain("There is no /v1/blueprints/nosuch in Port. Create it first, or name another.");
  });

  it("a target that has not what entities relate to: they keep it", async () => {
    await here.workspace.apply(circle());
    await makeEntities();
    expect((await refusal(here.workspace.apply(circle(owner({ target: "service" }))))).places).toEqual(["target"]);
    expect(await relationsOfCart()).toEqual({ owner: "core" });
    expect(here.workspace.state(address).target).toBe("team");
  });
});

describe("a rename", () => {
  beforeEach(async () => {
    await here.workspace.apply(circle());
    await makeEntities();
  });

  it("of the relation keeps what entities hold", async () => {
    const renamed = circle(owner({ identifier: "lead", title: "Lead" }), service({ relations_elsewhere: ["lead"] }));
    await applied(renamed);
    expect(await relationsOfCart()).toEqual({ lead: "core" });
    expect(await live(owner({ identifier: "lead" }))).toMatchObject({ title: "Lead" });
  });

  it("of its blueprint takes it along, also where both are renamed at once", async () => {
    const renamed = {
      "port_blueprint.service": service({ identifier: "component", relations_elsewhere: ["lead"] }),
      "port_blueprint.team": team({ relations: { owns: { target: "component", many: true } } }),
      [address]: owner({ blueprint: "component", identifier: "lead" }),
    };
    await applied(renamed);
    expect(await relationsOfCart("component")).toEqual({ lead: "core" });
  });

  it("of the blueprint that it belongs to, to another that is there, moves it", async () => {
    const moved = { ...circle(owner({ blueprint: "team" })), "port_blueprint.team": team({ relations_elsewhere: ["owner"] }) };
    await applied(moved);
    expect(await live()).toBeUndefined();
    expect(await live(owner({ blueprint: "team" }))).toMatchObject({ target: "team" });
  });
});
