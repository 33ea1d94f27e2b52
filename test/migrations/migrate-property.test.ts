import type { PropertyMigration } from "../../migrations/property-migration";
import type { PortApi } from "../../provider-bridge/api";
import { openWorld, type World } from "./world";

let world: World;
afterEach(() => world.portal.close());

const numbers = { cart: "12", search: "1.5", shop: "7" };
const refusal = async (migration: Partial<PropertyMigration>): Promise<string> => {
  world.portal.clearRequests();
  const message = await world.migrate(migration).then(
    () => "It was not refused.",
    (error: Error) => error.message,
  );
  expect(writes()).toEqual([]);
  return message;
};
const writes = () => world.portal.requests.filter(({ method, path }) => method !== "GET" && !path.startsWith("/v1/auth"));
const service = async () => (await world.byHand.request("GET", "/v1/blueprints/service")).blueprint;

describe("a new name", () => {
  it("keeps the values, and what points at the property follows", async () => {
    world = await openWorld({ ...numbers, empty: "" });
    expect(await world.migrate({})).toBe(`Blueprint "service": the property "size" (string) becomes "weight".
3 of 4 entities hold a value.
What names "size" and follows:
  blueprint "system", mirrorProperties.main_size.path: main.size
What names "size" in text, which Port does not rewrite: change it yourself.
  blueprint "service", calculationProperties.half.calculation: .properties.size + .properties.sizes
  action "grow", invocationMethod.body.size: {{ .entity.properties.size }}
Steps, about 3 requests:
  1. rename "size" to "weight", by Port's own rename
Done: the blueprint "service" has "weight", and no "size".
Write the same in your code, and a diff shows no change:
  blueprint "service": "weight": {"description":"How large.","pattern":".*","title":"Size","type":"string"}, in place of "size", and in required
  its entities: "weight", in place of "size"
  blueprint "system", mirrorProperties.main_size.path: main.weight`);
    expect(await world.values("weight")).toEqual({ ...numbers, empty: "" });
    expect(await service()).toMatchObject({ schema: { required: ["weight"] } });
  });

  it("is that of a mirror property too, which holds no values", async () => {
    world = await openWorld(numbers);
    expect(await world.migrate({ blueprint: "system", from: "main_size", to: "shown" })).toContain(
      'the mirror property "main_size" becomes "shown".',
    );
    const { blueprint } = await world.byHand.request("GET", "/v1/blueprints/system");
    expect(blueprint).toMatchObject({ mirrorProperties: { shown: { path: "main.size" }, main_name: {} } });
    expect(await world.migrate({ blueprint: "system", from: "main_size", to: "shown" })).toContain("Nothing to do");
  });
});

