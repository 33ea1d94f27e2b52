import { entity } from "../../../model";
import { Decimal } from "../../../model/kernel/data";
import { freshWorld } from "./fresh-world";
import { workspaceOn } from "./port-session";
import { data, refusal } from "./provider-under-test";

const address = "port_entity.cart";
const cart = { blueprint: "service", identifier: "cart", title: "Cart" };
const of = (more: object) => ({ [address]: data({ ...cart, ...more }) });
const list = (type: string) => ({ type: "array", items: { type } });

const here = freshWorld({
  prepare: ({ byHand }) =>
    byHand.request("POST", "/v1/blueprints", {
      identifier: "service",
      title: "Service",
      schema: {
        properties: {
          text: { type: "string" },
          number: { type: "number" },
          texts: list("string"),
          objects: list("object"),
          any: { type: "array" },
        },
      },
      relations: { one: { target: "service" }, several: { target: "service", many: true } },
    }),
});

const live = () => here.byHand.read(entity, data(cart));
const put = (document: object) => here.byHand.request("PUT", "/v1/blueprints/service/entities/cart", document);

describe("what is not set", () => {
  it("is no difference, though Port answers null for it", async () => {
    await here.workspace.apply(of({ properties: { string_props: { text: "a" } } }));
    expect(await live()).toMatchObject({ properties: { text: "a", number: null }, relations: { one: null } });
    expect(await here.workspace.pending(of({ properties: { string_props: { text: "a" } } }))).toEqual({});
  });

  it.each([
    [
      "nulls",
      { properties: { string_props: { text: null } }, relations: { single_relations: { one: null }, many_relations: { several: null } } },
    ],
    [
      "empty texts, lists and maps",
      { icon: "", teams: [], properties: { string_props: {}, object_props: {} }, relations: { many_relations: {} } },
    ],
    ["an empty list", { properties: { array_props: { string_items: { texts: [] }, object_items: { objects: [] } } } }],
  ])("written as %s plans no second change", async (_name, more) => {
    await here.workspace.apply(of(more));
    expect(await here.workspace.pending(of(more))).toEqual({});
  });

  it("is no difference where Port answers an empty list for a relation", async () => {
    await here.workspace.apply(of({}));
    await put({ ...cart, properties: {}, relations: { several: [] } });
    expect(await live()).toMatchObject({ relations: { several: [] } });
    expect(await here.workspace.pending(of({}))).toEqual({});
  });

  it("but is set in Port is drift, and reset", async () => {
    await here.workspace.apply(of({}));
    await put({ ...cart, title: "Other", icon: "Box", team: ["core"], properties: { text: "a", any: [1] }, relations: { one: "cart" } });
    expect(await here.workspace.pending(of({}))).toEqual({ [address]: "update" });
    await here.workspace.apply(of({}));
    expect(await live()).toMatchObject({ properties: { text: null, any: null }, relations: { one: null } });
    expect(await here.workspace.pending(of({}))).toEqual({});
  });
});

describe("values", () => {
  it("of numbers keep every digit", async () => {
    const precise = of({ properties: { number_props: {} } });
    const exact = new Decimal("12345678901234567890.123456789");
    const properties = { string_props: null, boolean_props: null, array_props: null, number_props: { number: exact } };
    precise[address] = { ...data(cart), properties: { ...properties, object_props: null } };
    await here.workspace.apply(precise);
    expect(await here.workspace.pending(precise)).toEqual({});
    expect(JSON.stringify(await live())).toContain("12345678901234567890.123456789");
  });

  it("under names that JavaScript knows are values like any other", async () => {
    const properties = JSON.parse('{"__proto__":{"type":"string"},"constructor":{"type":"string"}}');
    await here.byHand.request("PATCH", "/v1/blueprints/service", { schema: { properties } });
    const odd = { [address]: data({ ...cart, properties: { string_props: JSON.parse('{"__proto__":"a","constructor":"b"}') } }) };
    await here.workspace.apply(odd);
    expect(await here.workspace.pending(odd)).toEqual({});
    expect(JSON.stringify(await live())).toContain('"__proto__":"a"');
  });

  it("of teams have no order", async () => {
    await here.workspace.apply(of({ teams: ["a", "b"] }));
    await put({ ...cart, team: ["b", "a"] });
    expect(await here.workspace.pending(of({ teams: ["a", "b"] }))).toEqual({});
  });

  it("that do not fit are refused with the attribute, and leave nothing", async () => {
    const { diagnostics } = await refusal(here.workspace.apply(of({ properties: { string_props: { number: "ten" } } })));
    expect(diagnostics[0]?.detail).toContain("properties.number: must be a number, not a string");
    expect(here.workspace.kept.size).toBe(0);
    expect(await live()).toBeUndefined();
  });
});

