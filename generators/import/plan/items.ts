import { checkEntity } from "../../../constructs/entity-check";
import { action, blueprint, entity } from "../../../model";
import { authored } from "../../../model/kernel/authored";
import { type Data, type DataObject, emptyObject, isObject } from "../../../model/kernel/data";
import { byCodePoint } from "../../../model/kernel/json-text";
import { withoutOwnedElsewhere } from "../../../model/kernel/owned-elsewhere";
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
  const { document: given, changes } = mendTexts(resource, withoutForeign(resource, live, problems));
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

/** Without what another Terraform resource manages: code that held it would own it, and the first plan would say so. */
function withoutForeign(resource: Resource, document: DataObject, problems: string[]): DataObject {
  const owned = resource.endpoint.ownedElsewhere ?? [];
  for (const key of owned.flatMap((one) => ("key" in one ? [one.key] : []))) {
    const value = document[key] ?? null;
    if (isObject(value) && Object.keys(value).length > 0)
      problems.push(
        `${nameOf(resource, document)} has ${key} (${Object.keys(value).join(", ")}), which are left out: a deploy leaves them as they are in Port, and does not make them elsewhere. Write them into the code to have them managed.`,
      );
  }
  return withoutOwnedElsewhere(owned, document, undefined, undefined);
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
