// Generated from model/resources/workflow.ts by `npm run generate`. Do not edit.
import type { Json, JsonObject } from "./json";
import type { Ref } from "./ref";

/** A workflow: nodes that people, events or a schedule start, and the connections by which they follow one another. */
export interface WorkflowProps {
  /** Unique name, used wherever the workflow is referred to. At most 60 characters. It must be made of letters, digits and @ _ : -. */
  readonly identifier: string;
  /** Name shown to people. At most 100 characters. */
  readonly title?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** What the workflow does. At most 1100 characters. */
  readonly description?: string;
  /** What it is listed under. At most 40 characters. */
  readonly category?: string;
  /**
   * Whether everybody sees the runs.
   * @default true
   */
  readonly allowAnyoneToViewRuns?: boolean;
  /** The nodes, in any order. At most 100 elements. */
  readonly nodes?: readonly WorkflowNode[];
  /** The connections, in any order. */
  readonly connections?: readonly WorkflowConnection[];
}

/** One of `nodes`: the nodes, in any order. */
export interface WorkflowNode {
  /** Unique name within the workflow; connections lead from and to it. At most 60 characters. It must be made of letters, digits and @ _ : -. */
  readonly identifier: string;
  /** Name shown to people. At most 100 characters. */
  readonly title?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** What the node does. At most 1100 characters. */
  readonly description?: string;
  /** Links shown beside it. At most 3 elements. */
  readonly links?: readonly string[];
  /** Values that the node hands on, by name; templates are filled in. */
  readonly variables?: { readonly [name: string]: string };
  /**
   * Whether a run shows more of it.
   * @default false
   */
  readonly verbose?: boolean;
  /** What the node is and does. */
  readonly config: WorkflowConfig;
}

/** What the node is and does. */
export type WorkflowConfig =
  | WorkflowSelfServeTriggerConfig
  | WorkflowEventTriggerConfig
  | WorkflowScheduleTriggerConfig
  | WorkflowKafkaConfig
  | WorkflowWebhookConfig
  | WorkflowIntegrationActionConfig
  | WorkflowUpsertEntityConfig
  | WorkflowAiConfig
  | WorkflowAiAgentConfig
  | WorkflowConditionConfig
  | WorkflowInputConfig
  | WorkflowOtherConfig;

/** People start the workflow. */
export interface WorkflowSelfServeTriggerConfig {
  /** People start the workflow. */
  readonly type: "SELF_SERVE_TRIGGER";
  /** The form that people fill in. */
  readonly userInputs?: WorkflowUserInputs;
  /**
   * Whether the trigger starts runs.
   * @default true
   */
  readonly published?: boolean;
  /** How the button looks. */
  readonly variant?: "DEFAULT" | "ALERT";
  /** Text of the button on the card. At least 1 character. At most 15 characters. */
  readonly actionCardButtonText?: string;
  /** Text of the button that starts it. At least 1 character. At most 15 characters. */
  readonly executeActionButtonText?: string;
  /** Who may start it. */
  readonly permissions?: WorkflowPermissions;
  /** Where else it is offered. */
  readonly contexts?: readonly WorkflowContext[];
}

/** The form that people fill in. */
export interface WorkflowUserInputs {
  /** The inputs, by name. A name must be made of the letters a to z, digits and @ _ = \ -. */
  readonly properties?: { readonly [name: string]: WorkflowProperty };
  /** Names of the inputs that must be filled, or a jq query that yields them. */
  readonly required?: readonly string[] | JqQuery;
  /** Names of the inputs and headings, in the order shown. */
  readonly order?: readonly string[];
  /** The steps that the form is divided into. */
  readonly steps?: readonly WorkflowStep[];
  /** Headings between the inputs, by name. A name must be made of the letters a to z, digits and @ _ = \ -. */
  readonly titles?: { readonly [name: string]: WorkflowTitle };
  /** What the values must satisfy together. At least 1 element. At most 10 elements. */
  readonly validations?: readonly WorkflowUserInputsValidation[];
}

/** One of `properties`: the inputs, by name. */
export type WorkflowProperty =
  | WorkflowStringProperty
  | WorkflowNumberProperty
  | WorkflowBooleanProperty
  | WorkflowObjectProperty
  | WorkflowArrayProperty;

