import { type Data, objectOf } from "../model/kernel/data";
import { documentKey } from "../model/kernel/document-key";
import { importId } from "../model/kernel/import-id";
import type { Edge } from "./cycles";
import { addressOf, type Entry, referenceTo } from "./entry";
import { constructAt, type FindDocument, putInto, type ReferencePlace, rowAt } from "./links";
import { tableRows } from "./table-links";
import type { PortConstruct } from "./tokens/construct-reference";

/** A place of a document that leads to a construct of the stack: the construct itself, or the text of its identifier. */
export interface Link extends Edge<string> {
  readonly entry: Entry;
  readonly place: ReferencePlace;
  readonly target: Entry;
  /** The row of the target that is meant, where that is a table. */
  readonly row?: string;
}

/** Makes a link Terraform's: a reference; to a row its name, and that the table comes before. */
export function refer({ entry, place, target, row }: Link): void {
  putInto(entry, place.path, row ?? referenceTo(target.construct, place));
  if (row !== undefined && !entry.needs.includes(addressOf(target))) entry.needs.push(addressOf(target));
}

/** What describes something: a construct, or a row of one. */
type Target = Pick<Link, "target" | "row">;

/** The constructs of one stack by what they are called in Port. */
export class LinkIndex {
  readonly #byName = new Map<string, Target>();
  readonly #byConstruct: ReadonlyMap<PortConstruct, Entry>;

  /** `elsewhere` finds the document of a construct of another stack. */
  constructor(
    entries: readonly Entry[],
    private readonly elsewhere: (construct: PortConstruct) => Entry | undefined,
  ) {
    this.#byConstruct = new Map(entries.map((entry) => [entry.construct, entry]));
    for (const entry of entries)
      for (const { key, row } of this.#namesOf(entry))
        if (!this.#byName.has(key)) this.#byName.set(key, { target: entry, ...(row === undefined ? {} : { row }) });
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
    return typeof identifier === "string" ? this.#byName.get(nameKey(kind, [identifier]))?.target : undefined;
  }

  refuseDouble(entry: Entry): void {
    for (const { key, kind, own, row } of this.#namesOf(entry)) {
      const first = this.#byName.get(key)?.target;
      if (first === undefined || first === entry) continue;
      const place = row === undefined ? documentKey(entry.resource.endpoint.key) : "The row";
      const [said, of] = own === undefined ? ["This", ""] : [`${place} ${JSON.stringify(own)}`, " of that name"];
      entry.problems.push(
        `${said} is described by ${first.construct.node.path} already: Port has one ${kind.replaceAll("_", " ")}${of}, so let one construct describe it.`,
      );
    }
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
      const found = this.#targetOf(place);
      return found ? [{ entry, place, ...found, from: addressOf(entry), to: addressOf(found.target) }] : [];
    });
  }

  #targetOf({ kind, value, owner, path }: ReferencePlace): Target | undefined {
    const [construct, row] = [constructAt(value), rowAt(value)];
    if (construct) {
      const target = this.#byConstruct.get(construct);
      const given = row === undefined ? construct.kind : "entity";
      return target && standsAs(given, kind) ? { target, ...(row === undefined ? {} : { row }) } : undefined;
    }
    const owners = owner === undefined ? [] : [this.#textOf(owner)];
    const found = this.#byName.get(nameKey(kind, [...owners, value]));
    // Port's own blueprints are always there: a relation to one needs nothing that is added to it.
    return found?.target.construct.kind === "system_blueprint" && path[0] === "relations" ? undefined : found;
  }

  /** What the entry describes, by its keys in the index; nothing that is not known by now. A table describes each of its rows. */
  #namesOf(entry: Entry): { readonly key: string; readonly kind: string; readonly own?: string | undefined; readonly row?: string }[] {
    const { endpoint, name } = entry.resource;
    const parts = this.#partsOf(entry);
    if (parts.includes(undefined)) return [];
    if (!("tableOf" in endpoint)) return [{ key: nameKey(name, parts), kind: name, own: parts.at(-1) }];
    return Object.keys(tableRows(entry.document)).map((row) => ({
      key: nameKey("entity", [...parts, row]),
      kind: "entity",
      own: row,
      row,
    }));
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
    const row = rowAt(identifier);
    if (row !== undefined) return row;
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
