/**
 * Port's jq also takes strings in single quotes; jq itself does not. Rewrites them to double quotes
 * and leaves strings in double quotes, their interpolations' text and comments as they are.
 */
export function withDoubleQuotes(program: string): string {
  const reader = { program, at: 0 };
  return readCode(reader, false);
}

interface Reader {
  readonly program: string;
  at: number;
}

/** Reads code up to the end or, inside an interpolation, up to its closing parenthesis. */
function readCode(reader: Reader, inInterpolation: boolean): string {
  let code = "";
  for (let depth = 0; reader.at < reader.program.length; ) {
    const character = reader.program[reader.at] ?? "";
    if (character === "'" || character === '"') {
      code += readString(reader, character);
      continue;
    }
    if (character === "#") {
      code += readComment(reader);
      continue;
    }
    reader.at += 1;
    code += character;
    if (character === "(") depth += 1;
    else if (character === ")" && depth > 0) depth -= 1;
    else if (character === ")" && inInterpolation) return code;
  }
  return code;
}

/** Reads a string from its opening quote to its closing one and gives it back in double quotes. */
function readString(reader: Reader, quote: string): string {
  let text = '"';
  reader.at += 1;
  while (reader.at < reader.program.length) {
    const character = reader.program[reader.at] ?? "";
    const next = reader.program[reader.at + 1] ?? "";
    reader.at += 1;
    if (character === quote) return `${text}"`;
    if (character !== "\\") text += character === '"' ? '\\"' : character;
    else {
      reader.at += 1;
      text += next === "'" ? "'" : `\\${next}`;
      if (next === "(") text += readCode(reader, true);
    }
  }
  return text;
}

function readComment(reader: Reader): string {
  const end = reader.program.indexOf("\n", reader.at);
  const comment = reader.program.slice(reader.at, end === -1 ? undefined : end);
  reader.at += comment.length;
  return comment;
}
