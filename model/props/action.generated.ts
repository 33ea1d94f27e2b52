// Generated from model/resources/action.ts by `npm run generate`. Do not edit.
import type { Json, JsonObject } from "./json";
import type { Ref } from "./ref";

/** A self-service action that people run from the portal, or an automation that runs when something happens. */
export interface ActionProps {
  /** Unique name, used wherever the action is referred to. It must be made of letters, digits and @ _ . + : = -, and be neither "." nor "..". */
  readonly identifier: string;
  /** Name shown to people. */
  readonly title?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** What the action does. */
  readonly description?: string;
  /** What starts the action. */
  readonly trigger: ActionTrigger;
  /** What happens when the action runs. */
  readonly invocationMethod: ActionInvocationMethod;
  /** Whether a run waits for approval, and whose: true, false, ANY or ALL of the approvers. */
  readonly requiredApproval?: boolean | ActionRequiredApproval;
  /** How approvers hear of a run that waits for them. */
  readonly approvalNotification?: ActionApprovalNotification;
  /**
   * Whether people see the action, and whether an automation runs.
   * @default true
   */
  readonly publish?: boolean;
  /** Whether everybody sees the runs. */
  readonly allowAnyoneToViewRuns?: boolean;
}

/** What starts the action. */
export type ActionTrigger = ActionSelfServiceTrigger | ActionAutomationTrigger;

/** People start it from the portal. */
export interface ActionSelfServiceTrigger {
  /** People start it from the portal. */
  readonly type: "self-service";
  /** CREATE makes something new; DAY-2 and DELETE run on an entity. */
  readonly operation: "CREATE" | "DAY-2" | "DELETE";
  /** Blueprint whose entities the action is for. */
  readonly blueprintIdentifier?: string | Ref<"blueprint">;
  /** The form that people fill in. */
  readonly userInputs?: ActionUserInputs;
  /** Search query that an entity must satisfy for the action to be offered. */
  readonly condition?: ActionCondition;
  /** Text of the button on the card. At least 1 character. At most 15 characters. It must neither begin nor end with a blank. */
  readonly actionCardButtonText?: string;
  /** Text of the button that runs it. At least 1 character. At most 15 characters. It must neither begin nor end with a blank. */
  readonly executeActionButtonText?: string;
}

/** The form that people fill in. */
export interface ActionUserInputs {
  /** The inputs, by name. A name must be made of the letters a to z, digits and @ _ = \ -. */
  readonly properties?: { readonly [name: string]: ActionInput };
  /** Names of the inputs that must be filled, or a jq query that yields them. */
  readonly required?: readonly string[] | JqQuery;
  /** Names of the inputs and headings, in the order shown. */
  readonly order?: readonly string[];
  /** The steps that the form is divided into. */
  readonly steps?: readonly ActionStep[];
  /** Headings between the inputs, by name. A name must be made of the letters a to z, digits and @ _ = \ -. */
  readonly titles?: { readonly [name: string]: ActionTitle };
}

/** One of `properties`: the inputs, by name. */
export type ActionInput = ActionStringInput | ActionNumberInput | ActionBooleanInput | ActionObjectInput | ActionArrayInput;

/** Inputs for text. */
export interface ActionStringInput {
  /** Inputs for text. */
  readonly type: "string";
  /** Name shown to people. */
  readonly title?: string;
  /** What it is for, shown beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Inputs that must be filled before this one. */
  readonly dependsOn?: readonly string[];
  /** Whether it is shown. */
  readonly visible?: JqQuery | boolean;
  /** Whether it is shown but cannot be changed. */
  readonly disabled?: JqQuery | boolean;
  /** Value given when nobody changes it. */
  readonly default?: JqQuery | string;
  /** The values offered. */
  readonly enum?: JqQuery | readonly string[];
  /** Colour of each value of `enum`: value → colour. */
  readonly enumColors?: { readonly [name: string]: ActionColour };
  /** What is asked for. */
  readonly format?: ActionInputFormat;
  /** For format entity: whose entities are offered. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** For format entity: which of them are offered. */
  readonly dataset?: ActionDataset;
  /** The order in which entities are offered. */
  readonly sort?: ActionSort;
  /** Regular expression that the text must match. */
  readonly pattern?: JqQuery | string;
  /** Fewest characters. 0 or more. */
  readonly minLength?: number;
  /** Most characters. 0 or more. */
  readonly maxLength?: number;
  /** How the value is encrypted: aes256-gcm with the organisation's secret, or in the browser with a key. */
  readonly encryption?: "aes256-gcm" | ActionEncryption;
}