/** Inputs for text. */
export interface WorkflowStringProperty {
  /** Inputs for text. */
  readonly type: "string";
  /** Name shown to people. At most 140 characters. */
  readonly title?: string;
  /** What it is for, shown beside the title. At most 1000 characters. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Inputs that must be filled before this one. */
  readonly dependsOn?: readonly string[];
  /** Whether it is shown. */
  readonly visible?: JqQuery | boolean;
  /** Whether it is shown but cannot be changed. */
  readonly disabled?: JqQuery | boolean;
  /** Whether it is shown but cannot be filled in. */
  readonly readOnly?: JqQuery | boolean;
  /** The values offered. */
  readonly enum?: JqQuery | readonly string[];
  /** Value given when nobody changes it. */
  readonly default?: JqQuery | string;
  /** Colour of each value of `enum`: value → colour. */
  readonly enumColors?: { readonly [name: string]: string };
  /** What is asked for. */
  readonly format?: "multi-line" | "date-time" | "email" | "entity" | "team" | "user" | "url" | "markdown" | "yaml" | "proto";
  /** For format entity: whose entities are offered. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** For format entity: which of them are offered. */
  readonly dataset?: WorkflowDataset;
  /** The order in which entities are offered. */
  readonly sort?: WorkflowSort;
  /** Regular expression that the text must match. */
  readonly pattern?: JqQuery | string;
  /** Fewest characters. 1 or more. */
  readonly minLength?: number;
  /** Most characters. 1 or more. */
  readonly maxLength?: number;
}

/** A jq query that yields the value. */
export interface JqQuery {
  /** The jq query. */
  readonly jqQuery: string;
}

/** For format entity: which of them are offered. */
export interface WorkflowDataset {
  /** How the rules combine. */
  readonly combinator: "and" | "or";
  /** What an entity must satisfy to be offered. */
  readonly rules: readonly DatasetRule[];
}

/** What an entity must satisfy: a comparison, or a group of rules. */
export interface DatasetRule {
  /** How the nested rules combine; makes this a group. */
  readonly combinator?: "and" | "or";
  /** Blueprint of the entities to compare with. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** The property to compare. */
  readonly property?: string;
  /** How to compare. */
  readonly operator?: WorkflowOperator;
  /** What to compare with: a constant, or a jq query that yields it. */
  readonly value?: Json;
  /** The rules of the group. */
  readonly rules?: readonly DatasetRule[];
}

/** Those that Port is known to take; others may come. */
export type WorkflowOperator =
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
  | "between"
  | "notBetween"
  | "relatedTo"
  | (string & {});

/** The order in which entities are offered. */
export interface WorkflowSort {
  /** The property to sort by. */
  readonly property: string;
  /**
   * The direction.
   * @default "ASC"
   */
  readonly order?: "ASC" | "DESC";
}

/** Inputs for numbers. */
export interface WorkflowNumberProperty {
  /** Inputs for numbers. */
  readonly type: "number";
  /** Name shown to people. At most 140 characters. */
  readonly title?: string;
  /** What it is for, shown beside the title. At most 1000 characters. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Inputs that must be filled before this one. */
  readonly dependsOn?: readonly string[];
  /** Whether it is shown. */
  readonly visible?: JqQuery | boolean;
  /** Whether it is shown but cannot be changed. */
  readonly disabled?: JqQuery | boolean;
  /** Whether it is shown but cannot be filled in. */
  readonly readOnly?: JqQuery | boolean;
  /** The values offered. */
  readonly enum?: JqQuery | readonly number[];
  /** Value given when nobody changes it. */
  readonly default?: JqQuery | number;
  /** Colour of each value of `enum`: value → colour. */
  readonly enumColors?: { readonly [name: string]: string };
  /** Smallest value. */
  readonly minimum?: number;
  /** Largest value. */
  readonly maximum?: number;
  /** A number that the value must be above. */
  readonly exclusiveMinimum?: number;
  /** A number that the value must be below. */
  readonly exclusiveMaximum?: number;
}

