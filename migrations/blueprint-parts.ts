import { blueprint } from "../model";
import { type DataObject, emptyObject, isObject, objectOf } from "../model/kernel/data";
import { nearest } from "../model/kernel/nearest";

/** The properties of a blueprint's document, by name. */
export function propertiesOf(document: DataObject): DataObject {
  const { schema } = document;
  return isObject(schema) && isObject(schema.properties) ? schema.properties : emptyObject();
}

/** The definition of one part, by its name; undefined where there is none. */
export function definitionIn(holder: DataObject, name: string): DataObject | undefined {
  const definition = Object.hasOwn(holder, name) ? holder[name] : undefined;
  return isObject(definition) ? definition : undefined;
}

const places: readonly (readonly [string, string])[] = [
  ["mirrorProperties", "a mirror property"],
  ["calculationProperties", "a calculation property"],
  ["aggregationProperties", "an aggregation property"],
  ["relations", "a relation"],
];

/** What a name of the blueprint stands for; undefined where it is free. */
export function kindOf(document: DataObject, name: string): string | undefined {
  if (definitionIn(propertiesOf(document), name)) return "a property";
  return places.find(([key]) => {
    const holder = document[key];
    return isObject(holder) && Object.hasOwn(holder, name);
  })?.[1];
}

/** Throws an Error where a name cannot be that of a new part of the blueprint. */
export function checkFree(document: DataObject, name: string): void {
  const kind = kindOf(document, name);
  if (kind !== undefined) throw new Error(`"${name}" of the blueprint "${document.identifier}" is ${kind} already: choose another name.`);
  const schema = objectOf([["properties", objectOf([[name, objectOf([["type", "string"]])]])]]);
  const named = objectOf([
    ["identifier", "it"],
    ["title", "It"],
    ["schema", schema],
  ]);
  const [problem] = blueprint.validateDocument(named).filter(({ severity, path }) => severity === "error" && path.length === 3);
  if (problem) throw new Error(`"${name}" cannot name a property. ${problem.message}`);
}

/** Says that the blueprint has no such property, or that it is something else. */
export function noSuchProperty(document: DataObject, from: string): Error {
  const kind = kindOf(document, from);
  if (kind !== undefined) {
    const why = kind === "a relation" ? "only properties are migrated" : "Port computes its values, so that there are none to carry over";
    return new Error(`"${from}" of the blueprint "${document.identifier}" is ${kind}: ${why}. Change it in the code and deploy.`);
  }
  const names = Object.keys(propertiesOf(document));
  const near = nearest(from, names);
  const known = names.length > 0 ? `It has ${names.map((name) => `"${name}"`).join(", ")}.` : "It has none.";
  return new Error(
    `The blueprint "${document.identifier}" has no property "${from}". ${near === undefined ? known : `Did you mean "${near}"?`}`,
  );
}
