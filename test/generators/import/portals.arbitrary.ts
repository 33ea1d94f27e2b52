import fc from "fast-check";
import type { LivePortal } from "../../../generators/adoption";
import { action, blueprint, entity } from "../../../model";
import { type Data, type DataObject, isObject, objectOf } from "../../../model/kernel/data";
import type { Resource } from "../../../model/kernel/resource";
import { documents } from "../../model/generated/documents";
import { json, jsonObjects, numbers, texts } from "../../model/generated/values";

/** Names that are words of TypeScript, are one without their signs or their case, or hold what neither a file nor a variable may. */
const blueprintNames = [
  "service",
  "Service",
  "class",
  "a/b",
  "a.b",
  "a_b",
  "a",
  "サービス",
  "constructor",
  "__proto__",
  "x:1",
  "1st",
  "..a",
  "con",
  "@",
  "scope",
  "x".repeat(100),
  `${"x".repeat(99)}y`,
];
const entityNames = [
  "b",
  "b_b",
  "b/b",
  "cart",
  "Cart",
  "new",
  "__proto__",
  "toString",
  "é",
  "1",
  "=",
  "service:cart",
  "y".repeat(1000),
  "blueprints",
];

interface Options {
  /** How often, of 100 places, something stands there that its form does not know. */
  readonly junk: number;
}

/** Portals as Port might answer them, with references between what they hold, in circles too. */
export function portals({ junk }: Options): fc.Arbitrary<LivePortal> {
  return fc.uniqueArray(fc.constantFrom(...blueprintNames), { minLength: 1, maxLength: 4 }).chain((names) => {
    const identifiers = fc.constantFrom<Data[]>(...names, "elsewhere");
    const named = (documentsOf: fc.Arbitrary<DataObject>, given: readonly string[]) =>
      fc.tuple(...given.map((identifier) => documentsOf.map((document) => renamed(document, identifier))));
    return named(documents(blueprint, { junk, identifiers }), names).chain((blueprints) =>
      fc
        .tuple(
          fc
            .uniqueArray(fc.constantFrom("own", "Own", "delete", "x.y", "x_y"), { maxLength: 2 })
            .chain((actions) =>
              named(documents(action, { junk, identifiers: fc.oneof(identifiers, fc.constantFrom<Data[]>("own", "delete")) }), actions),
            ),
          fc.tuple(...blueprints.map((document) => entitiesOf(document))),
        )
        .map(([actions, entities]) => ({
          organization: { id: "org_generated", name: "Generated" },
          documents: new Map<Resource, readonly DataObject[]>([
            [blueprint, blueprints],
            [action, actions],
            [entity, entities.flat()],
          ]),
          additions: [],
          unread: [],
        })),
    );
  });
}

function renamed(document: DataObject, identifier: string): DataObject {
  return objectOf([...Object.entries(document), ["identifier", identifier]]);
}

/** Entities that their blueprint takes, most of them. */
function entitiesOf(document: DataObject): fc.Arbitrary<DataObject[]> {
  const schema = isObject(document.schema) ? document.schema : objectOf([]);
  const required = Array.isArray(schema.required) ? schema.required : [];
  const fields = Object.entries(isObject(schema.properties) ? schema.properties : {});
  const properties = entriesOf(fields.map(([name, property]) => [name, valuesOf(property), required.includes(name)]));
  const links = Object.entries(isObject(document.relations) ? document.relations : {});
  const relations = entriesOf(links.map(([name, relation]) => [name, linkOf(relation), isObject(relation) && relation.required === true]));
  return fc.uniqueArray(fc.constantFrom(...entityNames), { maxLength: 3 }).chain((names) =>
    fc.tuple(
      ...names.map((identifier) =>
        fc.tuple(texts, properties, relations, fc.constantFrom<Data[]>([], ["a", "b"])).map(([title, values, related, team]) =>
          objectOf([
            ["identifier", identifier],
            ["blueprint", document.identifier ?? null],
            ["title", title],
            ["icon", null],
            ["team", team],
            ["properties", values],
            ["relations", related],
            ["createdAt", "2026-01-01T00:00:00.000Z"],
            ["scorecards", objectOf([])],
          ]),
        ),
      ),
    ),
  );
}

function entriesOf(fields: readonly [name: string, values: fc.Arbitrary<Data>, required: boolean][]): fc.Arbitrary<DataObject> {
  return fc
    .tuple(
      ...fields.map(([name, values, required]) =>
        (required ? values : fc.oneof(values, fc.constant(null))).map((value) => [name, value] as const),
      ),
    )
    .map((entries) => objectOf(entries));
}

const byType = [
  ["string", texts],
  ["number", numbers],
  ["boolean", fc.boolean()],
  ["object", jsonObjects],
] as const;

function valuesOf(property: Data): fc.Arbitrary<Data> {
  if (!isObject(property)) return json;
  if (Array.isArray(property.enum) && property.enum.length > 0) return fc.constantFrom(...property.enum);
  if (property.type === "array") return fc.array(isObject(property.items) ? valuesOf(property.items) : json, { maxLength: 3 });
  return new Map<Data | undefined, fc.Arbitrary<Data>>(byType).get(property.type) ?? json;
}

function linkOf(relation: Data): fc.Arbitrary<Data> {
  const one = fc.constantFrom<Data[]>(...entityNames, "elsewhere");
  return isObject(relation) && relation.many === true ? fc.array(one, { maxLength: 3 }) : one;
}
