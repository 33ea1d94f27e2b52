import { type Data, isObject, Opaque, objectOf } from "../model/kernel/data";
import { byCodePoint } from "../model/kernel/json-text";
import { readableAddress } from "./addresses";
import type { Edge } from "./cycles";
import { addressOf, type Entry } from "./entry";
import type { Link, LinkIndex } from "./link-index";
import { constructAt } from "./links";
import { relationType } from "./relation-resource";
import { ConstructReference } from "./tokens/construct-reference";

/**
 * Whether a link is better kept: a relation that its blueprint's ownership follows, without which Port may refuse the blueprint, or one
 * that the blueprint requires, without which Port deletes no entity.
 */
export function isTied({ entry, place: { path } }: Link, index: LinkIndex): boolean {
  const [, name] = path;
  const { document } = entry;
  if (entry.construct.kind === "blueprint")
    return [document.ownership, document.teamInheritance].some((holder) => firstStep(holder) === name);
  const relations = index.find("blueprint", document.blueprint)?.relations;
  const relation = isObject(relations) && typeof name === "string" ? relations[name] : undefined;
  return isObject(relation) && relation.required === true;
}

function firstStep(holder: Data | undefined): string | undefined {
  const path = isObject(holder) ? holder.path : undefined;
  return typeof path === "string" ? path.split(".")[0] : undefined;
}

/** Takes a relation out of its blueprint, into a resource of its own. */
export function moveRelation({ entry, place, target }: Link): void {
  const { document, construct, moved } = entry;
  const [, name] = place.path;
  const { relations } = document;
  const relation = isObject(relations) && typeof name === "string" ? relations[name] : undefined;
  if (!isObject(relations) || typeof name !== "string" || !isObject(relation)) return;
  const kept = Object.entries(relations).filter(([key]) => key !== name);
  entry.document = objectOf([...Object.entries(document), ["relations", objectOf(kept)]]);
  const own: [string, Data][] = [
    ["blueprint", referenceTo(entry)],
    ["identifier", name],
    ["target", referenceTo(target)],
  ];
  const address = readableAddress([construct.friendlyUniqueId, name]);
  moved.push({ name, document: objectOf([...Object.entries(relation), ...own]), address });
  moved.sort((a, b) => byCodePoint(a.name, b.name));
}

/** Entities that set a moved relation come after it; two relations whose address is one are refused. */
export function needMovedRelations(entries: readonly Entry[], index: LinkIndex): void {
  const taken = new Map<string, string>();
  for (const { construct, moved, problems } of entries)
    for (const { name, address } of moved) {
      const [own, first] = [`the relation ${name} of ${construct.node.path}`, taken.get(address)];
      taken.set(address, first ?? own);
      if (first !== undefined)
        problems.push(`${first} and ${own} would both be ${relationType}.${address} in Terraform: give one of the blueprints another id.`);
    }
  for (const { construct, document, needs } of entries) {
    const { relations = null } = document;
    if (construct.kind !== "entity" || !isObject(relations)) continue;
    for (const { name, address } of index.entryOf("blueprint", document.blueprint)?.moved ?? [])
      if ((relations[name] ?? null) !== null) needs.push(`${relationType}.${address}`);
  }
}

/** Who needs whom through relations that stand by themselves. */
export function relationEdges(entries: readonly Entry[]): Edge<string>[] {
  return entries.flatMap(({ construct, moved, needs }) => {
    const own = addressOf(construct);
    const ofRelations = moved.flatMap(({ address, document }) => {
      const [from, target] = [`${relationType}.${address}`, constructAt(document.target)];
      return [own, ...(target ? [addressOf(target)] : [])].map((to) => ({ from, to }));
    });
    return [...ofRelations, ...needs.map((to) => ({ from: own, to }))];
  });
}

function referenceTo({ construct }: Entry): Opaque {
  return new Opaque(new ConstructReference(construct), "string");
}
