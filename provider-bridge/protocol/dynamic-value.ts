import { type DataObject, isObject } from "../../model/kernel/data";
import { parseJson } from "../../model/kernel/json-text";
import { DynamicValue } from "./messages/tfplugin6.generated";
import type { ObjectType } from "./values/cty-type";
import { decodeValue } from "./values/decode";
import { encodeValue } from "./values/encode";
import { conformState } from "./values/state-json";
import { ValueError } from "./values/value-error";

/** The object a message carries, null where it carries none. */
export function readObject(message: DynamicValue | undefined, type: ObjectType): DataObject | null {
  if (message === undefined) return null;
  if (message.json.length > 0) return conformState(parseJson(message.json.toString("utf8")), type);
  const value = message.msgpack.length === 0 ? null : decodeValue(message.msgpack, type);
  if (value === null || isObject(value)) return value;
  throw new ValueError([], "Terraform sent an object that is not known at all.");
}

/** The object a message carries, where there has to be one. */
export function requireObject(message: DynamicValue | undefined, type: ObjectType): DataObject {
  const value = readObject(message, type);
  if (value === null) throw new ValueError([], "Terraform sent nothing where an object belongs.");
  return value;
}

export function writeObject(value: DataObject | null, type: ObjectType): DynamicValue {
  return DynamicValue.fromPartial({ msgpack: encodeValue(value, type) });
}
