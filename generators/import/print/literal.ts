import { type Data, type DataObject, isObject } from "../../../model/kernel/data";
import type { Path } from "../../../model/kernel/schema";

/** The TypeScript expression that stands at a place in the place of a text; undefined where the text does. */
export type ExpressionAt = (path: Path) => string | undefined;

/** A value as a TypeScript expression, not laid out. */
export function printLiteral(value: Data, expressionAt: ExpressionAt = () => undefined, path: Path = []): string {
  if (typeof value === "string") return expressionAt(path) ?? printText(value);
  if (Array.isArray(value)) return `[${value.map((item, index) => printLiteral(item, expressionAt, [...path, index])).join(",")}]`;
  return isObject(value) ? printObject(value, expressionAt, path) : JSON.stringify(value);
}

function printObject(value: DataObject, expressionAt: ExpressionAt, path: Path): string {
  const entries = Object.entries(value).map(([key, item]) => {
    const printed = printLiteral(item, expressionAt, [...path, key]);
    return `${printKey(key)}:${printed}${isObject(item) && belongsToObjects(key) ? " as const" : ""}`;
  });
  return `{${entries.join(",")}}`;
}

/** Under the name of a member that every object has, the compiler expects that member, and takes a choice for any text. */
function belongsToObjects(key: string): boolean {
  return key !== "__proto__" && key in Object.prototype;
}

/** `__proto__` without brackets would be the object's prototype. */
function printKey(key: string): string {
  if (key === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : printText(key);
}

/** What an editor does not show, or shows as something else: all but what joins emoji. */
const invisible = /(?!\u200d)[\p{C}\p{Zl}\p{Zp}]/gu;

/** A text in double quotes. What cannot be seen in an editor is escaped, so that a reviewer sees all there is. */
export function printText(text: string): string {
  const quoted = JSON.stringify(text).replace(invisible, escaped);
  return text === text.normalize("NFC") ? quoted : quoted.replace(/\p{M}/gu, escaped);
}

function escaped(character: string): string {
  return [...Array(character.length).keys()].map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`).join("");
}
