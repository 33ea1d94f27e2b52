import { blueprint } from "../../../model";
import { freshWorld } from "./fresh-world";
import { workspaceOn, writesTo } from "./port-session";
import { data, refusal } from "./provider-under-test";

const address = "port_blueprint.service";
const service = { identifier: "service", title: "Service" };
const of = (more: object) => ({ [address]: data({ ...service, ...more }) });

const here = freshWorld();

const live = () => here.byHand.read(blueprint, data(service));

describe("the type of a property", () => {
  const asText = of({ properties: { string_props: { size: { required: true }, name: {} } } });
  const asNumber = of({ properties: { number_props: { size: { required: true } }, string_props: { name: {} } } });

  it("is protected: each change is refused at plan, and nothing is written", async () => {
    await here.workspace.apply(asText);
    here.portal.clearRequests();
    const { diagnostics } = await refusal(here.workspace.plan(asNumber));
    expect(diagnostics.map(({ summary }) => summary)).toEqual(['The type of "size" would change']);
    expect(diagnostics[0]?.detail).toContain("Where: properties.number_props.size");
    expect(writesTo(here.portal)).toEqual([]);
  });

  it("changes where the provider block gives the values up, and only those of that property", async () => {
    const workspace = workspaceOn(here.portal, { more: { blueprint_property_type_change_protection: false } });
    await workspace.apply(asText);
    await here.byHand.request("POST", "/v1/blueprints/service/entities", { identifier: "a", properties: { size: "10", name: "A" } });
    await workspace.apply(asNumber);
    expect(await workspace.pending(asNumber)).toEqual({});
    const { entity } = await here.byHand.request("GET", "/v1/blueprints/service/entities/a");
    expect(entity).toMatchObject({ properties: { size: null, name: "A" } });
  });

  it("is lost no second time where the second request fails: the next apply goes on from there", async () => {
    const workspace = workspaceOn(here.portal, { more: { blueprint_property_type_change_protection: false } });
    await workspace.apply(asText);
    const refused = of({ properties: { number_props: { size: {} } }, relations: { to: { target: "nobody" } } });
    await refusal(workspace.apply(refused));
    expect(workspace.state(address)).toMatchObject({ properties: { string_props: { size: { required: true } } } });
    expect(await workspace.apply(asNumber)).toEqual([]);
    expect(await workspace.pending(asNumber)).toEqual({});
  });

  it("that was changed in Port is drift, and put back only without the protection", async () => {
    await here.workspace.apply(asText);
    await here.byHand.request("PUT", "/v1/blueprints/service", { ...service, schema: { properties: {} } });
    await here.byHand.request("PUT", "/v1/blueprints/service", { ...service, schema: { properties: { size: { type: "number" } } } });
    await refusal(here.workspace.plan(asText));
    const unprotected = workspaceOn(here.portal, { more: { blueprint_property_type_change_protection: false } });
    for (const [name, kept] of here.workspace.kept) unprotected.kept.set(name, kept);
    await unprotected.apply(asText);
    expect(await unprotected.pending(asText)).toEqual({});
  });
});

describe("what the model does not know", () => {
  const schema = { properties: { note: { type: "string", "x-later": { deep: [1, 2] } }, gone: { type: "string", "x-too": 1 } } };
  const note = of({ properties: { string_props: { note: {}, gone: {} } } });

  it("survives every update, and goes with what it belongs to", async () => {
    await here.byHand.request("POST", "/v1/blueprints", { ...service, schema });
    await here.workspace.import(address, "service");
    expect(JSON.parse(String(here.workspace.state(address).extra_json))).toEqual({
      schema: { properties: { note: { "x-later": { deep: [1, 2] } }, gone: { "x-too": 1 } } },
    });
    expect(await here.workspace.pending(note)).toEqual({});
    await here.workspace.apply(of({ title: "Services", properties: { string_props: { note: { title: "Note" } } } }));
    expect(await live()).toMatchObject({
      title: "Services",
      schema: { properties: { note: { type: "string", title: "Note", "x-later": { deep: [1, 2] } } } },
    });
    expect(JSON.stringify(await live())).not.toContain("x-too");
    expect(await here.workspace.pending(of({ title: "Services", properties: { string_props: { note: { title: "Note" } } } }))).toEqual({});
  });

  it("is managed like any other where the configuration sets it", async () => {
    const extra = (value: number) =>
      of({
        properties: { string_props: { note: {} } },
        extra_json: JSON.stringify({ schema: { properties: { note: { "x-later": value } } } }),
      });
    await here.workspace.apply(extra(1));
    expect(await here.workspace.pending(extra(1))).toEqual({});
    await here.byHand.request("PUT", "/v1/blueprints/service", {
      ...service,
      schema: { properties: { note: { type: "string", "x-later": 9 } } },
    });
    expect(await here.workspace.pending(extra(1))).toEqual({ [address]: "update" });
    await here.workspace.apply(extra(2));
    expect(await live()).toMatchObject({ schema: { properties: { note: { "x-later": 2 } } } });
  });

  it("in another spelling of the same JSON plans no change", async () => {
    await here.workspace.apply(of({ extra_json: '{"b": 1.0, "a": {"x": "<"}}' }));
    expect(await here.workspace.pending(of({ extra_json: '{"a":{"x":"\\u003c"},"b":1}' }))).toEqual({});
  });
});

