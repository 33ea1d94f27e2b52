import { createHash } from "node:crypto";

/** Names that are given once, in the order in which they are asked for; letters' case makes no other name where files are named. */
export class Names {
  readonly #taken: Set<string>;

  constructor(
    reserved: Iterable<string> = [],
    private readonly sameName: (name: string) => string = (name) => name,
  ) {
    this.#taken = new Set([...reserved].map(sameName));
  }

  /** The name, or where it is taken, the next of `name2`, `name3` …, with what stands `between`. */
  take(name: string, between = ""): string {
    for (let count = 1; ; count++) {
      const candidate = count === 1 ? name : `${name}${between}${count}`;
      if (this.#taken.has(this.sameName(candidate))) continue;
      this.#taken.add(this.sameName(candidate));
      return candidate;
    }
  }
}

/** Names for files, which some systems hold to be one where only the case differs. */
export function fileNames(): Names {
  return new Names(["con", "prn", "aux", "nul", "index", ...[..."0123456789"].flatMap((digit) => [`com${digit}`, `lpt${digit}`])], (name) =>
    name.toLowerCase(),
  );
}

/** Words of JavaScript that name no variable, and what every object has. */
const words =
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield NaN Infinity";

/** Names that no variable may have, or that would mean something else than it. */
const reserved: ReadonlySet<string> = new Set([...words.split(" "), ...Object.getOwnPropertyNames(Object.prototype)]);

const longestVariable = 40;

/**
 * `my-service`, `MyService` → `myService`; of letters of any script. A reserved word is followed by what it names, `classBlueprint`;
 * where nothing is left of the identifier, that is the name.
 */
export function variableOf(identifier: string, kind: string): string {
  const [first = "", ...rest] = identifier.split(/[^\p{ID_Continue}]+|_+/u).filter((word) => word !== "");
  const name = shortened([lowered(first), ...rest.map(capitalised)].join(""), longestVariable);
  if (name === "") return kind;
  if (reserved.has(name)) return `${name}${capitalised(kind)}`;
  return /^\p{ID_Start}/u.test(name) ? name : `_${name}`;
}

/** `service` → `Service`. */
export function capitalised(word: string): string {
  const [first = "", ...rest] = word;
  return first.toUpperCase() + rest.join("");
}

/** `Service` → `service`, `API` → `api`, `APIKey` → `apiKey`. */
function lowered(word: string): string {
  return word.replace(/^\p{Lu}+(?=\p{Lu}\p{Ll}|\P{L}|$)|^\p{Lu}/u, (start) => start.toLowerCase());
}

const longestFile = 40;

/** `MyService` → `my-service`; ASCII alone, so that it is one name on every file system. `fallback` where nothing is left. */
export function fileOf(identifier: string, fallback: string): string {
  const words = identifier
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  return shortened(words.join("-"), longestFile).replace(/-$/, "") || fallback;
}

const longestId = 80;

/** What is called so in Port: for an entity, its blueprint's identifier and its own. */
export type Identity = readonly string[];

/**
 * Ids of constructs, which Terraform's addresses are made of: the identifiers, joined by `_`, with `_` for what no id may hold.
 * Where two would be the same, the one that is spelt so keeps its name, and the others end with a hash of their identity: what is
 * added later changes no id but one that it would be the same as.
 */
export function constructIds(identities: readonly Identity[]): Map<Identity, string> {
  const cleaned = identities.map((identity) => ({ identity, id: cleanedId(identity) }));
  const groups = new Map<string, Identity[]>();
  for (const { identity, id } of cleaned) groups.set(id, [...(groups.get(id) ?? []), identity]);
  const keeper = ([id, all]: [string, Identity[]]) => (all.length === 1 ? all : sole(all.filter((identity) => identity.join("_") === id)));
  const result = new Map([...groups].flatMap((group) => (unfit.has(group[0]) ? [] : keeper(group).map((one) => [one, group[0]] as const))));
  const taken = new Set(result.values());
  for (const { identity, id } of cleaned) {
    if (result.has(identity)) continue;
    const name = [8, 16, 64].map((length) => `${id}_${hashOf(identity, length)}`).find((one) => !taken.has(one)) ?? id;
    taken.add(name);
    result.set(identity, name);
  }
  return result;
}

/** A scope holds its children in an object, in which these are taken. */
const unfit: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

function sole<T>(items: readonly T[]): readonly T[] {
  return items.length === 1 ? items : [];
}

function cleanedId(identity: Identity): string {
  const id = identity.join("_").replace(/[^\p{L}\p{N}_-]/gu, "_");
  return [...id].length <= longestId ? id : `${shortened(id, longestId - 9)}_${hashOf(identity, 8)}`;
}

function hashOf(identity: Identity, length: number): string {
  return createHash("sha256").update(JSON.stringify(identity)).digest("hex").slice(0, length);
}

/** At most so many characters, counted as code points so that none is cut in two. */
function shortened(text: string, most: number): string {
  return [...text].slice(0, most).join("");
}
