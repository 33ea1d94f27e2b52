import type { ActionDocument, BlueprintDocument, PlacedDocument } from "../documents";
import { isArray, isObject, type Json, type JsonObject, mapValues, own, renameKey } from "../json/json";

/** Keys under which a document names a blueprint: relations and aggregations, triggers and methods, inputs, search rules. */
const blueprintKeys: ReadonlySet<string> = new Set(["target", "fromBlueprint", "blueprintIdentifier", "blueprint"]);

/** The blueprint with every reference to another blueprint's identifier following its rename; the same object when there is none. */
export function blueprintFollowing(document: BlueprintDocument, from: string, to: string): BlueprintDocument {
  const relations = mapValues(document.relations ?? {}, (relation) => (relation.target === from ? { ...relation, target: to } : relation));
  const aggregations = mapValues(document.aggregationProperties ?? {}, (aggregation) => {
    const changed = followed(aggregation, from, to);
    return changed === aggregation ? aggregation : { ...aggregation, ...changed };
  });
  return {
    ...document,
    ...(document.relations === undefined ? {} : { relations }),
    ...(document.aggregationProperties === undefined ? {} : { aggregationProperties: aggregations }),
  };
}

/** The action with its trigger, inputs and method following a blueprint's rename. Payloads and mappings are the author's text and stay. */
export function actionFollowing(document: ActionDocument, from: string, to: string): ActionDocument {
  const { trigger, invocationMethod } = document;
  const method =
    own(invocationMethod, "blueprintIdentifier") === from ? { ...invocationMethod, blueprintIdentifier: to } : invocationMethod;
  return { ...document, trigger: followed(trigger, from, to), invocationMethod: method };
}

/** The page with its blueprint, widgets and filters following a blueprint's rename. */
export function pageFollowing(document: PlacedDocument, from: string, to: string): PlacedDocument {
  return { ...document, ...followed(document, from, to), identifier: document.identifier };
}

/** True when a document came out of one of the functions above with a reference changed. */
export function hasFollowed(document: JsonObject, former: JsonObject): boolean {
  return Object.keys(document).some((key) => document[key] !== former[key]);
}

/** A value in which every key that names a blueprint, and every rule on `$blueprint`, follows. */
function followed(value: JsonObject, from: string, to: string): JsonObject {
  const speaksOfBlueprint = own(value, "property") === "$blueprint";
  return mapValues(value, (item, key) => {
    if (item === from && (blueprintKeys.has(key) || (speaksOfBlueprint && key === "value"))) return to;
    // A widget's settings for each blueprint stand under its identifier.
    if (key === "blueprintConfig" && isObject(item) && own(item, from) !== undefined) return renameKey(item, from, to);
    return followedItem(item, from, to);
  });
}

function followedItem(item: Json, from: string, to: string): Json {
  if (isArray(item)) {
    const parts = item.map((part) => followedItem(part, from, to));
    return parts.every((part, index) => part === item[index]) ? item : parts;
  }
  return isObject(item) ? followed(item, from, to) : item;
}
