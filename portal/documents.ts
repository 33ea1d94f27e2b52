import { isArray, isObject, type Json, type JsonObject, own } from "./json/json";

/** What every stored document has. */
export interface Identified extends JsonObject {
  readonly identifier: string;
}

/** One property of a blueprint. Further keys depend on the type and are kept as sent. */
export interface PropertyDefinition extends JsonObject {
  readonly type: "string" | "number" | "boolean" | "object" | "array";
  readonly format?: string;
  readonly items?: Json;
}

export interface RelationDefinition extends JsonObject {
  readonly target: string;
  readonly required?: boolean;
  readonly many?: boolean;
}

export interface MirrorDefinition extends JsonObject {
  /** `relation(.relation)*.property`; the property may be a meta one (`$identifier`). */
  readonly path: string;
}

export interface CalculationDefinition extends JsonObject {
  /** A jq program over the entity. */
  readonly calculation: string;
}

export interface AggregationDefinition extends JsonObject {
  readonly target: string;
  readonly calculationSpec: JsonObject;
}

/** Definitions by their key, in the order in which they were sent. */
export interface Definitions<Definition extends Json> extends JsonObject {
  readonly [key: string]: Definition;
}

export interface BlueprintDocument extends Identified {
  readonly title?: string;
  readonly schema: { readonly properties: Definitions<PropertyDefinition>; readonly required?: readonly string[] };
  readonly relations?: Definitions<RelationDefinition>;
  readonly mirrorProperties?: Definitions<MirrorDefinition>;
  readonly calculationProperties?: Definitions<CalculationDefinition>;
  readonly aggregationProperties?: Definitions<AggregationDefinition>;
  readonly ownership?: JsonObject;
}

/** The value of a relation as stored: one identifier, or those of a many relation. Null only where a many relation was sent as null. */
export type RelationValue = string | readonly string[] | null;

export interface EntityDocument extends Identified {
  readonly title?: string;
  readonly icon?: string;
  readonly team?: readonly string[];
  readonly properties: JsonObject;
  readonly relations: { readonly [relation: string]: RelationValue };
}

/** Part of a scorecard's query: a property or relation, an operator, and what it compares with. */
export interface ScorecardCondition extends JsonObject {
  readonly operator: string;
}

/** Which entities pass a rule, or are scored at all. */
export interface ScorecardQuery extends JsonObject {
  readonly combinator: "and" | "or";
  readonly conditions: readonly ScorecardCondition[];
}

export interface ScorecardLevel extends JsonObject {
  readonly title: string;
  readonly color: string;
}

export interface ScorecardRule extends Identified {
  readonly title: string;
  /** Title of the level that needs the rule. */
  readonly level: string;
  readonly query: ScorecardQuery;
}

export interface ScorecardDocument extends Identified {
  readonly title: string;
  readonly rules: readonly ScorecardRule[];
  /** From the lowest; absent or empty, Port's own four stand for it. */
  readonly levels?: readonly ScorecardLevel[];
  readonly filter?: ScorecardQuery;
}

export interface ActionDocument extends Identified {
  readonly trigger: JsonObject;
  readonly invocationMethod: JsonObject;
}

/** A page or a folder: what has its place in the sidebar. A page's further keys are kept as sent. */
export interface PlacedDocument extends Identified {
  readonly title?: string;
  readonly icon?: string;
  /** The folder that it stands in; without it, it stands at the top. */
  readonly parent?: string;
  /** The page or folder that it comes after, among those that stand in the same folder. */
  readonly after?: string;
}

/** An address that takes events, and what becomes of them. */
export interface WebhookDocument extends Identified {
  readonly title: string;
  /** What the sender signs with: `secret`, `signatureAlgorithm` and so on, as sent. */
  readonly security?: JsonObject;
  /** The portal's own: the last part of the address. */
  readonly webhookKey: string;
}

