// Generated from model/resources/scorecard.ts by `npm run generate`. Do not edit.
import type { Json, JsonObject } from "./json";
import type { Ref } from "./ref";

/** How well the entities of a blueprint do: rules, and the levels that are reached by passing them. */
export interface ScorecardProps {
  /** Unique name among the scorecards of its blueprint. At most 100 characters. It must be made of letters, digits and @ _ . + : \ / = -, and be neither "." nor "..". */
  readonly identifier: string;
  /** The blueprint whose entities are scored. */
  readonly blueprint: string | Ref<"blueprint">;
  /** Name shown to people. */
  readonly title: string;
  /** Which entities are scored; all where there is none. */
  readonly filter?: ScorecardFilter;
  /** The levels from the lowest, which no rule needs. Left out, they are Basic, Bronze, Silver and Gold. */
  readonly levels?: readonly ScorecardLevel[];
  /** The rules, in the order shown. */
  readonly rules: readonly ScorecardRule[];
  /** Values of further properties that the organisation gave scorecards. */
  readonly properties?: JsonObject;
}

/** Which entities are scored; all where there is none. */
export interface ScorecardFilter {
  /** Whether all or one of the conditions must hold. */
  readonly combinator: "and" | "or";
  /** What is asked of the entity. At least 1 element. */
  readonly conditions: readonly ScorecardCondition[];
}

/** One of `conditions`: what is asked of the entity. */
export interface ScorecardCondition {
  /** The property to compare: its name, or one of Port's own such as `$team`. */
  readonly property?: string;
  /** The relation to compare, in place of a property. */
  readonly relation?: string;
  /** How to compare. */
  readonly operator: ScorecardConditionOperator;
  /** What to compare with. */
  readonly value?: Json;
  /** Whether the condition is turned round. */
  readonly not?: boolean;
}

/** Those that Port is known to take; others may come. */
export type ScorecardConditionOperator =
  | "="
  | "!="
  | ">"
  | "<"
  | ">="
  | "<="
  | "contains"
  | "doesNotContains"
  | "beginsWith"
  | "doesNotBeginsWith"
  | "endsWith"
  | "doesNotEndsWith"
  | "containsAny"
  | "in"
  | "isEmpty"
  | "isNotEmpty"
  | "between"
  | "notBetween"
  | (string & {});

/** One of `levels`: the levels from the lowest, which no rule needs. Left out, they are Basic, Bronze, Silver and Gold. */
export interface ScorecardLevel {
  /** Name of the level. */
  readonly title: string;
  /** Colour of the level. */
  readonly color: ScorecardColour;
  /** What an entity of the level has reached. */
  readonly description?: string;
}

/** Those that Port is known to take; others may come. */
export type ScorecardColour =
  | "blue"
  | "turquoise"
  | "orange"
  | "purple"
  | "pink"
  | "yellow"
  | "green"
  | "red"
  | "gold"
  | "silver"
  | "paleBlue"
  | "darkGray"
  | "lightGray"
  | "bronze"
  | "lime"
  | "olive"
  | "brown"
  | (string & {});

/** One of `rules`: the rules, in the order shown. */
export interface ScorecardRule {
  /** Name of the rule in its scorecard. At most 100 characters. It must be made of the letters a to z, digits and @ _ = \ -. */
  readonly identifier: string;
  /** Name shown to people. */
  readonly title: string;
  /** What the rule asks for. */
  readonly description?: string;
  /** Title of the level that needs the rule. */
  readonly level: string;
  /** When an entity passes. */
  readonly query: ScorecardQuery;
}

/** When an entity passes. */
export interface ScorecardQuery {
  /** Whether all or one of the conditions must hold. */
  readonly combinator: "and" | "or";
  /** What is asked of the entity. At least 1 element. */
  readonly conditions: readonly ScorecardCondition[];
}