describe("an identifier", () => {
  it("that is left out is made by Port once, and stays", async () => {
    const nameless = { [address]: data({ blueprint: "service", title: "Cart" }) };
    await here.workspace.apply(nameless);
    const { identifier } = here.workspace.state(address);
    expect(identifier).toMatch(/^e_/);
    expect(here.workspace.state(address).id).toBe(`service:${String(identifier)}`);
    expect(await here.workspace.pending(nameless)).toEqual({});
    await here.workspace.apply({ [address]: data({ blueprint: "service", title: "Carts" }) });
    expect(here.workspace.state(address).identifier).toBe(identifier);
  });

  it.each(["a:b", "a:b:c", "a/b", "a\\b", "a+b=c@d.e"])("%s is imported as it is", async (identifier) => {
    const odd = { [address]: data({ ...cart, identifier }) };
    await here.workspace.apply(odd);
    const other = workspaceOn(here.portal);
    await other.import(address, `service:${identifier}`);
    expect(await other.pending(odd)).toEqual({});
  });

  it("of a blueprint that holds a colon is told from that of the entity", async () => {
    await here.byHand.request("POST", "/v1/blueprints", { identifier: "a:b", title: "A", schema: { properties: {} } });
    await here.byHand.request("POST", "/v1/blueprints/a:b/entities", { identifier: "c:d" });
    await here.workspace.import(address, "a:b:c:d");
    expect(here.workspace.state(address)).toMatchObject({ blueprint: "a:b", identifier: "c:d", id: "a:b:c:d" });
  });

  it("is found by the id that names one entity only, before any other meaning", async () => {
    for (const identifier of ["a", "a:b"]) {
      await here.byHand.request("POST", "/v1/blueprints", { identifier, title: "A", schema: { properties: {} } });
      await here.byHand.request("POST", `/v1/blueprints/${identifier}/entities`, { identifier: identifier === "a" ? "b:c" : "c" });
    }
    await here.workspace.import(address, "a%3Ab:c");
    expect(here.workspace.state(address)).toMatchObject({ blueprint: "a:b", identifier: "c" });
    await here.workspace.import(address, "a:b:c?create_missing_related_entities=true");
    expect(here.workspace.state(address)).toMatchObject({ blueprint: "a", identifier: "b:c", create_missing_related_entities: true });
  });

  it.each(["nothing", "service:", ":cart", "service:nobody", ""])("%j is refused as an import id", async (id) => {
    const { diagnostics } = await refusal(here.workspace.import(address, id));
    expect(diagnostics[0]?.summary).toBe(`No entity ${JSON.stringify(id)} in Port`);
    expect(diagnostics[0]?.detail).toContain("blueprint:identifier");
  });
});

describe("related entities that do not exist", () => {
  const related = { relations: { single_relations: { one: "missing" } } };

  it("are an error that names the relation", async () => {
    const { diagnostics } = await refusal(here.workspace.apply(of(related)));
    expect(diagnostics[0]?.detail).toContain('"missing"');
    expect(here.workspace.kept.size).toBe(0);
  });

  it("are created bare by an update as well", async () => {
    await here.workspace.apply(of({}));
    await here.workspace.apply(of({ ...related, create_missing_related_entities: true }));
    expect(await here.byHand.request("GET", "/v1/blueprints/service/entities/missing")).toMatchObject({ ok: true });
  });

  it("are created bare where the configuration says so", async () => {
    const creating = of({ ...related, create_missing_related_entities: true });
    await here.workspace.apply(creating);
    expect(await here.workspace.pending(creating)).toEqual({});
    expect(await here.byHand.request("GET", "/v1/blueprints/service/entities/missing")).toMatchObject({ ok: true });
  });
});

it("reports to its run when it is created or the run is another, and to no run that is over", async () => {
  const writes = () =>
    here.portal.requests.filter(({ method }) => method === "POST" || method === "PUT").map(({ path }) => path.replace(/.*\?/, ""));
  const trigger = { type: "self-service", operation: "CREATE", userInputs: { properties: {} } };
  await here.byHand.request("POST", "/v1/actions", { identifier: "make", trigger, invocationMethod: { type: "KAFKA" } });
  const started = async () => Object((await here.byHand.request("POST", "/v1/actions/make/runs", { properties: {} })).run).id;
  const [first, second] = [await started(), await started()];
  await here.workspace.apply(of({ run_id: first }));
  here.portal.clearRequests();
  await here.workspace.apply(of({ run_id: first, title: "Carts" }));
  await here.workspace.apply(of({ run_id: second, title: "Cart" }));
  expect(writes().filter((query) => query.includes("run_id"))).toEqual([expect.stringContaining(`run_id=${second}`)]);
});
