import { TerraformStack } from "cdktf";
import { type Data, isObject, Opaque } from "../model/kernel/data";
import { pathText } from "../model/kernel/path";
import { type Edge, findCircle, withoutCircles } from "./cycles";
import { dependencies } from "./element-dependencies";
import { addressOf, type DescribedConstruct, type Entry } from "./entry";
import { environmentOf } from "./environments";
import { constructAt, type FindDocument, opaqueValues, type ReferencePlace, replaced } from "./links";
import { ConstructReference, type PortConstruct } from "./tokens/construct-reference";

/** A text that is the identifier of a construct of the stack. */
interface Mention extends Edge<string> {
  readonly entry: Entry;
  readonly place: ReferencePlace;
  readonly target: DescribedConstruct;
}

/**
 * Links the documents of a stack: each is checked by itself and against those it refers to, and a text that is the identifier of another
 * construct becomes the reference to it, unless that closed a circle, which Terraform cannot hold.
 * `elsewhere` finds the document of a construct of another stack.
 */
export function linkDocuments(
  stack: TerraformStack,
  entries: readonly Entry[],
  elsewhere: (construct: PortConstruct) => Entry | undefined,
): void {
  const index = new Index(entries, elsewhere);
  for (const entry of entries) checkDocument(entry, index);
  const edges = references(entries);
  refuseCircle(entries, edges);
  const mentions = entries.flatMap((entry) => index.mentionsOf(entry));
  if (mentions.length === 0) return;
  const accepted = withoutCircles([...edges, ...dependencies(stack, entries)], mentions);
  for (const mention of mentions) {
    if (accepted.has(mention)) refer(mention);
    else if (mention.from !== mention.to) mention.entry.warnings.push(stayingText(mention));
  }
}

function checkDocument(entry: Entry, index: Index): void {
  const { resource, links } = entry.description;
  const ownProblems = resource.validateDocument(entry.document);
  const { document, problems, hint } = links.complete(entry.document, index.find);
  entry.document = document;
  if (hint) entry.hint = hint;
  for (const { message, severity } of [...ownProblems, ...problems]) (severity === "error" ? entry.problems : entry.warnings).push(message);
  entry.places = links.references(document, index.find);
  for (const place of entry.places) checkPlace(entry, place);
  index.refuseDouble(entry);
}

/** A construct may stand only where its kind belongs, and only in stacks of its own environment. */
function checkPlace({ construct, problems }: Entry, { path, kind, value }: ReferencePlace): void {
  const target = constructAt(value);
  if (target === undefined) return;
  if (target.kind !== kind)
    problems.push(`${pathText(path)} takes a construct of kind ${kind}, and ${target.node.path} is of kind ${target.kind}.`);
  const [own, other] = [environmentOf(TerraformStack.of(construct)), environmentOf(TerraformStack.of(target))];
  if (own !== undefined && other !== undefined && own.name !== other.name)
    problems.push(
      `${pathText(path)} refers to ${target.node.path} of the environment ${other.name}, and this stack describes ${own.name}: give each environment constructs of its own.`,
    );
}

/** The constructs of one stack by what they are called in Port. */
class Index {
  readonly #byName = new Map<string, Entry>();
  readonly #byConstruct: ReadonlyMap<PortConstruct, Entry>;

  constructor(
    entries: readonly Entry[],
    private readonly elsewhere: (construct: PortConstruct) => Entry | undefined,
  ) {
    this.#byConstruct = new Map(entries.map((entry) => [entry.construct, entry]));
    const owned = (entry: Entry) => entry.description.links.owner(entry.document) !== undefined;
    for (const entry of [...entries].sort((a, b) => Number(owned(a)) - Number(owned(b)))) {
      const name = this.#nameOf(entry);
      if (name !== undefined && !this.#byName.has(name)) this.#byName.set(name, entry);
    }
  }

  readonly find: FindDocument = (kind, identifier) => {
    const target = constructAt(identifier);
    if (target) return (this.#byConstruct.get(target) ?? this.elsewhere(target))?.document;
    return typeof identifier === "string" ? this.#byName.get(nameKey(kind, identifier))?.document : undefined;
  };

  refuseDouble(entry: Entry): void {
    const name = this.#nameOf(entry);
    const first = name === undefined ? undefined : this.#byName.get(name);
    if (first === undefined || first === entry) return;
    entry.problems.push(
      `identifier ${JSON.stringify(entry.document.identifier)} is described by ${first.construct.node.path} already: Port has one ${entry.construct.kind} of that name, so let one construct describe it.`,
    );
  }

  /** Texts of the document that name constructs. */
  mentionsOf(entry: Entry): Mention[] {
    return entry.places.flatMap((place) => {
      const target =
        typeof place.value === "string" ? this.#byName.get(nameKey(place.kind, place.value, this.#blueprintText(place.owner))) : undefined;
      if (target === undefined) return [];
      return [{ entry, place, target: target.construct, from: addressOf(entry.construct), to: addressOf(target.construct) }];
    });
  }

  #nameOf({ construct, document, description }: Entry): string | undefined {
    const { identifier } = document;
    const owner = description.links.owner(document);
    const ownerText = this.#blueprintText(owner);
    if (typeof identifier !== "string" || (owner !== undefined && ownerText === undefined)) return undefined;
    return nameKey(construct.kind, identifier, ownerText);
  }

  /** A blueprint's identifier as text, where it is known by now. */
  #blueprintText(identifier: Data | undefined): string | undefined {
    const text = constructAt(identifier) ? this.find("blueprint", identifier)?.identifier : identifier;
    return typeof text === "string" ? text : undefined;
  }
}

function nameKey(kind: string, identifier: string, owner?: string): string {
  return JSON.stringify([kind, identifier, owner ?? null]);
}

function references(entries: readonly Entry[]): Edge<string>[] {
  const own = new Map<PortConstruct, string>(entries.map(({ construct }) => [construct, addressOf(construct)]));
  return entries.flatMap(({ construct, document }) =>
    opaqueValues(document).flatMap(({ value }) => {
      const target = constructAt(value);
      const to = target && own.get(target);
      return to === undefined ? [] : [{ from: addressOf(construct), to }];
    }),
  );
}

function refuseCircle(entries: readonly Entry[], edges: readonly Edge<string>[]): void {
  const circle = findCircle(edges);
  const byAddress = new Map(entries.map((entry) => [addressOf(entry.construct), entry]));
  const members = (circle ?? []).flatMap((address) => byAddress.get(address) ?? []);
  const [first] = members;
  if (first === undefined) return;
  const names = [...members, first].map(({ construct }) => construct.node.path);
  first.problems.push(
    `These need each other in a circle, and Terraform creates what is needed first: ${names.join(" → ")}. Write one of the references as its identifier, a text.`,
  );
}

function refer({ entry, place, target }: Mention): void {
  const document = replaced(entry.document, place.path, new Opaque(new ConstructReference(target), "string"));
  if (isObject(document)) entry.document = document;
}

function stayingText({ place, target }: Mention): string {
  return `${pathText(place.path)} stays the text ${JSON.stringify(place.value)}: a reference to ${target.node.path} would close a circle. Port may refuse it while that ${place.kind} does not exist.`;
}
