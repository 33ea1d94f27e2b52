import { type DataObject, emptyObject, isObject, objectOf } from "../../../model/kernel/data";
import { parseJson, printJson } from "../../../model/kernel/json-text";
import type { Resource } from "../../../model/kernel/resource";
import type { Attribute } from "../../../model/kernel/schema";
import type { Context } from "../../../provider-bridge/protocol/answers/context";
import { readObject, writeObject } from "../../../provider-bridge/protocol/dynamic-value";
import { Lifetime } from "../../../provider-bridge/protocol/lifetime";
import { Log } from "../../../provider-bridge/protocol/log";
import {
  type DynamicValue,
  type Diagnostic as Message,
  ProviderDefinition,
  Diagnostic_Severity as Severity,
} from "../../../provider-bridge/protocol/messages/tfplugin6.generated";
import type { Diagnostic } from "../../../provider-bridge/protocol/provider";
import { routes } from "../../../provider-bridge/protocol/routes";
import { ObjectTypes } from "../../../provider-bridge/protocol/schema";
import type { Surroundings } from "../../../provider-bridge/rpc/configure-provider";
import { portProvider } from "../../../provider-bridge/rpc/provider";

const { methods } = ProviderDefinition;

interface Method<Request, Response> {
  readonly name: string;
  readonly requestType: { encode(request: Request): { finish(): Uint8Array }; fromPartial(request: object): Request };
  readonly responseType: { decode(octets: Uint8Array): Response };
}

/** Thrown where a call answers with errors, which Terraform would show and stop at. */
export class Refused extends Error {
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ summary, detail }) => `${summary}: ${detail}`).join("\n"));
  }

  /** The attributes that Terraform would point at. */
  get places(): string[] {
    return this.diagnostics.flatMap(({ path }) => path?.map(String) ?? []);
  }
}

/** The refusal that work ends with. Throws where it ends otherwise. */
export async function refusal(work: Promise<unknown>): Promise<Refused> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (error instanceof Refused) return error;
  throw error instanceof Error ? error : new Error("It was not refused.");
}

/** An object and what the provider keeps beside it. */
export interface Kept {
  readonly state: DataObject | null;
  readonly private: Buffer;
}

/** What a change ended with: an error need not keep it from leaving a state. */
export interface Applied extends Kept {
  readonly diagnostics: readonly Diagnostic[];
}

export interface Planned {
  readonly planned: DataObject | null;
  readonly private: Buffer;
  readonly replaces: boolean;
  readonly warnings: readonly Diagnostic[];
}

/** What is not the real thing: of the way to Port, and of the time that a call waits for others. */
export type ProviderParts = Pick<Surroundings, "api" | "patience">;

/** The provider in this process, called as Terraform calls it: values travel in Terraform's encoding, between objects of the schema's types. */
export class ProviderUnderTest {
  readonly logLines: string[] = [];
  readonly #context: Context;

  /** `resources`: what the provider has; every one when absent. */
  constructor(environment: Readonly<Record<string, string>> = {}, resources?: readonly Resource[], parts: ProviderParts = {}) {
    const log = new Log("provider.port", "trace", (line) => this.logLines.push(line));
    const provider = portProvider({ environment, version: "0.0.0", log, ...parts }, resources);
    const schema = provider.getProviderSchema();
    const listener = { address: { network: "unix", place: "" }, used: true, take() {}, close: async () => {}, remove() {} } as const;
    this.#context = { provider, schema, types: new ObjectTypes(schema), lifetime: new Lifetime(listener, log), log };
  }

  attributes(typeName: string): readonly Attribute[] {
    return this.#context.schema.resources.get(typeName)?.attributes ?? [];
  }