/** Switches. */
export interface WorkflowBooleanProperty {
  /** Switches. */
  readonly type: "boolean";
  /** Name shown to people. At most 140 characters. */
  readonly title?: string;
  /** What it is for, shown beside the title. At most 1000 characters. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Inputs that must be filled before this one. */
  readonly dependsOn?: readonly string[];
  /** Whether it is shown. */
  readonly visible?: JqQuery | boolean;
  /** Whether it is shown but cannot be changed. */
  readonly disabled?: JqQuery | boolean;
  /** Whether it is shown but cannot be filled in. */
  readonly readOnly?: JqQuery | boolean;
  /** Value given when nobody changes it. */
  readonly default?: JqQuery | boolean;
}

/** Inputs for objects. */
export interface WorkflowObjectProperty {
  /** Inputs for objects. */
  readonly type: "object";
  /** Name shown to people. At most 140 characters. */
  readonly title?: string;
  /** What it is for, shown beside the title. At most 1000 characters. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Inputs that must be filled before this one. */
  readonly dependsOn?: readonly string[];
  /** Whether it is shown. */
  readonly visible?: JqQuery | boolean;
  /** Whether it is shown but cannot be changed. */
  readonly disabled?: JqQuery | boolean;
  /** Whether it is shown but cannot be filled in. */
  readonly readOnly?: JqQuery | boolean;
  /** What the object is. */
  readonly format?: "labeled-url";
  /** JSON Schema of each key of the object. */
  readonly properties?: { readonly [name: string]: JsonObject };
  /** Value given when nobody changes it. */
  readonly default?: JqQuery | JsonObject;
}

/** Inputs for lists. */
export interface WorkflowArrayProperty {
  /** Inputs for lists. */
  readonly type: "array";
  /** Name shown to people. At most 140 characters. */
  readonly title?: string;
  /** What it is for, shown beside the title. At most 1000 characters. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Inputs that must be filled before this one. */
  readonly dependsOn?: readonly string[];
  /** Whether it is shown. */
  readonly visible?: JqQuery | boolean;
  /** Whether it is shown but cannot be changed. */
  readonly disabled?: JqQuery | boolean;
  /** Whether it is shown but cannot be filled in. */
  readonly readOnly?: JqQuery | boolean;
  /** Fewest elements. */
  readonly minItems?: JqQuery | number;
  /** Most elements. */
  readonly maxItems?: JqQuery | number;
  /** Whether no element may stand twice. */
  readonly uniqueItems?: boolean;
  /** The order in which entities are offered. */
  readonly sort?: WorkflowSort;
  /** What the array holds when nothing is given. */
  readonly default?: readonly Json[] | JqQuery;
  /** What the elements are. */
  readonly items?: WorkflowItems;
}

/** What the elements are. */
export type WorkflowItems = WorkflowStringItems | WorkflowNumberItems | WorkflowObjectItems;

/** The elements are texts. */
export interface WorkflowStringItems {
  /** The elements are texts. */
  readonly type: "string";
  /** The values offered. */
  readonly enum?: JqQuery | readonly string[];
  /** Colour of each value of `enum`: value → colour. */
  readonly enumColors?: { readonly [name: string]: string };
  /** What each text is. */
  readonly format?: "entity" | "team" | "user" | "date-time" | "email" | "url" | "yaml";
  /** For format entity: whose entities are offered. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** For format entity: which of them are offered. */
  readonly dataset?: JsonObject;
}

/** The elements are numbers. */
export interface WorkflowNumberItems {
  /** The elements are numbers. */
  readonly type: "number";
  /** The values offered. */
  readonly enum?: JqQuery | readonly number[];
  /** Colour of each value of `enum`: value → colour. */
  readonly enumColors?: { readonly [name: string]: string };
}

/** The elements are objects. */
export interface WorkflowObjectItems {
  /** The elements are objects. */
  readonly type: "object";
  /** What each object is. */
  readonly format?: "labeled-url";
}

/** One of `steps`: the steps that the form is divided into. */
export interface WorkflowStep {
  /** Name of the step. At most 25 characters. */
  readonly title: string;
  /** The inputs of the step, in order. */
  readonly order: readonly string[];
  /** Whether it is shown. */
  readonly visible?: JqQuery | boolean;
  /** What the values of the step must satisfy together. At least 1 element. At most 10 elements. */
  readonly validations?: readonly WorkflowValidation[];
}

