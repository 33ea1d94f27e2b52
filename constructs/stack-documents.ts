import { Annotations, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { type Data, type DataObject, emptyObject, isObject } from "../model/kernel/data";
import { jsonIn } from "../model/kernel/json-text";
import { pathText } from "../model/kernel/path";
import { lay } from "../model/kernel/remainder";
import type { Path, Problem } from "../model/kernel/schema";
import { adoptionOf, type ImportBlock, importBlocks } from "./adoption";
import { type DescribedConstruct, type Description, type Entry, withParts } from "./entry";
import { linkDocuments } from "./link-documents";
import { Refusal } from "./refusal";
import type { PortConstruct } from "./tokens/construct-reference";
import { type Reading, readProps } from "./tokens/document";
import { translate } from "./translate-entry";

/** The resource that a part of a construct's document became. */
interface PartOfStack {
  readonly type: string;
  readonly name: string;
  readonly within: Path;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** What one construct adds to a stack beyond its resource's own attributes. */
export interface Beside {
  /** Terraform addresses that the resource depends on. */
  readonly needs: readonly string[];
  readonly parts: readonly PartOfStack[];
  readonly imports: readonly ImportBlock[];
}

const stacks = new WeakMap<TerraformStack, StackDocuments>();

/**
 * The documents of a stack, read, linked and checked together: what stands in one decides what another becomes.
 * CDKTF asks each construct for itself, once while preparing, once for its problems and once for its attributes; only lazy values can
 * have become others in between, so only they are asked anew.
 */
export class StackDocuments {
  readonly #described = new Map<IConstruct, { construct: DescribedConstruct; description: Description }>();
  #entries: Map<IConstruct, Entry> | undefined;
  #asked: "attributes" | "problems" = "attributes";
  #lazy = false;
  #served = new Set<IConstruct>();

  private constructor(private readonly stack: TerraformStack) {}

  static of(stack: TerraformStack): StackDocuments {
    const documents = stacks.get(stack) ?? new StackDocuments(stack);
    stacks.set(stack, documents);
    return documents;
  }

  add(construct: DescribedConstruct, description: Description): void {
    this.#described.set(construct, { construct, description });
    this.#entries = undefined;
  }

  /** What is wrong with the construct's props, for CDKTF's list of problems. */
  problemsOf(construct: DescribedConstruct): string[] {
    if (this.#lazy && this.#asked !== "problems") this.#entries = undefined;
    const entry = this.#entry(construct, "problems");
    for (const warning of entry.warnings) Annotations.of(construct).addWarning(warning);
    return entry.problems;
  }

  /** The attributes that Terraform gets. Where the props are wrong, and nobody asked for the problems, the last step of synthesis throws them. */
  attributesOf(construct: DescribedConstruct): Record<string, unknown> {
    if (this.#lazy && this.#served.has(construct)) this.#entries = undefined;
    const entry = this.#entry(construct, "attributes");
    this.#served.add(construct);
    if (entry.problems.length === 0) return entry.attributes;
    return { identifier: new Refusal(construct, entry.problems) };
  }

  /** What the stack holds for the construct beside its own attributes, as they were last asked for. */
  besideOf(construct: DescribedConstruct): Beside {
    const entry = this.#entries?.get(construct);
    const list = adoptionOf(this.stack);
    return {
      needs: entry?.needs ?? [],
      parts: (entry?.beside ?? []).map(spelt),
      imports: entry && list ? importBlocks(entry, list) : [],
    };
  }

  #entry(construct: DescribedConstruct, asked: "attributes" | "problems"): Entry {
    if (this.#entries === undefined) {
      this.#entries = this.#read();
      this.#asked = asked;
      this.#served = new Set();
      linkDocuments(this.stack, [...this.#entries.values()], (other) => StackDocuments.#readAlone(other));
      for (const entry of withParts([...this.#entries.values()])) translate(entry);
    }
    const entry = this.#entries.get(construct);
    if (entry === undefined)
      throw new Error(`${construct.node.path} was taken out of its stack, yet the synthesis of the stack asks for it.`);
    return entry;
  }

  /** The constructs that still stand in the stack, in the order of the tree. */
  #read(): Map<IConstruct, Entry> {
    const entries = new Map<IConstruct, Entry>();
    for (const node of this.stack.node.findAll()) {
      const described = this.#described.get(node);
      if (described) entries.set(node, read(described.construct, described.description));
    }
    this.#lazy = [...entries.values()].some(({ lazy }) => lazy);
    return entries;
  }

  /** The document of a construct of another stack as it was given, for those that refer to it. */
  static #readAlone(construct: PortConstruct): Entry | undefined {
    const described = StackDocuments.of(TerraformStack.of(construct)).#described.get(construct);
    return described && read(described.construct, described.description);
  }
}

/** A part of a construct's document as a resource of Terraform's. */
function spelt({ resource, name, within, attributes, needs }: Entry): PartOfStack {
  return { type: `port_${resource.name}`, name, within, attributes: { ...attributes, ...(needs.length > 0 ? { depends_on: needs } : {}) } };
}

function read(construct: DescribedConstruct, description: Description): Entry {
  const { resource, links } = description;
  const [props, settings] = [readProps(description.definition, construct), readProps(description.settings, construct)];
  const extra = readExtra(description, construct);
  const readings = [props, settings, extra];
  const entry: Entry = {
    lazy: readings.some(({ lazy }) => lazy),
    construct,
    resource,
    name: construct.friendlyUniqueId,
    within: [],
    document: objectOr(lay(resource.shape, objectOr(props.value), objectOr(extra.value))),
    links,
    settings: objectOr(settings.value),
    problems: readings.flatMap(({ problems }) => problems).map(({ path, message }) => `${pathText(path)} ${message}.`),
    warnings: [],
    places: [],
    beside: [],
    needs: [],
    attributes: {},
  };
  description.part?.(entry);
  return entry;
}

/** What the options lay on the document. */
function readExtra({ extraJson }: Description, construct: DescribedConstruct): Reading {
  const extra = readProps({ extraJson }, construct);
  const given = objectOr(extra.value).extraJson;
  if (given === undefined || isObject(given)) return { ...extra, value: given };
  const parsed = typeof given === "string" ? parsedObject(given) : undefined;
  const problem: Problem = { path: ["extraJson"], severity: "error", message: "must be an object, or JSON text of one" };
  return { ...extra, value: parsed, problems: parsed ? extra.problems : [...extra.problems, problem] };
}

function parsedObject(text: string): DataObject | undefined {
  const value = jsonIn(text);
  return isObject(value) ? value : undefined;
}

function objectOr(value: Data | undefined): DataObject {
  return value !== undefined && isObject(value) ? value : emptyObject();
}
