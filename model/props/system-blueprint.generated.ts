// Generated from model/resources/system-blueprint.ts by `npm run generate`. Do not edit.
import type { Json, JsonObject } from "./json";
import type { Ref } from "./ref";

/** Properties and relations added to one of Port's own blueprints. What others have added there stays. */
export interface SystemBlueprintProps {
  /** Name of the blueprint of Port's own: `_user`, `_team` …. At most 100 characters. It must be made of letters, digits and @ _ . + : \ / -, and be neither "." nor "..". */
  readonly identifier: string;
  /** The properties of an entity, and which of them it must have. */
  readonly schema?: SystemBlueprintSchema;
  /** Links to other blueprints, by name. A name must be made of the letters a to z, digits and @ _ = \ -. A name has at most 100 characters. */
  readonly relations?: { readonly [name: string]: SystemBlueprintRelation };
  /** Properties of related entities shown on this one, by name. A name must be made of the letters a to z, digits and @ _ = \ -. A name has at most 100 characters. */
  readonly mirrorProperties?: { readonly [name: string]: SystemBlueprintMirrorProperty };
  /** Properties computed from others, by name. A name must be made of the letters a to z, digits and @ _ = \ -. A name has at most 100 characters. */
  readonly calculationProperties?: { readonly [name: string]: SystemBlueprintCalculationProperty };
  /** Properties computed over related entities, by name. A name must be made of the letters a to z, digits and @ _ = \ -. A name has at most 100 characters. */
  readonly aggregationProperties?: { readonly [name: string]: SystemBlueprintAggregationProperty };
  /** Whether entities are found by the portal's search. */
  readonly includeInGlobalSearch?: boolean;
}

/** The properties of an entity, and which of them it must have. */
export interface SystemBlueprintSchema {
  /** The properties of an entity, by name. A name must be made of the letters a to z, digits and @ _ = \ -. A name has at most 100 characters. */
  readonly properties?: { readonly [name: string]: SystemBlueprintProperty };
  /** Names of the properties that each entity must have. */
  readonly required?: readonly string[];
}

/** One of `properties`: the properties of an entity, by name. */
export type SystemBlueprintProperty =
  | SystemBlueprintStringProperty
  | SystemBlueprintNumberProperty
  | SystemBlueprintBooleanProperty
  | SystemBlueprintObjectProperty
  | SystemBlueprintArrayProperty;

/** Properties that hold text. */
export interface SystemBlueprintStringProperty {
  /** Properties that hold text. */
  readonly type: "string";
  /** Name shown to people. At most 100 characters. */
  readonly title?: string;
  /** What it is for, shown beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Value of entities that give none. */
  readonly default?: string;
  /** What the text is. */
  readonly format?: SystemBlueprintTextFormat;
  /** The values allowed. At least 1 element. No element twice. */
  readonly enum?: readonly string[];
  /** Colour of each value of `enum`: value → colour. */
  readonly enumColors?: { readonly [name: string]: SystemBlueprintColour };
  /** Regular expression that the text must match. */
  readonly pattern?: string;
  /** Fewest characters. 0 or more. */
  readonly minLength?: number;
  /** Most characters. 0 or more. */
  readonly maxLength?: number;
  /** What the text is shown as. */
  readonly spec?: "open-api" | "async-api" | "embedded-url";
  /** How an embedded page signs its viewer in; for `spec` embedded-url. */
  readonly specAuthentication?: SystemBlueprintSpecAuthentication;
  /** How a date is shown. */
  readonly dateFormat?: string;
}

/** Those that Port is known to take; others may come. */
export type SystemBlueprintTextFormat =
  | "date-time"
  | "url"
  | "email"
  | "idn-email"
  | "ipv4"
  | "ipv6"
  | "markdown"
  | "yaml"
  | "html"
  | "user"
  | "blueprints"
  | "team"
  | "timer"
  | "proto"
  | (string & {});

/** Those that Port is known to take; others may come. */
export type SystemBlueprintColour =
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

/** How an embedded page signs its viewer in; for `spec` embedded-url. */
export interface SystemBlueprintSpecAuthentication {
  /** OAuth client of the embedded page. */
  readonly clientId: string;
  /** Where the viewer is asked to sign in. */
  readonly authorizationUrl: string;
  /** Where the token is fetched. */
  readonly tokenUrl: string;
  /** Scopes asked for; openid where none are given. */
  readonly authorizationScope?: readonly string[];
}

/** Properties that hold a number. */
export interface SystemBlueprintNumberProperty {
  /** Properties that hold a number. */
  readonly type: "number";
  /** Name shown to people. At most 100 characters. */
  readonly title?: string;
  /** What it is for, shown beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Value of entities that give none. */
  readonly default?: number;
  /** The values allowed. At least 1 element. No element twice. */
  readonly enum?: readonly number[];
  /** Colour of each value of `enum`: value → colour. */
  readonly enumColors?: { readonly [name: string]: SystemBlueprintColour };
  /** Smallest value. */
  readonly minimum?: number;
  /** Largest value. */
  readonly maximum?: number;
  /** What every value must be greater than. */
  readonly exclusiveMinimum?: number;
  /** What every value must be less than. */
  readonly exclusiveMaximum?: number;
}