/** A jq query that yields the value. */
export interface JqQuery {
  /** The jq query. */
  readonly jqQuery: string;
}

/** Those that Port is known to take; others may come. */
export type ActionColour =
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

/** Those that Port is known to take; others may come. */
export type ActionInputFormat =
  | "entity"
  | "user"
  | "team"
  | "date-time"
  | "url"
  | "email"
  | "ipv4"
  | "ipv6"
  | "yaml"
  | "proto"
  | "markdown"
  | "multi-line"
  | (string & {});

/** For format entity: which of them are offered. */
export interface ActionDataset {
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
  readonly operator?: ActionOperator;
  /** What to compare with: a constant, or a jq query that yields it. */
  readonly value?: Json;
  /** The rules of the group. */
  readonly rules?: readonly DatasetRule[];
}

/** Those that Port is known to take; others may come. */
export type ActionOperator =
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
export interface ActionSort {
  /** The property to sort by. */
  readonly property: string;
  /**
   * The direction.
   * @default "ASC"
   */
  readonly order?: "ASC" | "DESC";
}

/** How the value is encrypted: aes256-gcm with the organisation's secret, or in the browser with a key. */
export interface ActionEncryption {
  /** client-side. */
  readonly algorithm: "client-side";
  /** Public key, PEM. */
  readonly key: string;
}

/** Inputs for numbers. */
export interface ActionNumberInput {
  /** Inputs for numbers. */
  readonly type: "number";
  /** Name shown to people. */
  readonly title?: string;
  /** What it is for, shown beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Inputs that must be filled before this one. */
  readonly dependsOn?: readonly string[];
  /** Whether it is shown. */
  readonly visible?: JqQuery | boolean;
  /** Whether it is shown but cannot be changed. */
  readonly disabled?: JqQuery | boolean;
  /** Value given when nobody changes it. */
  readonly default?: JqQuery | number;
  /** The values offered. */
  readonly enum?: JqQuery | readonly number[];
  /** Colour of each value of `enum`: value → colour. */
  readonly enumColors?: { readonly [name: string]: ActionColour };
  /** Smallest value. */
  readonly minimum?: number;
  /** Largest value. */
  readonly maximum?: number;
}

/** Switches. */
export interface ActionBooleanInput {
  /** Switches. */
  readonly type: "boolean";
  /** Name shown to people. */
  readonly title?: string;
  /** What it is for, shown beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Inputs that must be filled before this one. */
  readonly dependsOn?: readonly string[];
  /** Whether it is shown. */
  readonly visible?: JqQuery | boolean;
  /** Whether it is shown but cannot be changed. */
  readonly disabled?: JqQuery | boolean;
  /** Value given when nobody changes it. */
  readonly default?: JqQuery | boolean;
}

/** Inputs for objects. */
export interface ActionObjectInput {
  /** Inputs for objects. */
  readonly type: "object";
  /** Name shown to people. */
  readonly title?: string;
  /** What it is for, shown beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Inputs that must be filled before this one. */
  readonly dependsOn?: readonly string[];
  /** Whether it is shown. */
  readonly visible?: JqQuery | boolean;
  /** Whether it is shown but cannot be changed. */
  readonly disabled?: JqQuery | boolean;
  /** What the object is. */
  readonly format?: ActionObjectInputFormat;
  /** JSON Schema of each key of the object. */
  readonly properties?: { readonly [name: string]: JsonObject };
  /** Value given when nobody changes it. */
  readonly default?: JqQuery | JsonObject;
  /** How the value is encrypted: aes256-gcm with the organisation's secret, or in the browser with a key. */
  readonly encryption?: "aes256-gcm" | ActionEncryption;
}

/** Those that Port is known to take; others may come. */
export type ActionObjectInputFormat = "labeled-url" | (string & {});

