import { type Data, type DataObject, Decimal, emptyObject, equalData, isObject, Opaque } from "../model/kernel/data";
import { pathText } from "../model/kernel/path";
import type { Path, Problem } from "../model/kernel/schema";

/** What is wrong with an entity beside its blueprint: names, kinds, enums, limits, what is required. Tokens pass. `within`: where the entity stands. */
export function checkEntity(entity: DataObject, blueprint: DataObject, within: Path = []): Problem[] {
  const { schema } = blueprint;
  const name = typeof blueprint.identifier === "string" ? blueprint.identifier : "its blueprint";
  const problems: Problem[] = [];
  const report = (place: Path, reason: string) => {
    const path = [...within, ...place];
    problems.push({ path, severity: "error", message: `${pathText(path)} ${reason}.` });
  };
  if (isObject(schema) && isObject(schema.properties)) checkProperties(entity.properties, schema.properties, schema.required, name, report);
  if (!(blueprint.relations instanceof Opaque)) checkRelations(entity.relations, objectOr(blueprint.relations), name, report);
  return problems;
}

type Report = (path: Path, reason: string) => void;

function checkProperties(
  values: Data | undefined,
  properties: DataObject,
  required: Data | undefined,
  blueprint: string,
  report: Report,
): void {
  const given = objectOr(values);
  for (const [name, value] of Object.entries(given)) {
    const path = ["properties", name];
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (property === undefined) report(path, `is no property of ${blueprint}, which has ${listed(Object.keys(properties))}`);
    else if (isObject(property) && value !== null) checkValue(value, property, path, report);
  }
  for (const name of Array.isArray(required) ? required : []) {
    if (typeof name !== "string") continue;
    const property = properties[name];
    const filled = isObject(property) && (property.default ?? null) !== null;
    if ((given[name] ?? null) === null && !filled) report(["properties", name], `is missing: ${blueprint} requires it`);
  }
}

function checkRelations(values: Data | undefined, relations: DataObject, blueprint: string, report: Report): void {
  const given = objectOr(values);
  for (const [name, value] of Object.entries(given)) {
    const path = ["relations", name];
    const relation = Object.hasOwn(relations, name) ? relations[name] : undefined;
    if (relation === undefined) report(path, `is no relation of ${blueprint}, which has ${listed(Object.keys(relations))}`);
    else if (isObject(relation) && value !== null) checkRelation(value, relation, path, report);
  }
  for (const [name, relation] of Object.entries(relations))
    if (isObject(relation) && relation.required === true && (given[name] ?? null) === null)
      report(["relations", name], `is missing: ${blueprint} requires it`);
}

function checkRelation(value: Data, { many }: DataObject, path: Path, report: Report): void {
  if (value instanceof Opaque || many instanceof Opaque) return;
  if (many === true && !Array.isArray(value)) report(path, "leads to several entities: write a list of them");
  if (many !== true && typeof value !== "string") report(path, "leads to one entity: write its identifier, or the entity itself");
}

function checkValue(value: Data, property: DataObject, path: Path, report: Report): void {
  if (value instanceof Opaque) return;
  const wanted = typeof property.type === "string" ? kinds.get(property.type) : undefined;
  if (wanted && !wanted.fits(value)) report(path, `must be ${wanted.called}, not ${shown(value)}`);
  else {
    checkChoice(value, property, path, report);
    checkLimits(value, property, path, report);
    if (Array.isArray(value)) checkItems(value, property, path, report);
  }
}

const kinds = new Map<string, { called: string; fits(value: Data): boolean }>([
  ["string", { called: "a text", fits: (value) => typeof value === "string" }],
  ["number", { called: "a number", fits: (value) => typeof value === "number" || value instanceof Decimal }],
  ["boolean", { called: "true or false", fits: (value) => typeof value === "boolean" }],
  ["object", { called: "an object", fits: isObject }],
  ["array", { called: "a list", fits: Array.isArray }],
]);

function checkChoice(value: Data, property: DataObject, path: Path, report: Report): void {
  const choices = property.enum;
  if (!Array.isArray(choices) || choices.some((choice) => choice instanceof Opaque || isObject(choice))) return;
  if (!choices.some((choice) => equalData(choice, value))) report(path, `must be ${listed(choices, "or")}, not ${shown(value)}`);
}

/** Limits of Port's schema, by key: what they count, and how it must compare. */
const limits: readonly { key: string; measure(value: Data): number | undefined; least: boolean; unit: string }[] = [
  { key: "minLength", measure: characters, least: true, unit: "character" },
  { key: "maxLength", measure: characters, least: false, unit: "character" },
  { key: "minimum", measure: amount, least: true, unit: "" },
  { key: "maximum", measure: amount, least: false, unit: "" },
  { key: "minItems", measure: elements, least: true, unit: "element" },
  { key: "maxItems", measure: elements, least: false, unit: "element" },
];

function checkLimits(value: Data, property: DataObject, path: Path, report: Report): void {
  for (const { key, measure, least, unit } of limits) {
    const [limit, measured] = [property[key], measure(value)];
    if (typeof limit !== "number" || measured === undefined || (least ? measured >= limit : measured <= limit)) continue;
    const counted = unit === "" ? "" : ` ${unit}${limit === 1 ? "" : "s"}`;
    report(path, `must ${unit ? "have" : "be"} ${least ? "at least" : "at most"} ${limit}${counted}, not ${measured}`);
  }
}

function checkItems(value: readonly Data[], { items }: DataObject, path: Path, report: Report): void {
  if (isObject(items)) for (const [index, item] of value.entries()) checkValue(item, items, [...path, index], report);
}

/** Characters as JSON Schema counts them: code points. */
function characters(value: Data): number | undefined {
  return typeof value === "string" ? [...value].length : undefined;
}

function amount(value: Data): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function elements(value: Data): number | undefined {
  return Array.isArray(value) && !value.some((item) => item instanceof Opaque) ? value.length : undefined;
}

function objectOr(value: Data | undefined): DataObject {
  return value !== undefined && isObject(value) ? value : emptyObject();
}

function listed(values: readonly Data[], word = "and"): string {
  const texts = values.map((value) => shown(value));
  if (texts.length === 0) return "none";
  return texts.length === 1 ? texts.join("") : `${texts.slice(0, -1).join(", ")} ${word} ${texts.at(-1)}`;
}

function shown(value: Data): string {
  if (value instanceof Decimal) return value.text;
  if (isObject(value)) return "an object";
  return Array.isArray(value) ? "a list" : JSON.stringify(value);
}
