import type { DataObject } from "./data";
import { pathText } from "./path";
import { brokenRules } from "./rules";
import type { Path, Problem, Rule } from "./schema";

/** An error at a place. */
export function problem(path: Path, message: string): Problem {
  return { path, severity: "error", message };
}

/** An error in a key of the map at a place; `message` goes on after the name of the key. */
export function keyProblem(path: Path, key: string, message: string): Problem {
  return problem([...path, key], `The key ${JSON.stringify(key)} of ${pathText(path)} ${message}.`);
}

/** What breaks the rules of an object at a place. */
export function ruleProblems(rules: readonly Rule[] | undefined, value: DataObject, path: Path): Problem[] {
  return brokenRules(rules, value).map(({ at, says, severity = "error" }) => {
    const here = [...path, at];
    return { path: here, severity, message: `${pathText(here)} ${says.replace(/[{}]/g, "")}.` };
  });
}

/** The first sentence of a description, to go on after a colon. */
export function described(description: string): string {
  const sentence = /^[^.]*\./.exec(description)?.[0] ?? description;
  return /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}
