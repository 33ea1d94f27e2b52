/** What closes what: brackets, and the one word of jq that needs another. */
const closers: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["if", "end"],
]);
const closing = new Set(closers.values());

/** A comment, a field or variable, a key of an object, a word, the start of a string, a bracket, or what wants something after it. */
const token = /#[^\n]*|[.$]\s*[A-Za-z_]\w*|[A-Za-z_]\w*(?=\s*:)|[A-Za-z_]\w*|["']|[()[\]{}]|[|,]/y;

/**
 * What of a jq program can be seen to be wrong without a jq: strings and brackets that do not close, an end where something must follow.
 * Undefined where nothing is seen. Strings may stand in single quotes, as Port takes them.
 */
export function jqFault(program: string): string | undefined {
  const open: string[] = [];
  let last = "";
  for (let at = 0; at < program.length; ) {
    token.lastIndex = at;
    const found = token.exec(program)?.[0];
    if (found === undefined) {
      if (/\S/.test(program[at] ?? "")) last = "";
      at++;
      continue;
    }
    at += found.length;
    if (found.startsWith("#")) continue;
    last = found;
    if (found === '"' || found === "'") {
      const end = stringEnd(program, at, found);
      if (end === undefined) return "has a string that is not closed";
      at = end;
    } else if (closers.has(found) && !isKey(program, at, found)) open.push(found);
    else if (closing.has(found) && !isKey(program, at, found)) {
      const opener = open.pop();
      if (opener === undefined) return `has ${JSON.stringify(found)} that nothing opens`;
      if (closers.get(opener) !== found) return `has ${JSON.stringify(opener)} that ${JSON.stringify(found)} does not close`;
    }
  }
  const [left] = open;
  if (left !== undefined) return `has ${JSON.stringify(left)} that is not closed`;
  return last === "|" || last === "," ? `ends after ${JSON.stringify(last)}, where something must follow` : undefined;
}

/** Whether a word is a key of an object: `{if: 1}`. */
function isKey(program: string, after: number, word: string): boolean {
  return /^\w/.test(word) && /^\s*:/.test(program.slice(after, after + 20));
}

/** Where a string is over; what stands in `\(…)` is a program of its own. Undefined where it never ends. */
function stringEnd(program: string, start: number, quote: string): number | undefined {
  for (let at = start; at < program.length; at++) {
    const character = program[at];
    if (character === quote) return at + 1;
    if (character !== "\\") continue;
    at++;
    if (program[at] !== "(") continue;
    const end = interpolationEnd(program, at + 1);
    if (end === undefined) return undefined;
    at = end;
  }
  return undefined;
}

function interpolationEnd(program: string, start: number): number | undefined {
  for (let at = start, depth = 0; at < program.length; at++) {
    const character = program[at] ?? "";
    if (character === '"' || character === "'") {
      const end = stringEnd(program, at + 1, character);
      if (end === undefined) return undefined;
      at = end - 1;
    } else if (character === "(") depth++;
    else if (character === ")" && depth-- === 0) return at;
  }
  return undefined;
}
