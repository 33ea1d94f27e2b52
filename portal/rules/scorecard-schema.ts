import type { ScorecardDocument } from "../documents";
import { checkOf } from "./check";
import { colors } from "./formats";
import { propertyKeys, scorecardIdentifier } from "./identifiers";
import { operators } from "./search/operators";

const text = { type: "string" };

/** Operators that a condition cannot have, though a search can: timers and the negation of `in`. */
const onlyInSearches: ReadonlySet<string> = new Set(["isExpired", "isNotExpired", "notIn"]);

const condition = {
  type: "object",
  required: ["operator"],
  properties: {
    property: text,
    relation: text,
    operator: { enum: Object.keys(operators).filter((operator) => !onlyInSearches.has(operator)) },
    value: { type: ["string", "number", "boolean", "array", "object"], items: text },
    not: { type: "boolean" },
  },
};

const query = {
  type: "object",
  required: ["combinator", "conditions"],
  properties: { combinator: { enum: ["and", "or"] }, conditions: { type: "array", items: condition } },
};

const rule = {
  type: "object",
  required: ["identifier", "title", "level", "query"],
  properties: { identifier: { ...text, ...propertyKeys }, title: text, description: text, level: text, query },
};

const level = { type: "object", required: ["title", "color"], properties: { title: text, color: { enum: colors } } };

const properties = {
  identifier: scorecardIdentifier,
  title: text,
  filter: query,
  rules: { type: "array", items: rule },
  levels: { type: "array", items: level },
  properties: { type: "object", propertyNames: propertyKeys },
};

const scorecard = { type: "object", required: ["identifier", "title", "rules"], additionalProperties: false, properties };

/** Checks a whole scorecard; what is closed is the top, as in Port. */
export const checkScorecard = checkOf<ScorecardDocument>(scorecard);

/** Checks the scorecards of a blueprint sent as one list, in which each may carry the `id` of an earlier reply. */
export const checkScorecards = checkOf<readonly ScorecardDocument[]>({
  type: "array",
  items: { ...scorecard, properties: { ...properties, id: text } },
});
