import { action, blueprint, blueprintRelation, entity } from "../../../model";
import { type Data, type DataObject, isObject, objectOf } from "../../../model/kernel/data";
import type { Resource } from "../../../model/kernel/resource";
import type { ByHand } from "./by-hand";
import { data } from "./provider-under-test";
import { changedEverywhere } from "./shape-changes";
import { examplesOf, type Hints } from "./shape-examples";

/** How to make wide documents of a resource that are good enough for Port. */
export interface Wide {
  readonly resource: Resource;
  readonly hints: Hints;
  /** Mends what Port would refuse of the things that stand together. */
  fit(document: DataObject): DataObject;
  /** Mends a changed document: what names other parts of it names parts that are there. */
  mend?(document: DataObject): DataObject;
  /** Makes what the documents refer to. */
  prepare(byHand: ByHand): Promise<void>;
}

/** A value of each type that fits its limits in the hints, and stays fitting when it is changed. */
const fitting: Readonly<Record<string, Data>> = { string: "a", number: 3, boolean: true, object: data({ url: "https://a" }) };

const colours: Hints[number] = [/\.(enumColors|colors)$/, data({ red: "red" }), data({ red: "green" })];

const wideBlueprint: Wide = {
  resource: blueprint,
  hints: [
    [/^identifier$/, "service"],
    [/^schema\.required$/, ["entry"], []],
    [/^relations\.\w+\.target$/, "squad", "team"],
    [/^mirrorProperties\.\w+\.path$/, "entry.$title", "entry.$identifier"],
    [/^schema\.properties\.\w+\.(items\.)?properties$/, data({ url: { type: "string" } }), data({ url: {} })],
    [/patternProperties$/, data({ "^x-": { type: "string" } }), data({ "^y-": { type: "string" } })],
    [/^schema\.properties\.\w+\.(items\.)?additionalProperties$/, data({ type: "string" }), false],
    [/(properties\.\w+|items)\.required$/, ["url"], []],
    [/^calculationProperties\.\w+\.items$/, data({ type: "string" }), data({ type: "number" })],
    [/^aggregationProperties$/, null],
    [/^schema\.properties\.(entry|entry\d*\.items)\.format$/, "markdown", "yaml"],
    [/^ownership\.type$/, "Inherited"],
    [/(minimum|Minimum|minLength|minItems)$/, 1, 0],
    [/(maximum|Maximum|maxLength|maxItems)$/, 9, 8],
    [/\.pattern$/, "^a", "^."],
    colours,
  ],
  fit: (document) => {
    for (const property of objectsIn(document, "schema", "properties")) fitProperty(property);
    const [relation] = objectsIn(document, "relations");
    // Port knows no relation that is both many and required.
    if (relation)
      document.relations = objectOf([
        ["several", without(relation, "required")],
        ["one", without(relation, "many")],
      ]);
    return document;
  },
  prepare: async (byHand) => {
    for (const identifier of ["squad", "team"])
      await byHand.request("POST", "/v1/blueprints", { identifier, title: identifier, schema: { properties: {} } });
  },
};

const rule = data({ property: "$title", operator: "=", value: "a" });
const search = data({ type: "SEARCH", combinator: "and", rules: [rule] });

const wideAction: Wide = {
  resource: action,
  hints: [
    [/^identifier$/, "deploy"],
    [/(^|\.)(blueprint|blueprintIdentifier)$/, "squad", "team"],
    [/actionIdentifier$/, "build", "test"],
    [/^trigger\.operation$/, "DAY-2", "DELETE"],
    [/^trigger\.condition\.type$/, "SEARCH"],
    [/^trigger\.condition\.combinator$/, "and", "or"],
    [/ButtonText$/, "Go", "Went"],
    [/\.items\.dataset$/, data({ combinator: "and", rules: [rule] }), data({ combinator: "or", rules: [rule] })],
    [/\.userInputs\.properties\.\w+\.properties$/, data({ url: { type: "string" } }), data({ url: {} })],
    [/method$/, "POST", "PUT"],
    [/^invocationMethod\..*(agent|synchronized|reportWorkflowStatus)$/, true, "{{ .a }}"],
    colours,
  ],
  fit: (document) => {
    for (const input of objectsIn(document, "trigger", "userInputs", "properties")) fitInput(input);
    const { trigger } = document;
    if (isObject(trigger) && trigger.type === "self-service") trigger.condition = search;
    // A form has an order or steps.
    const inputs = isObject(trigger) ? trigger.userInputs : undefined;
    if (isObject(inputs)) {
      delete inputs[Array.isArray(inputs.required) ? "steps" : "order"];
      requireAll(inputs);
    }
    return document;
  },
  mend: (document) => {
    const { trigger } = document;
    if (isObject(trigger) && isObject(trigger.userInputs)) requireAll(trigger.userInputs);
    return document;
  },
  prepare: async (byHand) => {
    await wideBlueprint.prepare(byHand);
    const rest = { trigger: { type: "self-service", operation: "CREATE" }, invocationMethod: { type: "KAFKA" } };
    for (const identifier of ["build", "test"]) await byHand.request("POST", "/v1/actions", { identifier, ...rest });
  },
};

