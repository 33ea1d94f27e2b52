import { resources } from "../../model/index";
import { withoutKeys } from "../../model/kernel/container";
import { type Data, type DataObject, equalData, isObject, objectOf } from "../../model/kernel/data";
import { printJson } from "../../model/kernel/json-text";
import { pathText } from "../../model/kernel/path";
import type { Resource } from "../../model/kernel/resource";
import type { Attribute, Path } from "../../model/kernel/schema";
import { corpus, keysInPath, type Vector, vectors } from "./corpus";
import { type Difference, differences, meaningOf } from "./differences";

/** Where our state may differ from the official provider's, by path, and why. */
const stateDifferences: readonly { readonly where: RegExp; readonly why: string }[] = [
  { where: /^(created|updated)_(at|by)$/, why: "the recording made up times and people; ours come from the document" },
  { where: /^action publish$/, why: "absent reads as true, the default: else the first plan after an import shows it" },
  { where: /^entity create_missing_related_entities$/, why: "absent reads as false, the default, for the same reason" },
  { where: /^entity relations\.single_relations$/, why: "a relation that the document has as null is not set: ours leaves it out" },
  { where: /^webhook (url|webhook_key)$/, why: "the recording made these up too" },
  { where: /^extra_json/, why: "what the official provider loses, ours carries here" },
];

/** Documents that we send whole and the official provider does not, measured over the recording. */
const betterRequests = new Map([
  ["action", 16],
  ["blueprint", 8],
  ["entity", 1],
  ["scorecard", 1],
  ["webhook", 1],
]);

interface Case {
  readonly hash: string;
  readonly document: DataObject;
  readonly vector: Vector;
}

function cases(resource: Resource): Case[] {
  const documents = new Map(corpus(resource).map(({ hash, body }) => [hash, body]));
  return vectors(resource).flatMap((vector) => {
    const document = documents.get(vector.hash);
    return document && vector.state ? [{ hash: vector.hash, document, vector }] : [];
  });
}

const recorded = resources.filter((resource) => vectors(resource).length > 0);

describe.each(recorded.map((resource) => [resource.name, resource] as const))("%s beside the official provider", (name, resource) => {
  const all = cases(resource);

  it("reads every document into the same state", () => {
    const unexplained = all.flatMap(({ hash, document, vector }) => {
      const ours = meaningOf(resource.attributes, resource.toTerraform(document));
      const theirs = meaningOf(resource.attributes, vector.state ?? {});
      return differences(ours, theirs)
        .filter(({ path }) => path[0] !== "id" || "identifier" in document)
        .filter(({ path }) => !stateDifferences.some(({ where }) => where.test(pathText(path)) || where.test(`${name} ${pathText(path)}`)))
        .map((difference) => shown(hash, difference));
    });
    expect(unexplained).toEqual([]);
  });

  it("sends the same document, or one that says what the official provider loses", () => {
    const better = new Set<string>();
    const worse = all.flatMap(({ hash, document, vector }) => {
      const ours = inOneOrder(created(resource, document));
      const unequal = differences(ours, inOneOrder(vector.request ?? {}));
      if (unequal.length > 0) better.add(hash);
      return unequal
        .filter(({ path, left }) => !equalData(left, valueAt(inOneOrder(document), path)))
        .map((difference) => shown(hash, difference));
    });
    expect(worse).toEqual([]);
    expect(better.size).toBe(betterRequests.get(name));
  });

  it("takes over its state: what lives is read into it, and a configuration that says the same changes nothing", () => {
    const changed = all
      .filter(({ document }) => typeof document[resource.endpoint.key] === "string")
      .flatMap(({ hash, document, vector }) => {
        const prior = objectOf(resource.attributes.map((attribute) => [attribute.name, vector.state?.[attribute.name] ?? null]));
        const read = resource.reconcile(prior, resource.toTerraform(document, { prior }));
        const planned = resource.plan(read, configured(resource.attributes, prior));
        const [ours, theirs] = [meaningOf(resource.attributes, planned), meaningOf(resource.attributes, read)];
        return differences(ours, theirs).map((difference) => shown(hash, difference));
      });
    expect(changed).toEqual([]);
  });

  it("reads the documents that the official provider cannot", () => {
    const unreadable = vectors(resource).filter(({ officialFails }) => officialFails !== undefined);
    const documents = new Map(corpus(resource).map(({ hash, body }) => [hash, body]));
    for (const { hash } of unreadable) {
      const document = documents.get(hash) ?? {};
      expect(resource.toTerraform(document).identifier ?? null).toBe(document.identifier ?? null);
    }
  });
});

/** The body that creates what the document says. */
function created(resource: Resource, document: DataObject): DataObject {
  return withoutKeys(resource.toApi(resource.toTerraform(document)), keysInPath(resource));
}

function shown(hash: string, { path, left, right }: Difference): string {
  const text = (value: Data | undefined) => (value === undefined ? "nothing" : printJson(value));
  return `${hash} ${pathText(path)}: ours ${text(left)}, theirs ${text(right)}`;
}

/** What of a state a configuration says: all but what the provider alone makes. */
function configured(attributes: readonly Attribute[], state: DataObject): DataObject {
  return objectOf(attributes.map(({ name, presence }) => [name, presence === "computed" ? null : (state[name] ?? null)]));
}

/** A document whose lists of required names stand in one order: the official provider sends them in any. */
function inOneOrder(value: Data): Data {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]): [string, Data] => [
    key,
    key === "required" && Array.isArray(item) ? [...item].sort() : inOneOrder(item),
  ]);
  return Object.fromEntries(entries);
}

function valueAt(document: Data, path: Path): Data | undefined {
  let value: Data | undefined = document;
  for (const part of path) {
    if (Array.isArray(value) && typeof part === "number") value = value[part];
    else if (isObject(value) && typeof part === "string") value = value[part];
    else return undefined;
  }
  return value;
}
