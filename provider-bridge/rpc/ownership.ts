import { entriesOf } from "../../model/kernel/container";
import { type DataObject, Opaque } from "../../model/kernel/data";
import type { DocumentEndpoint, EntryEndpoint, OwnedEntries } from "../../model/kernel/endpoint";
import { namesElsewhere } from "../../model/kernel/owned-elsewhere";
import type { Resource } from "../../model/kernel/resource";
import type { State } from "../../model/kernel/schema";
import type { Diagnostic } from "../protocol/provider";
import type { Activity } from "./activity";
import { nameOf } from "./diagnostics";

/** A document that is planned, as far as others may own entries of it. Undefined: that is not known yet. */
interface PlannedWhole {
  readonly name: string;
  readonly owned: OwnedEntries;
  /** Entries it declared before, and those that it left to others. */
  readonly before: { readonly declared: ReadonlySet<string>; readonly elsewhere: ReadonlySet<string> };
  /** Null where it is to be destroyed. */
  readonly after: { readonly declared?: ReadonlySet<string>; readonly elsewhere?: ReadonlySet<string> } | null;
}

/** An entry that a resource of its own manages, or is about to remove. */
interface PlannedEntry {
  readonly name: string;
  readonly goes: boolean;
  /** The name that it has in Port so far, where that is another. */
  readonly from?: string;
}

/**
 * Who owns which entries of a shared document, by what this run has planned. Terraform plans a document before the entries that refer to it,
 * but an entry that left the configuration at any time: then the two wait for each other.
 */
export class Ownership {
  readonly #wholes = new Map<string, PlannedWhole>();
  readonly #entries = new Map<string, Map<string, PlannedEntry>>();

  constructor(private readonly activity: Activity) {}