describe("a new type", () => {
  it("converts the values, and says first what it will do", async () => {
    world = await openWorld(numbers);
    const plan = `Blueprint "service": the property "size" (string) becomes "weight", of type number.
3 of 3 entities hold a value, and all convert, such as "12" of "cart" to 12.
Left out of the definition, which has no use for it then: pattern.
What names "size" and follows:
  blueprint "system", mirrorProperties.main_size.path: main.size
What names "size" in text, which Port does not rewrite: change it yourself.
  blueprint "service", calculationProperties.half.calculation: .properties.size + .properties.sizes
  action "grow", invocationMethod.body.size: {{ .entity.properties.size }}
Steps, about 18 requests:
  1. add the property "size_as_number" (number), which holds the new values for a while
  2. write 3 converted values to "size_as_number", and look until none is missing; then rename "size" to "weight", so that what names it follows
  3. look at all values again, then remove the old "weight"
  4. rename "size_as_number" to "weight"
  5. give "weight" its description back`;
    expect(await world.migrate({ type: "number" }, { planOnly: true })).toBe(plan);
    expect(writes()).toEqual([]);
    const looked = world.portal.requests.length;
    world.portal.clearRequests();
    expect(await world.migrate({ type: "number" })).toBe(`${plan}
Done: the blueprint "service" has "weight", and no "size".
Write the same in your code, and a diff shows no change:
  blueprint "service": "weight": {"description":"How large.","title":"Size","type":"number"}, in place of "size", and in required
  its entities: "weight", in place of "size", with values of type number
  blueprint "system", mirrorProperties.main_size.path: main.weight`);
    expect(world.portal.requests.length - looked).toBe(18);
    expect(await world.values("weight")).toEqual({ cart: 12, search: 1.5, shop: 7 });
    expect(await service()).toMatchObject({
      schema: { properties: { name: {}, weight: { type: "number", title: "Size", description: "How large." } }, required: ["weight"] },
    });
  });

  it("comes in place under the old name, and asking again finds nothing to do", async () => {
    world = await openWorld(numbers, { type: "string" });
    expect(await world.migrate({ to: "size", type: "number" })).toContain('the property "size" (string) gets the type number.');
    expect(await world.values("size")).toEqual({ cart: 12, search: 1.5, shop: 7 });
    expect(await service()).toMatchObject({ schema: { properties: { size: { type: "number" } }, required: ["size"] } });
    expect(await world.migrate({ to: "size", type: "number" })).toBe(
      `Nothing to do: the blueprint "service" has "size" of type number.
Write the same in your code, and a diff shows no change:
  blueprint "service": "size": {"type":"number"}
  its entities: "size", with values of type number`,
    );
  });

  it("does nothing where values do not convert, and names them", async () => {
    world = await openWorld({ ...numbers, blog: "large", news: "n/a" });
    const said = await world.migrate({ type: "number" }, { planOnly: true });
    expect(said).toContain(`5 of 5 entities hold a value: 3 convert, such as "12" of "cart" to 12; 2 do not:
  "blog": "large"
  "news": "n/a"
So nothing is done: mend those values in Port, or give them up with --drop-unconvertible.`);
    expect(await refusal({ type: "number" })).toBe("Nothing was done: values that do not convert are in the way.");
    expect(await world.migrate({ type: "number", dropUnconvertible: true })).toContain("They are given up. The property is required");
    expect(await world.values("weight")).toEqual({ cart: 12, search: 1.5, shop: 7 });
  });

  it("reaches 250 entities, twenty at a time", async () => {
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`entity-${index}`, String(index)]));
    world = await openWorld(many);
    world.portal.clearRequests();
    await world.migrate({ to: "size", type: "number" });
    expect(await world.values("size")).toEqual(Object.fromEntries(Object.entries(many).map(([name, value]) => [name, Number(value)])));
    expect(writes().filter(({ path }) => path.includes("/bulk"))).toHaveLength(13);
    expect(world.portal.requests.length).toBeLessThan(35);
  });
});

describe("what people do meanwhile", () => {
  const patch = (identifier: string, properties: object) =>
    world.byHand.request("PATCH", `/v1/blueprints/service/entities/${identifier}`, { properties });

  /** Does something right after the first batch was written. */
  function meanwhile(work: () => Promise<unknown>): (api: PortApi) => PortApi {
    let first = true;
    return (api) => ({
      ...api,
      merge: async (...batch) => {
        const failures = await api.merge(...batch);
        if (first) await work();
        first = false;
        return failures;
      },
    });
  }

  it("is carried over as well: a value that changes, one that comes, one that goes", async () => {
    world = await openWorld(numbers, { type: "string" });
    await world.byHand.request("PATCH", "/v1/blueprints/service", { schema: { properties: {}, required: [] } });
    const through = meanwhile(async () => {
      await patch("cart", { size: "99" });
      await patch("shop", { size: null });
      await world.byHand.request("POST", "/v1/blueprints/service/entities", { identifier: "late", properties: { size: "5" } });
    });
    await world.migrate({ to: "size", type: "number" }, { through });
    expect(await world.values("size")).toEqual({ cart: 99, search: 1.5, late: 5 });
  });

  it("stops it where a new value does not convert, and no value is lost", async () => {
    world = await openWorld(numbers);
    const through = meanwhile(() => patch("cart", { size: "large" }));
    await expect(world.migrate({ to: "size", type: "number" }, { through })).rejects.toThrow(
      'A value does not convert to number, such as that of "cart". Mend that in Port, or give it up with --drop-unconvertible. No value is lost. Run the same command again to go on from here.',
    );
    expect(await world.values("size")).toEqual({ ...numbers, cart: "large" });
    await patch("cart", { size: "3" });
    expect(await world.migrate({ to: "size", type: "number" })).toContain(
      'the migration of "size" to "size" (number) was begun before, and goes on.',
    );
    expect(await world.values("size")).toEqual({ cart: 3, search: 1.5, shop: 7 });
  });

  it("deletes an entity for good: it is not made anew", async () => {
    world = await openWorld(numbers);
    const through = (api: PortApi): PortApi => ({
      ...api,
      merge: async (...batch) => {
        await world.byHand.request("DELETE", "/v1/blueprints/service/entities/cart").catch(() => undefined);
        return api.merge(...batch);
      },
    });
    await world.migrate({ to: "size", type: "number" }, { through });
    expect(await world.values("name")).toEqual({ search: "search", shop: "shop" });
  });

  it("leaves an entity that Port takes no change of: it is named, and mended the rest goes on", async () => {
    world = await openWorld(numbers);
    await world.byHand.request("PATCH", "/v1/blueprints/service", {
      schema: { properties: { must: { type: "string" } }, required: ["size", "must"] },
    });
    await patch("shop", { must: "x" });
    await patch("search", { must: "x" });
    await expect(world.migrate({ type: "number" })).rejects.toThrow(
      'Port does not take the new value of "cart" (properties.must: is required by the blueprint "service"). Mend these entities in Port.',
    );
    await patch("cart", { must: "x" });
    await world.migrate({ type: "number" });
    expect(await world.values("weight")).toEqual({ cart: 12, search: 1.5, shop: 7 });
  });

  it("asks for another migration before the first has ended: it is sent back to that one", async () => {
    world = await openWorld(numbers);
    const through = meanwhile(async () => {
      throw new Error("Pulled the plug.");
    });
    await expect(world.migrate({ type: "number" }, { through })).rejects.toThrow("Pulled the plug. No value is lost.");
    for (const other of [{ type: "boolean" as const }, { to: "size", type: "number" as const }, {}])
      expect(await refusal(other)).toBe(
        'Another migration of the blueprint "service" was broken off, and "size_as_number" holds its values. Finish it first: npx cdktf-port migrate property service size weight --type number',
      );
  });
});

