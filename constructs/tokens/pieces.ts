import { type IResolvable, Tokenization } from "cdktf";

/** A text taken apart: literal text, and the tokens that CDKTF will resolve. */
export type Piece = string | IResolvable;

/**
 * CDKTF's spellings of a token inside a text. A number token is a double whose upper bits are 0xfdff, which prints as below.
 * What looks like one and is not registered is a literal like any other.
 */
const marker = /\$\{TfToken\[[a-zA-Z0-9:._-]+\]\}|-8\.\d+e\+298/g;

/** The pieces of a text, without empty literals. A text without tokens is one literal. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = 0;
  for (const match of text.matchAll(marker)) {
    const token = tokenOf(match[0]);
    if (token === undefined) continue;
    if (match.index > rest) pieces.push(text.slice(rest, match.index));
    pieces.push(token);
    rest = match.index + match[0].length;
  }
  if (rest < text.length || pieces.length === 0) pieces.push(text.slice(rest));
  return pieces;
}

/** The token that a value stands for as a whole: of a number, a list or a map, or the token itself. */
export function wholeToken(value: unknown): IResolvable | undefined {
  if (Tokenization.isResolvable(value)) return value;
  if (typeof value === "number") return registered(() => Tokenization.reverseNumber(value));
  if (isTexts(value)) return registered(() => Tokenization.reverseList(value));
  if (isNumbers(value)) return registered(() => Tokenization.reverseNumberList(value));
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0]?.startsWith("&{TfToken[") ? registered(() => Tokenization.reverseMap(value)) : undefined;
}

/** Whether a list's spelling stands inside a text, where CDKTF cannot resolve it. */
export function holdsListToken(text: string): boolean {
  return [...text.matchAll(/#\{TfToken\[[a-zA-Z0-9:._-]+\]\}/g)].some(
    (match) => registered(() => Tokenization.reverseList([match[0]])) !== undefined,
  );
}

function tokenOf(text: string): IResolvable | undefined {
  return registered(() => (text.startsWith("$") ? Tokenization.reverseString(text).tokens[0] : Tokenization.reverseNumber(Number(text))));
}

/** CDKTF throws for a spelling that nobody registered. */
function registered(find: () => IResolvable | undefined): IResolvable | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && typeof value[0] === "string" && value[0].startsWith("#{TfToken[") && value.length === 1;
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && typeof value[0] === "number" && value.length === 1;
}
