// Generated from model/resources/aggregation-properties.ts by `npm run generate`. Do not edit.
import type { Json, JsonObject } from "./json";
import type { Ref } from "./ref";

/** Properties of a blueprint that Port computes over related entities. Those that it does not name belong to others. */
export interface AggregationPropertiesProps {
  /** The blueprint that has the properties. */
  readonly blueprintIdentifier: string | Ref<"blueprint">;
  /** Properties computed over related entities, by name. A name must be made of the letters a to z, digits and @ _ = \ -. A name has at most 100 characters. */
  readonly aggregationProperties: { readonly [name: string]: AggregationPropertiesAggregationProperty };
}

/** One of `aggregationProperties`: properties computed over related entities, by name. */
export interface AggregationPropertiesAggregationProperty {
  /** Name shown to people. At most 100 characters. */
  readonly title?: string;
  /** What it is for, shown beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** number: what every aggregation yields. */
  readonly type?: "number";
  /** Blueprint whose entities are aggregated. */
  readonly target: string | Ref<"blueprint">;
  /** Which related entities count. */
  readonly query?: AggregationPropertiesQuery;
  /** Over which relations entities are related; all, where it is left out. */
  readonly pathFilter?: readonly AggregationPropertiesPathFilter[];
  /** What is computed. */
  readonly calculationSpec: AggregationPropertiesCalculationSpec;
}

/** Which related entities count. */
export interface AggregationPropertiesQuery {
  /** How the rules combine. */
  readonly combinator?: "and" | "or";
  /** What an entity must satisfy. */
  readonly rules?: readonly SearchRule[];
}

/** What an entity must satisfy: a comparison, or a group of rules. */
export type SearchRule = AggregationPropertiesBlueprintSearchRule | AggregationPropertiesOtherSearchRule;

/** The blueprint of the entity. */
export interface AggregationPropertiesBlueprintSearchRule {
  /** The blueprint of the entity. */
  readonly property: "$blueprint";
  /** How to compare. */
  readonly operator: AggregationPropertiesSearchOperator;
  /** The blueprint, several, or what of the user to compare with. */
  readonly value?: string | Ref<"blueprint"> | readonly (string | Ref<"blueprint">)[] | JsonObject;
}

/** Those that Port is known to take; others may come. */
export type AggregationPropertiesSearchOperator =
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
export interface AggregationPropertiesOtherSearchRule {
  /** How the nested rules combine; makes this a group. */
  readonly combinator?: "and" | "or";
  /** The rules of the group. */
  readonly rules?: readonly SearchRule[];
  /** The property to compare, or the way to one. */
  readonly property?: Json;
  /** Which properties to compare, by type, in place of one. */
  readonly propertySchema?: Json;
  /** How to compare. */
  readonly operator?: AggregationPropertiesSearchOperator;
  /** What to compare with. */
  readonly value?: Json;
  /** For relatedTo: the blueprint of the related entity. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** For relatedTo: which way. */
  readonly direction?: AggregationPropertiesSearchDirection;
  /** For relatedTo: whether only required relations count. */
  readonly required?: boolean;
}

/** Those that Port is known to take; others may come. */
export type AggregationPropertiesSearchDirection = "upstream" | "downstream" | (string & {});

/** One of `pathFilter`: over which relations entities are related; all, where it is left out. */
export interface AggregationPropertiesPathFilter {
  /** Relations that lead from one blueprint to the other. */
  readonly path: readonly string[];
  /** Where the path begins, if not at the target. */
  readonly fromBlueprint?: string | Ref<"blueprint">;
}

/** What is computed. */
export type AggregationPropertiesCalculationSpec =
  | AggregationPropertiesEntitiesCalculationSpec
  | AggregationPropertiesPropertyCalculationSpec;

/** Counts entities. */
export interface AggregationPropertiesEntitiesCalculationSpec {
  /** Counts entities. */
  readonly calculationBy: "entities";
  /** What is made of the values. */
  readonly func: "count" | "average";
  /**
   * Span of time that the average is taken over.
   * @default "day"
   */
  readonly averageOf?: "hour" | "day" | "week" | "month";
  /**
   * Date that places an entity in time.
   * @default "$createdAt"
   */
  readonly measureTimeBy?: AggregationPropertiesMeasuredTime;
}

/** Those that Port is known to take; others may come. */
export type AggregationPropertiesMeasuredTime = "$createdAt" | "$updatedAt" | (string & {});

/** Computes with the values of a property. */
export interface AggregationPropertiesPropertyCalculationSpec {
  /** Computes with the values of a property. */
  readonly calculationBy: "property";
  /** What is made of the values. */
  readonly func: "sum" | "min" | "max" | "median" | "average";
  /** Property whose values are taken. */
  readonly property: string;
  /** Span of time that the average is taken over, or all of it. */
  readonly averageOf?: "hour" | "day" | "week" | "month" | "total";
  /** Date that places an entity in time. */
  readonly measureTimeBy?: AggregationPropertiesMeasuredTime;
}
