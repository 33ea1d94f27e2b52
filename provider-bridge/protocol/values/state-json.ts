import { type Data, type DataObject, Decimal, emptyObject, isObject, numberOf } from "../../../model/kernel/data";
import type { Path } from "../../../model/kernel/schema";
import type { CtyType, ObjectType } from "./cty-type";
import { misfit } from "./value-error";

/**
 * Brings the JSON of a stored state, of ours or of another provider, into the form of a type:
 * attributes that the type lacks are dropped, those it has beside are null, and a string, number or boolean changes into its like.
 * Throws a `ValueError` that names the place where a value cannot be brought into its type.
 */
export function conformState(json: Data, type: ObjectType): DataObject {
  return conformObject(json, type, []);
}

function conform(value: Data, type: CtyType, path: Path): Data {
  if (value === null) return null;
  switch (type.kind) {
    case "string":
    case "number":
    case "bool":
      return conformScalar(value, type, path);
    case "dynamic":
      if (isObject(value) && value.type !== undefined) return value;
      break;
    case "list":
    case "set":
      if (Array.isArray(value)) return value.map((item, index) => conform(item, type.element, [...path, index]));
      break;
    case "tuple":
      if (Array.isArray(value)) return type.elements.map((element, index) => conform(value[index] ?? null, element, [...path, index]));
      break;
    case "map":
      if (isObject(value)) return conformMap(value, type.element, path);
      break;
    case "object":
      return conformObject(value, type, path);
  }
  throw misfit(type, value, path);
}

function conformObject(value: Data, type: ObjectType, path: Path): DataObject {
  if (!isObject(value)) throw misfit(type, value, path);
  const result = emptyObject();
  for (const [name, attribute] of type.attributes)
    result[name] = Object.hasOwn(value, name) ? conform(value[name] ?? null, attribute, [...path, name]) : null;
  return result;
}

function conformMap(value: DataObject, element: CtyType, path: Path): DataObject {
  const result = emptyObject();
  for (const [key, item] of Object.entries(value)) result[key] = conform(item, element, [...path, key]);
  return result;
}

const decimal = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** An attribute may have changed its type since the state was written: what Terraform itself would convert is converted. */
function conformScalar(value: Data, type: CtyType, path: Path): Data {
  const text = value instanceof Decimal ? value.text : typeof value === "object" ? undefined : String(value);
  if (type.kind === "string" && text !== undefined) return text;
  if (type.kind === "number" && text !== undefined && decimal.test(text)) return numberOf(text);
  if (type.kind === "bool" && (text === "true" || text === "false")) return text === "true";
  throw misfit(type, value, path);
}
