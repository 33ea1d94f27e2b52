import { action, blueprint, entity } from "../../model/index";
import { type DataObject, Opaque } from "../../model/kernel/data";
import type { Resource } from "../../model/kernel/resource";
import { stateOf } from "./life";

/** What a person reads, warnings after an exclamation mark. */
function ofDocument(resource: Resource, document: DataObject): string[] {
  return resource.validateDocument(document).map(({ severity, message }) => (severity === "warning" ? `! ${message}` : message));
}

function ofConfig(resource: Resource, given: DataObject): string[] {
  return resource
    .validate(stateOf(resource.attributes, given))
    .map(({ severity, message }) => (severity === "warning" ? `! ${message}` : message));
}

const service: DataObject = { identifier: "service", title: "Service", schema: { properties: {} } };

function withProperty(property: DataObject): DataObject {
  return { ...service, schema: { properties: { lang: property } } };
}

function selfService(trigger: DataObject, rest: DataObject = {}): DataObject {
  return {
    identifier: "deploy",
    trigger: { type: "self-service", operation: "CREATE", ...trigger },
    invocationMethod: { type: "KAFKA" },
    ...rest,
  };
}

describe("messages about documents", () => {
  it.each<[string, Resource, DataObject, string[]]>([
    [
      "what is missing",
      blueprint,
      { schema: {} },
      ["identifier is missing: unique name, used wherever the blueprint is referred to.", "title is missing: name shown to people."],
    ],
    [
      "a value of another kind",
      blueprint,
      { ...service, title: 7, icon: ["Box"], relations: { owner: { target: 5 } } },
      [
        "title must be text, not 7.",
        "icon must be text, not a list.",
        "relations.owner.target must be the identifier of a blueprint or the blueprint itself, not 5.",
      ],
    ],
    [
      "several forms",
      action,
      selfService({ userInputs: { properties: { x: { type: "string", visible: "yes" } } } }, { requiredApproval: "ALL" }),
      [
        'trigger.userInputs.properties.x.visible must be an object { jqQuery }, true or false, not the text "yes".',
        'requiredApproval must be true, false or an object { type }, not the text "ALL".',
      ],
    ],
    [
      "a template where a boolean may stand",
      action,
      selfService({}, { invocationMethod: { type: "WEBHOOK", url: "u", agent: "yes" } }),
      ['invocationMethod.agent must be true, false or a template in {{ }}, not "yes".'],
    ],
    [
      "a name that Port refuses",
      blueprint,
      { ...service, identifier: "my service" },
      ['identifier must be made of letters, digits and @ _ . + : \\ / -, and be neither "." nor "..", not "my service".'],
    ],
    [
      "a key that Port refuses",
      blueprint,
      { ...service, relations: { "my owner": { target: "x" } } },
      ['The key "my owner" of relations must be made of the letters a to z, digits and @ _ = \\ -, not "my owner".'],
    ],
    [
      "lengths",
      blueprint,
      { ...service, title: "", description: "x".repeat(201) },
      ["title must not be empty.", "description must have 200 characters or fewer, and has 201."],
    ],
    ["a choice", action, selfService({ operation: "UPDATE" }), ['trigger.operation must be "CREATE", "DAY-2" or "DELETE", not "UPDATE".']],
    [
      "a form that there is not",
      blueprint,
      withProperty({ type: "sting" }),
      ['schema.properties.lang.type must be "string", "number", "boolean", "object" or "array", not the text "sting".'],
    ],
    [
      "a form that is not said",
      blueprint,
      withProperty({}),
      ['schema.properties.lang.type is missing: it must be "string", "number", "boolean", "object" or "array".'],
    ],
    [
      "lists and numbers",
      blueprint,
      withProperty({ type: "string", enum: [], minLength: -1 }),
      [
        "schema.properties.lang.enum must not be empty: leave it out, or say what it holds.",
        "schema.properties.lang.minLength must be 0 or more, not -1.",
      ],
    ],
    [
      "the same twice",
      blueprint,
      withProperty({ type: "number", enum: [1, 2, 1] }),
      ["schema.properties.lang.enum must not name 1 twice."],
    ],
    [
      "a regular expression",
      blueprint,
      withProperty({ type: "array", items: { type: "string", pattern: "(" } }),
      ['schema.properties.lang.items.pattern must be a regular expression, and "(" does not parse.'],
    ],
    [
      "ownership without its path",
      blueprint,
      { ...service, ownership: { type: "Inherited" } },
      ['ownership.path is missing: name the relations that lead to the owning blueprint, or set type to "Direct".'],
    ],
    [
      "a relation that is required and to several",
      blueprint,
      { ...service, relations: { o: { target: "x", many: true, required: true } } },
      ["! relations.o.required is true, and so is many: Port says that it refuses a relation that is both."],
    ],
    [
      "a condition on what runs on no entity",
      action,
      selfService({ condition: { type: "SEARCH", combinator: "and", rules: [] } }),
      [
        'trigger.condition is for actions that run on an entity: take it away, or set operation to "DAY-2" or "DELETE".',
        "trigger.condition needs blueprintIdentifier: name the blueprint whose entities it is asked of.",
      ],
    ],
    [
      "a condition that is no search, and a slip in a rule of one",
      action,
      selfService({
        operation: "DAY-2",
        blueprintIdentifier: "service",
        condition: { type: "JQ", rules: [{ combinator: "or", rules: [{ property: "size", operatr: "=", value: 1 }] }], extra: 1 },
      }),
      [
        'trigger.condition.type must be "SEARCH", not "JQ".',
        "trigger.condition.combinator is missing: how the rules combine.",
        "! trigger.condition.rules[0].rules[0].operatr is no key that is known here, and is sent as it is: did you mean operator?",
      ],
    ],
    [
      "an order beside steps",
      action,
      selfService({ userInputs: { properties: {}, order: ["x"], steps: [{ title: "All", order: ["x"] }] } }),
      ["trigger.userInputs.steps and order exclude each other: give each step its own order."],
    ],
    [
      "texts of buttons",
      action,
      selfService({ actionCardButtonText: " Go", executeActionButtonText: "" }),
      [
        'trigger.actionCardButtonText must neither begin nor end with a blank, not " Go".',
        "trigger.executeActionButtonText must not be empty.",
      ],
    ],
    [
      "slips of known keys",
      blueprint,
      { ...withProperty({ type: "string", enumColours: {} }), relation: {}, mirror_properties: {} },
      [
        "! schema.properties.lang.enumColours is no key that is known here, and is sent as it is: did you mean enumColors?",
        "! relation is no key that is known here, and is sent as it is: did you mean relations?",
        "! mirror_properties is no key that is known here, and is sent as it is: did you mean mirrorProperties?",
      ],
    ],
    [
      "a token that decides a form",
      action,
      { ...selfService({}), trigger: { type: new Opaque("token") } },
      ["trigger.type decides the form of the object, so it cannot be a token."],
    ],
    [
      "a relation of an entity",
      entity,
      { blueprint: "b", relations: { owner: 5 } },
      ["relations.owner must be the identifier of an entity, the entity itself, a list or an object, not 5."],
    ],
  ])("%s", (_name, resource, document, messages) => {
    expect(ofDocument(resource, document)).toEqual(messages);
  });

  it("keys that are like none that is known travel without a word", () => {
    expect(ofDocument(blueprint, { ...service, anything: 1, toString: 2, constructor: 3 })).toEqual([]);
  });
});