/** Inputs for lists. */
export interface ActionArrayInput {
  /** Inputs for lists. */
  readonly type: "array";
  /** Name shown to people. */
  readonly title?: string;
  /** What it is for, shown beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Inputs that must be filled before this one. */
  readonly dependsOn?: readonly string[];
  /** Whether it is shown. */
  readonly visible?: JqQuery | boolean;
  /** Whether it is shown but cannot be changed. */
  readonly disabled?: JqQuery | boolean;
  /** Fewest elements. */
  readonly minItems?: JqQuery | number;
  /** Most elements. */
  readonly maxItems?: JqQuery | number;
  /** Whether no element may stand twice. */
  readonly uniqueItems?: boolean;
  /** The order in which entities are offered. */
  readonly sort?: ActionSort;
  /** What the array holds when nothing is given. */
  readonly default?: readonly Json[] | JqQuery;
  /** What the elements are. */
  readonly items?: ActionItems;
}

/** What the elements are. */
export type ActionItems = ActionStringItems | ActionNumberItems | ActionBooleanItems | ActionObjectItems;

/** The elements are texts. */
export interface ActionStringItems {
  /** The elements are texts. */
  readonly type: "string";
  /** What each text is. */
  readonly format?: ActionInputFormat;
  /** For format entity: whose entities are offered. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** For format entity: which of them are offered. */
  readonly dataset?: JsonObject;
  /** The values offered. */
  readonly enum?: JqQuery | readonly string[];
  /** Colour of each value of `enum`: value → colour. */
  readonly enumColors?: { readonly [name: string]: ActionColour };
}

/** The elements are numbers. */
export interface ActionNumberItems {
  /** The elements are numbers. */
  readonly type: "number";
  /** The values offered. */
  readonly enum?: JqQuery | readonly number[];
  /** Colour of each value of `enum`: value → colour. */
  readonly enumColors?: { readonly [name: string]: ActionColour };
}

/** The elements are true or false. */
export interface ActionBooleanItems {
  /** The elements are true or false. */
  readonly type: "boolean";
}

/** The elements are objects. */
export interface ActionObjectItems {
  /** The elements are objects. */
  readonly type: "object";
}

/** One of `steps`: the steps that the form is divided into. */
export interface ActionStep {
  /** Name of the step. At most 25 characters. */
  readonly title: string;
  /** The inputs of the step, in order. */
  readonly order: readonly string[];
  /** Whether it is shown. */
  readonly visible?: JqQuery | boolean;
}

/** One of `titles`: headings between the inputs, by name. */
export interface ActionTitle {
  /** Text of the heading. At least 1 character. At most 140 characters. */
  readonly title: string;
  /** Text below the heading. At most 1000 characters. */
  readonly description?: string;
  /** Whether it is shown. */
  readonly visible?: JqQuery | boolean;
}

/** Search query that an entity must satisfy for the action to be offered. */
export interface ActionCondition {
  /** What the condition is: a search. */
  readonly type: "SEARCH";
  /** How the rules combine. */
  readonly combinator: "and" | "or";
  /** What an entity must satisfy. */
  readonly rules: readonly SearchRule[];
}

/** What an entity must satisfy: a comparison, or a group of rules. */
export type SearchRule = ActionBlueprintSearchRule | ActionOtherSearchRule;

/** The blueprint of the entity. */
export interface ActionBlueprintSearchRule {
  /** The blueprint of the entity. */
  readonly property: "$blueprint";
  /** How to compare. */
  readonly operator: ActionSearchOperator;
  /** The blueprint, several, or what of the user to compare with. */
  readonly value?: string | Ref<"blueprint"> | readonly (string | Ref<"blueprint">)[] | JsonObject;
}

/** Those that Port is known to take; others may come. */
export type ActionSearchOperator =
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
export interface ActionOtherSearchRule {
  /** How the nested rules combine; makes this a group. */
  readonly combinator?: "and" | "or";
  /** The rules of the group. */
  readonly rules?: readonly SearchRule[];
  /** The property to compare, or the way to one. */
  readonly property?: Json;
  /** Which properties to compare, by type, in place of one. */
  readonly propertySchema?: Json;
  /** How to compare. */
  readonly operator?: ActionSearchOperator;
  /** What to compare with. */
  readonly value?: Json;
  /** For relatedTo: the blueprint of the related entity. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** For relatedTo: which way. */
  readonly direction?: ActionSearchDirection;
  /** For relatedTo: whether only required relations count. */
  readonly required?: boolean;
}

/** Those that Port is known to take; others may come. */
export type ActionSearchDirection = "upstream" | "downstream" | (string & {});

/** Something that happened starts it. */
export interface ActionAutomationTrigger {
  /** Something that happened starts it. */
  readonly type: "automation";
  /** What sets the automation off. */
  readonly event: ActionEvent;
  /** What the event must satisfy. */
  readonly condition?: ActionJqCondition;
}

