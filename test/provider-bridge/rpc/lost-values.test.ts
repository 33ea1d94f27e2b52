import { freshWorld } from "./fresh-world";
import { workspaceOn } from "./port-session";
import { data, refusal } from "./provider-under-test";

const address = "port_blueprint.service";
const of = (properties: object, more: object = {}) => ({
  [address]: data({ identifier: "service", title: "Service", properties, ...more }),
});
const sized = of({ string_props: { size: { required: true }, name: {} }, object_props: { notes: {} } });
const unsized = { string_props: { name: {} }, object_props: { notes: {} } };

const here = freshWorld({ prepare: ({ workspace }) => workspace.apply(sized) });

async function fill(...identifiers: string[]): Promise<void> {
  for (const identifier of identifiers)
    await here.byHand.request("POST", "/v1/blueprints/service/entities", { identifier, properties: { size: "large", name: identifier } });
}
const searches = () => here.portal.requests.filter(({ path }) => path.endsWith("/entities/search"));
const writes = () =>
  here.portal.requests.filter(({ method, path }) => method !== "GET" && !path.endsWith("search") && !path.startsWith("/v1/auth"));

describe("a property that entities hold values of", () => {
  it("is not removed: the plan says how many, and how to carry them over or give them up", async () => {
    await fill("cart", "search", "shop");
    here.portal.clearRequests();
    const { message, places } = await refusal(here.workspace.plan(of(unsized)));
    expect(message).toBe(
      'The values of "size" would be lost: blueprint "service": "size" (string) would be removed; 3 entities hold a value, such as "cart", and would lose it. ' +
        "Nothing is written. Carry the values over first: npx cdktf-port migrate property service size NEW (with --environment NAME unless it is development). " +
        'To give them up, set delete_property_values = ["size"].',
    );
    expect(places).toEqual(["properties"]);
    expect(writes()).toEqual([]);
    await refusal(here.workspace.apply(of(unsized)));
    expect(writes()).toEqual([]);
  });

  it.each([
    ["the only new property of its type", { string_props: { name: {}, weight: {} } }, "size weight"],
    ["the new one that is most like it", { string_props: { name: {}, weight: {}, sizes: {} } }, "size sizes"],
    ["no one, of several that are unlike it", { string_props: { name: {}, weight: {}, height: {} } }, "size NEW"],
    ["no one of another type", { string_props: { name: {} }, number_props: { sizes: {} } }, "size NEW"],
  ])("seems to be renamed to %s", async (_, properties, words) => {
    await fill("cart");
    const { message } = await refusal(here.workspace.plan(of({ ...properties, object_props: { notes: {} } })));
    expect(message).toContain(`npx cdktf-port migrate property service ${words} (with`);
    expect(message.includes("is its new name")).toBe(!words.endsWith("NEW"));
    expect(message).toContain('the entity "cart" holds a value and would lose it');
  });

  it("is removed where it is named, and nothing else is", async () => {
    await fill("cart");
    const given = of(unsized, { delete_property_values: ["size"] });
    await here.workspace.apply(given);
    expect(await here.workspace.pending(given)).toEqual({});
    const { entity } = await here.byHand.request("GET", "/v1/blueprints/service/entities/cart");
    expect(entity).toMatchObject({ properties: { name: "cart", notes: null } });
    const { message } = await refusal(here.workspace.plan(of({ object_props: { notes: {} } }, { delete_property_values: ["size"] })));
    expect(message).toContain('The values of "name" would be lost');
    here.portal.clearRequests();
    await here.workspace.apply(of(unsized));
    expect(writes()).toEqual([]);
  });

  it("changes its type where it is named", async () => {
    await fill("cart");
    const properties = { number_props: { size: {} }, ...unsized };
    const { message } = await refusal(here.workspace.plan(of(properties)));
    expect(message).toContain(
      '"size" is string and would become number, and Port keeps no value over that; the entity "cart" holds a value and would lose it. ' +
        "Nothing is written. Carry the values over first: npx cdktf-port migrate property service size size --type number (with",
    );
    const given = of(properties, { delete_property_values: ["size"] });
    await here.workspace.apply(given);
    expect(await here.workspace.pending(given)).toEqual({});
  });

  it("is not removed where the values come between plan and apply", async () => {
    const racing = workspaceOn(here.portal);
    for (const [name, kept] of here.workspace.kept) racing.kept.set(name, kept);
    const planned = await racing.plan(of(unsized));
    expect(planned.changes.get(address)?.action).toBe("update");
    await fill("late");
    await refusal(racing.apply(of(unsized)));
    const { entity } = await here.byHand.request("GET", "/v1/blueprints/service/entities/late");
    expect(entity).toMatchObject({ properties: { size: "large" } });
  });

  it("goes with its blueprint, which is no removal of the property", async () => {
    await here.workspace.apply(of({ string_props: { size: {}, name: {} }, object_props: { notes: {} } }, { force_delete_entities: true }));
    await fill("cart");
    await here.workspace.destroy();
    expect(here.workspace.kept.size).toBe(0);
  });

  it("is named with the words of a shell", async () => {
    const strange = "port_blueprint.strange";
    const config = (properties: object) => ({ ...sized, [strange]: data({ identifier: "größe\\x", title: "S", properties }) });
    await here.workspace.apply(config({ string_props: { "a\\b": {} } }));
    await here.byHand.request("POST", `/v1/blueprints/${encodeURIComponent("größe\\x")}/entities`, {
      identifier: "a",
      properties: { "a\\b": "1" },
    });
    const { message } = await refusal(here.workspace.plan(config({})));
    expect(message).toContain("npx cdktf-port migrate property 'größe\\x' 'a\\b' NEW (with");
  });
});

describe("what costs no value", () => {
  it("is asked about once a property that is removed, and is done", async () => {
    await here.byHand.request("POST", "/v1/blueprints/service/entities", { identifier: "cart", properties: { size: "large", name: "" } });
    here.portal.clearRequests();
    const given = of({ string_props: { size: {} } });
    expect((await here.workspace.plan(given)).changes.get(address)?.action).toBe("update");
    expect(searches().map(({ body }) => JSON.stringify(body))).toEqual([
      expect.stringContaining('"property":"name"'),
      expect.stringContaining('"property":"notes"'),
    ]);
    await here.workspace.apply(given);
    expect(await here.workspace.pending(given)).toEqual({});
  });

  it("is not asked about where nothing is removed", async () => {
    await fill("cart");
    here.portal.clearRequests();
    await here.workspace.apply(of({ string_props: { size: {}, name: {}, more: {} }, object_props: { notes: { title: "Notes" } } }));
    expect(searches()).toEqual([]);
  });
});