/** A list of required inputs names those that there are. */
function requireAll(inputs: DataObject): void {
  if (Array.isArray(inputs.required)) inputs.required = Object.keys(isObject(inputs.properties) ? inputs.properties : {});
}

const list = (type: string) => ({ type: "array", items: { type } });
const relatable = {
  identifier: "service",
  title: "Service",
  schema: {
    properties: {
      ...{ text: { type: "string" }, number: { type: "number" }, flag: { type: "boolean" }, object: { type: "object" } },
      ...{ texts: list("string"), numbers: list("number"), flags: list("boolean"), objects: list("object"), list: { type: "array" } },
    },
  },
  relations: { one: { target: "squad" }, several: { target: "squad", many: true } },
};

const wideEntity: Wide = {
  resource: entity,
  hints: [
    [/^identifier$/, "cart"],
    [/^blueprint$/, "service"],
  ],
  fit: (document) =>
    Object.assign(document, {
      properties: data({
        ...{ text: "a", number: 1.5, flag: true, object: { deep: { list: [1, "two", null] } } },
        ...{ texts: ["a", "b"], numbers: [1, 2.5], flags: [true, false], objects: [{ a: 1 }, { b: 2 }], list: ["a"] },
      }),
      relations: data({ one: "core", several: ["core", "web"] }),
    }),
  prepare: async (byHand) => {
    await wideBlueprint.prepare(byHand);
    await byHand.request("POST", "/v1/blueprints", relatable);
    for (const name of ["core", "web"])
      for (const identifier of [name, `${name}x`]) await byHand.request("POST", "/v1/blueprints/squad/entities", { identifier });
  },
};

const wideRelation: Wide = {
  resource: blueprintRelation,
  hints: [
    [/^identifier$/, "owner"],
    [/^blueprint$/, "service"],
    [/^target$/, "squad", "team"],
    [/^type$/, null],
  ],
  fit: (document) => without(document, "required"),
  prepare: async (byHand) => {
    await wideBlueprint.prepare(byHand);
    await byHand.request("POST", "/v1/blueprints", relatable);
  },
};

export const wide: readonly Wide[] = [wideBlueprint, wideAction, wideEntity, wideRelation];

function without(object: DataObject, key: string): DataObject {
  return objectOf(Object.entries(object).filter(([name]) => name !== key));
}

function fitProperty(property: DataObject): void {
  const { type, items } = property;
  const itemType = isObject(items) ? items.type : undefined;
  const value = fitting[String(itemType ?? type)] ?? null;
  if (property.default !== undefined) property.default = type === "array" ? [value] : value;
  for (const holder of [property, items])
    if (isObject(holder) && holder.enum !== undefined) holder.enum = holder.type === "number" ? [3, 4] : ["a", "ax"];
}

/** A document that differs from the given one in every value that can change. */
export function changedOf({ resource, hints, mend = (document) => document }: Wide, document: DataObject): DataObject {
  return mend(changedEverywhere(resource.shape, document, hints));
}

/** Documents that between them use everything the model knows. */
export function documentsOf({ resource, hints, fit }: Wide): DataObject[] {
  return examplesOf(resource.shape, hints).map(fit);
}

function fitInput(input: DataObject): void {
  const { type, items, default: value } = input;
  if (type !== "array" || !isObject(items)) return;
  if (Array.isArray(value) || items.type === "object") input.default = [fitting[String(items.type)] ?? null];
}

/** The objects in the map at the end of a path. */
function objectsIn(document: DataObject, ...path: readonly string[]): DataObject[] {
  let here: Data = document;
  for (const key of path) here = isObject(here) ? (here[key] ?? null) : null;
  return isObject(here) ? Object.values(here).filter(isObject) : [];
}