it("aggregations, which another resource manages, live on over an update", async () => {
  await here.workspace.apply(of({}));
  const count = { title: "Count", target: "service", type: "number", calculationSpec: { func: "count", calculationBy: "entities" } };
  const aggregationProperties = { count };
  await here.byHand.request("PATCH", "/v1/blueprints/service", { aggregationProperties });
  expect(await here.workspace.pending(of({}))).toEqual({});
  await here.byHand.request("PATCH", "/v1/blueprints/service", { aggregationProperties: { ...aggregationProperties, second: count } });
  await here.workspace.apply(of({ title: "Services" }));
  expect(await live()).toMatchObject({ title: "Services", aggregationProperties: { count: {}, second: {} } });
});

describe("deletion", () => {
  it("with entities in it is refused, and says how to force it", async () => {
    await here.workspace.apply(of({}));
    await here.byHand.request("POST", "/v1/blueprints/service/entities", { identifier: "a" });
    const { diagnostics } = await refusal(here.workspace.destroy());
    expect(diagnostics[0]?.detail).toContain("set force_delete_entities = true and apply that first");
    expect(here.workspace.state(address).identifier).toBe("service");
  });

  it("takes the entities along where the blueprint says so; saying so sends nothing", async () => {
    await here.workspace.apply(of({}));
    await here.byHand.request("POST", "/v1/blueprints/service/entities", { identifier: "a" });
    here.portal.clearRequests();
    await here.workspace.apply(of({ force_delete_entities: true }));
    expect(writesTo(here.portal)).toEqual([]);
    expect(await here.workspace.pending(of({ force_delete_entities: true }))).toEqual({});
    await here.workspace.destroy();
    expect(await live()).toBeUndefined();
  });
});

it("a catalog page is made at creation alone, and not where the blueprint says so", async () => {
  await here.workspace.apply(of({ create_catalog_page: false }));
  expect(writesTo(here.portal)).toEqual(["POST /v1/blueprints?create_catalog_page=false"]);
  here.portal.clearRequests();
  await here.workspace.apply(of({ create_catalog_page: true }));
  expect(writesTo(here.portal)).toEqual([]);
});

it("relates to itself, and to another that relates back", async () => {
  const self = of({ relations: { parent: { target: "service" } } });
  await here.workspace.apply(self);
  expect(await here.workspace.pending(self)).toEqual({});
  const team = { identifier: "team", title: "Team" };
  const first = { ...self, "port_blueprint.team": data({ ...team, relations: { owns: { target: "service", many: true } } }) };
  await here.workspace.apply(first);
  const both = { ...first, ...of({ relations: { parent: { target: "service" }, owner: { target: "team" } } }) };
  await here.workspace.apply(both);
  expect(await here.workspace.pending(both)).toEqual({});
});

it("that vanished in Port is created anew", async () => {
  await here.workspace.apply(of({}));
  await here.byHand.request("DELETE", "/v1/blueprints/service");
  expect(await here.workspace.pending(of({}))).toEqual({ [address]: "create" });
  await here.workspace.apply(of({}));
  expect(await live()).toMatchObject(service);
});
