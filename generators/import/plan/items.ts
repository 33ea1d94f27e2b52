import { checkEntity } from "../../../constructs/entity-check";
import { action, blueprint, entity } from "../../../model";
import { authored } from "../../../model/kernel/authored";
import { entriesOf, withEntries, withoutKeys } from "../../../model/kernel/container";
import { type Data, type DataObject, emptyObject, isObject } from "../../../model/kernel/data";
import { byCodePoint } from "../../../model/kernel/json-text";
import type { Resource } from "../../../model/kernel/resource";
import type { LivePortal } from "../../adoption";
import type { Identity } from "./names";
import { propsOf } from "./props";
import { mendTexts } from "./texts";

/** One construct to be printed. */
export interface Item {
  readonly resource: Resource;
  readonly identity: Identity;
  /** The document as a person would write it, whole. */
  readonly document: DataObject;
  /** What of it the props take. */
  readonly typed: DataObject;
  /** What is laid on that. */
  readonly extra: Data | undefined;
}

/** What can be printed, in the order of identifiers, and what cannot, with the remedy. */
export interface Items {
  readonly blueprints: readonly Item[];
  readonly actions: readonly Item[];
  readonly entities: readonly Item[];
  readonly problems: readonly string[];
}

/** The documents of a portal as constructs: each is held to what synthesis asks of it, and left out where it does not pass. */
export function itemsOf({ documents }: LivePortal): Items {
  const problems: string[] = [];
  const live = (kind: Resource) => documents.get(kind) ?? [];
  const blueprints = live(blueprint).flatMap((document) => itemOf(blueprint, document, problems) ?? []);
  const known = new Map(blueprints.map((item) => [item.document.identifier, item.document]));
  const actions = live(action).flatMap((document) => itemOf(action, document, problems) ?? []);
  const printed = live(entity).filter(({ blueprint }) => known.has(blueprint ?? null));
  const entities = printed.flatMap((document) => itemOf(entity, document, problems, known.get(document.blueprint ?? null)) ?? []);
  return {
    blueprints: inOrder(blueprints),
    actions: inOrder(actions),
    entities: inOrder(entities),
    problems: [...problems, ...orphans(live(entity), new Set(known.keys()))],
  };
}

/** Undefined, and said, where code of the document would not pass. `of`: an entity's blueprint. */
function itemOf(resource: Resource, live: DataObject, problems: string[], of?: DataObject): Item | undefined {
  const { document: given, changes } = mendTexts(resource, withoutFaultyEntries(resource, live, problems));
  const written = authored(resource.shape, given);
  const document = isObject(written) ? written : emptyObject();
  const name = nameOf(resource, live);
  const faults = [
    ...resource.validateDocument(document).filter(({ severity }) => severity === "error"),
    ...(of ? checkEntity(document, of) : []),
  ].map(({ message }) => message);
  const props = propsOf(resource, document);
  if (props === undefined || faults.length > 0) {
    problems.push(`${name} is left out: ${faults[0] ?? "it holds a null where something must be."} Mend it in Port, then import again.`);
    return undefined;
  }
  if (changes.length > 0)
    problems.push(`${name} is not written as it is in Port: ${changes.join("; ")}. The first deploy writes it so in Port too.`);
  return { resource, identity: identityOf(resource, document), document, ...props };
}

function identityOf({ endpoint }: Resource, document: DataObject): Identity {
  return endpoint.identity.map((key) => String(document[key]));
}

/** `The entity "cart" of the blueprint "service"`. */
function nameOf(resource: Resource, document: DataObject): string {
  const [owner, name] = [document.blueprint, document[resource.endpoint.key]].map((one) => JSON.stringify(one));
  return `The ${resource.name} ${name}${resource === entity ? ` of the blueprint ${owner}` : ""}`;
}

/** Without what another Terraform resource would refuse of what it manages, entry by entry: the rest of the document can be printed all the same. */
function withoutFaultyEntries(resource: Resource, document: DataObject, problems: string[]): DataObject {
  const keys = (resource.endpoint.ownedElsewhere ?? []).flatMap((one) => ("key" in one ? [one.key] : []));
  return keys.reduce((rest, key) => {
    const faults = new Map<string, string>();
    for (const { path, message, severity } of resource.validateDocument(rest))
      if (path[0] === key && severity === "error") faults.set(String(path[1]), message);
    for (const [name, message] of faults)
      problems.push(
        `${nameOf(resource, document)}: ${key}.${name} is left out: ${message} A deploy leaves it as it is in Port, and does not make it elsewhere.`,
      );
    return faults.size === 0 ? rest : withEntries(rest, [key], withoutKeys(entriesOf(rest, [key]), [...faults.keys()]));
  }, document);
}

/** Entities of blueprints that are left out. */
function orphans(entities: readonly DataObject[], known: ReadonlySet<Data | undefined>): string[] {
  const counts = new Map<string, number>();
  for (const { blueprint } of entities)
    if (!known.has(blueprint ?? null)) counts.set(JSON.stringify(blueprint), (counts.get(JSON.stringify(blueprint)) ?? 0) + 1);
  return [...counts].map(
    ([name, count]) =>
      `${count} ${count === 1 ? "entity" : "entities"} of the blueprint ${name} ${count === 1 ? "is" : "are"} left out with it.`,
  );
}

function inOrder(items: readonly Item[]): Item[] {
  const compare = (a: Identity, b: Identity): number => {
    for (const [index, part] of a.entries()) if (part !== b[index]) return byCodePoint(part, b[index] ?? "");
    return 0;
  };
  return [...items].sort((a, b) => compare(a.identity, b.identity));
}