/** One of `validations`: what the values of the step must satisfy together. */
export interface WorkflowValidation {
  /** jq over the values given; true where they go together. */
  readonly constraint: string;
  /** What people read where it is not true. At most 100 characters. */
  readonly message: string;
}

/** One of `titles`: headings between the inputs, by name. */
export interface WorkflowTitle {
  /** Text of the heading. At least 1 character. At most 140 characters. */
  readonly title: string;
  /** Text below the heading. At most 1000 characters. */
  readonly description?: string;
  /** Whether it is shown. */
  readonly visible?: JqQuery | boolean;
}

/** One of `validations`: what the values must satisfy together. */
export interface WorkflowUserInputsValidation {
  /** jq over the values given; true where they go together. */
  readonly constraint: string;
  /** What people read where it is not true. At most 100 characters. */
  readonly message: string;
}

/** Who may start it. */
export interface WorkflowPermissions {
  /** Addresses of the people. */
  readonly users?: readonly string[];
  /** Roles: Admin, Member, or the identifier of a blueprint and -moderator. */
  readonly roles?: readonly string[];
  /** Teams. */
  readonly teams?: readonly (string | Ref<"team">)[];
  /** Who may beside those named: a search for users. */
  readonly policy?: WorkflowPolicy;
}

/** Who may beside those named: a search for users. */
export interface WorkflowPolicy {
  /** How the rules combine. */
  readonly combinator: "and" | "or";
  /** What an entity must satisfy. */
  readonly rules: readonly SearchRule[];
}

/** What an entity must satisfy: a comparison, or a group of rules. */
export type SearchRule = WorkflowBlueprintSearchRule | WorkflowOtherSearchRule;

/** The blueprint of the entity. */
export interface WorkflowBlueprintSearchRule {
  /** The blueprint of the entity. */
  readonly property: "$blueprint";
  /** How to compare. */
  readonly operator: WorkflowSearchOperator;
  /** The blueprint, several, or what of the user to compare with. */
  readonly value?: string | Ref<"blueprint"> | readonly (string | Ref<"blueprint">)[] | JsonObject;
}

/** Those that Port is known to take; others may come. */
export type WorkflowSearchOperator =
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
export interface WorkflowOtherSearchRule {
  /** How the nested rules combine; makes this a group. */
  readonly combinator?: "and" | "or";
  /** The rules of the group. */
  readonly rules?: readonly SearchRule[];
  /** The property to compare, or the way to one. */
  readonly property?: Json;
  /** Which properties to compare, by type, in place of one. */
  readonly propertySchema?: Json;
  /** How to compare. */
  readonly operator?: WorkflowSearchOperator;
  /** What to compare with. */
  readonly value?: Json;
  /** For relatedTo: the blueprint of the related entity. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** For relatedTo: which way. */
  readonly direction?: WorkflowSearchDirection;
  /** For relatedTo: whether only required relations count. */
  readonly required?: boolean;
}

/** Those that Port is known to take; others may come. */
export type WorkflowSearchDirection = "upstream" | "downstream" | (string & {});

/** One of `contexts`: where else it is offered. */
export interface WorkflowContext {
  /** Where it is offered: where an entity is created, or on one. */
  readonly on: "CREATE_ENTITY" | "ENTITY";
  /** For CREATE_ENTITY: the blueprint whose entities are created. */
  readonly blueprintIdentifier?: string | Ref<"blueprint">;
  /** For ENTITY: the input that the entity is given to. */
  readonly userInput?: string;
}

/** Something that happens to an entity starts the workflow. */
export interface WorkflowEventTriggerConfig {
  /** Something that happens to an entity starts the workflow. */
  readonly type: "EVENT_TRIGGER";
  /** What starts it. */
  readonly event: WorkflowEvent;
  /** What the event must satisfy. */
  readonly condition?: WorkflowJqCondition;
  /**
   * Whether the trigger starts runs.
   * @default true
   */
  readonly published?: boolean;
}

