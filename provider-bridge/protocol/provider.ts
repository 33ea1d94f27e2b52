import type { Data, DataObject } from "../../model/kernel/data";
import type { Attribute, Path } from "../../model/kernel/schema";

/** What a provider has to say about a configuration or a call; an error makes the call fail. */
export interface Diagnostic {
  readonly severity: "error" | "warning";
  /** One line. */
  readonly summary: string;
  /** What happened and what to do about it. Default empty. */
  readonly detail?: string;
  /** The attribute it is about. Terraform shows its line, or that of what it is in; where it has several steps, they are added to the detail. */
  readonly path?: Path;
}

/** Thrown by a handler to fail its call with these diagnostics instead of those of an unexpected error. */
export class DiagnosticError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(...diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ summary, detail }) => (detail ? `${summary}: ${detail}` : summary)).join("\n"));
    this.diagnostics = diagnostics;
  }
}

/** The attributes of a resource, a data source or the provider's own block. */
export interface ObjectSchema {
  readonly attributes: readonly Attribute[];
  readonly description?: string;
  readonly deprecated?: boolean;
  /** Of the stored state; default 0. */
  readonly version?: number;
}

export interface ProviderSchema {
  readonly provider: ObjectSchema;
  /** By type name, such as `port_blueprint`. */
  readonly resources: ReadonlyMap<string, ObjectSchema>;
  readonly dataSources: ReadonlyMap<string, ObjectSchema>;
}

/** What a handler knows about the call beside its request. */
export interface Call {
  /** Aborted when the person stops Terraform: finish what is under way, begin nothing new. */
  readonly signal: AbortSignal;
}

/** What a call may report beside its result. */
export interface Reported {
  readonly diagnostics?: readonly Diagnostic[];
}

export type Findings = readonly Diagnostic[];

export interface ConfigureRequest {
  readonly terraformVersion: string;
  readonly config: DataObject;
}

export interface ValidateRequest {
  readonly typeName: string;
  readonly config: DataObject;
}

export interface ReadRequest {
  readonly typeName: string;
  readonly state: DataObject;
  /** What the provider itself has kept beside the state; empty when nothing. */
  readonly private: Uint8Array;
}

/** The state after a read, a change or an import. */
export interface ResourceState extends Reported {
  /** Null where the object is not there. */
  readonly state: DataObject | null;
  /** Default: as it was. */
  readonly private?: Uint8Array;
}

export interface PlanRequest {
  readonly typeName: string;
  /** Null for an object that is to be created. */
  readonly prior: DataObject | null;
  /** The configuration, with prior values for computed attributes that it leaves out. Null for one to be destroyed. Read when it is asked for. */
  proposed(): DataObject | null;
  /** Null for one to be destroyed. */
  readonly config: DataObject | null;
  readonly private: Uint8Array;
}

export interface Plan extends Reported {
  /** Null for an object to be destroyed. What cannot be known before the apply is `unknown`. */
  readonly planned: DataObject | null;
  /** The attributes whose change means destroy and create. */
  readonly requiresReplace?: readonly Path[];
  /** Default: as it was. */
  readonly private?: Uint8Array;
}

export interface ApplyRequest {
  readonly typeName: string;
  /** Null: create. */
  readonly prior: DataObject | null;
  /** Null: destroy. */
  readonly planned: DataObject | null;
  readonly config: DataObject | null;
  readonly private: Uint8Array;
  /**
   * Says what the remote object is by now, so that a failure after it loses nothing: should the handler throw, Terraform keeps this state beside the error.
   * Before it is called, a failed create keeps nothing, and a failed update or destroy keeps the prior state.
   * @param state default: the planned state, null where it is unknown.
   */
  keep(state?: DataObject | null, privateData?: Uint8Array): void;
}

export interface ImportRequest {
  readonly typeName: string;
  readonly id: string;
}

export interface Imported extends Reported {
  readonly resources: readonly ImportedResource[];
}

export interface ImportedResource {
  readonly typeName: string;
  readonly state: DataObject;
  readonly private?: Uint8Array;
}

export interface UpgradeRequest {
  readonly typeName: string;
  /** The schema's version when the state was written. */
  readonly version: number;
  /** The state as it was stored, whatever schema it had. */
  readonly stored: Data;
}

export interface MoveRequest {
  readonly sourceProviderAddress: string;
  readonly sourceTypeName: string;
  readonly sourceVersion: number;
  readonly stored: Data;
  readonly private: Uint8Array;
  readonly targetTypeName: string;
}

/** A state that need not have the form of the schema yet: what the schema lacks is dropped, what is missing is null. */
export interface StoredState extends Reported {
  readonly state: Data;
  readonly private?: Uint8Array;
}

export interface GenerateRequest {
  readonly typeName: string;
  readonly state: DataObject;
}

export interface GeneratedConfig extends Reported {
  readonly config: DataObject | null;
}

export interface DataSourceState extends Reported {
  readonly state: DataObject;
}

type Answer<T> = T | Promise<T>;

/**
 * A Terraform provider, in terms of values. Calls come concurrently, up to Terraform's `-parallelism`.
 * What a handler throws becomes an error diagnostic; {@link DiagnosticError} says which.
 * An optional handler that is absent does what its comment says.
 */
export interface ProviderServer {
  /** Asked for once per process. */
  getProviderSchema(): ProviderSchema;
  configure(request: ConfigureRequest, call: Call): Answer<Findings>;
  readResource(request: ReadRequest, call: Call): Answer<ResourceState>;
  planResourceChange(request: PlanRequest, call: Call): Answer<Plan>;
  applyResourceChange(request: ApplyRequest, call: Call): Answer<ResourceState>;
  /** Absent: everything that fits the schema is valid. */
  validateProviderConfig?(request: { readonly config: DataObject }, call: Call): Answer<Findings>;
  /** Absent: everything that fits the schema is valid. */
  validateResourceConfig?(request: ValidateRequest, call: Call): Answer<Findings>;
  /** Absent: everything that fits the schema is valid. */
  validateDataResourceConfig?(request: ValidateRequest, call: Call): Answer<Findings>;
  /** Absent: no resource can be imported. */
  importResourceState?(request: ImportRequest, call: Call): Answer<Imported>;
  /** Absent: the stored state is brought into the schema's form as it is. */
  upgradeResourceState?(request: UpgradeRequest, call: Call): Answer<StoredState>;
  /** Absent: nothing moves here from other types. */
  moveResourceState?(request: MoveRequest, call: Call): Answer<StoredState>;
  /** Absent: Terraform generates configuration by itself. */
  generateResourceConfig?(request: GenerateRequest, call: Call): Answer<GeneratedConfig>;
  /** Absent: there are no data sources. */
  readDataSource?(request: ValidateRequest, call: Call): Answer<DataSourceState>;
  /** Told once when the person stops Terraform, after the signal of every call was aborted. */
  stop?(): Answer<void>;
}
