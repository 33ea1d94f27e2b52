import { type IResolvable, type IResolveContext, Token } from "cdktf";
import { type Piece, piecesOf } from "./pieces";

/**
 * Single characters that something reads otherwise than as text: Terraform sees no interpolation between a lone carriage return and the
 * line's end; CDKTF takes the rest for its tokens, wherever they stand.
 */
const misread = String.raw`\r(?!\n)|[#&](?=\{TfToken\[)|-(?=8\.\d+e\+298)|^[SA](?=(?:tring|ny) Map Token Value$)`;

/** The same, and what could open an interpolation. */
const trapped = new RegExp(`[$%]+(?=\\{|${misread})|${misread}`, "g");
const trappedBeforeToken = new RegExp(`[$%]+(?=\\{|${misread}|$)|${misread}`, "g");

/**
 * Spells literal text so that Terraform's JSON syntax, and CDKTF on the way there, give back exactly that text.
 * Each trapped character becomes an interpolation of its own (`${"$"}`): Terraform's doubled forms (`$${`) read differently after
 * another `$`. `beforeToken`: an interpolation follows the text.
 */
export function spellLiteral(text: string, beforeToken = false): string {
  return text.replace(beforeToken ? trappedBeforeToken : trapped, (run) => [...run].map(interpolated).join(""));
}

/** Keys that JavaScript or CDKTF take for something else than a key: they reach Terraform as an interpolation of themselves. */
const trappedKeys = new Set(["__proto__", "_children", "_metadata", "//"]);

/** A map's key as {@link spellLiteral} spells it; a key with tokens becomes a token that CDKTF resolves. */
export function spellKey(key: string): string {
  if (trappedKeys.has(key)) return interpolated(key);
  const pieces = piecesOf(key);
  return pieces.every((piece) => typeof piece === "string") ? spellLiteral(key) : Token.asString(new Template(pieces));
}

function interpolated(text: string): string {
  return `\${"${text === "\r" ? "\\r" : text}"}`;
}

/** A text whose literal pieces reach Terraform as they are, and whose tokens resolve beside them. */
export class Template implements IResolvable {
  readonly creationStack: string[] = [];

  constructor(readonly pieces: readonly Piece[]) {}

  resolve(context: IResolveContext): string {
    return this.pieces
      .map((piece, index) =>
        typeof piece === "string" ? spellLiteral(piece, isToken(this.pieces[index + 1])) : spellToken(piece, context),
      )
      .join("");
  }

  toString(): string {
    return Token.asString(this);
  }

  toJSON(): string {
    return this.toString();
  }
}

/** A text with tokens as an expression of Terraform's language: what stands between `${` and `}`. */
export function expressionOf(pieces: readonly Piece[], context: IResolveContext): string {
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined && typeof first !== "string")
    return bareExpression(first, context) ?? quoted(pieces, context);
  return quoted(pieces, context);
}

function quoted(pieces: readonly Piece[], context: IResolveContext): string {
  const inside = pieces.map((piece, index) =>
    typeof piece === "string" ? spellQuoted(piece, isToken(pieces[index + 1])) : spellToken(piece, context),
  );
  return `"${inside.join("")}"`;
}

/** Literal text inside the quotes of an expression, where a backslash escapes. */
function spellQuoted(text: string, beforeToken: boolean): string {
  return spellLiteral(text.replace(/["\\\p{Cc}]/gu, escapedInQuotes), beforeToken);
}

function escapedInQuotes(character: string): string {
  return /["\\]/.test(character) ? `\\${character}` : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A token inside a template: an interpolation, or the template text that an intrinsic value gives. */
function spellToken(token: IResolvable, context: IResolveContext): string {
  const bare = bareExpression(token, context);
  return bare === undefined ? String(context.resolve(token)) : `\${${bare}}`;
}

/** The expression that a token stands for; undefined where it is no expression: leaving out the braces changes nothing. */
function bareExpression(token: IResolvable, context: IResolveContext): string | undefined {
  const bare = resolved(token, context, true);
  return typeof bare === "string" && resolved(token, context, false) !== bare ? bare : undefined;
}

/** CDKTF leaves out the braces of what stands inside another expression. */
function resolved(token: IResolvable, context: IResolveContext, suppressBraces: boolean): unknown {
  const before = context.suppressBraces;
  context.suppressBraces = suppressBraces;
  try {
    return context.resolve(token);
  } finally {
    if (before === undefined) delete context.suppressBraces;
    else context.suppressBraces = before;
  }
}

function isToken(piece: Piece | undefined): boolean {
  return piece !== undefined && typeof piece !== "string";
}
