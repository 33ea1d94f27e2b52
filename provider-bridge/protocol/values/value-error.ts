import { type Data, Decimal, isObject, Opaque } from "../../../model/kernel/data";
import { pathText } from "../../../model/kernel/path";
import type { Path } from "../../../model/kernel/schema";
import type { CtyType } from "./cty-type";

/** Where a walk through a value stands at the moment. */
export type Place = (string | number)[];

/** A value that its type cannot hold. The message never shows the value, which may be a secret. */
export class ValueError extends Error {
  readonly path: Path;

  constructor(path: Path, problem: string) {
    super(path.length === 0 ? problem : `${pathText(path)}: ${problem}`);
    this.path = [...path];
  }
}

const names: Readonly<Record<CtyType["kind"], string>> = {
  string: "a string",
  number: "a number",
  bool: "true or false",
  dynamic: "a value with its type",
  list: "a list",
  set: "a set",
  map: "a map",
  object: "an object",
  tuple: "a tuple",
};

/** Says that this place is for another kind of value. */
export function misfit(type: CtyType, value: Data, path: Path): ValueError {
  return new ValueError(path, `${names[type.kind]} belongs here, and there is ${kindOf(value)}.`);
}

function kindOf(value: Data): string {
  if (value === null) return "null";
  if (value instanceof Opaque) return "an unknown value";
  if (typeof value === "number" || value instanceof Decimal) return names.number;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return names.string;
  return isObject(value) ? names.object : names.list;
}
