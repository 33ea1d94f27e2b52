import { type IResolvable, type IResolveContext, Token } from "cdktf";
import { type Data, isObject, Opaque } from "../../model/kernel/data";
import { byCodePoint, printJson } from "../../model/kernel/json-text";
import { type Piece, piecesOf, wholeToken } from "./pieces";
import { expressionOf, spellLiteral, Template } from "./template";

/**
 * JSON text with tokens in it. Literals are printed here; a token is encoded by Terraform (`${jsonencode(…)}`) once its value is known,
 * so that quotes and line breaks in it cannot break the text.
 */
export class JsonTemplate implements IResolvable {
  readonly creationStack: string[] = [];

  constructor(private readonly json: Data) {}

  resolve(context: IResolveContext): string {
    return print(this.json, context);
  }

  toString(): string {
    return Token.asString(this);
  }

  toJSON(): string {
    return this.toString();
  }
}

function print(value: Data, context: IResolveContext): string {
  if (value instanceof Opaque) return encoded(tokenPieces(value.inside), context);
  if (Array.isArray(value)) return `[${value.map((item) => print(item, context)).join(",")}]`;
  if (!isObject(value)) return printLiteral(value);
  const entries = Object.keys(value)
    .sort(byCodePoint)
    .map((key) => `${printKey(key, context)}:${print(value[key] ?? null, context)}`);
  return `{${entries.join(",")}}`;
}

function printKey(key: string, context: IResolveContext): string {
  const pieces = piecesOf(key);
  return pieces.every((piece) => typeof piece === "string") ? printLiteral(key) : encoded(pieces, context);
}

function encoded(pieces: readonly Piece[], context: IResolveContext): string {
  return `\${jsonencode(${expressionOf(pieces, context)})}`;
}

/** JSON text without tokens as Terraform reads it. Text that Unicode could compose anew is escaped: Terraform would compose it. */
function printLiteral(value: Data): string {
  return spellLiteral(escapeUncomposed(printJson(value)));
}

/** Outside of ASCII there is nothing but text in JSON, so that every unit of it may be escaped. */
export function escapeUncomposed(json: string): string {
  if (json === json.normalize("NFC")) return json;
  return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function tokenPieces(inside: unknown): readonly Piece[] {
  if (inside instanceof Template) return inside.pieces;
  const token = wholeToken(inside);
  if (token === undefined) throw new TypeError("An opaque value of a document holds no token.");
  return [token];
}
