import { blueprint, blueprintRelation, entity } from "../../../model";
import { type Data, type DataObject, isObject, objectOf } from "../../../model/kernel/data";
import type { ByHand } from "./by-hand";
import { data } from "./provider-under-test";
import { colours, objectsIn, type Wide, without } from "./wide";

/** A value of each type that fits its limits in the hints, and stays fitting when it is changed. */
export const fitting: Readonly<Record<string, Data>> = { string: "a", number: 3, boolean: true, object: data({ url: "https://a" }) };

/** Blueprints that others relate to. */
export async function prepareTargets(byHand: ByHand): Promise<void> {
  for (const identifier of ["squad", "team"])
    await byHand.request("POST", "/v1/blueprints", { identifier, title: identifier, schema: { properties: {} } });
}

export const wideBlueprint: Wide = {
  resource: blueprint,
  hints: [
    [/^identifier$/, "wide"],
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
  needs: [prepareTargets],
  // No part of the document: whose the rest is, and what may be lost.
  unset: [/^relations_elsewhere$/, /^delete_property_values$/],
};

const list = (type: string) => ({ type: "array", items: { type } });
const relatable = {
  identifier: "relatable",
  title: "Relatable",
  schema: {
    properties: {
      ...{ text: { type: "string" }, number: { type: "number" }, flag: { type: "boolean" }, object: { type: "object" } },
      ...{ texts: list("string"), numbers: list("number"), flags: list("boolean"), objects: list("object"), list: { type: "array" } },
    },
  },
  relations: { one: { target: "squad" }, several: { target: "squad", many: true } },
};

const prepareRelatable = (byHand: ByHand) => byHand.request("POST", "/v1/blueprints", relatable);

async function prepareRelated(byHand: ByHand): Promise<void> {
  for (const name of ["core", "web"])
    for (const identifier of [name, `${name}x`]) await byHand.request("POST", "/v1/blueprints/squad/entities", { identifier });
}

export const wideEntity: Wide = {
  resource: entity,
  hints: [
    [/^identifier$/, "cart"],
    [/^blueprint$/, "relatable"],
  ],
  fit: (document) =>
    Object.assign(document, {
      properties: data({
        ...{ text: "a", number: 1.5, flag: true, object: { deep: { list: [1, "two", null] } } },
        ...{ texts: ["a", "b"], numbers: [1, 2.5], flags: [true, false], objects: [{ a: 1 }, { b: 2 }], list: ["a"] },
      }),
      relations: data({ one: "core", several: ["core", "web"] }),
    }),
  needs: [prepareTargets, prepareRelatable, prepareRelated],
  // A run has to be under way; Port's entities have no key that the model does not know.
  unset: [/^run_id$/, /^extra_json$/],
};

export const wideRelation: Wide = {
  resource: blueprintRelation,
  hints: [
    [/^identifier$/, "owner"],
    [/^blueprint$/, "relatable"],
    [/^target$/, "squad", "team"],
    [/^type$/, null],
  ],
  fit: (document) => without(document, "required"),
  needs: [prepareTargets, prepareRelatable],
  // Only Port's own relations have a key that no attribute holds.
  unset: [/^extra_json$/],
};

function fitProperty(property: DataObject): void {
  const { type, items } = property;
  const itemType = isObject(items) ? items.type : undefined;
  const value = fitting[String(itemType ?? type)] ?? null;
  if (property.default !== undefined) property.default = type === "array" ? [value] : value;
  for (const holder of [property, items])
    if (isObject(holder) && holder.enum !== undefined) holder.enum = holder.type === "number" ? [3, 4] : ["a", "ax"];
}