/** What starts it. */
export interface WorkflowEvent {
  /** What happens. */
  readonly type: "ENTITY_CREATED" | "ENTITY_UPDATED" | "ENTITY_DELETED" | "TIMER_EXPIRED" | "ANY_ENTITY_CHANGE";
  /** Blueprint whose entities are watched. */
  readonly blueprintIdentifier: string | Ref<"blueprint">;
  /** For TIMER_EXPIRED: the timer property. */
  readonly propertyIdentifier?: string;
}

/** What the event must satisfy, in jq. */
export interface WorkflowJqCondition {
  /** What the event must satisfy, in jq. */
  readonly type: "JQ";
  /** jq expressions over the event; each yields true or false. */
  readonly expressions: readonly string[];
  /** Whether all or one of them must hold. */
  readonly combinator?: "and" | "or";
}

/** A schedule starts the workflow. */
export interface WorkflowScheduleTriggerConfig {
  /** A schedule starts the workflow. */
  readonly type: "SCHEDULE_TRIGGER";
  /** When, in UTC. It must be a cron expression of five or six fields, or @yearly, @annually, @monthly, @weekly, @daily, @midnight or @hourly. */
  readonly cron: string;
  /**
   * Whether the trigger starts runs.
   * @default true
   */
  readonly published?: boolean;
}

/** Sends a message to the organisation's Kafka topic. */
export interface WorkflowKafkaConfig {
  /** Sends a message to the organisation's Kafka topic. */
  readonly type: "KAFKA";
  /** Message; templates are filled in. */
  readonly payload?: Json;
  /**
   * Whether a failure of the node ends the run.
   * @default "terminate"
   */
  readonly onFailure?: "continue" | "terminate";
}

/** Calls a URL. */
export interface WorkflowWebhookConfig {
  /** Calls a URL. */
  readonly type: "WEBHOOK";
  /** What is called. */
  readonly url: string;
  /**
   * Whether Port's agent calls it.
   * @default false
   */
  readonly agent?: boolean | string;
  /**
   * Whether the node waits for the reply.
   * @default true
   */
  readonly synchronized?: boolean | string;
  /**
   * HTTP method.
   * @default "POST"
   */
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Headers of the request. */
  readonly headers?: { readonly [name: string]: string };
  /** Body of the request; templates are filled in. */
  readonly body?: Json;
  /**
   * What happens where no reply comes.
   * @default "fail"
   */
  readonly onTimeout?: "fail" | "continue";
  /**
   * Whether a failure of the node ends the run.
   * @default "terminate"
   */
  readonly onFailure?: "continue" | "terminate";
}

/** Runs an action of an integration. */
export interface WorkflowIntegrationActionConfig {
  /** Runs an action of an integration. */
  readonly type: "INTEGRATION_ACTION";
  /** Installation of the integration. */
  readonly installationId: string | Ref<"integration">;
  /** What is integrated. */
  readonly integrationProvider: string;
  /** What the integration does. */
  readonly integrationInvocationType: string;
  /** With what it does it. */
  readonly integrationActionExecutionProperties?: Json;
  /**
   * Whether a failure of the node ends the run.
   * @default "terminate"
   */
  readonly onFailure?: "continue" | "terminate";
}

/** Creates or changes an entity. */
export interface WorkflowUpsertEntityConfig {
  /** Creates or changes an entity. */
  readonly type: "UPSERT_ENTITY";
  /** Blueprint of the entity. */
  readonly blueprintIdentifier: string | Ref<"blueprint">;
  /** What the entity becomes. */
  readonly mapping?: WorkflowMapping;
  /**
   * Whether a failure of the node ends the run.
   * @default "terminate"
   */
  readonly onFailure?: "continue" | "terminate";
}

/** What the entity becomes. */
export interface WorkflowMapping {
  /** Identifier of the entity, or a query that finds it. */
  readonly identifier?: string | JsonObject;
  /** Title of the entity. */
  readonly title?: string;
  /** Icon of the entity. */
  readonly icon?: string;
  /** Teams of the entity, a template that yields them, or a query that finds them. */
  readonly team?: readonly string[] | string | JsonObject;
  /** Values of the entity's properties; templates are filled in. */
  readonly properties?: JsonObject;
  /** The entity's relations; templates are filled in. */
  readonly relations?: JsonObject;
}

