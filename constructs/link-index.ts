import { type Data, objectOf } from "../model/kernel/data";
import { documentKey } from "../model/kernel/document-key";
import { importId } from "../model/kernel/import-id";
import type { Edge } from "./cycles";
import { addressOf, type Entry } from "./entry";
import { constructAt, type FindDocument, type ReferencePlace } from "./links";
import type { PortConstruct } from "./tokens/construct-reference";

/** A place of a document that leads to a construct of the stack: the construct itself, or the text of its identifier. */
export interface Link extends Edge<string> {
  readonly entry: Entry;
  readonly place: ReferencePlace;
  readonly target: Entry;
}

/** The constructs of one stack by what they are called in Port. */
export class LinkIndex {
  readonly #byName = new Map<string, Entry>();
  readonly #byConstruct: ReadonlyMap<PortConstruct, Entry>;

  /** `entries` are those of constructs; `elsewhere` finds the document of a construct of another stack. */
  constructor(
    entries: readonly Entry[],
    private readonly elsewhere: (construct: PortConstruct) => Entry | undefined,
  ) {
    this.#byConstruct = new Map(entries.map((entry) => [entry.construct, entry]));
    const owned = (entry: Entry) => entry.links.owner(entry.document) !== undefined;
    for (const entry of [...entries].sort((a, b) => Number(owned(a)) - Number(owned(b)))) {
      const name = this.#nameOf(entry);
      if (name !== undefined && !this.#byName.has(name)) this.#byName.set(name, entry);
    }
  }

  readonly find: FindDocument = (kind, identifier) => {
    const target = constructAt(identifier);
    if (target && !this.#byConstruct.has(target)) return this.elsewhere(target)?.document;
    return this.entryOf(kind, identifier)?.document;
  };

  /** The construct of this stack that an identifier without an owner stands for. */
  entryOf(kind: string, identifier: Data | undefined): Entry | undefined {
    const target = constructAt(identifier);
    if (target) return this.#byConstruct.get(target);
    return typeof identifier === "string" ? this.#byName.get(nameKey(kind, identifier)) : undefined;
  }

  refuseDouble(entry: Entry): void {
    const name = this.#nameOf(entry);
    const first = name === undefined ? undefined : this.#byName.get(name);
    if (first === undefined || first === entry) return;
    entry.problems.push(
      `identifier ${JSON.stringify(entry.document.identifier)} is described by ${first.construct.node.path} already: Port has one ${entry.construct.kind} of that name, so let one construct describe it.`,
    );
  }

  /** The import id of what the entry describes; undefined where it is not known before apply. */
  importIdOf({ document, resource: { endpoint } }: Entry): string | undefined {
    const parts = endpoint.identity.map((name): [string, Data] => [name, this.#text(document[documentKey(name)]) ?? null]);
    return importId(endpoint, objectOf(parts));
  }

  /** The document's places that lead to constructs of the stack. */
  linksOf(entry: Entry): Link[] {
    return entry.places.flatMap((place) => {
      const target = this.#targetOf(place);
      if (target === undefined) return [];
      return [{ entry, place, target, from: addressOf(entry), to: addressOf(target) }];
    });
  }

  #targetOf({ kind, value, owner }: ReferencePlace): Entry | undefined {
    if (typeof value === "string") return this.#byName.get(nameKey(kind, value, this.#text(owner)));
    const construct = constructAt(value);
    return construct && this.#byConstruct.get(construct);
  }

  #nameOf({ construct, document, links }: Entry): string | undefined {
    const { identifier } = document;
    const owner = links.owner(document);
    const ownerText = this.#text(owner);
    if (typeof identifier !== "string" || (owner !== undefined && ownerText === undefined)) return undefined;
    return nameKey(construct.kind, identifier, ownerText);
  }

  /** An identifier, or that of the construct in its place, as text, where it is known by now. */
  #text(identifier: Data | undefined): string | undefined {
    const target = constructAt(identifier);
    const text = target ? this.find(target.kind, identifier)?.identifier : identifier;
    return typeof text === "string" ? text : undefined;
  }
}

function nameKey(kind: string, identifier: string, owner?: string): string {
  return JSON.stringify([kind, identifier, owner ?? null]);
}
