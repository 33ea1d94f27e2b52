// Generated from model/resources/blueprint.ts by `npm run generate`. Do not edit.
import type { Json, JsonObject } from "./json";
import type { Ref } from "./ref";

/** The data model of a kind of entities: its properties and its relations to other blueprints. */
export interface BlueprintProps {
  /** Unique name, used wherever the blueprint is referred to. At most 100 characters. It must be made of letters, digits and @ _ . + : \ / -, and be neither "." nor "..". */
  readonly identifier: string;
  /** Name shown to people. At least 1 character. At most 100 characters. */
  readonly title: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** What the entities are. At most 200 characters. */
  readonly description?: string;
  /** The properties of an entity, and which of them it must have. */
  readonly schema: BlueprintSchema;
  /** Links to other blueprints, by name. A name must be made of the letters a to z, digits and @ _ = \ -. A name has at most 100 characters. */
  readonly relations?: { readonly [name: string]: BlueprintRelation };
  /** Properties of related entities shown on this one, by name. A name must be made of the letters a to z, digits and @ _ = \ -. A name has at most 100 characters. */
  readonly mirrorProperties?: { readonly [name: string]: BlueprintMirrorProperty };
  /** Properties computed from others, by name. A name must be made of the letters a to z, digits and @ _ = \ -. A name has at most 100 characters. */
  readonly calculationProperties?: { readonly [name: string]: BlueprintCalculationProperty };
  /** Properties computed over related entities, by name. A name must be made of the letters a to z, digits and @ _ = \ -. A name has at most 100 characters. */
  readonly aggregationProperties?: { readonly [name: string]: BlueprintAggregationProperty };
  /** Where changes of entities are reported. */
  readonly changelogDestination?: BlueprintChangelogDestination;
  /** How entities get their teams. */
  readonly ownership?: BlueprintOwnership;
  /** @deprecated Teams of entities come over relations; `ownership` replaces it. */
  readonly teamInheritance?: BlueprintTeamInheritance;
  /** Whether entities are found by the portal's search. */
  readonly includeInGlobalSearch?: boolean;
}

/** The properties of an entity, and which of them it must have. */
export interface BlueprintSchema {
  /** The properties of an entity, by name. A name must be made of the letters a to z, digits and @ _ = \ -. A name has at most 100 characters. */
  readonly properties?: { readonly [name: string]: BlueprintProperty };
  /** Names of the properties that each entity must have. */
  readonly required?: readonly string[];
}

/** One of `properties`: the properties of an entity, by name. */
export type BlueprintProperty =
  | BlueprintStringProperty
  | BlueprintNumberProperty
  | BlueprintBooleanProperty
  | BlueprintObjectProperty
  | BlueprintArrayProperty;

/** Properties that hold text. */
export interface BlueprintStringProperty {
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
  readonly format?: BlueprintTextFormat;
  /** The values allowed. At least 1 element. No element twice. */
  readonly enum?: readonly string[];
  /** Colour of each value of `enum`: value → colour. */
  readonly enumColors?: { readonly [name: string]: BlueprintColour };
  /** Regular expression that the text must match. */
  readonly pattern?: string;
  /** Fewest characters. 0 or more. */
  readonly minLength?: number;
  /** Most characters. 0 or more. */
  readonly maxLength?: number;
  /** What the text is shown as. */
  readonly spec?: "open-api" | "async-api" | "embedded-url";
  /** How an embedded page signs its viewer in; for `spec` embedded-url. */
  readonly specAuthentication?: BlueprintSpecAuthentication;
  /** How a date is shown. */
  readonly dateFormat?: string;
}

