import { entity } from "../../../model";
import { Decimal } from "../../../model/kernel/data";
import type { Portal } from "../../../portal";
import { ByHand } from "./by-hand";
import { openPortal, workspaceOn } from "./port-session";
import { data, Refused } from "./provider-under-test";
import type { Workspace } from "./workspace";

const address = "port_entity.cart";
const cart = { blueprint: "service", identifier: "cart", title: "Cart" };
const of = (more: object) => ({ [address]: data({ ...cart, ...more }) });
const list = (type: string) => ({ type: "array", items: { type } });

let portal: Portal;
let byHand: ByHand;
let workspace: Workspace;

beforeEach(async () => {
  portal = await openPortal();
  byHand = new ByHand(portal);
  workspace = workspaceOn(portal);
  await byHand.request("POST", "/v1/blueprints", {
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
  });
});
afterEach(() => portal.close());

const live = () => byHand.read(entity, data(cart));
const put = (document: object) => byHand.request("PUT", "/v1/blueprints/service/entities/cart", document);
const refusal = async (work: Promise<unknown>): Promise<Refused> => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (error instanceof Refused) return error;
  throw error instanceof Error ? error : new Error("It was not refused.");
};

describe("what is not set", () => {
  it("is no difference, though Port answers null for it", async () => {
    await workspace.apply(of({ properties: { string_props: { text: "a" } } }));
    expect(await live()).toMatchObject({ properties: { text: "a", number: null }, relations: { one: null } });
    expect(await workspace.pending(of({ properties: { string_props: { text: "a" } } }))).toEqual({});
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
    await workspace.apply(of(more));
    expect(await workspace.pending(of(more))).toEqual({});
  });

  it("is no difference where Port answers an empty list for a relation", async () => {
    await workspace.apply(of({}));
    await put({ ...cart, properties: {}, relations: { several: [] } });
    expect(await live()).toMatchObject({ relations: { several: [] } });
    expect(await workspace.pending(of({}))).toEqual({});
  });

  it("but is set in Port is drift, and reset", async () => {
    await workspace.apply(of({}));
    await put({ ...cart, title: "Other", icon: "Box", team: ["core"], properties: { text: "a", any: [1] }, relations: { one: "cart" } });
    expect(await workspace.pending(of({}))).toEqual({ [address]: "update" });
    await workspace.apply(of({}));
    expect(await live()).toMatchObject({ properties: { text: null, any: null }, relations: { one: null } });
    expect(await workspace.pending(of({}))).toEqual({});
  });
});

describe("values", () => {
  it("of numbers keep every digit", async () => {
    const precise = of({ properties: { number_props: {} } });
    const exact = new Decimal("12345678901234567890.123456789");
    const properties = { string_props: null, boolean_props: null, array_props: null, number_props: { number: exact } };
    precise[address] = { ...data(cart), properties: { ...properties, object_props: null } };
    await workspace.apply(precise);
    expect(await workspace.pending(precise)).toEqual({});
    expect(JSON.stringify(await live())).toContain("12345678901234567890.123456789");
  });

  it("under names that JavaScript knows are values like any other", async () => {
    const properties = JSON.parse('{"__proto__":{"type":"string"},"constructor":{"type":"string"}}');
    await byHand.request("PATCH", "/v1/blueprints/service", { schema: { properties } });
    const odd = { [address]: data({ ...cart, properties: { string_props: JSON.parse('{"__proto__":"a","constructor":"b"}') } }) };
    await workspace.apply(odd);
    expect(await workspace.pending(odd)).toEqual({});
    expect(JSON.stringify(await live())).toContain('"__proto__":"a"');
  });

  it("of teams have no order", async () => {
    await workspace.apply(of({ teams: ["a", "b"] }));
    await put({ ...cart, team: ["b", "a"] });
    expect(await workspace.pending(of({ teams: ["a", "b"] }))).toEqual({});
  });

  it("that do not fit are refused with the attribute, and leave nothing", async () => {
    const { diagnostics } = await refusal(workspace.apply(of({ properties: { string_props: { number: "ten" } } })));
    expect(diagnostics[0]?.detail).toContain("properties.number: must be a number, not a string");
    expect(workspace.kept.size).toBe(0);
    expect(await live()).toBeUndefined();
  });
});

