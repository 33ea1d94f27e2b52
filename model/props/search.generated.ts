// Generated from model/data-sources/search.ts by `npm run generate`. Do not edit.
import type { Json, JsonObject } from "./json";
import type { Ref } from "./ref";

/** The entities that match a query, whatever blueprints they are of. */
export interface SearchProps {
  /** What an entity must satisfy: rules, and how they combine. */
  readonly query: SearchQuery;
  /** The fields to show of each entity, such as `title` or `properties.language`; all where it is left out. */
  readonly include?: readonly string[];
  /** Fields not to show. */
  readonly exclude?: readonly string[];
  /** Whether to leave out what Port works out: mirrors, calculations, aggregations, scorecards. */
  readonly excludeCalculatedProperties?: boolean;
  /** Whether to tell the titles of related entities: `extra_json` of an entity has them. */
  readonly attachTitleToRelation?: boolean;
}

/** What an entity must satisfy: rules, and how they combine. */
export interface SearchQuery {
  /** How the rules combine. */
  readonly combinator: "and" | "or";
  /** What an entity must satisfy. */
  readonly rules: readonly SearchRule[];
}

/** What an entity must satisfy: a comparison, or a group of rules. */
export type SearchRule = SearchBlueprintSearchRule | SearchOtherSearchRule;

/** The blueprint of the entity. */
export interface SearchBlueprintSearchRule {
  /** The blueprint of the entity. */
  readonly property: "$blueprint";
  /** How to compare. */
  readonly operator: SearchSearchOperator;
  /** The blueprint, several, or what of the user to compare with. */
  readonly value?: string | Ref<"blueprint"> | readonly (string | Ref<"blueprint">)[] | JsonObject;
}

/** Those that Port is known to take; others may come. */
export type SearchSearchOperator =
  | "="
  | "!="
  | ">"
  | ">="
  | "<"
  | "<="
  | "contains"
  | "doesNotContains"
  | "containsAny"
  | "beginsWith"
  | "doesNotBeginsWith"
  | "endsWith"
  | "doesNotEndsWith"
  | "in"
  | "notIn"
  | "isEmpty"
  | "isNotEmpty"
  | "isExpired"
  | "isNotExpired"
  | "between"
  | "notBetween"
  | "relatedTo"
  | "matchAny"
  | (string & {});

/** The property to compare, or the way to one. */
export interface SearchOtherSearchRule {
  /** How the nested rules combine; makes this a group. */
  readonly combinator?: "and" | "or";
  /** The rules of the group. */
  readonly rules?: readonly SearchRule[];
  /** The property to compare, or the way to one. */
  readonly property?: Json;
  /** Which properties to compare, by type, in place of one. */
  readonly propertySchema?: Json;
  /** How to compare. */
  readonly operator?: SearchSearchOperator;
  /** What to compare with. */
  readonly value?: Json;
  /** For relatedTo: the blueprint of the related entity. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** For relatedTo: which way. */
  readonly direction?: SearchSearchDirection;
  /** For relatedTo: whether only required relations count. */
  readonly required?: boolean;
}

/** Those that Port is known to take; others may come. */
export type SearchSearchDirection = "upstream" | "downstream" | (string & {});
