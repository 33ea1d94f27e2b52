import type { TerraformStack } from "cdktf";
import { pathText } from "../model/kernel/path";
import { breakCircles, isLoose } from "./break-circles";
import { type Edge, findCircle, withoutCircles } from "./cycles";
import { dependencies } from "./element-dependencies";
import { addressOf, type Entry, referenceTo, withParts } from "./entry";
import { type Link, LinkIndex, refer } from "./link-index";
import { constructAt, opaqueValues, putInto, type ReferencePlace, rowAt } from "./links";
import { misplaced } from "./misplaced";
import { tableRows } from "./table-links";
import type { PortConstruct } from "./tokens/construct-reference";
import { secretProblems } from "./written-secrets";

/**
 * Links the documents of a stack: each is checked by itself and against those it refers to, and a text that is the identifier of another
 * construct becomes the reference to it. Terraform cannot hold a circle of references: relations leave it where they can, a text stays a
 * text, and what is left is refused.
 * `elsewhere` finds the document of a construct of another stack.
 */
export function linkDocuments(
  stack: TerraformStack,
  entries: readonly Entry[],
  elsewhere: (construct: PortConstruct) => Entry | undefined,
): void {
  const index = new LinkIndex(entries, elsewhere);
  const given = withParts(entries);
  for (const entry of given) checkDocument(entry, index);
  for (const entry of entries) index.refuseDouble(entry);
  const links = given.flatMap((entry) => index.linksOf(entry));
  const loose = links.filter(isLoose);
  const texts = links.filter((link) => isText(link) && !isLoose(link));
  const further = loose.length + texts.length > 0 ? dependencies(stack, given) : [];
  breakCircles(entries, index, { loose, firm: [...references(given, loose), ...further] });
  const all = withParts(entries);
  const edges = [...references(all), ...all.flatMap((entry) => entry.needs.map((to) => ({ from: addressOf(entry), to })))];
  refuseCircle(entries, edges);
  const accepted = withoutCircles([...edges, ...further], texts);
  for (const link of texts) {
    if (accepted.has(link)) refer(link);
    else if (link.entry !== link.target) link.entry.warnings.push(stayingText(link));
  }
}

function checkDocument(entry: Entry, index: LinkIndex): void {
  const { resource, links } = entry;
  const ownProblems = resource.validateDocument(entry.document);
  const { document, problems, hint } = links.complete(entry.document, index.find);
  entry.document = document;
  if (hint) entry.hint = hint;
  for (const { message, severity } of [...ownProblems, ...problems]) (severity === "error" ? entry.problems : entry.warnings).push(message);
  entry.problems.push(...secretProblems(entry));
  entry.places = links.references(document, index.find);
  entry.problems.push(...misplaced(entry.construct, entry.places), ...missingRows(entry.places, index));
  for (const place of entry.places) {
    const target = constructAt(place.value);
    if (target && place.quoted) putInto(entry, place.path, referenceTo(target, place));
  }
  entry.importId = index.importIdOf(entry);
}

/** Rows that tables do not have. */
function missingRows(places: readonly ReferencePlace[], index: LinkIndex): string[] {
  return places.flatMap(({ path, value }) => {
    const [target, row] = [constructAt(value), rowAt(value)];
    const rows = target && row !== undefined ? index.find(target.kind, value) : undefined;
    if (target === undefined || row === undefined || rows === undefined || Object.hasOwn(tableRows(rows), row)) return [];
    return [`${pathText(path)} refers to the row ${JSON.stringify(row)} of ${target.node.path}, which has no such row.`];
  });
}

/** Who needs whom by the constructs that stand in documents, but for the links given. */
function references(entries: readonly Entry[], except: readonly Link[] = []): Edge<string>[] {
  const own = new Set<PortConstruct>(entries.map(({ construct }) => construct));
  const left = new Set(except.map(({ place }) => place.value));
  return entries.flatMap((entry) =>
    opaqueValues(entry.document).flatMap(({ value }) => {
      const target = constructAt(value);
      if (target === undefined || !own.has(target) || left.has(value)) return [];
      return [{ from: addressOf(entry), to: `${target.terraformResourceType}.${target.friendlyUniqueId}` }];
    }),
  );
}

function refuseCircle(entries: readonly Entry[], edges: readonly Edge<string>[]): void {
  const circle = findCircle(edges);
  const byAddress = new Map(entries.map((entry) => [addressOf(entry), entry]));
  const members = (circle ?? []).flatMap((address) => byAddress.get(address) ?? []);
  const [first] = members;
  if (first === undefined) return;
  const names = [...members, first].map(({ construct }) => construct.node.path);
  first.problems.push(
    `These need each other in a circle, and Terraform creates what is needed first: ${names.join(" → ")}. Write one of the references as its identifier, a text.`,
  );
}

function isText({ place }: Link): boolean {
  return typeof place.value === "string";
}

function stayingText({ place, target }: Link): string {
  return `${pathText(place.path)} stays the text ${JSON.stringify(place.value)}: a reference to ${target.construct.node.path} would close a circle. Port may refuse it while that ${place.kind} does not exist.`;
}