/** What sets the automation off. */
export type ActionEvent =
  | ActionEntityCreatedEvent
  | ActionEntityUpdatedEvent
  | ActionEntityDeletedEvent
  | ActionAnyEntityChangeEvent
  | ActionTimerPropertyExpiredEvent
  | ActionRunCreatedEvent
  | ActionRunUpdatedEvent
  | ActionAnyRunChangeEvent;

/** When an entity is created. */
export interface ActionEntityCreatedEvent {
  /** When an entity is created. */
  readonly type: "ENTITY_CREATED";
  /** Blueprint whose entities are watched. */
  readonly blueprintIdentifier: string | Ref<"blueprint">;
}

/** When an entity is changed. */
export interface ActionEntityUpdatedEvent {
  /** When an entity is changed. */
  readonly type: "ENTITY_UPDATED";
  /** Blueprint whose entities are watched. */
  readonly blueprintIdentifier: string | Ref<"blueprint">;
}

/** When an entity is deleted. */
export interface ActionEntityDeletedEvent {
  /** When an entity is deleted. */
  readonly type: "ENTITY_DELETED";
  /** Blueprint whose entities are watched. */
  readonly blueprintIdentifier: string | Ref<"blueprint">;
}

/** When an entity is created, changed or deleted. */
export interface ActionAnyEntityChangeEvent {
  /** When an entity is created, changed or deleted. */
  readonly type: "ANY_ENTITY_CHANGE";
  /** Blueprint whose entities are watched. */
  readonly blueprintIdentifier: string | Ref<"blueprint">;
}

/** When a timer of an entity runs out. */
export interface ActionTimerPropertyExpiredEvent {
  /** When a timer of an entity runs out. */
  readonly type: "TIMER_PROPERTY_EXPIRED";
  /** Blueprint whose entities are watched. */
  readonly blueprintIdentifier: string | Ref<"blueprint">;
  /** The timer property. */
  readonly propertyIdentifier: string;
}

/** When a run begins. */
export interface ActionRunCreatedEvent {
  /** When a run begins. */
  readonly type: "RUN_CREATED";
  /** Action whose runs are watched. */
  readonly actionIdentifier: string | Ref<"action">;
}

/** When a run changes. */
export interface ActionRunUpdatedEvent {
  /** When a run changes. */
  readonly type: "RUN_UPDATED";
  /** Action whose runs are watched. */
  readonly actionIdentifier: string | Ref<"action">;
}

/** When a run begins or changes. */
export interface ActionAnyRunChangeEvent {
  /** When a run begins or changes. */
  readonly type: "ANY_RUN_CHANGE";
  /** Action whose runs are watched. */
  readonly actionIdentifier: string | Ref<"action">;
}

/** What the event must satisfy, in jq. */
export interface ActionJqCondition {
  /** What the event must satisfy, in jq. */
  readonly type: "JQ";
  /** jq expressions over the event; each yields true or false. */
  readonly expressions?: readonly string[];
  /**
   * Whether all or one of them must hold.
   * @default "and"
   */
  readonly combinator?: "and" | "or";
}

/** What happens when the action runs. */
export type ActionInvocationMethod =
  | ActionKafkaInvocationMethod
  | ActionWebhookInvocationMethod
  | ActionGithubInvocationMethod
  | ActionGitlabInvocationMethod
  | ActionAzureDevopsInvocationMethod
  | ActionUpsertEntityInvocationMethod
  | ActionIntegrationActionInvocationMethod;

/** Sends a message to the organisation's Kafka topic. */
export interface ActionKafkaInvocationMethod {
  /** Sends a message to the organisation's Kafka topic. */
  readonly type: "KAFKA";
  /** Message; templates are filled in. */
  readonly payload?: Json;
}

/** Calls a URL. */
export interface ActionWebhookInvocationMethod {
  /** Calls a URL. */
  readonly type: "WEBHOOK";
  /** Where the run is posted. */
  readonly url: string;
  /** Whether Port's agent posts it. */
  readonly agent?: boolean | string;
  /** Whether the reply ends the run. */
  readonly synchronized?: boolean | string;
  /** HTTP method. */
  readonly method?: ActionHttpMethod;
  /** Headers of the request. */
  readonly headers?: { readonly [name: string]: string };
  /** Body of the request; templates are filled in. */
  readonly body?: Json;
}

