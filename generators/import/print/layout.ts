import * as babel from "prettier/plugins/babel";
import * as estree from "prettier/plugins/estree";
import { format } from "prettier/standalone";

/** Lays out a file as Prettier does without settings, so that people's own formatter leaves it alone. JSON by its ending, else TypeScript. */
export function laidOut(path: string, text: string): Promise<string> {
  return format(text, { parser: path.endsWith(".json") ? "json" : "babel-ts", plugins: [babel, estree] });
}