  async configure(config: DataObject): Promise<void> {
    const written = writeObject(config, this.#context.types.ofProvider());
    refuseErrors((await this.#ask(methods.validateProviderConfig, { config: written })).diagnostics);
    refuseErrors((await this.#ask(methods.configureProvider, { terraformVersion: "1.11.4", config: written })).diagnostics);
  }

  async validate(typeName: string, config: DataObject): Promise<Diagnostic[]> {
    const clientCapabilities = { writeOnlyAttributesAllowed: true };
    const { diagnostics } = await this.#ask(methods.validateResourceConfig, {
      typeName,
      config: this.#write(typeName, config),
      clientCapabilities,
    });
    return diagnosticsIn(diagnostics);
  }

  /** Whether a data source may be asked so; what is left out of the configuration is null. */
  async validateData(typeName: string, config: DataObject): Promise<Diagnostic[]> {
    const { diagnostics } = await this.#ask(methods.validateDataResourceConfig, { typeName, config: this.#writeData(typeName, config) });
    return diagnosticsIn(diagnostics);
  }

  /** What a data source answers; throws where {@link validateData} would find an error. */
  async readData(typeName: string, config: DataObject): Promise<DataObject> {
    refuseInvalid(await this.validateData(typeName, config));
    const answer = await this.#ask(methods.readDataSource, { typeName, config: this.#writeData(typeName, config) });
    refuseErrors(answer.diagnostics);
    return readObject(answer.state, this.#context.types.ofDataSource(typeName)) ?? emptyObject();
  }

  /** Brings a stored state into the schema's form, then reads the object anew. */
  async refresh(typeName: string, { state, private: kept }: Kept): Promise<Kept> {
    const upgraded = await this.#ask(methods.upgradeResourceState, { typeName, rawState: { json: Buffer.from(printJson(state)) } });
    refuseErrors(upgraded.diagnostics);
    const read = await this.#ask(methods.readResource, { typeName, currentState: upgraded.upgradedState, private: kept });
    refuseErrors(read.diagnostics);
    return { state: this.#read(typeName, read.newState), private: read.private };
  }

  /** As Terraform plans: what is invalid comes to no plan. */
  async plan(typeName: string, { state: prior, private: priorPrivate }: Kept, config: DataObject | null): Promise<Planned> {
    const proposed = config && proposedState(this.attributes(typeName), prior, config);
    if (config) refuseInvalid(await this.validate(typeName, config));
    const answer = await this.#ask(methods.planResourceChange, {
      typeName,
      priorState: this.#write(typeName, prior),
      proposedNewState: this.#write(typeName, proposed),
      config: this.#write(typeName, config),
      priorPrivate,
    });
    refuseErrors(answer.diagnostics);
    return {
      planned: this.#read(typeName, answer.plannedState),
      private: answer.plannedPrivate,
      replaces: answer.requiresReplace.length > 0,
      warnings: diagnosticsIn(answer.diagnostics),
    };
  }

  async apply(typeName: string, prior: DataObject | null, plan: Planned, config: DataObject | null): Promise<Applied> {
    const answer = await this.#ask(methods.applyResourceChange, {
      typeName,
      priorState: this.#write(typeName, prior),
      plannedState: this.#write(typeName, plan.planned),
      config: this.#write(typeName, config),
      plannedPrivate: plan.private,
    });
    return { state: this.#read(typeName, answer.newState), private: answer.private, diagnostics: diagnosticsIn(answer.diagnostics) };
  }

  async import(typeName: string, id: string): Promise<Kept> {
    const answer = await this.#ask(methods.importResourceState, { typeName, id });
    refuseErrors(answer.diagnostics);
    const [imported] = answer.importedResources;
    if (!imported || answer.importedResources.length > 1) throw new Error(`The import gave ${answer.importedResources.length} objects.`);
    return { state: this.#read(imported.typeName, imported.state), private: imported.private };
  }

  /** `moved` from a resource of another provider's. */
  async move(sourceProviderAddress: string, sourceTypeName: string, targetTypeName: string, kept: Kept): Promise<Kept> {
    const sourceState = { json: Buffer.from(printJson(kept.state)) };
    const request = { sourceProviderAddress, sourceTypeName, sourceState, sourcePrivate: kept.private, targetTypeName };
    const answer = await this.#ask(methods.moveResourceState, request);
    refuseErrors(answer.diagnostics);
    return { state: this.#read(targetTypeName, answer.targetState), private: answer.targetPrivate };
  }

  /** The person stops Terraform. */
  async stop(): Promise<void> {
    await this.#ask(methods.stopProvider, {});
  }

  #write(typeName: string, value: DataObject | null) {
    return writeObject(value, this.#context.types.ofResource(typeName));
  }

  #writeData(typeName: string, config: DataObject) {
    const { attributes } = this.#context.schema.dataSources.get(typeName) ?? { attributes: [] };
    const whole = objectOf(attributes.map(({ name }) => [name, config[name] ?? null]));
    return writeObject(whole, this.#context.types.ofDataSource(typeName));
  }

  #read(typeName: string, value: DynamicValue | undefined): DataObject | null {
    return readObject(value, this.#context.types.ofResource(typeName));
  }

  /** One call, from octets to octets; what the request leaves out is empty. */
  async #ask<Request, Response>({ name, requestType, responseType }: Method<Request, Response>, request: object): Promise<Response> {
    const route = routes.find((one) => one.name === name);
    if (!route) throw new Error(`The provider has no call ${name}.`);
    const octets = requestType.encode(requestType.fromPartial(request)).finish();
    const answer = await this.#context.lifetime.run((signal) => route.answer(this.#context, octets, { signal }));
    return responseType.decode(answer);
  }
}

function diagnosticsIn(messages: readonly Message[]): Diagnostic[] {
  return messages.map(({ severity, summary, detail, attribute }) => {
    const path = attribute?.steps.flatMap(({ selector }) => (selector?.$case === "attributeName" ? [selector.attributeName] : []));
    return { severity: severity === Severity.ERROR ? "error" : "warning", summary, detail, ...(path ? { path } : {}) };
  });
}

function refuseErrors(messages: readonly Message[]): void {
  refuseInvalid(diagnosticsIn(messages));
}

function refuseInvalid(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Refused(errors);
}

/** What Terraform proposes: the configuration, with prior values for what the provider computes. */
function proposedState(attributes: readonly Attribute[], prior: DataObject | null, config: DataObject): DataObject {
  const proposed = emptyObject();
  for (const { name, presence, computed } of attributes) {
    const given = config[name] ?? null;
    proposed[name] = given === null && (presence === "computed" || computed !== undefined) ? (prior?.[name] ?? null) : given;
  }
  return proposed;
}

/** An object written as JSON, in the model's own domain. */
export function data(value: object): DataObject {
  const parsed = parseJson(JSON.stringify(value));
  if (!isObject(parsed)) throw new Error("This is no object.");
  return parsed;
}
