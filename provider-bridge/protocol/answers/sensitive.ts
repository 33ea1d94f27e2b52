import { type Data, type DataObject, isObject } from "../../../model/kernel/data";
import type { Attribute } from "../../../model/kernel/schema";
import type { Log } from "../log";
import type { ObjectSchema } from "../provider";

/** Shorter texts are no secrets, and stand in every message. */
const shortest = 4;

const hiding = new WeakMap<readonly Attribute[], boolean>();

/** Keeps the sensitive values of objects out of logs and messages from now on. */
export function hideSensitive(log: Log, schema: ObjectSchema | undefined, ...objects: readonly (DataObject | null)[]): void {
  if (schema) for (const object of objects) hideIn(log, schema.attributes, object);
}

function hideIn(log: Log, attributes: readonly Attribute[], value: Data): void {
  if (!isObject(value) || !isHiding(attributes)) return;
  for (const { name, sensitive, nested } of attributes) {
    const item = value[name] ?? null;
    if (sensitive && typeof item === "string" && item.length >= shortest) log.redact(item);
    if (nested) for (const one of nested.mode === "single" ? [item] : elementsOf(item)) hideIn(log, nested.attributes, one);
  }
}

function elementsOf(value: Data): readonly Data[] {
  if (Array.isArray(value)) return value;
  return isObject(value) ? Object.values(value) : [];
}

/** Whether any of the attributes is sensitive: most objects have none, and are many. */
function isHiding(attributes: readonly Attribute[]): boolean {
  const known = hiding.get(attributes);
  if (known !== undefined) return known;
  const found = attributes.some(({ sensitive, nested }) => sensitive || (nested !== undefined && isHiding(nested.attributes)));
  hiding.set(attributes, found);
  return found;
}
