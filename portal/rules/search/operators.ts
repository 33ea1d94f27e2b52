import { isObject, type Json, own } from "../../json/json";
import { dateRange } from "./date-ranges";

/** Tells whether an entity's value stands in the operator's relation to the rule's value. A missing value is null. */
export type Operator = (actual: Json, wanted: Json, now: number) => boolean;

/** The operators that compare one value with one other. */
export const operators: { readonly [name: string]: Operator } = {
  "=": equals,
  "!=": (actual, wanted, now) => !equals(actual, wanted, now),
  ">": ordered((difference) => difference > 0),
  ">=": ordered((difference) => difference >= 0),
  "<": ordered((difference) => difference < 0),
  "<=": ordered((difference) => difference <= 0),
  contains,
  doesNotContains: (actual, wanted, now) => !contains(actual, wanted, now),
  containsAny: (actual, wanted, now) => listOf(wanted).some((item) => contains(actual, item, now)),
  beginsWith: texts((actual, wanted) => actual.startsWith(wanted)),
  doesNotBeginsWith: (actual, wanted) => !texts((text, start) => text.startsWith(start))(actual, wanted, 0),
  endsWith: texts((actual, wanted) => actual.endsWith(wanted)),
  doesNotEndsWith: (actual, wanted) => !texts((text, end) => text.endsWith(end))(actual, wanted, 0),
  in: isIn,
  notIn: (actual, wanted, now) => !isIn(actual, wanted, now),
  isEmpty,
  isNotEmpty: (actual, wanted, now) => !isEmpty(actual, wanted, now),
  isExpired: (actual, _, now) => isDate(actual) && Date.parse(actual) <= now,
  isNotExpired: (actual, _, now) => isDate(actual) && Date.parse(actual) > now,
  between,
  notBetween: (actual, wanted, now) => isDate(actual) && !between(actual, wanted, now),
};

/** Operators that stand without a value. */
export const unaryOperators: ReadonlySet<string> = new Set(["isEmpty", "isNotEmpty", "isExpired", "isNotExpired"]);

function equals(actual: Json, wanted: Json, now: number): boolean {
  if (isRange(wanted)) return between(actual, wanted, now);
  return same(actual, wanted);
}

/** Equality by meaning: the order of an object's keys does not count. */
function same(one: Json, other: Json): boolean {
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((item, index) => same(item, other[index] ?? null));
  if (!isObject(one)) return one === other;
  if (!isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && same(own(one, key) ?? null, own(other, key) ?? null))
  );
}

function ordered(accept: (difference: number) => boolean): Operator {
  return (actual, wanted) => {
    if (typeof actual === "number" && typeof wanted === "number") return accept(actual - wanted);
    if (typeof actual !== "string" || typeof wanted !== "string") return false;
    if (isDate(actual) && isDate(wanted)) return accept(Date.parse(actual) - Date.parse(wanted));
    return accept(actual < wanted ? -1 : actual > wanted ? 1 : 0);
  };
}

function contains(actual: Json, wanted: Json, _now: number): boolean {
  if (Array.isArray(actual)) return actual.some((item) => same(item, wanted));
  return typeof actual === "string" && typeof wanted === "string" && actual.includes(wanted);
}

function texts(accept: (actual: string, wanted: string) => boolean): Operator {
  return (actual, wanted) => typeof actual === "string" && typeof wanted === "string" && accept(actual, wanted);
}

function isIn(actual: Json, wanted: Json, _now: number): boolean {
  const actuals = Array.isArray(actual) ? actual : [actual];
  return listOf(wanted).some((item) => actuals.some((value) => same(value, item)));
}

function isEmpty(actual: Json, _wanted: Json, _now: number): boolean {
  return actual === null || actual === "" || (Array.isArray(actual) && actual.length === 0);
}

function between(actual: Json, wanted: Json, now: number): boolean {
  const range = isObject(wanted) ? dateRange(wanted, now) : undefined;
  if (range === undefined || !isDate(actual)) return false;
  const time = Date.parse(actual);
  return range.from <= time && time <= range.to;
}

function isRange(value: Json): boolean {
  return isObject(value) && (own(value, "preset") !== undefined || own(value, "from") !== undefined);
}

function isDate(value: Json): value is string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}

function listOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [value];
}
