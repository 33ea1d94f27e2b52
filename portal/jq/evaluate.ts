import type { Json } from "../json/json";
import { parseJson, printJson } from "../json/text";
import { withDoubleQuotes } from "./quotes";
import { JqWorker } from "./worker";

/** Inputs of one call of jq: its input and output both cost more than in proportion to their size. */
const chunk = { items: 64, characters: 150_000 };

const worker = new JqWorker();

/**
 * Runs a jq program over each input; gives the first value that it yields for each.
 * A program that is no jq, fails, yields nothing or does not come to an end gives null.
 */
export async function evaluateJq(program: string, inputs: readonly Json[]): Promise<Json[]> {
  const each = `$inputs[] | [limit(1; try (${withDoubleQuotes(program)}\n) catch null)] | if length == 0 then null else .[0] end`;
  const results: Json[] = [];
  for (const texts of chunks(inputs.map(printJson))) {
    const output = await worker.run(each, `[${texts.join(",")}]`);
    const lines = output === undefined ? [] : output.split("\n");
    for (const index of texts.keys()) results.push(parsed(lines[index]));
  }
  return results;
}

function* chunks(texts: readonly string[]): Generator<string[]> {
  let part: string[] = [];
  let size = 0;
  for (const text of texts) {
    if (part.length > 0 && (part.length >= chunk.items || size + text.length > chunk.characters)) {
      yield part;
      [part, size] = [[], 0];
    }
    part.push(text);
    size += text.length;
  }
  if (part.length > 0) yield part;
}

function parsed(line: string | undefined): Json {
  try {
    return line === undefined || line === "" ? null : parseJson(line);
  } catch {
    return null;
  }
}
