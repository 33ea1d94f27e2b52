import { type Data, type DataObject, objectOf } from "./data";
import type { Endpoint, OwnedEntries } from "./endpoint";
import { namesElsewhere } from "./owned-elsewhere";

/**
 * The import id of an object: its identity, joined by `:`. A `:` in any part but the last is spelt `%3A`, so that an id names one object only;
 * no identifier of Port's holds a `%`. Entries that the object leaves to others are named too: `service?without=owner,parent`.
 * Undefined where a part of the identity is not known.
 */
export function importId(endpoint: Endpoint, attributes: DataObject): string | undefined {
  const parts = endpoint.identity.map((name) => attributes[name]);
  if (!parts.every((part) => typeof part === "string")) return undefined;
  const id = parts.map((part, index) => (index < parts.length - 1 ? part.replaceAll(":", "%3A") : part)).join(":");
  const without = ownedEntries(endpoint).flatMap((owned) => {
    const names = namesElsewhere(owned, attributes);
    return names.length === 0 ? [] : [`${owned.importedBy}=${names.join(",")}`];
  });
  return without.length === 0 ? id : `${id}?${without.join("&")}`;
}

/**
 * What an import id may mean, as attributes: identifiers may hold the `:` that joins them, so each place to part them is a candidate,
 * the first one first. Behind a `?` stands what no document holds: the entries left to others, and whether a write makes missing documents;
 * of many documents as one, the query that finds those meant: `service?query={"combinator":"and","rules":[]}`.
 * None where the id has not the form of one.
 */
export function attributesOfImportId(endpoint: Endpoint, id: string): DataObject[] {
  // Where nothing can stand behind it, a `?` is a part of the name: a team may be called "Who?".
  const [names = "", ...options] = hasOptions(endpoint) ? id.split("?") : [id];
  const text = options.join("?");
  // A query is JSON, in which anything may stand: it comes last.
  const query = "tableOf" in endpoint ? /(?:^|&)query=(.*)$/s.exec(text) : null;
  const given = text
    .slice(0, query?.index)
    .split("&")
    .filter((option) => option !== "");
  const settings = given.map((option) => setting(endpoint, option));
  if (settings.includes(undefined)) return [];
  const further = [...settings.flatMap((one) => (one ? [one] : [])), ...(query?.[1] === undefined ? [] : [["query", query[1]] as const])];
  return identities(endpoint.identity, names).map((identity) => objectOf([...identity, ...further]));
}

function hasOptions(endpoint: Endpoint): boolean {
  return "tableOf" in endpoint || ownedEntries(endpoint).length > 0 || ("collection" in endpoint && endpoint.makesMissing !== undefined);
}

function setting(endpoint: Endpoint, option: string): [string, Data] | undefined {
  const [word, names = ""] = option.split("=", 2);
  const each = "tableOf" in endpoint ? endpoint.tableOf.each : endpoint;
  const making = "collection" in each ? each.makesMissing?.when : undefined;
  if (making !== undefined && word === making) return [making, names === "true"];
  const owned = ownedEntries(endpoint).find(({ importedBy }) => importedBy === word);
  return owned && [owned.namedBy, names.split(",").filter((name) => name !== "")];
}

function identities([first, second]: readonly string[], id: string): [string, string][][] {
  if (first === undefined || id === "") return [];
  if (second === undefined) return [[[first, id]]];
  const colons = [...id.matchAll(/:/g)].map(({ index }) => index);
  const parted = colons.map((colon): [string, string] => [id.slice(0, colon).replaceAll("%3A", ":"), id.slice(colon + 1)]);
  return parted
    .filter((parts) => !parts.includes(""))
    .map(([before, after]) => [
      [first, before],
      [second, after],
    ]);
}

function ownedEntries({ ownedElsewhere = [] }: Endpoint): OwnedEntries[] {
  return ownedElsewhere.flatMap((owned) => ("key" in owned ? [] : [owned]));
}
