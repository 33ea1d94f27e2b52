import fc from "fast-check";
import { authored, isSaid } from "../../../model/kernel/authored";
import { type Data, type DataObject, emptyObject, isObject } from "../../../model/kernel/data";
import { parseJson, printJson } from "../../../model/kernel/json-text";
import { fits, variantOf } from "../../../model/kernel/normal-form";
import { pathText } from "../../../model/kernel/path";
import type { Resource } from "../../../model/kernel/resource";
import type { Path } from "../../../model/kernel/schema";
import type { Shape } from "../../../model/kernel/shape";
import { corpus } from "../corpus";
import { meaningOf } from "../differences";
import { documents } from "../generated/documents";
import { expectSame, type Law, meant } from "./law";

/** Documents of the corpus, and generated ones, with what their form does not know. */
function anyDocument(resource: Resource): fc.Arbitrary<DataObject> {
  const recorded = corpus(resource).map(({ body }) => fc.constant(body));
  const generated = documents(resource, { junk: 8 });
  return recorded.length === 0 ? generated : fc.oneof(fc.oneof(...recorded), generated);
}

/** What a configuration of the state would say. */
function terraformMeaning({ attributes }: Resource, state: DataObject): Data {
  const given = attributes.filter(({ presence }) => presence !== "computed");
  return meaningOf(given, state);
}

function written(resource: Resource, document: DataObject): DataObject {
  const result = authored(resource.shape, document);
  return isObject(result) ? result : emptyObject();
}

export const authoredLaws: readonly Law[] = [
  {
    name: "a document as a person would write it means the same",
    of: (resource) =>
      fc.property(anyDocument(resource), (document) =>
        expectSame(meant(resource, written(resource, document)), meant(resource, document), "The document"),
      ),
  },
  {
    name: "Terraform reads the same out of it",
    of: (resource) =>
      fc.property(anyDocument(resource), (document) =>
        expectSame(
          terraformMeaning(resource, resource.toTerraform(written(resource, document))),
          terraformMeaning(resource, resource.toTerraform(document)),
          "The state",
        ),
      ),
  },
  {
    name: "it says nothing that need not be said, in the order of its definition",
    of: (resource) =>
      fc.property(anyDocument(resource), (document) => expect(idle(resource.shape, written(resource, document)).map(pathText)).toEqual([])),
  },
  {
    name: "it has no more faults than before",
    of: (resource) =>
      fc.property(documents(resource, { junk: 0 }), (document) => {
        const faults = (one: DataObject) => resource.validateDocument(one).filter(({ severity }) => severity === "error");
        fc.pre(faults(document).length === 0);
        expect(faults(written(resource, document))).toEqual([]);
      }),
  },
  {
    name: "it is the same to the letter for a document that means the same, in whatever order",
    of: (resource) =>
      fc.property(anyDocument(resource), (document) => {
        const other = parseJson(printJson(document));
        expect(JSON.stringify(written(resource, isObject(other) ? other : emptyObject()))).toBe(
          JSON.stringify(written(resource, document)),
        );
      }),
  },
  {
    name: "it stays as it is when it is written so once more",
    of: (resource) =>
      fc.property(anyDocument(resource), (document) => {
        const once = written(resource, document);
        expect(JSON.stringify(written(resource, once))).toBe(JSON.stringify(once));
      }),
  },
];

/** The places of a document that could be left out, or stand in another order than the definition's. */
function idle(shape: Shape, value: Data, path: Path = []): Path[] {
  if (shape.kind === "named") return idle(shape.shape(), value, path);
  if (shape.kind === "either") {
    const form = shape.of.find((candidate) => fits(candidate, value));
    return form ? idle(form, value, path) : [];
  }
  if (shape.kind === "list") return Array.isArray(value) ? value.flatMap((item, index) => idle(shape.of, item, [...path, index])) : [];
  if (!isObject(value)) return [];
  if (shape.kind === "map")
    return Object.entries(value).flatMap(([key, item]) => (item === null ? [[...path, key]] : idle(shape.of, item, [...path, key])));
  const form = shape.kind === "union" ? variantOf(shape, value) : shape.kind === "object" ? shape : undefined;
  if (form === undefined) return [];
  const known = Object.keys(value).filter((key) => form.fields.has(key) && !/^\d+$/.test(key));
  const ordered = [...form.fields.keys()].filter((key) => known.includes(key));
  return [
    ...(known.join() === ordered.join() ? [] : [path]),
    ...Object.entries(value).flatMap(([key, item]) => {
      const field = form.fields.get(key);
      if (field === undefined) return [];
      const needless = field.computed || item === null || (!field.required && !isSaid(field, item));
      return needless ? [[...path, key]] : idle(field.shape, item, [...path, key]);
    }),
  ];
}
