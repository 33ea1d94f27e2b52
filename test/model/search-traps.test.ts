import { search } from "../../model/index";
import { type DataObject, isObject, unknown } from "../../model/kernel/data";
import { stateOf } from "./life";

const query = '{"combinator":"and","rules":[]}';
const config = (given: DataObject = {}) => stateOf(search.attributes, { query, ...given });

/** What is read of one entity, by a blueprint. */
function read(entity: DataObject, blueprint?: DataObject, matchingBlueprints = ["service"]): DataObject {
  const blueprints = new Map(blueprint ? [["service", blueprint]] : []);
  const { entities } = search.toTerraform(config(), { matchingBlueprints, entities: [entity] }, { blueprints });
  const [only] = Array.isArray(entities) ? entities : [];
  if (isObject(only)) return JSON.parse(JSON.stringify(only));
  throw new Error("No entity was read.");
}

const service: DataObject = {
  identifier: "service",
  schema: { properties: { tags: { type: "array" }, ports: { type: "array", items: { type: "number" } }, live: { type: "boolean" } } },
  calculationProperties: {
    names: { type: "array", items: { type: "string" }, calculation: "[]" },
    total: { type: "number", calculation: "null" },
  },
  aggregationProperties: { count: { target: "other" } },
  relations: { owner: { target: "squad", many: false }, uses: { target: "service", many: true } },
};

describe("traps of the official port_search that ours is without", () => {
  it.each([
    [null, ""],
    [true, "=true"],
    [false, "=false"],
  ])("a switch that is %s arrives as it is", (given, sent) => {
    const { path } = search.toApi(config({ exclude_calculated_properties: given, attach_title_to_relation: given }));
    expect(path).toBe(
      sent === "" ? "/v1/entities/search" : `/v1/entities/search?exclude_calculated_properties${sent}&attach_title_to_relation${sent}`,
    );
  });

  it("empty lists of fields are not sent, others with commas between them", () => {
    expect(search.toApi(config({ include: [], exclude: [] })).path).toBe("/v1/entities/search");
    const { path } = search.toApi(config({ include: ["title", "properties.a&b"], exclude: ["icon"] }));
    expect(new URLSearchParams(path.split("?")[1]).get("include")).toBe("title,properties.a&b");
    expect(path).toContain("exclude=icon");
  });

  it("no hit is an empty list, as long as it is", () => {
    const options = { blueprints: new Map() };
    expect(search.toTerraform(config(), { matchingBlueprints: [], entities: [] }, options)).toMatchObject({ entities: [] });
    expect(search.toTerraform(config(), {}, options)).toMatchObject({ entities: [], matching_blueprints: [] });
  });

  it("the icon is told", () => {
    expect(read({ identifier: "a", icon: "Cart" })).toMatchObject({ icon: "Cart", run_id: null });
  });

  it("a relation to nothing is null, and one to several an empty list", () => {
    const relations = { owner: null, uses: [] };
    expect(read({ identifier: "a", blueprint: "service", relations }, service).relations).toEqual({
      single_relations: { owner: null },
      many_relations: { uses: [] },
    });
    expect(read({ identifier: "a", blueprint: "service", relations: { uses: null } }, service).relations).toEqual({
      single_relations: {},
      many_relations: { uses: null },
    });
  });

  it("relations with titles are identifiers, and the titles stand beside them", () => {
    const [owner, uses] = [{ identifier: "core", title: "Core" }, [{ identifier: "db", title: null }]];
    const entity = read({ identifier: "a", blueprint: "service", relations: { owner, uses } }, service);
    expect(entity.relations).toEqual({ single_relations: { owner: "core" }, many_relations: { uses: ["db"] } });
    expect(JSON.parse(String(entity.extra_json))).toEqual({ relations: { owner, uses } });
  });

  it("lists without a type of items, calculated lists and calculated nulls are there", () => {
    const properties = { tags: [], ports: null, live: null, names: [], total: null, count: null };
    expect(read({ identifier: "a", blueprint: "service", properties }, service).properties).toMatchObject({
      number_props: { total: null, count: null },
      boolean_props: { live: null },
      array_props: { string_items: { tags: [], names: [] }, number_items: { ports: null } },
    });
  });

  it("so are lists of a blueprint that the answer does not name, and lists of mixed kinds", () => {
    const properties = { sizes: [1, 2], tags: ["a"], odd: [1, "a"], gone: null };
    const entity = read({ identifier: "a", blueprint: "service", properties }, undefined, []);
    expect(entity.properties).toMatchObject({ array_props: { string_items: { tags: ["a"] }, number_items: { sizes: [1, 2] } } });
    expect(entity.extra_json).toBe('{"properties":{"odd":[1,"a"]}}');
  });

  it("an entity of which only a few fields are shown is read by the one blueprint there is", () => {
    const reply = { matchingBlueprints: ["service"], entities: [{ properties: { ports: [] } }] };
    expect(search.blueprintsIn(reply)).toEqual(["service"]);
    expect(search.blueprintsIn({ ...reply, matchingBlueprints: ["service", "squad"] })).toEqual([]);
    const entity = read({ properties: { ports: [] } }, service);
    expect(entity).toMatchObject({ identifier: null, created_at: null, properties: { array_props: { number_items: { ports: [] } } } });
  });

  it("a property that holds something else than it is declared to stands where it can", () => {
    expect(read({ blueprint: "service", properties: { live: "yes", ports: ["http"] } }, service).properties).toMatchObject({
      string_props: { live: "yes" },
      array_props: { string_items: { ports: ["http"] } },
    });
  });

  it("what Port adds to an entity is not lost", () => {
    expect(read({ identifier: "a", blueprint: "service", newKey: { a: 1 } }, service).extra_json).toBe('{"newKey":{"a":1}}');
  });

  it.each<[string, DataObject, string[]]>([
    ["an empty query", { query: "" }, ["query must be JSON text, and does not parse: Unexpected end of JSON input."]],
    ["a query without rules", { query: '{"combinator":"or"}' }, ["query.rules is missing: what an entity must satisfy."]],
    ["a query that is not known yet", { query: unknown }, []],
  ])("%s is judged before Port is asked", (_name, given, messages) => {
    expect(search.validate(config(given)).map(({ message }) => message)).toEqual(messages);
  });
});