/** Asks a language model. */
export interface WorkflowAiConfig {
  /** Asks a language model. */
  readonly type: "AI";
  /** What is asked; templates are filled in. */
  readonly userPrompt: string;
  /**
   * What the model is told before.
   * @default ""
   */
  readonly systemPrompt?: string;
  /** Tools that the model may use. */
  readonly tools?: readonly string[];
  /** MCP servers that the model may use. At most 5 elements. */
  readonly mcpServers?: readonly WorkflowMcpServer[];
  /** Whose model is asked. */
  readonly provider?: string;
  /** The model that is asked. */
  readonly model?: string;
  /** JSON Schema of the answer, an object. */
  readonly outputSchema?: WorkflowOutputSchema;
  /** Whether a failure of the node ends the run. */
  readonly onFailure?: "continue" | "terminate";
}

/** One of `mcpServers`: mCP servers that the model may use. */
export interface WorkflowMcpServer {
  /** The server. */
  readonly identifier: string;
}

/** JSON Schema of the answer, an object. */
export interface WorkflowOutputSchema {
  /** object. */
  readonly type: "object";
}

/** Asks an AI agent. */
export interface WorkflowAiAgentConfig {
  /** Asks an AI agent. */
  readonly type: "AI_AGENT";
  /** What is asked; templates are filled in. */
  readonly userPrompt: string;
  /** The agent. */
  readonly agentIdentifier: string;
  /** Whose model is asked. */
  readonly provider?: string;
  /** The model that is asked. */
  readonly model?: string;
  /** JSON Schema of the answer, an object. */
  readonly outputSchema?: WorkflowOutputSchema;
  /** Whether a failure of the node ends the run. */
  readonly onFailure?: "continue" | "terminate";
}

/** Goes the first way whose expression holds. */
export interface WorkflowConditionConfig {
  /** Goes the first way whose expression holds. */
  readonly type: "CONDITION";
  /** The ways out of the node. */
  readonly outlets?: readonly WorkflowOutlet[];
  /** Whether a failure of the node ends the run. */
  readonly onFailure?: "continue" | "terminate";
}

/** One of `outlets`: the ways out of the node. */
export interface WorkflowOutlet {
  /** Unique name within the node; connections lead on from it. At most 60 characters. It must be made of letters, digits and @ _ : -. */
  readonly identifier: string;
  /**
   * Name shown to people. At most 100 characters.
   * @default ""
   */
  readonly title?: string;
  /** jq that yields whether this way is taken. It must not be blank. */
  readonly expression: string;
  /** A label that a run gets that goes this way. */
  readonly statusLabel?: WorkflowStatusLabel;
  /** A label that a run gets that goes this way. */
  readonly workflowStatusLabel?: WorkflowWorkflowStatusLabel;
}

/** A label that a run gets that goes this way. */
export interface WorkflowStatusLabel {
  /** The text. It must not be blank. */
  readonly text: string;
  /** How it looks. */
  readonly variant?: "success" | "alert";
}

/** A label that a run gets that goes this way. */
export interface WorkflowWorkflowStatusLabel {
  /** The text. It must not be blank. */
  readonly text: string;
  /** How it looks. */
  readonly variant?: "success" | "alert";
}

/** Waits until people have answered. */
export interface WorkflowInputConfig {
  /** Waits until people have answered. */
  readonly type: "INPUT";
  /** What is asked of people. */
  readonly description?: string;
  /** The form that people fill in. */
  readonly userInputs: WorkflowInputConfigUserInputs;
  /** The ways out of the node. */
  readonly outlets?: readonly WorkflowInputConfigOutlet[];
  /** Who may answer. */
  readonly responders?: WorkflowResponders;
  /** How they hear of it. */
  readonly notifications?: readonly WorkflowNotification[];
  /** Whether a failure of the node ends the run. */
  readonly onFailure?: "continue" | "terminate";
}

