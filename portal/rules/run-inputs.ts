import type { ActionDocument, PropertyDefinition } from "../documents";
import { invalid } from "../errors";
import { isArray, isObject, type JsonObject, own, without } from "../json/json";
import { propertyPath, valueCheck } from "./property-values";
import { inputsOf } from "./sealed-inputs";

/**
 * Holds the values of a run against the action's inputs: unknown ones, those that are required, and each value's type, format, enum
 * and limits. What an input works out by jq is not looked at, and of what a client sealed by itself no more than that it is text.
 */
export function checkRunInputs(action: ActionDocument, values: JsonObject): void {
  const inputs = own(action.trigger, "userInputs");
  const properties = inputsOf(action);
  for (const [key, value] of Object.entries(values)) {
    const input = own(properties, key);
    if (!isObject(input)) throw invalid(propertyPath(key), `is not an input of the action "${action.identifier}".`);
    if (value !== null) valueCheck(definitionOf(input), `trigger.userInputs.properties.${key}`)(value, propertyPath(key));
  }
  const required = isObject(inputs) ? own(inputs, "required") : undefined;
  for (const key of isArray(required) ? required.map(String) : [])
    if ((own(values, key) ?? null) === null && own(properties, key) !== undefined)
      throw invalid(propertyPath(key), `is required by the action "${action.identifier}".`);
}

/** Inputs as definitions, so that the check of each is only made once. */
const definitions = new WeakMap<JsonObject, PropertyDefinition>();

/** The input as a property would be defined, without what jq yields. */
function definitionOf(input: JsonObject): PropertyDefinition {
  const known = definitions.get(input);
  if (known !== undefined) return known;
  const items = own(input, "items");
  const sealedByClient = isObject(own(input, "encryption"));
  const definition: PropertyDefinition = sealedByClient
    ? { type: "string" }
    : { ...settled(input), ...(isObject(items) ? { items: settled(items) } : {}), type: typeOf(input) };
  definitions.set(input, definition);
  return definition;
}

function settled(definition: JsonObject): JsonObject {
  const queried = Object.entries(definition).filter(([, value]) => isObject(value) && own(value, "jqQuery") !== undefined);
  return without(definition, new Set(queried.map(([key]) => key)));
}

const types = ["string", "number", "boolean", "object", "array"] as const;

function typeOf(input: JsonObject): PropertyDefinition["type"] {
  return types.find((type) => type === own(input, "type")) ?? "string";
}
