import type { Resource } from "../../model/kernel/resource";
import type { State } from "../../model/kernel/schema";
import type { Diagnostic } from "../protocol/provider";
import { nameOf } from "./diagnostics";

/** What stands in what of its own kind, by what this run has planned. */
export class Nesting {
  readonly #parents = new Map<string, Map<string, string>>();

  /** Notes the plan of an object. Gives what is wrong where it would stand inside itself. */
  plan(resource: Resource, planned: State): Diagnostic[] {
    const { endpoint, name: kind } = resource;
    const attribute = "collection" in endpoint ? endpoint.standsIn : undefined;
    const [name, parent] = [planned[endpoint.key], planned[attribute ?? ""]];
    if (attribute === undefined || typeof name !== "string" || typeof parent !== "string") return [];
    const parents = this.#parents.get(kind) ?? new Map<string, string>();
    this.#parents.set(kind, parents.set(name, parent));
    const way = wayUp(parents, name);
    if (way.at(-1) !== name) return [];
    const detail = `It would be ${way.map((one) => JSON.stringify(one)).join(" in ")}. Give one of them another ${attribute}, or none.`;
    return [{ severity: "error", summary: `${nameOf(resource, planned)} would stand inside itself`, detail, path: [attribute] }];
  }
}

/** From a name to the top, or to the first that comes again. */
function wayUp(parents: ReadonlyMap<string, string>, from: string): string[] {
  const way = [from];
  for (let at = parents.get(from); at !== undefined; at = parents.get(at)) {
    const again = way.includes(at);
    way.push(at);
    if (again) break;
  }
  return way;
}
