import { action, blueprint, entity } from "../../../model";
import { freshWorld } from "./fresh-world";
import { workspaceOn } from "./port-session";
import { data, refusal } from "./provider-under-test";

const service = { identifier: "service", title: "Service" };
const withLanguage = { ...service, properties: { string_props: { language: { title: "Language" } } } };
const liveService = { ...service, schema: { properties: {} } };

const here = freshWorld();

const summaries = (diagnostics: readonly { summary: string }[]) => diagnostics.map(({ summary }) => summary);

describe("a blueprint that exists already", () => {
  const configuration = { "port_blueprint.service": data(withLanguage) };

  it("is refused where it differs, said at plan, and left as it is", async () => {
    await here.byHand.request("POST", "/v1/blueprints", { ...liveService, title: "Made by hand" });
    const { warnings } = await here.workspace.plan(configuration);
    expect(summaries(warnings)).toEqual(['blueprint "service" exists in Port already']);
    const { diagnostics } = await refusal(here.workspace.apply(configuration));
    expect(summaries(diagnostics)).toEqual(['blueprint "service" exists in Port already']);
    expect(diagnostics[0]?.detail).toContain('terraform import ADDRESS "service"');
    expect(here.workspace.kept.size).toBe(0);
    expect(await here.byHand.read(blueprint, data(service))).toMatchObject({ title: "Made by hand" });
  });

  it("is taken over where it equals the plan, as after an apply that was killed", async () => {
    await here.byHand.request("POST", "/v1/blueprints", {
      ...liveService,
      schema: { properties: { language: { type: "string", title: "Language" } } },
    });
    expect((await here.workspace.plan(configuration)).warnings).toEqual([]);
    expect(await here.workspace.apply(configuration)).toEqual([]);
    expect(await here.workspace.pending(configuration)).toEqual({});
    expect(here.workspace.state("port_blueprint.service").created_at).toEqual(expect.any(String));
  });

  it("is no news where this state manages it, and it is to be replaced", async () => {
    await here.workspace.apply({ "port_blueprint.service": data(service) });
    expect(await here.workspace.replace(configuration, "port_blueprint.service")).toEqual([]);
    expect(await here.workspace.pending(configuration)).toEqual({});
  });
});

it("an action that exists and differs is refused too", async () => {
  const build = { trigger: { type: "self-service", operation: "CREATE" }, invocationMethod: { type: "KAFKA" } };
  await here.byHand.request("POST", "/v1/actions", { ...build, identifier: "build" });
  const configuration = {
    "port_action.build": data({ identifier: "build", title: "Build", self_service_trigger: { operation: "CREATE" }, kafka_method: {} }),
  };
  const { diagnostics } = await refusal(here.workspace.apply(configuration));
  expect(summaries(diagnostics)).toEqual(['action "build" exists in Port already']);
  expect(await here.byHand.read(action, data({ identifier: "build" }))).not.toHaveProperty("title");
});

describe("an entity that exists already", () => {
  const cart = { blueprint: "service", identifier: "cart", title: "Cart" };
  const configuration = { "port_blueprint.service": data(service), "port_entity.cart": data(cart) };

  it("is overridden, and named", async () => {
    await here.workspace.apply({ "port_blueprint.service": data(service) });
    await here.byHand.request("POST", "/v1/blueprints/service/entities", { identifier: "cart", title: "By hand" });
    await here.byHand.request("PUT", "/v1/blueprints/service/entities/cart", { identifier: "cart", title: "By hand again" });
    const found = await here.workspace.apply(configuration);
    expect(summaries(found)).toEqual(['entity "service:cart" existed and was overridden']);
    expect(await here.byHand.read(entity, data(cart))).toMatchObject({ title: "Cart" });
  });

  it("is named among those that travel in one batch", async () => {
    await here.workspace.apply({ "port_blueprint.service": data(service) });
    await here.byHand.request("POST", "/v1/blueprints/service/entities", { identifier: "cart", title: "By hand" });
    const many = Object.fromEntries(
      ["cart", "till", "shelf", "door"].map((identifier) => [
        `port_entity.${identifier}`,
        data({ blueprint: "service", identifier, title: identifier }),
      ]),
    );
    const parallel = workspaceOn(here.portal, { parallelism: 10 });
    parallel.kept.set("port_blueprint.service", { state: here.workspace.state("port_blueprint.service"), private: Buffer.alloc(0) });
    const found = await parallel.apply({ "port_blueprint.service": data(service), ...many });
    expect(summaries(found)).toEqual(['entity "service:cart" existed and was overridden']);
  });

  it("goes along when its blueprint is renamed: nothing is doubled, nothing overridden", async () => {
    await here.workspace.apply(configuration);
    const before = here.workspace.state("port_entity.cart");
    const renamed = {
      "port_blueprint.service": data({ ...service, identifier: "component" }),
      "port_entity.cart": data({ ...cart, blueprint: "component", identifier: "basket" }),
    };
    expect(await here.workspace.apply(renamed)).toEqual([]);
    expect(await here.workspace.pending(renamed)).toEqual({});
    expect(here.workspace.state("port_entity.cart").created_at).toEqual(before.created_at);
    const { entities } = await here.byHand.request("GET", "/v1/blueprints/component/entities");
    expect(entities).toHaveLength(1);
  });

  it("moves to another blueprint, and leaves nothing behind", async () => {
    const other = { "port_blueprint.other": data({ identifier: "other", title: "Other" }) };
    await here.workspace.apply({ ...configuration, ...other });
    const moved = { ...configuration, ...other, "port_entity.cart": data({ ...cart, blueprint: "other" }) };
    expect(await here.workspace.apply(moved)).toEqual([]);
    expect(await here.workspace.pending(moved)).toEqual({});
    expect(await here.byHand.read(entity, data(cart))).toBeUndefined();
  });

  it("that cannot be deleted where it was stays managed there, until a later apply moves it", async () => {
    const tied = { identifier: "tied", title: "Tied", relations: { to: { target: "service", required: true } } };
    const other = { "port_blueprint.other": data({ identifier: "other", title: "Other" }), "port_blueprint.tied": data(tied) };
    await here.workspace.apply({ ...configuration, ...other });
    await here.byHand.request("POST", "/v1/blueprints/tied/entities", { identifier: "holder", relations: { to: "cart" } });
    const moved = { ...configuration, ...other, "port_entity.cart": data({ ...cart, blueprint: "other" }) };
    const { diagnostics } = await refusal(here.workspace.apply(moved));
    expect(diagnostics[0]?.summary).toBe('entity "other:cart" was moved, but its old self could not be deleted');
    expect(await here.workspace.pending(moved)).toEqual({ "port_entity.cart": "update" });
    await here.byHand.request("DELETE", "/v1/blueprints/tied/entities/holder");
    await here.workspace.apply(moved);
    expect(await here.workspace.pending(moved)).toEqual({});
    expect(await here.byHand.read(entity, data(cart))).toBeUndefined();
  });
});

it("deleting what is gone is success", async () => {
  const configuration = {
    "port_blueprint.service": data(service),
    "port_entity.cart": data({ blueprint: "service", identifier: "cart", title: "Cart" }),
  };
  await here.workspace.apply(configuration);
  await here.byHand.request("DELETE", "/v1/blueprints/service/entities/cart");
  await here.byHand.request("DELETE", "/v1/blueprints/service");
  await here.workspace.destroy();
  expect(here.workspace.kept.size).toBe(0);
});
