import { aggregationProperties, blueprintPermissions, blueprintRelation, scorecard } from "../model";
import { type Data, type DataObject, isObject, objectOf } from "../model/kernel/data";
import type { Resource } from "../model/kernel/resource";
import { readableAddress } from "./addresses";
import { addressOf, type Entry, referenceTo, setBeside } from "./entry";
import type { Link, LinkIndex } from "./link-index";

/**
 * Whether a link is better kept: a relation that its blueprint's ownership or a mirror follows, without which Port may refuse the blueprint,
 * or one that the blueprint requires, without which Port deletes no entity.
 */
export function isTied({ entry: { document }, place: { path, relation: name } }: Link, index: LinkIndex): boolean {
  if (name === undefined) return followed(document).some((holder) => firstStep(holder) === path[1]);
  const relations = index.find("blueprint", document.blueprint)?.relations;
  const relation = isObject(relations) ? relations[name] : undefined;
  return isObject(relation) && relation.required === true;
}

/** What of a blueprint has a path over relations. */
function followed({ ownership, teamInheritance, mirrorProperties = null }: DataObject): (Data | undefined)[] {
  return [ownership, teamInheritance, ...(isObject(mirrorProperties) ? Object.values(mirrorProperties) : [])];
}

function firstStep(holder: Data | undefined): string | undefined {
  const path = isObject(holder) ? holder.path : undefined;
  return typeof path === "string" ? path.split(".")[0] : undefined;
}

/** The relations that were taken out of a blueprint, by name. */
export function movedRelations({ beside }: Entry): { readonly name: string; readonly relation: Entry }[] {
  return beside.flatMap((relation) => {
    const { identifier: name } = relation.document;
    return relation.resource === blueprintRelation && typeof name === "string" ? [{ name, relation }] : [];
  });
}

/** Takes a relation out of its blueprint, into a resource of its own. */
export function moveRelation({ entry, place, target }: Link, index: LinkIndex): void {
  const { document, construct } = entry;
  const [, name] = place.path;
  const { relations } = document;
  const relation = isObject(relations) && typeof name === "string" ? relations[name] : undefined;
  if (!isObject(relations) || typeof name !== "string" || !isObject(relation)) return;
  const kept = Object.entries(relations).filter(([key]) => key !== name);
  entry.document = objectOf([...Object.entries(document), ["relations", objectOf(kept)]]);
  const own: [string, Data][] = [
    ["blueprint", referenceTo(entry.construct)],
    ["identifier", name],
    ["target", referenceTo(target.construct)],
  ];
  const moved = setBeside(entry, {
    resource: blueprintRelation,
    name: readableAddress([construct.friendlyUniqueId, name]),
    within: ["relations", name],
    document: objectOf([...Object.entries(relation), ...own]),
  });
  moved.importId = index.importIdOf(moved);
}

/** Kinds that name relations of their blueprint, which Port may refuse while those are not there. */
const naming: ReadonlySet<Resource> = new Set<Resource>([blueprintPermissions, scorecard]);

/** What sets a moved relation, names it or counts over it, comes after it; two relations whose address is one are refused. */
export function needMovedRelations(entries: readonly Entry[], index: LinkIndex): void {
  const all = entries.flatMap((entry) => movedRelations(entry).map((moved) => ({ entry, ...moved })));
  const taken = new Map<string, string>();
  for (const { entry, name, relation } of all) {
    const address = addressOf(relation);
    const [own, first] = [`the relation ${name} of ${entry.construct.node.path}`, taken.get(address)];
    taken.set(address, first ?? own);
    if (first !== undefined)
      entry.problems.push(`${first} and ${own} would both be ${address} in Terraform: give one of the blueprints another id.`);
  }
  const everyOne = all.map(({ relation }) => addressOf(relation));
  for (const { beside } of entries)
    for (const { resource, needs } of beside) if (resource === aggregationProperties) needs.push(...everyOne);
  for (const entry of entries)
    entry.needs.push(...(naming.has(entry.resource) ? ofItsBlueprint(entry, index) : setByEntities(entry, index)));
}

/** The addresses of the moved relations of the blueprint that an entry is about. */
function ofItsBlueprint({ document }: Entry, index: LinkIndex): string[] {
  const blueprint = index.entryOf("blueprint", document.blueprint ?? document.blueprintIdentifier);
  return blueprint ? movedRelations(blueprint).map(({ relation }) => addressOf(relation)) : [];
}

/** The addresses of the moved relations that an entity sets, or some row of a table. */
function setByEntities({ document, places }: Entry, index: LinkIndex): string[] {
  const set = new Set(places.flatMap(({ relation, value }) => (relation === undefined || value === null ? [] : [relation])));
  const blueprint = set.size > 0 ? index.entryOf("blueprint", document.blueprint) : undefined;
  return blueprint ? movedRelations(blueprint).flatMap(({ name, relation }) => (set.has(name) ? [addressOf(relation)] : [])) : [];
}