/** Properties that are true or false. */
export interface SystemBlueprintBooleanProperty {
  /** Properties that are true or false. */
  readonly type: "boolean";
  /** Name shown to people. At most 100 characters. */
  readonly title?: string;
  /** What it is for, shown beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Value of entities that give none. */
  readonly default?: boolean;
}

/** Properties that hold an object. */
export interface SystemBlueprintObjectProperty {
  /** Properties that hold an object. */
  readonly type: "object";
  /** Name shown to people. At most 100 characters. */
  readonly title?: string;
  /** What it is for, shown beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Value of entities that give none. */
  readonly default?: JsonObject;
  /** What the object is. */
  readonly format?: SystemBlueprintObjectFormat;
  /** What the object is shown as. */
  readonly spec?: "async-api" | "open-api";
  /** JSON Schema of each key of the object. */
  readonly properties?: { readonly [name: string]: JsonObject };
  /** JSON Schema of the keys that match a regular expression, by expression. */
  readonly patternProperties?: { readonly [name: string]: JsonObject };
  /** Whether other keys may stand in the object, or their JSON Schema. */
  readonly additionalProperties?: boolean | JsonObject;
  /** The keys that the object must have. */
  readonly required?: readonly string[];
}

/** Those that Port is known to take; others may come. */
export type SystemBlueprintObjectFormat = "labeled-url" | (string & {});

/** Properties that hold a list. */
export interface SystemBlueprintArrayProperty {
  /** Properties that hold a list. */
  readonly type: "array";
  /** Name shown to people. At most 100 characters. */
  readonly title?: string;
  /** What it is for, shown beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Fewest elements. 0 or more. */
  readonly minItems?: number;
  /** Most elements. 0 or more. */
  readonly maxItems?: number;
  /** Whether no element may stand twice. */
  readonly uniqueItems?: boolean;
  /** What the elements are. */
  readonly items?: SystemBlueprintItems;
  /** What the array holds when nothing is given. */
  readonly default?: readonly Json[];
}

/** What the elements are. */
export type SystemBlueprintItems =
  | SystemBlueprintStringItems
  | SystemBlueprintNumberItems
  | SystemBlueprintBooleanItems
  | SystemBlueprintObjectItems;

/** The elements are texts. */
export interface SystemBlueprintStringItems {
  /** The elements are texts. */
  readonly type: "string";
  /** What each text is. */
  readonly format?: SystemBlueprintTextFormat;
  /** Regular expression that each text must match. */
  readonly pattern?: string;
  /** The values allowed. At least 1 element. No element twice. */
  readonly enum?: readonly string[];
  /** Colour of each value of `enum`: value → colour. */
  readonly enumColors?: { readonly [name: string]: SystemBlueprintColour };
}

/** The elements are numbers. */
export interface SystemBlueprintNumberItems {
  /** The elements are numbers. */
  readonly type: "number";
  /** The values allowed. */
  readonly enum?: readonly number[];
  /** Colour of each value of `enum`: value → colour. */
  readonly enumColors?: { readonly [name: string]: SystemBlueprintColour };
}

/** The elements are true or false. */
export interface SystemBlueprintBooleanItems {
  /** The elements are true or false. */
  readonly type: "boolean";
}

/** The elements are objects. */
export interface SystemBlueprintObjectItems {
  /** The elements are objects. */
  readonly type: "object";
  /** What each object is. */
  readonly format?: SystemBlueprintObjectFormat;
  /** JSON Schema of each key of the object. */
  readonly properties?: { readonly [name: string]: JsonObject };
  /** JSON Schema of the keys that match a regular expression, by expression. */
  readonly patternProperties?: { readonly [name: string]: JsonObject };
  /** Whether other keys may stand in the object, or their JSON Schema. */
  readonly additionalProperties?: boolean | JsonObject;
  /** The keys that the object must have. */
  readonly required?: readonly string[];
}

/** One of `relations`: links to other blueprints, by name. */
export interface SystemBlueprintRelation {
  /** Blueprint at the other end. */
  readonly target: string | Ref<"blueprint">;
  /** Name shown to people. At most 100 characters. */
  readonly title?: string;
  /** What the relation means. */
  readonly description?: string;
  /**
   * Whether an entity may relate to several others.
   * @default false
   */
  readonly many?: boolean;
  /**
   * Whether each entity must relate to one.
   * @default false
   */
  readonly required?: boolean;
  /** What Port itself uses the relation for. */
  readonly type?: string;
}

/** One of `mirrorProperties`: properties of related entities shown on this one, by name. */
export interface SystemBlueprintMirrorProperty {
  /** Relations and then a property, joined by dots: `team.lead`. */
  readonly path: string;
  /** Name shown to people. At most 100 characters. */
  readonly title?: string;
}

