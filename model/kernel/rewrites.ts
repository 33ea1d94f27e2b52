import { type Data, type DataObject, emptyObject, isObject, Opaque } from "./data";
import { type Rewrite, RewriteProblem } from "./levels";
import { hidden, writeOnce } from "./part";
import type { Field } from "./shape";

/** The key under which a property says that it is required, between {@link requiredFlags} and its part. */
export const requiredFlag = hidden("required");

/**
 * The list `required` of an object with `properties` ⇄ a flag in each property. `unlisted` is the flag of a property that is not listed.
 * What is under `required` and is no list (a jq query) stays there.
 */
export function requiredFlags(unlisted: false | null, description: string): Rewrite {
  const listed: Field = {
    shape: { kind: "list", of: { kind: "string" }, unordered: true },
    required: false,
    description,
    vacuous: [[]],
  };
  return {
    fields(inner) {
      const own = inner.get("required");
      const field: Field = own ? { ...listed, shape: { kind: "either", of: [listed.shape, own.shape] } } : listed;
      return new Map([...inner, ["required", field]]);
    },
    down(document) {
      const { required, properties } = document;
      if (required instanceof Opaque) throw new RewriteProblem(["required"]);
      const names = Array.isArray(required) ? new Set(required) : undefined;
      const result = copyWithout(document, names ? "required" : undefined);
      if (names && [...names].some((name) => name instanceof Opaque)) throw new RewriteProblem(["required"]);
      if (isObject(properties))
        result.properties = mapEntries(properties, (key, entry) => flagged(entry, names?.has(key) ? true : unlisted));
      return result;
    },
    up(document) {
      const { properties } = document;
      const result = copyWithout(document, undefined);
      if (properties instanceof Opaque) {
        writeOnce(result, "required", properties);
        return result;
      }
      if (!isObject(properties)) return result;
      const required: Data[] = [];
      let opaque: Opaque | undefined;
      for (const [key, entry] of Object.entries(properties)) {
        const flag = isObject(entry) ? entry[requiredFlag] : entry;
        if (flag instanceof Opaque) opaque = flag;
        if (flag === true) required.push(key);
      }
      result.properties = mapEntries(properties, (_key, entry) => (isObject(entry) ? copyWithout(entry, requiredFlag) : entry));
      if (opaque) writeOnce(result, "required", opaque);
      else if (required.length > 0) writeOnce(result, "required", required);
      return result;
    },
  };
}

function flagged(entry: Data, flag: true | false | null): Data {
  if (!isObject(entry) || flag === null) return entry;
  const result = copyWithout(entry, undefined);
  result[requiredFlag] = flag;
  return result;
}

/** The key under which an array's items carry the array's own `default`, between {@link defaultIntoItems} and their part. */
export const itemsDefault = hidden("default");

/** An array's `default` list stands beside `items` in JSON and inside them in Terraform. A default that is no list stays. */
export const defaultIntoItems: Rewrite = {
  fields(inner) {
    const own = inner.get("default");
    const list = { kind: "list", of: { kind: "any" } } as const;
    const field: Field = {
      shape: own ? { kind: "either", of: [list, own.shape] } : list,
      required: false,
      description: "What the array holds when nothing is given.",
      vacuous: [],
    };
    return new Map([...inner, ["default", field]]);
  },
  down(document) {
    const { items, default: value } = document;
    const isList = Array.isArray(value) || (value instanceof Opaque && value.kind?.endsWith("[]") === true);
    if (!isList || !isObject(items)) return document;
    const result = copyWithout(document, "default");
    const inner = copyWithout(items, undefined);
    inner[itemsDefault] = value;
    result.items = inner;
    return result;
  },
  up(document) {
    const { items } = document;
    const result = copyWithout(document, undefined);
    if (items instanceof Opaque) {
      writeOnce(result, "default", items);
      return result;
    }
    const moved = isObject(items) ? items[itemsDefault] : undefined;
    if (!isObject(items) || moved === undefined) return result;
    result.items = copyWithout(items, itemsDefault);
    writeOnce(result, "default", moved);
    return result;
  },
};

function copyWithout(object: DataObject, left: string | undefined): DataObject {
  const result = emptyObject();
  for (const [key, value] of Object.entries(object)) if (key !== left) result[key] = value;
  return result;
}

function mapEntries(object: DataObject, change: (key: string, value: Data) => Data): DataObject {
  const result = emptyObject();
  for (const [key, value] of Object.entries(object)) result[key] = change(key, value);
  return result;
}
