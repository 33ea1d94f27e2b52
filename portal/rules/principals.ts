import { notFound } from "../errors";
import { isArray, type Json, type JsonObject, own } from "../json/json";
import type { Catalog } from "../store/catalog";
import { join } from "./refusal";

/**
 * Refuses a block of permissions (`users`, `teams` …) that names a user or team which the organisation does not have.
 * They are known by the entities that mirror them; where there is none of a kind, nothing can be said about its names.
 */
export function checkPrincipals(catalog: Catalog, block: JsonObject, path: string): void {
  checkNames(own(block, "users"), namesIn(catalog, "_user"), "User", join(path, "users"));
  checkNames(own(block, "teams"), namesIn(catalog, "_team"), "Team", join(path, "teams"));
}

function checkNames(names: Json | undefined, known: ReadonlySet<string>, kind: string, path: string): void {
  if (!isArray(names) || known.size === 0) return;
  for (const [index, name] of names.entries())
    if (typeof name === "string" && !known.has(name))
      throw notFound(kind, name, { path: join(path, String(index)), remedy: "Create it first.", status: 422 });
}

/** Identifiers, and titles too: a team may be called by either. */
function namesIn(catalog: Catalog, blueprint: string): ReadonlySet<string> {
  const row = catalog.blueprints.get(blueprint);
  const entities = row === undefined ? [] : catalog.entities(row).all();
  return new Set(entities.flatMap(({ document: { identifier, title } }) => (title === undefined ? [identifier] : [identifier, title])));
}
