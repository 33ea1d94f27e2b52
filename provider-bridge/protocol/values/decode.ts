import { type Data, emptyObject, numberOf, unknown } from "../../../model/kernel/data";
import { parseJson } from "../../../model/kernel/json-text";
import { type CtyType, readType } from "./cty-type";
import { MessagePackReader, type Token } from "./message-pack-reader";
import { numberOfDouble } from "./number";
import { type Place, ValueError } from "./value-error";

/**
 * Reads a value of this type as Terraform sends it.
 * What is unknown, refined or not, becomes `unknown`. A value of dynamic type becomes `{ type, value }`, its type in JSON's spelling.
 * Throws a {@link ValueError} that names the place where something else stands than the type says.
 */
export function decodeValue(bytes: Uint8Array, type: CtyType): Data {
  const reader = new MessagePackReader(bytes);
  const value = decode(reader, type, []);
  if (!reader.atEnd) throw new ValueError([], "Terraform sent more than one value.");
  return value;
}

function decode(reader: MessagePackReader, type: CtyType, path: Place): Data {
  const token = reader.next();
  if (token.kind === "nil") return null;
  if (token.kind === "extension") return unknown;
  switch (type.kind) {
    case "string":
      if (token.kind === "string") return token.value;
      break;
    case "bool":
      if (token.kind === "boolean") return token.value;
      break;
    case "number":
      return decodeNumber(token, path);
    case "dynamic":
      if (token.kind === "array" && token.length === 2) return decodeDynamic(reader, path);
      break;
    case "list":
    case "set":
      if (token.kind === "array") return decodeList(reader, token.length, type.element, path);
      break;
    case "tuple":
      if (token.kind === "array" && token.length === type.elements.length)
        return type.elements.map((element, index) => decodeAt(reader, element, path, index));
      break;
    case "map":
      if (token.kind === "map") return decodeEntries(reader, token.length, () => type.element, path);
      break;
    case "object":
      if (token.kind === "map") return decodeEntries(reader, token.length, (name) => type.attributes.get(name), path);
  }
  throw mismatch(type.kind, token, path);
}

function decodeNumber(token: Token, path: Place): Data {
  if (token.kind === "integer") return typeof token.value === "number" ? token.value : numberOf(token.value.toString());
  if (token.kind === "double") return numberOfDouble(token.value);
  if (token.kind === "string") return numberOf(token.value);
  throw mismatch("number", token, path);
}

function decodeList(reader: MessagePackReader, length: number, element: CtyType, path: Place): Data[] {
  const items: Data[] = [];
  for (let index = 0; index < length; index++) items.push(decodeAt(reader, element, path, index));
  return items;
}

function decodeAt(reader: MessagePackReader, type: CtyType, path: Place, step: string | number): Data {
  path.push(step);
  const value = decode(reader, type, path);
  path.pop();
  return value;
}

function decodeEntries(reader: MessagePackReader, length: number, typeOf: (key: string) => CtyType | undefined, path: Place): Data {
  const result = emptyObject();
  for (let count = 0; count < length; count++) {
    const key = reader.next();
    const type = key.kind === "string" ? typeOf(key.value) : undefined;
    if (key.kind !== "string" || type === undefined)
      throw new ValueError(path, "Terraform sent an attribute that the schema does not have.");
    result[key.value] = decodeAt(reader, type, path, key.value);
  }
  return result;
}

function decodeDynamic(reader: MessagePackReader, path: Place): Data {
  const spelling = reader.next();
  if (spelling.kind !== "binary") throw mismatch("dynamic", spelling, path);
  const text = spelling.value.toString("utf8");
  const result = emptyObject();
  result.type = parseJson(text);
  result.value = decode(reader, readType(JSON.parse(text)), path);
  return result;
}

function mismatch(wanted: string, token: Token, path: Place): ValueError {
  return new ValueError(path, `the schema says ${wanted}, and Terraform sent ${token.kind}.`);
}