describe("what cannot be", () => {
  beforeEach(async () => {
    world = await openWorld(numbers);
    await world.byHand.request("PATCH", "/v1/blueprints/service", { schema: { properties: { size_as_number: { type: "number" } } } });
  });

  it.each<[string, Partial<PropertyMigration>, string]>([
    ["a blueprint that is not there", { blueprint: "servcie" }, 'There is no blueprint "servcie". Did you mean "service"?'],
    [
      "one that is like no other",
      { blueprint: "zoo" },
      'There is no blueprint "zoo". There are "_user", "_team", "_scorecard", "_rule", "_rule_result", "service", "system".',
    ],
    ["a property that is not there", { from: "sizes" }, 'The blueprint "service" has no property "sizes". Did you mean "size"?'],
    ["one that is like no other", { from: "x" }, 'The blueprint "service" has no property "x". It has "name", "size", "size_as_number".'],
    ["a name that is taken", { to: "name" }, '"name" of the blueprint "service" is a property already: choose another name.'],
    [
      "a name of something else",
      { to: "half" },
      '"half" of the blueprint "service" is a calculation property already: choose another name.',
    ],
    [
      "a name that is none",
      { to: "a b" },
      '"a b" cannot name a property. The key "a b" of schema.properties must be made of the letters a to z, digits and @ _ = \\ -, not "a b".',
    ],
    [
      "a calculation",
      { from: "half" },
      '"half" of the blueprint "service" is a calculation property: Port computes its values, so that there are none to carry over. Change it in the code and deploy.',
    ],
    [
      "a relation",
      { blueprint: "system", from: "main" },
      '"main" of the blueprint "system" is a relation: only properties are migrated. Change it in the code and deploy.',
    ],
    [
      "the type of a mirror",
      { blueprint: "system", from: "main_size", type: "number" },
      '"main_size" of the blueprint "system" is a mirror property: its type is that of what it shows (main.size). Migrate that property instead.',
    ],
    [
      "a property of Port's own",
      { blueprint: "_team", from: "size", to: "size", type: "string" },
      '"size" belongs to Port\'s own blueprint "_team", and stays as it is.',
    ],
    ["no change", { to: "size" }, "It was not refused."],
  ])("is refused before anything is written: %s", async (_, migration, message) => {
    expect(await refusal(migration)).toBe(message);
  });

  it("is no reason to touch a property that has the spare's name", async () => {
    await world.byHand.request("PATCH", "/v1/blueprints/service/entities/cart", { properties: { size_as_number: 1 } });
    expect(await world.migrate({ type: "number" })).toContain('"size_as_number_2"');
    expect(await world.values("size_as_number")).toEqual({ cart: 1 });
    expect(await world.values("weight")).toEqual({ cart: 12, search: 1.5, shop: 7 });
  });
});