/** Those that Port is known to take; others may come. */
export type ActionHttpMethod = "POST" | "PUT" | "PATCH" | "GET" | "DELETE" | (string & {});

/** Dispatches a GitHub workflow. */
export interface ActionGithubInvocationMethod {
  /** Dispatches a GitHub workflow. */
  readonly type: "GITHUB";
  /** GitHub organisation. */
  readonly org: string;
  /** Repository of the workflow. */
  readonly repo: string;
  /** File name or id of the workflow. */
  readonly workflow: string;
  /** Inputs of the workflow; templates are filled in. */
  readonly workflowInputs?: JsonObject;
  /** Whether the workflow's end ends the run. */
  readonly reportWorkflowStatus?: boolean | string;
}

/** Runs a GitLab pipeline. */
export interface ActionGitlabInvocationMethod {
  /** Runs a GitLab pipeline. */
  readonly type: "GITLAB";
  /** Project of the pipeline. */
  readonly projectName: string;
  /** Group of the project. */
  readonly groupName: string;
  /** Branch or tag that the pipeline runs on. */
  readonly defaultRef?: string;
  /** Variables of the pipeline; templates are filled in. */
  readonly pipelineVariables?: JsonObject;
}

/** Runs an Azure DevOps pipeline. */
export interface ActionAzureDevopsInvocationMethod {
  /** Runs an Azure DevOps pipeline. */
  readonly type: "AZURE_DEVOPS";
  /** Azure DevOps organisation. */
  readonly org: string;
  /** Incoming webhook of the pipeline. */
  readonly webhook: string;
  /** Message; templates are filled in. */
  readonly payload?: Json;
}

/** Creates or changes an entity. */
export interface ActionUpsertEntityInvocationMethod {
  /** Creates or changes an entity. */
  readonly type: "UPSERT_ENTITY";
  /** Blueprint of the entity. */
  readonly blueprintIdentifier: string | Ref<"blueprint">;
  /** What the entity becomes. */
  readonly mapping?: ActionMapping;
}

/** What the entity becomes. */
export interface ActionMapping {
  /** Title of the entity. */
  readonly title?: string;
  /** Identifier of the entity. */
  readonly identifier?: string;
  /** Icon of the entity. */
  readonly icon?: string;
  /** Teams of the entity, or a template or jq that yields them. */
  readonly team?: readonly (string | Ref<"team">)[] | string;
  /** Values of the entity's properties; templates are filled in. */
  readonly properties?: JsonObject;
  /** The entity's relations; templates are filled in. */
  readonly relations?: JsonObject;
}

/** Runs an action of an integration. */
export interface ActionIntegrationActionInvocationMethod {
  /** Runs an action of an integration. */
  readonly type: "INTEGRATION_ACTION";
  /** Installation of the integration. */
  readonly installationId: string | Ref<"integration">;
  /** What the integration does. */
  readonly integrationActionType: ActionIntegrationActionType;
  /** Which workflow, and with what. */
  readonly integrationActionExecutionProperties: ActionIntegrationActionExecutionProperties;
}

/** Those that Port is known to take; others may come. */
export type ActionIntegrationActionType = "dispatch_workflow" | (string & {});

/** Which workflow, and with what. */
export interface ActionIntegrationActionExecutionProperties {
  /** GitHub organisation. */
  readonly org: string;
  /** Repository of the workflow. */
  readonly repo: string;
  /** File name or id of the workflow. */
  readonly workflow: string;
  /** Inputs of the workflow; templates are filled in. */
  readonly workflowInputs?: JsonObject;
  /** Whether the workflow's end ends the run. */
  readonly reportWorkflowStatus?: boolean | string;
}

/** Whether a run waits for approval, and whose: true, false, ANY or ALL of the approvers. */
export interface ActionRequiredApproval {
  /** Who must approve. */
  readonly type: "ANY" | "ALL";
}

/** How approvers hear of a run that waits for them. */
export type ActionApprovalNotification = ActionEmailApprovalNotification | ActionWebhookApprovalNotification;

/** Approvers get an e-mail. */
export interface ActionEmailApprovalNotification {
  /** Approvers get an e-mail. */
  readonly type: "email";
}

/** A URL is called. */
export interface ActionWebhookApprovalNotification {
  /** A URL is called. */
  readonly type: "webhook";
  /** Where the notification is posted. */
  readonly url: string;
  /** The form of the message. */
  readonly format?: "json" | "slack";
}
