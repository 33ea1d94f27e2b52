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

  /** `elsewhere` finds the document of a construct of another stack. */
  constructor(
    entries: readonly Entry[],
    private readonly elsewhere: (construct: PortConstruct) => Entry | undefined,
  ) {
    this.#byConstruct = new Map(entries.map((entry) => [entry.construct, entry]));
    for (const entry of entries) {
      const name = this.#nameOf(entry);
      if (name !== undefined && !this.#byName.has(name)) this.#byName.set(name, entry);
    }
  }

  readonly find: FindDocument = (kind, identifier) => {
    const target = constructAt(identifier);
    const entry = target && !this.#byConstruct.has(target) ? this.elsewhere(target) : this.entryOf(kind, identifier);
    return entry?.construct.kind === kind ? entry.document : undefined;
  };

  /** The construct of this stack that an identifier without an owner stands for. */
  entryOf(kind: string, identifier: Data | undefined): Entry | undefined {
    const target = constructAt(identifier);
    if (target) return this.#byConstruct.get(target);
    return typeof identifier === "string" ? this.#byName.get(nameKey(kind, [identifier])) : undefined;
  }

  refuseDouble(entry: Entry): void {
    const name = this.#nameOf(entry);
    const first = name === undefined ? undefined : this.#byName.get(name);
    if (first === undefined || first === entry) return;
    const own = this.#partsOf(entry).at(-1);
    const key = documentKey(entry.resource.endpoint.key);
    const [said, of] = own === undefined ? ["This", ""] : [`${key} ${JSON.stringify(own)}`, " of that name"];
    const { kind, node } = first.construct;
    entry.problems.push(
      `${said} is described by ${node.path} already: Port has one ${kind.replaceAll("_", " ")}${of}, so let one construct describe it.`,
    );
  }

  /** The import id of what the entry describes; undefined where it is not known before apply. */
  importIdOf(entry: Entry): string | undefined {
    const { endpoint } = entry.resource;
    const values = endpoint.identity.map((attribute): [string, Data] => [attribute, this.#textAt(entry, attribute) ?? null]);
    return importId(endpoint, objectOf(values));
  }

  /** The document's places that lead to constructs of the stack. */
  linksOf(entry: Entry): Link[] {
    return entry.places.flatMap((place) => {
      const target = this.#targetOf(place);
      if (target === undefined) return [];
      return [{ entry, place, target, from: addressOf(entry), to: addressOf(target) }];
    });
  }

  #targetOf({ kind, value, owner, path }: ReferencePlace): Entry | undefined {
    const construct = constructAt(value);
    const owners = owner === undefined ? [] : [this.#textOf(owner)];
    const target = construct ? this.#byConstruct.get(construct) : this.#byName.get(nameKey(kind, [...owners, value]));
    if (target === undefined || !standsAs(target.construct.kind, kind)) return undefined;
    // Port's own blueprints are always there: a relation to one needs nothing that is added to it.
    return construct === undefined && target.construct.kind !== kind && path[0] === "relations" ? undefined : target;
  }

  #nameOf(entry: Entry): string | undefined {
    const parts = this.#partsOf(entry);
    return parts.includes(undefined) ? undefined : nameKey(entry.resource.name, parts);
  }

  /** What the entry is called in Port, the name of what holds it first; nothing where Port has one of the kind. */
  #partsOf(entry: Entry): (string | undefined)[] {
    const { endpoint } = entry.resource;
    const single = "settingsOf" in endpoint && endpoint.settingsOf.named.length === 0;
    return single ? [] : endpoint.identity.map((attribute) => this.#textAt(entry, attribute));
  }

  /** What the document has under the key of an attribute. */
  #textAt({ document }: Entry, attribute: string): string | undefined {
    return this.#textOf(document[documentKey(attribute)]);
  }

  /** An identifier as text, where it is known by now. */
  #textOf(identifier: Data | undefined): string | undefined {
    const target = constructAt(identifier);
    if (target === undefined) return typeof identifier === "string" ? identifier : undefined;
    const entry = this.#byConstruct.get(target) ?? this.elsewhere(target);
    return entry && this.#textAt(entry, entry.resource.endpoint.key);
  }
}

/** Kinds whose constructs stand where another kind does too: what is added to one of Port's own blueprints, for that blueprint. */
const standIns: ReadonlyMap<string, string> = new Map([["system_blueprint", "blueprint"]]);

/** Whether a construct of a kind may stand where an identifier of another belongs. */
export function standsAs(kind: string, wanted: string): boolean {
  return kind === wanted || standIns.get(kind) === wanted;
}

function nameKey(kind: string, parts: readonly (Data | undefined)[]): string {
  return JSON.stringify([standIns.get(kind) ?? kind, ...parts]);
}