  /** Notes the plan of a document that others may own entries of. Gives what is wrong where they do and it does not say so. */
  planWhole(resource: Resource, prior: State | null, planned: State | null): Diagnostic[] {
    const { endpoint } = resource;
    if (!("collection" in endpoint)) return [];
    return (endpoint.ownedElsewhere ?? []).flatMap((owned) => {
      if ("key" in owned) return [];
      const whole = plannedWhole(resource, owned, prior, planned);
      const places = new Set([prior, planned].flatMap((state) => placeOf(endpoint, owned, state?.[endpoint.key] ?? null) ?? []));
      for (const place of places) this.#wholes.set(place, whole);
      const entries = [...places].flatMap((place) => [...(this.#entries.get(place) ?? [])]);
      return entries.flatMap(([key, entry]) => this.#conflict(whole, key, entry) ?? []);
    });
  }

  /** Notes the plan of an entry that stays or comes. Gives what is wrong where its document is planned and does not leave it to others. */
  planEntry({ endpoint, name }: Resource, prior: State | null, planned: State): Diagnostic[] {
    if (!("entryOf" in endpoint)) return [];
    const from = prior?.[endpoint.key];
    const renamed = typeof from === "string" && from !== planned[endpoint.key] ? { from } : {};
    const entry = { name: nameOf({ name, endpoint }, planned), goes: false, ...renamed };
    const whole = this.#note(endpoint, planned, entry);
    const key = planned[endpoint.key];
    const problem = whole && typeof key === "string" ? this.#conflict(whole, key, entry) : undefined;
    return problem ? [{ ...problem, path: [endpoint.key] }] : [];
  }

  /**
   * Whether the document takes over an entry that is to be destroyed: then it must stay, for what is kept under it would be lost.
   * Waits for the document's plan; where none comes, the entry goes, and a plan that comes later all the same is refused.
   */
  async isTakenOver({ endpoint, name }: Resource, prior: State): Promise<boolean> {
    if (!("entryOf" in endpoint)) return false;
    const key = prior[endpoint.key];
    const planned = () => this.#wholeOf(endpoint, prior);
    if (typeof key === "string" && (await this.activity.until(() => planned() !== undefined)) && takesOver(planned(), key)) return true;
    this.#note(endpoint, prior, { name: nameOf({ name, endpoint }, prior), goes: true });
    return false;
  }

  /** Whether an entry that is to be created is there because its document declared it so far, and now leaves it to this one. */
  isHandedOver({ endpoint }: Resource, planned: State): boolean {
    if (!("entryOf" in endpoint)) return false;
    const whole = this.#wholeOf(endpoint, planned);
    const key = String(planned[endpoint.key]);
    return whole?.before.declared.has(key) === true && whole.after?.elsewhere?.has(key) === true;
  }

  #note(endpoint: EntryEndpoint, state: State, entry: PlannedEntry): PlannedWhole | undefined {
    const place = placeOfWhole(endpoint, state);
    const key = state[endpoint.key];
    if (place === undefined || typeof key !== "string") return undefined;
    const entries = this.#entries.get(place) ?? new Map<string, PlannedEntry>();
    this.#entries.set(place, entries.set(key, entry));
    return this.#wholes.get(place);
  }

  #wholeOf(endpoint: EntryEndpoint, state: State): PlannedWhole | undefined {
    const place = placeOfWhole(endpoint, state);
    return place === undefined ? undefined : this.#wholes.get(place);
  }

  #conflict(whole: PlannedWhole, key: string, { name, goes, from }: PlannedEntry): Diagnostic | undefined {
    if (goes) return takesOver(whole, key) ? destroyedTooEarly(whole, key, name) : undefined;
    const { declared, elsewhere } = whole.after ?? {};
    const isDrift = from !== undefined && whole.before.declared.has(from) && declared?.has(from) === false && !elsewhere?.has(from);
    if (isDrift) return removedTooEarly(whole, from, name);
    return elsewhere && !elsewhere.has(key) ? notLeft(whole, key, name, elsewhere) : undefined;
  }
}

function plannedWhole(resource: Resource, owned: OwnedEntries, prior: State | null, planned: State | null): PlannedWhole {
  const declared = (state: State | null) => new Set(state ? Object.keys(entriesOf(resource.toApi(state), owned.container)) : []);
  const elsewhere = (state: State | null) => new Set(namesElsewhere(owned, state ?? undefined));
  const known = (state: State, name: string) => !(state[name] instanceof Opaque);
  return {
    name: nameOf(resource, planned ?? prior ?? {}),
    owned,
    before: { declared: declared(prior), elsewhere: elsewhere(prior) },
    after: planned && {
      ...(isKnown(resource, planned, owned) ? { declared: declared(planned) } : {}),
      ...(known(planned, owned.namedBy) ? { elsewhere: elsewhere(planned) } : {}),
    },
  };
}

/** Whether the names of the entries that a document declares are known. */
function isKnown(resource: Resource, planned: State, { container }: OwnedEntries): boolean {
  let value: DataObject[string] | undefined = resource.toApi(planned);
  for (const key of container) value = value instanceof Opaque ? value : Object(value)[key];
  return !(value instanceof Opaque);
}

/** Entries that the document no longer leaves to others are its own, where it declares them or may. */
function takesOver(whole: PlannedWhole | undefined, key: string): boolean {
  if (!whole?.after) return false;
  const { declared, elsewhere } = whole.after;
  return declared ? declared.has(key) : elsewhere?.has(key) !== true;
}

function placeOf(endpoint: DocumentEndpoint, { container }: { container: readonly string[] }, key: DataObject[string]): string | undefined {
  return typeof key === "string" ? JSON.stringify([endpoint.collection, key, container]) : undefined;
}

function placeOfWhole({ entryOf: { whole, owner, container } }: EntryEndpoint, state: State): string | undefined {
  return placeOf(whole, { container }, state[owner] ?? null);
}

function notLeft({ name, owned, after }: PlannedWhole, key: string, entry: string, elsewhere: ReadonlySet<string>): Diagnostic {
  const names = [...elsewhere, key].map((one) => JSON.stringify(one)).join(", ");
  const declared = after?.declared?.has(key) ? `, and take it out of its ${owned.container.join(".")}` : "";
  return {
    severity: "error",
    summary: `${entry} would have two owners`,
    detail: `A resource of its own manages it, and so does ${name}, which owns all ${owned.container.join(".")} that it does not leave to others: each apply would undo the other. Set ${owned.namedBy} = [${names}] in ${name}${declared}.`,
    path: [owned.namedBy],
  };
}

function destroyedTooEarly({ name, owned }: PlannedWhole, key: string, entry: string): Diagnostic {
  return {
    severity: "error",
    summary: `${entry} would be removed before ${name} takes it over`,
    detail: `Terraform planned to destroy it before it came to this resource, and with it would go what is kept under ${JSON.stringify(key)}. Plan again with a higher -parallelism. Should that not help, let Terraform forget it without destroying it: a removed block with destroy = false, or terraform state rm.`,
    path: [owned.container[0]],
  };
}

/** An apply that was cut off has written the document, but not renamed the entry: under its old name it belongs to nobody. */
function removedTooEarly({ name, owned, after }: PlannedWhole, from: string, entry: string): Diagnostic {
  const names = [...(after?.elsewhere ?? []), from].map((one) => JSON.stringify(one)).join(", ");
  return {
    severity: "error",
    summary: `${name} would remove ${JSON.stringify(from)} before it is renamed`,
    detail: `${entry} is still called ${JSON.stringify(from)} in Port, for an apply was cut off, and what is kept under it would be lost. Go back to that name, apply, and rename it again; or set ${owned.namedBy} = [${names}] in ${name} for one apply.`,
    path: [owned.namedBy],
  };
}