/** Those that Port is known to take; others may come. */
export type BlueprintTextFormat =
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
export type BlueprintColour =
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
export interface BlueprintSpecAuthentication {
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
export interface BlueprintNumberProperty {
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
  readonly enumColors?: { readonly [name: string]: BlueprintColour };
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
export interface BlueprintBooleanProperty {
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
export interface BlueprintObjectProperty {
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
  readonly format?: BlueprintObjectFormat;
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
export type BlueprintObjectFormat = "labeled-url" | (string & {});

/** Properties that hold a list. */
export interface BlueprintArrayProperty {
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
  readonly items?: BlueprintItems;
  /** What the array holds when nothing is given. */
  readonly default?: readonly Json[];
}

/** What the elements are. */
export type BlueprintItems = BlueprintStringItems | BlueprintNumberItems | BlueprintBooleanItems | BlueprintObjectItems;

/** The elements are texts. */
export interface BlueprintStringItems {
  /** The elements are texts. */
  readonly type: "string";
  /** What each text is. */
  readonly format?: BlueprintTextFormat;
  /** Regular expression that each text must match. */
  readonly pattern?: string;
  /** The values allowed. At least 1 element. No element twice. */
  readonly enum?: readonly string[];
  /** Colour of each value of `enum`: value → colour. */
  readonly enumColors?: { readonly [name: string]: BlueprintColour };
}

/** The elements are numbers. */
export interface BlueprintNumberItems {
  /** The elements are numbers. */
  readonly type: "number";
  /** The values allowed. */
  readonly enum?: readonly number[];
  /** Colour of each value of `enum`: value → colour. */
  readonly enumColors?: { readonly [name: string]: BlueprintColour };
}

/** The elements are true or false. */
export interface BlueprintBooleanItems {
  /** The elements are true or false. */
  readonly type: "boolean";
}

/** The elements are objects. */
export interface BlueprintObjectItems {
  /** The elements are objects. */
  readonly type: "object";
  /** What each object is. */
  readonly format?: BlueprintObjectFormat;
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
export interface BlueprintRelation {
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
export interface BlueprintMirrorProperty {
  /** Relations and then a property, joined by dots: `team.lead`. */
  readonly path: string;
  /** Name shown to people. At most 100 characters. */
  readonly title?: string;
}

/** One of `calculationProperties`: properties computed from others, by name. */
export interface BlueprintCalculationProperty {
  /** Name shown to people. At most 100 characters. */
  readonly title?: string;
  /** What it is for, shown beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** jq over the entity that yields the value. */
  readonly calculation: string;
  /** Type of what the calculation yields. */
  readonly type: BlueprintCalculationType;
  /** What the value is. */
  readonly format?: BlueprintCalculationFormat;
  /** What the value is shown as. */
  readonly spec?: "open-api" | "async-api" | "embedded-url";
  /** How an embedded page signs its viewer in; for `spec` embedded-url. */
  readonly specAuthentication?: BlueprintSpecAuthentication;
  /** How a date is shown. */
  readonly dateFormat?: string;
  /** Whether the values have colours. */
  readonly colorized?: boolean;
  /** Colour of each value: value → colour. */
  readonly colors?: { readonly [name: string]: BlueprintColour };
  /** For lists: type and format of the elements. */
  readonly items?: JsonObject;
}

/** Those that Port is known to take; others may come. */
export type BlueprintCalculationType = "string" | "number" | "boolean" | "object" | "array" | (string & {});

/** Those that Port is known to take; others may come. */
export type BlueprintCalculationFormat =
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
export interface BlueprintAggregationProperty {
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
  readonly query?: BlueprintQuery;
  /** Over which relations entities are related; all, where it is left out. */
  readonly pathFilter?: readonly BlueprintPathFilter[];
  /** What is computed. */
  readonly calculationSpec: BlueprintCalculationSpec;
}

/** Which related entities count. */
export interface BlueprintQuery {
  /** How the rules combine. */
  readonly combinator?: "and" | "or";
  /** What an entity must satisfy. */
  readonly rules?: readonly SearchRule[];
}

/** What an entity must satisfy: a comparison, or a group of rules. */
export type SearchRule = BlueprintBlueprintSearchRule | BlueprintOtherSearchRule;

/** The blueprint of the entity. */
export interface BlueprintBlueprintSearchRule {
  /** The blueprint of the entity. */
  readonly property: "$blueprint";
  /** How to compare. */
  readonly operator: BlueprintSearchOperator;
  /** The blueprint, several, or what of the user to compare with. */
  readonly value?: string | Ref<"blueprint"> | readonly (string | Ref<"blueprint">)[] | JsonObject;
}

/** Those that Port is known to take; others may come. */
export type BlueprintSearchOperator =
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
export interface BlueprintOtherSearchRule {
  /** How the nested rules combine; makes this a group. */
  readonly combinator?: "and" | "or";
  /** The rules of the group. */
  readonly rules?: readonly SearchRule[];
  /** The property to compare, or the way to one. */
  readonly property?: Json;
  /** Which properties to compare, by type, in place of one. */
  readonly propertySchema?: Json;
  /** How to compare. */
  readonly operator?: BlueprintSearchOperator;
  /** What to compare with. */
  readonly value?: Json;
  /** For relatedTo: the blueprint of the related entity. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** For relatedTo: which way. */
  readonly direction?: BlueprintSearchDirection;
  /** For relatedTo: whether only required relations count. */
  readonly required?: boolean;
}

/** Those that Port is known to take; others may come. */
export type BlueprintSearchDirection = "upstream" | "downstream" | (string & {});

/** One of `pathFilter`: over which relations entities are related; all, where it is left out. */
export interface BlueprintPathFilter {
  /** Relations that lead from one blueprint to the other. */
  readonly path: readonly string[];
  /** Where the path begins, if not at the target. */
  readonly fromBlueprint?: string | Ref<"blueprint">;
}

/** What is computed. */
export type BlueprintCalculationSpec = BlueprintEntitiesCalculationSpec | BlueprintPropertyCalculationSpec;

/** Counts entities. */
export interface BlueprintEntitiesCalculationSpec {
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
  readonly measureTimeBy?: BlueprintMeasuredTime;
}

/** Those that Port is known to take; others may come. */
export type BlueprintMeasuredTime = "$createdAt" | "$updatedAt" | (string & {});

/** Computes with the values of a property. */
export interface BlueprintPropertyCalculationSpec {
  /** Computes with the values of a property. */
  readonly calculationBy: "property";
  /** What is made of the values. */
  readonly func: "sum" | "min" | "max" | "median" | "average";
  /** Property whose values are taken. */
  readonly property: string;
  /** Span of time that the average is taken over, or all of it. */
  readonly averageOf?: "hour" | "day" | "week" | "month" | "total";
  /** Date that places an entity in time. */
  readonly measureTimeBy?: BlueprintMeasuredTime;
}

/** Where changes of entities are reported. */
export type BlueprintChangelogDestination = BlueprintKafkaChangelogDestination | BlueprintWebhookChangelogDestination;

/** Changes go to the organisation's Kafka topic. */
export interface BlueprintKafkaChangelogDestination {
  /** Changes go to the organisation's Kafka topic. */
  readonly type: "KAFKA";
}

/** Changes are posted to a URL. */
export interface BlueprintWebhookChangelogDestination {
  /** Changes are posted to a URL. */
  readonly type: "WEBHOOK";
  /** Where changes are posted. */
  readonly url: string;
  /** Whether Port's agent posts them. */
  readonly agent?: boolean;
}

/** How entities get their teams. */
export interface BlueprintOwnership {
  /** Direct: each entity has its own teams. Inherited: they come over relations. */
  readonly type: "Inherited" | "Direct";
  /** For Inherited: the relations that lead to the owning blueprint, joined by dots. */
  readonly path?: string;
  /** Name shown to people. At most 100 characters. */
  readonly title?: string;
}

/** Teams of entities come over relations; `ownership` replaces it. */
export interface BlueprintTeamInheritance {
  /** The relations that lead to the owning blueprint, joined by dots. */
  readonly path: string;
}