describe("messages about configurations", () => {
  const trigger = { operation: "CREATE" };

  it.each<[string, Resource, DataObject, string[]]>([
    [
      "nothing of what one is needed of",
      action,
      { identifier: "a", self_service_trigger: trigger },
      [
        "one of kafka_method, webhook_method, github_method, gitlab_method, azure_method, upsert_entity_method, integration_method is needed: add the one you mean.",
      ],
    ],
    [
      "several of what one is needed of",
      action,
      { identifier: "a", self_service_trigger: trigger, kafka_method: {}, webhook_method: { url: "u" } },
      ["only one of kafka_method and webhook_method can be set: keep the one you mean."],
    ],
    [
      "what excludes each other",
      action,
      { identifier: "a", kafka_method: {}, self_service_trigger: { ...trigger, order_properties: ["x"], steps: [] } },
      ["self_service_trigger.steps and self_service_trigger.order_properties exclude each other: keep the one you mean."],
    ],
    [
      "keys bound to each other, by their Terraform names",
      action,
      { identifier: "a", kafka_method: {}, self_service_trigger: { ...trigger, operation: "DELETE", condition: "{}" } },
      ["self_service_trigger.condition needs blueprint_identifier: name the blueprint whose entities it is asked of."],
    ],
    [
      "a flag with one value",
      action,
      {
        identifier: "a",
        kafka_method: {},
        self_service_trigger: { ...trigger, user_properties: { string_props: { x: { required: false } } } },
      },
      ["self_service_trigger.user_properties.string_props.x.required must be true or left out, not false."],
    ],
    [
      "an attribute of an older schema",
      action,
      { identifier: "a", kafka_method: {}, self_service_trigger: trigger, blueprint: "service" },
      ['blueprint must be empty or left out, not "service".'],
    ],
    [
      "JSON text of another kind",
      entity,
      { blueprint: "b", title: "", properties: { object_props: { x: "[]" } }, extra_json: "5" },
      ["extra_json must be JSON text of an object: { … }.", "properties.object_props.x must be JSON text of an object: { … }."],
    ],
    [
      "a key in two maps",
      entity,
      { blueprint: "b", title: "", properties: { string_props: { x: "1" }, number_props: { x: 1 } } },
      ['"x" stands in properties.string_props and in properties.number_props: keep the one you mean.'],
    ],
  ])("%s", (_name, resource, given, messages) => {
    expect(ofConfig(resource, given)).toEqual(messages);
  });
});
