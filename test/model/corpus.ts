import { readFileSync } from "node:fs";
import { resources } from "../../model/index";
import { entriesOf, withEntries } from "../../model/kernel/container";
import { type Data, type DataObject, emptyObject, isObject, objectOf } from "../../model/kernel/data";
import { documentKey } from "../../model/kernel/document-key";
import type { EntryEndpoint, ShareEndpoint } from "../../model/kernel/endpoint";
import { parseJson } from "../../model/kernel/json-text";
import type { Resource } from "../../model/kernel/resource";
import { sharedFacts } from "../shared-facts";

/** A document of the corpus; its hash names it in the vectors too. */
export interface CorpusRow {
  readonly hash: string;
  readonly body: DataObject;
}

/** A document of the corpus as the official provider handled it. */
export interface Vector {
  readonly hash: string;
  /** Its state after import, null attributes left out; undefined where it fails. */
  readonly state: DataObject | undefined;
  /** The body that it sends to create a resource of that state. */
  readonly request: DataObject | undefined;
  readonly officialFails: string | undefined;
}

const files = new Map([
  ["action", "actions.json"],
  ["blueprint", "blueprints.json"],
  ["entity", "entities.json"],
  ["scorecard", "scorecards.json"],
  ["webhook", "webhooks.json"],
]);

/** Every document of the resource's kind in the corpus, none of some kinds; entries and shares are those of the documents that they stand in. */
export function corpus(resource: Resource): CorpusRow[] {
  const { endpoint } = resource;
  if ("entryOf" in endpoint) return corpusOfEntries(endpoint);
  if ("shareOf" in endpoint) return corpusOfShares(endpoint);
  const file = files.get(resource.name);
  const place = objectOf(keysInPath(resource).map((key) => [key, recordedPlace]));
  return file === undefined
    ? []
    : rows(`corpus/${file}`).map(({ hash, body }) => ({ hash: textOf(hash), body: Object.assign(objectOrThrow(body), place) }));
}

/** Where the recorded provider had what only a path says: the blueprint of scorecards. */
const recordedPlace = "bp";

/** The keys of the document that no body holds. */
export function keysInPath({ endpoint }: Resource): string[] {
  const inPath = "collection" in endpoint ? (endpoint.inPath ?? {}) : {};
  return Object.keys(inPath).filter((key) => inPath[key] === "always");
}

function corpusOfEntries({ key, entryOf }: EntryEndpoint): CorpusRow[] {
  const whole = resources.find(({ endpoint }) => endpoint === entryOf.whole);
  return (whole ? corpus(whole) : []).flatMap(({ hash, body }) =>
    Object.entries(entriesOf(body, entryOf.container)).map(([name, entry]) => ({
      hash: `${hash} ${name}`,
      body: objectOf([...Object.entries(objectOrThrow(entry)), [entryOf.owner, body[entryOf.whole.key] ?? null], [key, name]]),
    })),
  );
}

/** Of whole documents, what a share may name in them. Port's own blueprints stand in no corpus. */
function corpusOfShares({ shareOf: { whole, owner, containers, base } }: ShareEndpoint): CorpusRow[] {
  const holder = resources.find(({ endpoint }) => endpoint === whole);
  return (holder && !base ? corpus(holder) : []).flatMap(({ hash, body }) => {
    const named = containers.filter((container) => Object.keys(entriesOf(body, container)).length > 0);
    const share = named.reduce((part, container) => withEntries(part, container, entriesOf(body, container)), emptyObject());
    return named.length === 0 ? [] : [{ hash, body: Object.assign(share, { [documentKey(owner)]: body[whole.key] ?? null }) }];
  });
}

/** Every row of the resource's vectors; none of a kind that the recorded provider has not. */
export function vectors(resource: Resource): Vector[] {
  if (!files.has(resource.name)) return [];
  return rows(`port-provider/vectors/${files.get(resource.name)}`).map(({ hash, state, request, official_fails: fails }) => ({
    hash: textOf(hash),
    state: isObject(state) ? state : undefined,
    request: isObject(request) ? objectOrThrow(request.body) : undefined,
    officialFails: typeof fails === "string" ? fails : undefined,
  }));
}

function rows(file: string): DataObject[] {
  const parsed = parseJson(readFileSync(sharedFacts(file), "utf8"));
  return Array.isArray(parsed) ? parsed.map(objectOrThrow) : [];
}

function objectOrThrow(value: Data | undefined): DataObject {
  if (!isObject(value)) throw new Error("A row of the facts is no object.");
  return value;
}

function textOf(value: Data | undefined): string {
  return typeof value === "string" ? value : "";
}
