import { flagVariant, taggedShape, union, variant } from "../kernel/choices";
import { openText, text } from "../kernel/codec";
import { withoutKeys } from "../kernel/container";
import { type Data, type DataObject, emptyObject, isObject, Opaque } from "../kernel/data";
import { type Rewrite, RewriteProblem, rewritten } from "../kernel/levels";
import { field, hidden, type Part, parts } from "../kernel/part";
import { ruled } from "../kernel/rules";
import type { KnownTexts, Shape } from "../kernel/shape";

const times: KnownTexts = { name: "MeasuredTime", values: ["$createdAt", "$updatedAt"] };
const measured = "Date that places an entity in time.";
const spans = ["hour", "day", "week", "month"];
const span = "Span of time that the average is taken over";
const functions = ["sum", "min", "max", "median"];

const overTime = {
  averageOf: field(text({ oneOf: spans }), `${span}.`).default("day"),
  measureTimeBy: field(openText(times), measured).default("$createdAt"),
};
const byProperty = {
  averageOf: field(text({ oneOf: [...spans, "total"] }), `${span}, or all of it.`),
  measureTimeBy: field(openText(times), measured),
};
const property = field(text(), "Property whose values are taken.").required();
const func = (...names: readonly string[]) => field(text({ oneOf: names }), "What is made of the values.").required();

/** The key under which a calculation says which of the four it is, between the rewrite and the union. */
const methodTag = hidden("method");

const methods = {
  countEntities: flagVariant("count_entities", "The number of related entities."),
  averageEntities: variant("average_entities", parts(overTime), "How many related entities there are in a span of time."),
  averageByProperty: variant(
    "average_by_property",
    parts({ averageOf: byProperty.averageOf.required(), measureTimeBy: byProperty.measureTimeBy.required(), property }),
    "The average of a property in a span of time.",
  ),
  aggregateByProperty: variant(
    "aggregate_by_property",
    parts({ func: func(...functions), property }),
    "Sum, least, greatest or middle value of a property.",
  ),
};

/** What tells the methods apart in JSON; one that is of several functions keeps its own. */
const told: ReadonlyMap<keyof typeof methods, DataObject> = new Map([
  ["countEntities", { calculationBy: "entities", func: "count" }],
  ["averageEntities", { calculationBy: "entities", func: "average" }],
  ["averageByProperty", { calculationBy: "property", func: "average" }],
  ["aggregateByProperty", { calculationBy: "property" }],
]);

const needed = (key: string) => ({
  when: [
    { key: "func", is: ["average"] },
    { key, set: false },
  ],
  at: key,
  says: 'is missing: {func} "average" of a property needs it',
});

const misplaced = (key: string) => ({
  when: [
    { key: "func", is: ["count", ...functions] },
    { key, set: true },
  ],
  at: key,
  says: 'is for an average: leave it out, or set {func} to "average"',
});

const averaging = ["averageOf", "measureTimeBy"];

/** The calculations as people write them. */
const written: Shape = {
  kind: "union",
  tag: "calculationBy",
  variants: new Map([
    [
      "entities",
      taggedShape(
        "calculationBy",
        "entities",
        ruled(parts({ func: func("count", "average"), ...overTime }), averaging.map(misplaced)),
        "Counts entities.",
      ),
    ],
    [
      "property",
      taggedShape(
        "calculationBy",
        "property",
        ruled(parts({ func: func(...functions, "average"), property, ...byProperty }), [
          ...averaging.map(needed),
          ...averaging.map(misplaced),
        ]),
        "Computes with the values of a property.",
      ),
    ],
  ]),
};

/** Two keys that tell the form, `func` and `calculationBy`, ⇄ one. */
const oneTag: Rewrite = {
  fields(inner) {
    return new Map([...inner].map(([key, field]) => [key, { ...field, shape: written }]));
  },
  down: (document) => withSpec(document, tagged),
  up: (document) => withSpec(document, untagged),
};

function withSpec(document: DataObject, change: (spec: DataObject) => DataObject): DataObject {
  const { calculationSpec: spec } = document;
  return isObject(spec) ? Object.assign(Object.assign(emptyObject(), document), { calculationSpec: change(spec) }) : document;
}

function tagged(spec: DataObject): DataObject {
  for (const key of ["calculationBy", "func"]) if (spec[key] instanceof Opaque) throw new RewriteProblem(["calculationSpec", key]);
  const says = (words: DataObject) => Object.entries(words).every(([key, word]) => spec[key] === word);
  const [method, words] = [...told].find(([, words]) => says(words)) ?? [];
  return method && words ? withTag(withoutKeys(spec, Object.keys(words)), method) : spec;
}

function withTag(spec: DataObject, method: Data): DataObject {
  return Object.assign(emptyObject(), spec, { [methodTag]: method });
}

function untagged(spec: DataObject): DataObject {
  const words = [...told].find(([method]) => method === spec[methodTag])?.[1];
  return Object.assign(emptyObject(), words, withoutKeys(spec, [methodTag]));
}

/** What an aggregation computes: `calculationSpec` in JSON, one of four attributes in Terraform. */
export const calculationMethod: Part = rewritten(
  parts({ calculationSpec: union(methodTag, methods, { description: "What is computed.", required: true, exactlyOne: true }) }),
  oneTag,
);