/** One of `calculationProperties`: properties computed from others, by name. */
export interface SystemBlueprintCalculationProperty {
  /** Name shown to people. At most 100 characters. */
  readonly title?: string;
  /** What it is for, shown beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** jq over the entity that yields the value. */
  readonly calculation: string;
  /** Type of what the calculation yields. */
  readonly type: SystemBlueprintCalculationType;
  /** What the value is. */
  readonly format?: SystemBlueprintCalculationFormat;
  /** What the value is shown as. */
  readonly spec?: "open-api" | "async-api" | "embedded-url";
  /** How an embedded page signs its viewer in; for `spec` embedded-url. */
  readonly specAuthentication?: SystemBlueprintSpecAuthentication;
  /** How a date is shown. */
  readonly dateFormat?: string;
  /** Whether the values have colours. */
  readonly colorized?: boolean;
  /** Colour of each value: value → colour. */
  readonly colors?: { readonly [name: string]: SystemBlueprintColour };
  /** For lists: type and format of the elements. */
  readonly items?: JsonObject;
}

/** Those that Port is known to take; others may come. */
export type SystemBlueprintCalculationType = "string" | "number" | "boolean" | "object" | "array" | (string & {});

/** Those that Port is known to take; others may come. */
export type SystemBlueprintCalculationFormat =
  | "date-time"
  | "url"
  | "email"
  | "idn-email"
  | "ipv4"
  | "ipv6"
  | "markdown"
  | "yaml"
  | "html"
  | "user"
  | "blueprints"
  | "team"
  | "timer"
  | "proto"
  | "labeled-url"
  | (string & {});

/** One of `aggregationProperties`: properties computed over related entities, by name. */
export interface SystemBlueprintAggregationProperty {
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
  readonly query?: SystemBlueprintQuery;
  /** Over which relations entities are related; all, where it is left out. */
  readonly pathFilter?: readonly SystemBlueprintPathFilter[];
  /** What is computed. */
  readonly calculationSpec: SystemBlueprintCalculationSpec;
}

/** Which related entities count. */
export interface SystemBlueprintQuery {
  /** How the rules combine. */
  readonly combinator?: "and" | "or";
  /** What an entity must satisfy. */
  readonly rules?: readonly SearchRule[];
}

/** What an entity must satisfy: a comparison, or a group of rules. */
export type SearchRule = SystemBlueprintBlueprintSearchRule | SystemBlueprintOtherSearchRule;

/** The blueprint of the entity. */
export interface SystemBlueprintBlueprintSearchRule {
  /** The blueprint of the entity. */
  readonly property: "$blueprint";
  /** How to compare. */
  readonly operator: SystemBlueprintSearchOperator;
  /** The blueprint, several, or what of the user to compare with. */
  readonly value?: string | Ref<"blueprint"> | readonly (string | Ref<"blueprint">)[] | JsonObject;
}

/** Those that Port is known to take; others may come. */
export type SystemBlueprintSearchOperator =
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
export interface SystemBlueprintOtherSearchRule {
  /** How the nested rules combine; makes this a group. */
  readonly combinator?: "and" | "or";
  /** The rules of the group. */
  readonly rules?: readonly SearchRule[];
  /** The property to compare, or the way to one. */
  readonly property?: Json;
  /** Which properties to compare, by type, in place of one. */
  readonly propertySchema?: Json;
  /** How to compare. */
  readonly operator?: SystemBlueprintSearchOperator;
  /** What to compare with. */
  readonly value?: Json;
  /** For relatedTo: the blueprint of the related entity. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** For relatedTo: which way. */
  readonly direction?: SystemBlueprintSearchDirection;
  /** For relatedTo: whether only required relations count. */
  readonly required?: boolean;
}

/** Those that Port is known to take; others may come. */
export type SystemBlueprintSearchDirection = "upstream" | "downstream" | (string & {});

/** One of `pathFilter`: over which relations entities are related; all, where it is left out. */
export interface SystemBlueprintPathFilter {
  /** Relations that lead from one blueprint to the other. */
  readonly path: readonly string[];
  /** Where the path begins, if not at the target. */
  readonly fromBlueprint?: string | Ref<"blueprint">;
}

/** What is computed. */
export type SystemBlueprintCalculationSpec = SystemBlueprintEntitiesCalculationSpec | SystemBlueprintPropertyCalculationSpec;

/** Counts entities. */
export interface SystemBlueprintEntitiesCalculationSpec {
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
  readonly measureTimeBy?: SystemBlueprintMeasuredTime;
}

/** Those that Port is known to take; others may come. */
export type SystemBlueprintMeasuredTime = "$createdAt" | "$updatedAt" | (string & {});

/** Computes with the values of a property. */
export interface SystemBlueprintPropertyCalculationSpec {
  /** Computes with the values of a property. */
  readonly calculationBy: "property";
  /** What is made of the values. */
  readonly func: "sum" | "min" | "max" | "median" | "average";
  /** Property whose values are taken. */
  readonly property: string;
  /** Span of time that the average is taken over, or all of it. */
  readonly averageOf?: "hour" | "day" | "week" | "month" | "total";
  /** Date that places an entity in time. */
  readonly measureTimeBy?: SystemBlueprintMeasuredTime;
}
