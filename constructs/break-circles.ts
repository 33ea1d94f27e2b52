import { byCodePoint } from "../model/kernel/json-text";
import { pathText } from "../model/kernel/path";
import { type Edge, lastOfCircles } from "./cycles";
import type { Entry } from "./entry";
import { type Link, type LinkIndex, refer } from "./link-index";
import { putInto } from "./links";
import { isTied, moveRelation, needMovedRelations } from "./moved-relations";

/** Whether a link can leave a circle: a blueprint's relation, which may stand in a resource of its own, or an entity's, which may be a text. */
export function isLoose({ entry, place: { path, relation }, target, row }: Link): boolean {
  if (relation !== undefined) return row !== undefined || target.document.identifier !== undefined;
  return entry.construct.kind === "blueprint" && path[0] === "relations" && path[2] === "target";
}

/**
 * Decides which of the loose links are references, so that with the firm edges they form no circle that one of them could leave.
 * Of each circle the last link leaves: a tied one only where all are, then by the Terraform address of what has it.
 */
export function breakCircles(
  entries: readonly Entry[],
  index: LinkIndex,
  { loose, firm }: { readonly loose: readonly Link[]; readonly firm: readonly Edge<string>[] },
): void {
  const others = loose.filter(({ entry, target }) => entry !== target);
  const tied = new Set(others.filter((link) => isTied(link, index)));
  const rank = (link: Link) => (tied.has(link) ? 0 : 1);
  const leaving = lastOfCircles(firm, others, (a, b) => rank(a) - rank(b) || byCodePoint(a.from, b.from));
  for (const link of loose) {
    if (link.entry === link.target) nameItself(link);
    else if (!leaving.has(link)) refer(link);
    else if (link.entry.construct.kind === "blueprint") moveRelation(link, index);
    else nameBefore(link, tied.has(link));
  }
  needMovedRelations(entries, index);
}

/** What relates to itself has its own identifier as text, and a row the name of another of its table. */
function nameItself({ entry, place, row }: Link): void {
  putInto(entry, place.path, row ?? entry.document.identifier ?? null);
}

/** The related entity comes later: the relation names it, and Port makes it bare until then. */
function nameBefore({ entry, place, target, row }: Link, required: boolean): void {
  putInto(entry, place.path, row ?? target.document.identifier ?? null);
  const { settings, warnings } = entry;
  const name = `${row === undefined ? "" : `${row} of `}${target.construct.node.path}`;
  if (settings.create_missing_related_entities === false)
    warnings.push(
      `${pathText(place.path)} closes a circle with ${name}, which comes after: leave createMissingRelatedEntities out, so that Port makes it bare first.`,
    );
  else settings.create_missing_related_entities = true;
  if (required)
    warnings.push(
      `${pathText(place.path)} closes a circle of required relations with ${name}: Port deletes none of such entities, so let one of the relations be optional before you destroy them.`,
    );
}
