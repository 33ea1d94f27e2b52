import { pathText } from "./path";
import type { Path, Problem } from "./schema";

/** An error at a place. */
export function problem(path: Path, message: string): Problem {
  return { path, severity: "error", message };
}

/** An error in a key of the map at a place; `message` goes on after the name of the key. */
export function keyProblem(path: Path, key: string, message: string): Problem {
  return problem([...path, key], `The key ${JSON.stringify(key)} of ${pathText(path)} ${message}.`);
}
