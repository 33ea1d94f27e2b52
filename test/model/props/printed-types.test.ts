import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { action, blueprint, entity, resources } from "../../../model/index";
import { type Data, type DataObject, Decimal, emptyObject, isObject, objectOf } from "../../../model/kernel/data";
import { printJson } from "../../../model/kernel/json-text";
import { pathText } from "../../../model/kernel/path";
import type { Resource } from "../../../model/kernel/resource";
import type { Path } from "../../../model/kernel/schema";
import { printProps } from "../../../scripts/print-props";
import { corpus } from "../corpus";
import { compiled, type Literal } from "./compiled";

const propsTypes = new Map<Resource, string>([
  [action, "ActionProps"],
  [blueprint, "BlueprintProps"],
  [entity, "EntityProps"],
]);

/** Documents of the corpus that the types refuse although they may be written, with the reason. */
const refusedByTypesOnly = new Map([
  ["entity 07c2c4ffa6", "`filter` is no key of entities: to the compiler it is a mistake, in a JSON file it travels as it is"],
  ["entity 156a925e87", "`relation` is no key of entities: to the compiler it is a mistake, in a JSON file it travels as it is"],
  ["entity 1fadbe3d50", "`icon` is null: validation reads that as absence, and who writes TypeScript leaves it out"],
]);

/** The corpus as people would write it: without what Port makes. */
function written(resource: Resource): { resource: Resource; hash: string; body: DataObject }[] {
  const isWritten = (key: string) => resource.shape.fields.get(key)?.computed !== true;
  return corpus(resource).map(({ hash, body }) => ({
    resource,
    hash,
    body: objectOf(Object.entries(body).filter(([key]) => isWritten(key))),
  }));
}

function literal(resource: Resource, document: Data): Literal {
  return { type: propsTypes.get(resource) ?? "", file: `${resource.name}.generated`, text: printJson(document) };
}

describe("the printed types of the props", () => {
  it.each(resources.map((resource) => [resource.name, resource] as const))("of %s are what its definition says", (name, resource) => {
    const committed = readFileSync(join(resolve(__dirname, "../../.."), `model/props/${name}.generated.ts`), "utf8");
    expect(committed).toBe(printProps(resource));
  });

  it("take the documents of the corpus that validation takes, and no other", () => {
    const rows = resources.flatMap(written);
    const messages = compiled(rows.map(({ resource, body }) => literal(resource, body)));
    const differing = rows.flatMap(({ resource, hash, body }, index) => {
      const problems = resource.validateDocument(body).filter(({ severity }) => severity === "error");
      const refused = messages[index] ?? [];
      if (refused.length > 0 === problems.length > 0 || refusedByTypesOnly.has(`${resource.name} ${hash}`)) return [];
      return [{ document: `${resource.name} ${hash}`, compiler: refused, validation: problems.map(({ message }) => message) }];
    });
    expect(differing).toEqual([]);
  });

  it("refuse a value of the wrong kind where validation refuses it", () => {
    const cases = resources.flatMap((resource) => {
      const rows = written(resource).filter((_row, index) => index % 40 === 0);
      return rows.flatMap(({ body }) => misfits(body).map(({ path, document }) => ({ resource, path, document })));
    });
    const messages = compiled(cases.map(({ resource, document }) => literal(resource, document)));
    const differing = cases.flatMap(({ resource, path, document }, index) => {
      const problems = resource.validateDocument(document).filter(({ severity }) => severity === "error");
      const refused = messages[index] ?? [];
      if (refused.length > 0 === problems.length > 0) return [];
      return [{ place: `${resource.name} ${pathText(path)}`, compiler: refused, validation: problems.map(({ message }) => message) }];
    });
    expect(cases.length).toBeGreaterThan(300);
    expect(differing).toEqual([]);
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