/** An installed integration; the identifier is its installation id. */
export interface IntegrationDocument extends Identified {
  /** What clients say of it, without what is null. */
  readonly fields: JsonObject;
  /** The portal's own: another name to read it by. */
  readonly ingestId: string;
}

export interface WorkflowNode extends Identified {
  /** What the node does, by its `type`. */
  readonly config: JsonObject;
}

export interface WorkflowConnection extends JsonObject {
  readonly sourceIdentifier: string;
  readonly targetIdentifier: string;
  readonly sourceOutletIdentifier?: string;
  readonly fallback?: boolean;
}

export interface WorkflowDocument extends Identified {
  readonly nodes: readonly WorkflowNode[];
  readonly connections: readonly WorkflowConnection[];
}

/** What a run is about, as it was when the run began; its identifier follows renames. */
export interface RunSubject extends Identified {
  readonly title: string | null;
  readonly icon: string | null;
}

/** A run of an action; the identifier is its id. Further keys are what its executor reports, as sent. */
export interface RunDocument extends Identified {
  readonly action: RunSubject;
  readonly blueprint?: RunSubject;
  readonly entity?: RunSubject;
  readonly properties: JsonObject;
  readonly requiredApproval: Json;
  readonly status: string;
  readonly approval: JsonObject | null;
}

/** A line of a run's log; the identifier is its id. */
export interface RunLogDocument extends Identified {
  readonly runId: string;
  readonly message: string;
}

/** An entry of the audit log: what a write did to one thing. */
export interface AuditDocument extends Identified {
  readonly action: "CREATE" | "UPDATE" | "DELETE";
  readonly resourceType: string;
  readonly status: "SUCCESS";
  readonly trigger: { readonly by: JsonObject; readonly origin: string; readonly at: string };
  /** What it is about, by kind; the blueprint, entity and run are always named, as null where there is none. */
  readonly context: JsonObject;
  readonly diff: { readonly before: Json; readonly after: Json };
  readonly additionalData: JsonObject;
}

/** What the store reads back. It was checked against its rules when it was written, so only the outline is looked at. */
export function isIdentified(document: Json | undefined): document is Identified {
  return isObject(document) && typeof own(document, "identifier") === "string";
}

export function isPlaced(document: Json | undefined): document is PlacedDocument {
  return isIdentified(document);
}

export function isBlueprint(document: Json | undefined): document is BlueprintDocument {
  if (!isIdentified(document)) return false;
  const schema = own(document, "schema");
  return isObject(schema) && isObject(own(schema, "properties"));
}

export function isEntity(document: Json | undefined): document is EntityDocument {
  return isIdentified(document) && isObject(own(document, "properties")) && isObject(own(document, "relations"));
}

export function isAction(document: Json | undefined): document is ActionDocument {
  return isIdentified(document) && isObject(own(document, "trigger")) && isObject(own(document, "invocationMethod"));
}

export function isScorecard(document: Json | undefined): document is ScorecardDocument {
  return isIdentified(document) && Array.isArray(own(document, "rules"));
}

export function isWebhook(document: Json | undefined): document is WebhookDocument {
  return isIdentified(document) && typeof own(document, "webhookKey") === "string";
}

export function isIntegration(document: Json | undefined): document is IntegrationDocument {
  return isIdentified(document) && isObject(own(document, "fields")) && typeof own(document, "ingestId") === "string";
}

export function isWorkflow(document: Json | undefined): document is WorkflowDocument {
  return isIdentified(document) && isArray(own(document, "nodes")) && isArray(own(document, "connections"));
}

export function isRun(document: Json | undefined): document is RunDocument {
  return isIdentified(document) && isIdentified(own(document, "action")) && typeof own(document, "status") === "string";
}

export function isRunLog(document: Json | undefined): document is RunLogDocument {
  return isIdentified(document) && typeof own(document, "runId") === "string" && typeof own(document, "message") === "string";
}

export function isAuditDocument(document: Json | undefined): document is AuditDocument {
  return isIdentified(document) && ["trigger", "context", "diff"].every((key) => isObject(own<Json>(document, key)));
}
