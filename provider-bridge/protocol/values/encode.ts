import { type Data, type DataObject, Decimal, isObject, Opaque } from "../../../model/kernel/data";
import { type CtyType, readType } from "./cty-type";
import { MessagePackWriter } from "./message-pack-writer";
import { int64Of } from "./number";
import { misfit, type Place, ValueError } from "./value-error";

/**
 * Spells a value of this type as Terraform reads it: the inverse of `decodeValue`.
 * An attribute that an object leaves out is sent as null; opaque values are sent as unknown.
 * Throws a {@link ValueError} that names the place where the value is not of its type, or where an object holds more than its type has.
 */
export function encodeValue(value: Data, type: CtyType): Buffer {
  const writer = new MessagePackWriter();
  encode(writer, value, type, []);
  return writer.finish();
}

/** @param path where this value stands: one array for the whole value, since a copy each would cost more than the encoding. */
function encode(writer: MessagePackWriter, value: Data, type: CtyType, path: Place): void {
  if (value === null && "blocks" in type && type.blocks) writer.array(0);
  else if (value === null) writer.nil();
  else if (value instanceof Opaque) writer.unknown();
  else if (typeof value === "string" && type.kind === "string") writer.string(value);
  else if (typeof value === "boolean" && type.kind === "bool") writer.boolean(value);
  else if ((typeof value === "number" || value instanceof Decimal) && type.kind === "number") encodeNumber(writer, value, path);
  else if (Array.isArray(value)) encodeItems(writer, value, type, path);
  else if (isObject(value)) encodeMembers(writer, value, type, path);
  else throw misfit(type, value, path);
}

function encodeItems(writer: MessagePackWriter, items: readonly Data[], type: CtyType, path: Place): void {
  if (type.kind === "tuple" && items.length === type.elements.length) {
    writer.array(items.length);
    for (const [index, element] of type.elements.entries()) encodeAt(writer, items[index] ?? null, element, path, index);
  } else if (type.kind === "list" || type.kind === "set") {
    writer.array(items.length);
    for (const [index, item] of items.entries()) encodeAt(writer, item, type.element, path, index);
  } else throw misfit(type, [...items], path);
}

function encodeMembers(writer: MessagePackWriter, value: DataObject, type: CtyType, path: Place): void {
  if (type.kind === "object") encodeObject(writer, value, type.attributes, path);
  else if (type.kind === "map") encodeMap(writer, value, type.element, path);
  else if (type.kind === "dynamic" && value.type !== undefined) encodeDynamic(writer, value.type, value.value ?? null, path);
  else throw misfit(type, value, path);
}

function encodeAt(writer: MessagePackWriter, value: Data, type: CtyType, path: Place, step: string | number): void {
  path.push(step);
  encode(writer, value, type, path);
  path.pop();
}

/**
 * A whole number of 64 bits goes as an integer, anything else as its decimal text:
 * Terraform counts in decimals, and the double nearest to 0.1 is another number to it.
 */
function encodeNumber(writer: MessagePackWriter, value: number | Decimal, path: Place): void {
  const text = typeof value === "number" ? String(value) : value.text;
  if (!/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)) throw new ValueError(path, "a number belongs here, and there is none.");
  const whole = int64Of(text);
  if (whole === undefined) writer.string(text);
  else writer.integer(whole);
}

function encodeMap(writer: MessagePackWriter, value: DataObject, element: CtyType, path: Place): void {
  const entries = Object.entries(value);
  writer.map(entries.length);
  for (const [key, item] of entries) {
    writer.string(key);
    encodeAt(writer, item, element, path, key);
  }
}

function encodeObject(writer: MessagePackWriter, value: DataObject, attributes: ReadonlyMap<string, CtyType>, path: Place): void {
  for (const name of Object.keys(value))
    if (!attributes.has(name)) throw new ValueError([...path, name], "the schema has no such attribute.");
  writer.map(attributes.size);
  for (const [name, type] of attributes) {
    writer.string(name);
    encodeAt(writer, Object.hasOwn(value, name) ? (value[name] ?? null) : null, type, path, name);
  }
}

/** The type goes back as it came, for Terraform tells a list from a tuple of the same items by it alone. */
function encodeDynamic(writer: MessagePackWriter, spelling: Data, value: Data, path: Place): void {
  const text = JSON.stringify(spelling);
  writer.array(2);
  writer.binary(Buffer.from(text, "utf8"));
  encode(writer, value, readType(JSON.parse(text)), path);
}
