import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { dataSources, resources } from "../../../model/index";
import { type Data, type DataObject, Decimal, emptyObject, isObject, objectOf } from "../../../model/kernel/data";
import { printJson } from "../../../model/kernel/json-text";
import { pathText } from "../../../model/kernel/path";
import type { Resource } from "../../../model/kernel/resource";
import type { Path } from "../../../model/kernel/schema";
import { printProps } from "../../../scripts/print-props";
import { corpus } from "../corpus";
import { compiled } from "./compiled";

/** `blueprint_relation` → `BlueprintRelationProps`. */
function propsType({ name }: Resource): string {
  return `${name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())}Props`;
}

/** Documents of the corpus that only one of the two refuses, with the reason. */
const refusedByOne = new Map([
  ["entity 07c2c4ffa6", "`filter` is no key of entities: to the compiler it is a mistake, in a JSON file it travels as it is"],
  ["entity 156a925e87", "`relation` is no key of entities: to the compiler it is a mistake, in a JSON file it travels as it is"],
  ["entity 1fadbe3d50", "`icon` is null: validation reads that as absence, and who writes TypeScript leaves it out"],
  ["entity 26e20d99b4", "a blank in an identifier, which Port refuses: a type of text cannot say so"],
]);

/** A document beside the verdicts of validation and of the compiler. */
interface Sample {
  readonly name: string;
  readonly resource: Resource;
  readonly document: DataObject;
}

/** The corpus as people would write it: without what Port makes. */
function written(resource: Resource): Sample[] {
  const isWritten = (key: string) => resource.shape.fields.get(key)?.computed !== true;
  return corpus(resource).map(({ hash, body }) => ({
    name: `${resource.name} ${hash}`,
    resource,
    document: objectOf(Object.entries(body).filter(([key]) => isWritten(key))),
  }));
}

/** Every 60th document, once for each value in it, that value replaced by one of another kind. */
function spoilt(resource: Resource): Sample[] {
  const sources = written(resource).filter((_row, index) => index % 60 === 0);
  return sources.flatMap(({ name, document }) =>
    misfits(document).flatMap((misfit) =>
      isObject(misfit.document) ? [{ name: `${name} ${pathText(misfit.path)}`, resource, document: misfit.document }] : [],
    ),
  );
}

describe("the printed types of the props", () => {
  const samples = { written: resources.flatMap(written), spoilt: resources.flatMap(spoilt) };
  const refusals = new Map<Sample, readonly string[]>();

  beforeAll(() => {
    const all = [...samples.written, ...samples.spoilt];
    const messages = compiled(
      all.map(({ resource, document }) => ({
        type: propsType(resource),
        file: `${resource.name.replaceAll("_", "-")}.generated`,
        text: printJson(document),
      })),
    );
    for (const [index, sample] of all.entries()) refusals.set(sample, messages[index] ?? []);
  }, 120_000);

  /** Where the compiler and validation do not agree. */
  function differing(all: readonly Sample[]): unknown[] {
    return all.flatMap((sample) => {
      const problems = sample.resource.validateDocument(sample.document).filter(({ severity }) => severity === "error");
      const compiler = refusals.get(sample) ?? [];
      if (compiler.length > 0 === problems.length > 0 || refusedByOne.has(sample.name)) return [];
      return [{ name: sample.name, compiler, validation: problems.map(({ message }) => message) }];
    });
  }

  it.each([...resources, ...dataSources].map((one) => [one.name, one] as const))("of %s are what its definition says", (name, resource) => {
    const committed = readFileSync(join(resolve(__dirname, "../../.."), `model/props/${name.replaceAll("_", "-")}.generated.ts`), "utf8");
    expect(committed).toBe(printProps(resource));
  });

  it("take the documents of the corpus that validation takes, and no other", () => {
    expect(differing(samples.written)).toEqual([]);
  });

  it("refuse a value of the wrong kind where validation refuses it", () => {
    expect(samples.spoilt.length).toBeGreaterThan(300);
    expect(differing(samples.spoilt)).toEqual([]);
  });
});

interface Misfit {
  readonly path: Path;
  readonly document: Data;
}

/** The document once for every value in it, that value replaced by one of another kind. */
function misfits(value: Data, path: Path = []): Misfit[] {
  const here = path.length === 0 ? [] : [{ path, document: typeof value === "number" || value instanceof Decimal ? true : 7 }];
  if (Array.isArray(value))
    return [
      ...here,
      ...value.flatMap((item, index) =>
        misfits(item, [...path, index]).map((misfit) => ({
          path: misfit.path,
          document: value.map((other, at) => (at === index ? misfit.document : other)),
        })),
      ),
    ];
  if (!isObject(value)) return here;
  const inside = Object.entries(value).flatMap(([key, item]) =>
    misfits(item, [...path, key]).map((misfit) => ({
      path: misfit.path,
      document: Object.assign(Object.assign(emptyObject(), value), { [key]: misfit.document }),
    })),
  );
  return [...here, ...inside];
}