describe("an identifier", () => {
  it("that is left out is made by Port once, and stays", async () => {
    const nameless = { [address]: data({ blueprint: "service", title: "Cart" }) };
    await workspace.apply(nameless);
    const { identifier } = workspace.state(address);
    expect(identifier).toMatch(/^e_/);
    expect(workspace.state(address).id).toBe(`service:${String(identifier)}`);
    expect(await workspace.pending(nameless)).toEqual({});
    await workspace.apply({ [address]: data({ blueprint: "service", title: "Carts" }) });
    expect(workspace.state(address).identifier).toBe(identifier);
  });

  it.each(["a:b", "a:b:c", "a/b", "a\\b", "a+b=c@d.e"])("%s is imported as it is", async (identifier) => {
    const odd = { [address]: data({ ...cart, identifier }) };
    await workspace.apply(odd);
    const other = workspaceOn(portal);
    await other.import(address, `service:${identifier}`);
    expect(await other.pending(odd)).toEqual({});
  });

  it("of a blueprint that holds a colon is told from that of the entity", async () => {
    await byHand.request("POST", "/v1/blueprints", { identifier: "a:b", title: "A", schema: { properties: {} } });
    await byHand.request("POST", "/v1/blueprints/a:b/entities", { identifier: "c:d" });
    await workspace.import(address, "a:b:c:d");
    expect(workspace.state(address)).toMatchObject({ blueprint: "a:b", identifier: "c:d", id: "a:b:c:d" });
  });

  it("is found by the id that names one entity only, before any other meaning", async () => {
    for (const identifier of ["a", "a:b"]) {
      await byHand.request("POST", "/v1/blueprints", { identifier, title: "A", schema: { properties: {} } });
      await byHand.request("POST", `/v1/blueprints/${identifier}/entities`, { identifier: identifier === "a" ? "b:c" : "c" });
    }
    await workspace.import(address, "a%3Ab:c");
    expect(workspace.state(address)).toMatchObject({ blueprint: "a:b", identifier: "c" });
    await workspace.import(address, "a:b:c?create_missing_related_entities=true");
    expect(workspace.state(address)).toMatchObject({ blueprint: "a", identifier: "b:c", create_missing_related_entities: true });
  });

  it.each(["nothing", "service:", ":cart", "service:nobody", ""])("%j is refused as an import id", async (id) => {
    const { diagnostics } = await refusal(workspace.import(address, id));
    expect(diagnostics[0]?.summary).toBe(`No entity ${JSON.stringify(id)} in Port`);
    expect(diagnostics[0]?.detail).toContain("blueprint:identifier");
  });
});

describe("related entities that do not exist", () => {
  const related = { relations: { single_relations: { one: "missing" } } };

  it("are an error that names the relation", async () => {
    const { diagnostics } = await refusal(workspace.apply(of(related)));
    expect(diagnostics[0]?.detail).toContain('"missing"');
    expect(workspace.kept.size).toBe(0);
  });

  it("are created bare by an update as well", async () => {
    await workspace.apply(of({}));
    await workspace.apply(of({ ...related, create_missing_related_entities: true }));
    expect(await byHand.request("GET", "/v1/blueprints/service/entities/missing")).toMatchObject({ ok: true });
  });

  it("are created bare where the configuration says so", async () => {
    const creating = of({ ...related, create_missing_related_entities: true });
    await workspace.apply(creating);
    expect(await workspace.pending(creating)).toEqual({});
    expect(await byHand.request("GET", "/v1/blueprints/service/entities/missing")).toMatchObject({ ok: true });
  });
});

it("reports to its run when it is created or the run is another, and to no run that is over", async () => {
  const writes = () =>
    portal.requests.filter(({ method }) => method === "POST" || method === "PUT").map(({ path }) => path.replace(/.*\?/, ""));
  await workspace.apply(of({ run_id: "r_1" }));
  portal.clearRequests();
  await workspace.apply(of({ run_id: "r_1", title: "Carts" }));
  await workspace.apply(of({ run_id: "r_2", title: "Cart" }));
  expect(writes().filter((query) => query.includes("run_id"))).toEqual([expect.stringContaining("run_id=r_2")]);
});