/** One of `buttons`: the buttons that end the form. */
export interface WorkflowButton {
  /** Unique name within the form; the outlet of this name follows. At most 60 characters. It must be made of letters, digits and @ _ : -. */
  readonly identifier: string;
  /** Text of the button. */
  readonly label: string;
  /** How it looks. */
  readonly variant: "PRIMARY" | "SECONDARY" | "DANGER";
  /** Name of an icon of Port's. */
  readonly icon?: string;
}

/** The form that people fill in. */
export interface WorkflowInputConfigUserInputs {
  /** The inputs, by name. A name must be made of the letters a to z, digits and @ _ = \ -. */
  readonly properties?: { readonly [name: string]: WorkflowProperty };
  /** Names of the inputs that must be filled, or a jq query that yields them. */
  readonly required?: readonly string[] | JqQuery;
  /** Names of the inputs and headings, in the order shown. */
  readonly order?: readonly string[];
  /** The steps that the form is divided into. */
  readonly steps?: readonly WorkflowStep[];
  /** Headings between the inputs, by name. A name must be made of the letters a to z, digits and @ _ = \ -. */
  readonly titles?: { readonly [name: string]: WorkflowTitle };
  /** What the values must satisfy together. At least 1 element. At most 10 elements. */
  readonly validations?: readonly WorkflowUserInputsValidation[];
  /** The buttons that end the form. */
  readonly buttons?: readonly WorkflowButton[];
}

/** One of `outlets`: the ways out of the node. */
export interface WorkflowInputConfigOutlet {
  /** Unique name within the node; connections lead on from it. At most 60 characters. It must be made of letters, digits and @ _ : -. */
  readonly identifier: string;
  /**
   * Name shown to people. At most 100 characters.
   * @default ""
   */
  readonly title?: string;
  /** What decides for the way: button. */
  readonly evaluationMethod?: Json;
  /** How many have to press the button. 1 or more. */
  readonly numOfResponders: number;
  /** A label that a run gets that goes this way. */
  readonly statusLabel?: WorkflowStatusLabel;
  /** A label that a run gets that goes this way. */
  readonly workflowStatusLabel?: WorkflowWorkflowStatusLabel;
}

/** Who may answer. */
export interface WorkflowResponders {
  /** Addresses of the people. */
  readonly users?: readonly string[];
  /** Roles: Admin, Member, or the identifier of a blueprint and -moderator. */
  readonly roles?: readonly string[];
  /** Teams. */
  readonly teams?: readonly (string | Ref<"team">)[];
  /** Who may beside those named: a search for users. */
  readonly usersQuery?: WorkflowUsersQuery;
}

/** Who may beside those named: a search for users. */
export interface WorkflowUsersQuery {
  /** How the rules combine. */
  readonly combinator: "and" | "or";
  /** What an entity must satisfy. */
  readonly rules: readonly SearchRule[];
}

/** One of `notifications`: how they hear of it. */
export interface WorkflowNotification {
  /** How those hear of it who are to answer. */
  readonly target: "email" | "webhook";
  /** For webhook: what is called. */
  readonly url?: string;
  /** HTTP method. */
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Headers of the request. */
  readonly headers?: { readonly [name: string]: string };
  /** Whether Port's agent calls it. */
  readonly agent?: boolean;
  /** Body of the request; templates are filled in. */
  readonly body?: JsonObject;
  /** For email: the lines of the mail. */
  readonly fields?: readonly WorkflowField[];
}

/** One of `fields`: for email: the lines of the mail. */
export interface WorkflowField {
  /** Name of the line. */
  readonly label: string;
  /** What it says. */
  readonly value: string;
}

/** What it is. */
export interface WorkflowOtherConfig {
  /** What it is. */
  readonly type: string;
}

/** One of `connections`: the connections, in any order. */
export interface WorkflowConnection {
  /** The node that it leads from. */
  readonly sourceIdentifier: string;
  /** The node that it leads to. */
  readonly targetIdentifier: string;
  /** What it is for. */
  readonly description?: string;
  /** The outlet that it leads from, of a condition or an input. */
  readonly sourceOutletIdentifier?: string;
  /** Whether it is taken where no outlet of a condition is. */
  readonly fallback?: boolean;
}
