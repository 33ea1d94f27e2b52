import { type DataObject, emptyObject, objectOf } from "../../model/kernel/data";
import type { Resource } from "../../model/kernel/resource";
import type { State } from "../../model/kernel/schema";

/** What an import id says. */
export interface ImportId {
  /**
   * Objects of the resource's attributes, null but for what identifies them. The canonical meaning comes first; identifiers may hold the `:`
   * that joins them, so each other place to part a plain id follows.
   */
  readonly identities: readonly State[];
  /** Attributes that no document holds, given behind a `?`: `service:cart?create_missing_related_entities=true`. */
  readonly choices: DataObject;
}

export function readImportId({ endpoint, attributes }: Resource, id: string): ImportId {
  const [identity = "", query = ""] = id.split(/\?(.*)/s);
  const given = new URLSearchParams(query);
  const choices = attributes.flatMap(({ name, type, computed }) => {
    const value = type === "bool" && computed === "given" ? given.get(name) : null;
    return value === "true" || value === "false" ? [[name, value === "true"] as const] : [];
  });
  const identities = identitiesOf(endpoint.identity, identity).map((names) => {
    const state = emptyObject();
    for (const { name } of attributes) state[name] = names[name] ?? null;
    return state;
  });
  return { identities, choices: objectOf(choices) };
}

function identitiesOf([first, second]: readonly string[], id: string): Record<string, string>[] {
  if (first === undefined || id === "") return [];
  if (second === undefined) return [{ [first]: id }];
  const parted: Record<string, string>[] = [];
  for (let colon = id.indexOf(":"); colon >= 0; colon = id.indexOf(":", colon + 1)) {
    const [before, after] = [id.slice(0, colon), id.slice(colon + 1)];
    if (before === "" || after === "") continue;
    if (parted.length === 0 && before.includes("%3A")) parted.push({ [first]: before.replaceAll("%3A", ":"), [second]: after });
    parted.push({ [first]: before, [second]: after });
  }
  return parted;
}
