import { blueprint } from "../../model/index";
import { type DataObject, isObject, unknown } from "../../model/kernel/data";
import { parseJson } from "../../model/kernel/json-text";
import type { State } from "../../model/kernel/schema";
import { changes, deploy, refresh, stateOf } from "./life";

function config(given: DataObject): State {
  return stateOf(blueprint.attributes, { identifier: "service", title: "Service", ...given });
}

function messages(given: DataObject): string[] {
  return blueprint.validate(config(given)).map(({ message }) => message);
}

/** The state after someone took a key out of the live blueprint. */
function afterRemovalOf(key: string, given: DataObject): State {
  const { live, state } = deploy(blueprint, config(given));
  delete live[key];
  return refresh(blueprint, state, live);
}

describe("traps of the official port_blueprint that ours is without", () => {
  it.each([
    ["relations", "relations", { relations: { owner: { target: "squad" } } }],
    ["mirrorProperties", "mirror_properties", { mirror_properties: { lead: { path: "owner.lead" } } }],
    ["calculationProperties", "calculation_properties", { calculation_properties: { slug: { type: "string", calculation: ".title" } } }],
    ["changelogDestination", "webhook_changelog_destination", { webhook_changelog_destination: { url: "https://example.com" } }],
    ["teamInheritance", "team_inheritance", { team_inheritance: { path: "owner" } }],
    ["ownership", "ownership", { ownership: { type: "Direct" } }],
  ])("removal of %s in Port is seen", (key, attribute, given) => {
    const state = afterRemovalOf(key, given);
    expect(state[attribute]).toBeNull();
    expect(changes(blueprint, state, config(given))).toContain(attribute);
  });

  it("removal of the last property in Port is seen", () => {
    const given = { properties: { string_props: { language: { title: "Language" } } } };
    const { live, state } = deploy(blueprint, config(given));
    const after = refresh(blueprint, state, { ...live, schema: { properties: {} } });
    expect(after.properties).toBeNull();
    expect(changes(blueprint, after, config(given))).toContain("properties");
  });

  it("a destination changed from a webhook to Kafka leaves one of the two in state", () => {
    const { live, state } = deploy(blueprint, config({ webhook_changelog_destination: { url: "https://example.com" } }));
    const after = refresh(blueprint, state, { ...live, changelogDestination: { type: "KAFKA" } });
    expect(after.webhook_changelog_destination).toBeNull();
    expect(after.kafka_changelog_destination).not.toBeNull();
  });

  it("a relation that Port answers without its flags plans no change", () => {
    const given = { relations: { owner: { target: "squad" } } };
    const { live, state } = deploy(blueprint, config(given));
    const after = refresh(blueprint, state, { ...live, relations: { owner: { target: "squad" } } });
    expect(changes(blueprint, after, config(given))).toEqual([]);
  });

  it("keys without an attribute live through a write", () => {
    const imported = blueprint.toTerraform({
      identifier: "service",
      title: "Service",
      schema: {
        properties: {
          labels: { type: "array", default: ["a"], uniqueItems: true },
          sizes: { type: "array", items: { type: "number", enum: [1, 2] } },
        },
      },
      calculationProperties: { tags: { type: "array", calculation: "[]", items: { type: "string" } } },
    });
    const { document } = deploy(blueprint, { ...imported, title: "Renamed", extra_json: null }, imported);
    expect(document).toMatchObject({
      title: "Renamed",
      schema: { properties: { labels: { default: ["a"], uniqueItems: true }, sizes: { items: { enum: [1, 2] } } } },
      calculationProperties: { tags: { items: { type: "string" } } },
    });
  });

  it("two kinds of elements are refused, with both places", () => {
    const given = { properties: { array_props: { tags: { string_items: {}, number_items: {} } } } };
    expect(messages(given)).toEqual([
      "properties.array_props.tags.string_items and properties.array_props.tags.number_items exclude each other: keep the one you mean.",
    ]);
  });

  it("a key in two maps is refused, with both places", () => {
    const given = { properties: { string_props: { size: {} }, number_props: { size: {} } } };
    expect(messages(given)).toEqual(['"size" stands in properties.string_props and in properties.number_props: keep the one you mean.']);
  });

  it("a default of another kind than its property is read, not lost", () => {
    const document = {
      identifier: "service",
      title: "Service",
      schema: {
        properties: {
          name: { type: "string", default: 5 },
          sizes: { type: "array", items: { type: "number" }, default: ["a"] },
          meta: { type: "object", default: "text" },
        },
      },
    };
    expect(blueprint.toApi(blueprint.toTerraform(document))).toMatchObject(document);
  });

  it("a default that is no JSON of an object is refused with its place", () => {
    expect(messages({ properties: { object_props: { meta: { default: "[]" } } } })).toEqual([
      "properties.object_props.meta.default must be JSON text of an object: { … }.",
    ]);
    expect(messages({ properties: { object_props: { meta: { default: "{" } } } })[0]).toMatch(
      /^properties\.object_props\.meta\.default must be JSON text, and does not parse: /,
    );
  });

  it("id stays known on an update, and follows a rename", () => {
    const { state } = deploy(blueprint, config({}));
    expect(blueprint.plan(state, config({ title: "Other" })).id).toBe("service");
    expect(blueprint.plan(state, config({ identifier: "renamed" })).id).toBe("renamed");
    expect(blueprint.plan(state, config({ identifier: unknown })).id).toBe(unknown);
  });

  it.each<[string, DataObject]>([
    ["empty maps", { relations: {}, properties: { string_props: {} } }],
    ["an empty map of colours", { properties: { string_props: { tier: { enum: ["a"], enum_colors: {} } } } }],
    ["JSON in another spelling", { properties: { object_props: { meta: { default: '{ "b": 1.0, "a": "\\u003c" }' } } } }],
  ])("%s plan no change after the apply", (_name, given) => {
    const { live, state } = deploy(blueprint, config(given));
    expect(changes(blueprint, refresh(blueprint, state, live), config(given))).toEqual([]);
  });

  it("what another resource manages stays out of state and of writes", () => {
    const state = blueprint.toTerraform({
      identifier: "service",
      title: "S",
      schema: {},
      aggregationProperties: { count: { title: "n" } },
    });
    expect(state.extra_json).toBeNull();
    expect(blueprint.toApi(state)).not.toHaveProperty("aggregationProperties");
  });

  it("keys named like JavaScript's own are properties like any other", () => {
    const document = parseJson(
      '{"identifier":"s","title":"S","schema":{"properties":{"__proto__":{"type":"string","odd":1},"constructor":{"type":"number"}}}}',
    );
    if (!isObject(document)) throw new Error("no object");
    const state = blueprint.toTerraform(document);
    expect(JSON.stringify(blueprint.toApi(state).schema)).toBe(
      '{"properties":{"__proto__":{"type":"string","odd":1},"constructor":{"type":"number"}}}',
    );
  });
});
