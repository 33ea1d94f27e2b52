import { TerraformStack } from "cdktf";
import type { Data } from "../model/kernel/data";
import { pathText } from "../model/kernel/path";
import { breakCircles, isLoose } from "./break-circles";
import { type Edge, findCircle, withoutCircles } from "./cycles";
import { dependencies } from "./element-dependencies";
import { addressOf, type Entry, referenceTo, withParts } from "./entry";
import { environmentOf } from "./environments";
import { type Link, LinkIndex, refer, standsAs } from "./link-index";
import { constructAt, opaqueValues, putInto, type ReferencePlace, rowAt } from "./links";
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
  for (const places of placesByConstruct(entry.places)) checkPlaces(entry, places, index);
  for (const place of entry.places) {
    const target = constructAt(place.value);
    if (target && place.quoted) putInto(entry, place.path, referenceTo(target, place));
  }
  entry.importId = index.importIdOf(entry);
}

/** The places that hold constructs; those of one value together, which may be of several kinds. */
function placesByConstruct(places: readonly ReferencePlace[]): ReferencePlace[][] {
  const result = new Map<Data, ReferencePlace[]>();
  for (const place of places) if (constructAt(place.value)) result.set(place.value, [...(result.get(place.value) ?? []), place]);
  return [...result.values()];
}

/** A construct may stand only where its kind belongs, and only in stacks of its own environment. */
function checkPlaces({ construct, problems }: Entry, places: readonly ReferencePlace[], index: LinkIndex): void {
  const [{ path, value } = { path: [], value: null }] = places;
  const [target, row] = [constructAt(value), rowAt(value)];
  if (target === undefined) return;
  const kinds = places.map(({ kind }) => kind);
  const given = row === undefined ? target.kind : "entity";
  if (!kinds.some((one) => standsAs(given, one)))
    problems.push(`${pathText(path)} takes a construct of kind ${kinds.join(" or ")}, and ${target.node.path} is of kind ${given}.`);
  const rows = row === undefined ? undefined : index.find(target.kind, value);
  if (row !== undefined && rows && !Object.hasOwn(tableRows(rows), row))
    problems.push(`${pathText(path)} refers to the row ${JSON.stringify(row)} of ${target.node.path}, which has no such row.`);
  const [own, other] = [environmentOf(TerraformStack.of(construct)), environmentOf(TerraformStack.of(target))];
  if (own !== undefined && other !== undefined && own.name !== other.name)
    problems.push(
      `${pathText(path)} refers to ${target.node.path} of the environment ${other.name}, and this stack describes ${own.name}: give each environment constructs of its own.`,
    );
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
