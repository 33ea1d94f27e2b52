import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DataObject, equalData, isObject, objectOf, unknown } from "../../../../model/kernel/data";
import { parseJson, printJson } from "../../../../model/kernel/json-text";
import type { Attribute } from "../../../../model/kernel/schema";
import type { Log } from "../../../../provider-bridge/protocol/log";
import {
  type ApplyRequest,
  type Call,
  type ConfigureRequest,
  type Diagnostic,
  DiagnosticError,
  type Imported,
  type ImportRequest,
  type ObjectSchema,
  type Plan,
  type PlanRequest,
  type ProviderSchema,
  type ProviderServer,
  type ReadRequest,
  type ResourceState,
} from "../../../../provider-bridge/protocol/provider";

const attribute = (name: string, rest: Partial<Attribute>): Attribute => ({
  name,
  description: `The ${name}.`,
  presence: "optional",
  ...rest,
});

const thing: ObjectSchema = {
  version: 1,
  attributes: [
    attribute("id", { type: "string", presence: "computed", computed: "derived" }),
    attribute("name", { type: "string", presence: "required", replaces: true }),
    attribute("size", { type: "number" }),
    attribute("labels", { type: ["map", "string"] }),
    attribute("tags", { type: ["set", "string"] }),
    attribute("token", { type: "string", sensitive: true }),
    attribute("serial", { type: "string", presence: "computed", computed: "kept" }),
    attribute("parts", {
      nested: {
        mode: "list",
        attributes: [attribute("title", { type: "string", presence: "required" }), attribute("weight", { type: "number" })],
      },
    }),
    attribute("behaviour", { type: "string" }),
  ],
};

const error = (summary: string, path: Diagnostic["path"] = []): Diagnostic => ({ severity: "error", summary, path });

/** Keeps each thing in a file of the folder it is configured with. What `behaviour` says goes wrong. */
export class ToyProvider implements ProviderServer {
  readonly #log: Log;
  #folder: string | undefined;

  constructor(log: Log) {
    this.#log = log;
  }

  getProviderSchema(): ProviderSchema {
    const provider = {
      attributes: [attribute("folder", { type: "string", presence: "required" }), attribute("secret", { type: "string" })],
    };
    return { provider, resources: new Map([["toy_thing", thing]]), dataSources: new Map([["toy_thing", thing]]) };
  }

  configure({ config }: ConfigureRequest): Diagnostic[] {
    if (typeof config.secret === "string") this.#log.redact(config.secret);
    if (typeof config.folder !== "string") return [error("The folder is not known yet", ["folder"])];
    this.#folder = config.folder;
    this.#log.info("Configured", { folder: config.folder, secret: String(config.secret) });
    return [];
  }

  validateResourceConfig({ config }: { config: DataObject }): Diagnostic[] {
    const parts = Array.isArray(config.parts) ? config.parts : [];
    return parts.flatMap((part, index) =>
      isObject(part) && part.title === "" ? [error("A part needs a title", ["parts", index, "title"])] : [],
    );
  }

  readResource({ state }: ReadRequest): ResourceState {
    const file = this.#file(state.id);
    return { state: existsSync(file) ? stateOf(readFileSync(file, "utf8")) : null };
  }

  planResourceChange({ prior, ...request }: PlanRequest): Plan {
    const proposed = request.proposed();
    if (proposed === null) return { planned: null };
    if (prior !== null && equalData(prior, proposed)) return { planned: prior };
    const planned = objectOf([...Object.entries(proposed), ["id", proposed.name ?? null], ["serial", prior?.serial ?? unknown]]);
    return { planned, requiresReplace: prior && !equalData(prior.name, proposed.name) ? [["name"]] : [] };
  }

  async applyResourceChange({ prior, planned, keep }: ApplyRequest, { signal }: Call): Promise<ResourceState> {
    if (planned === null) {
      rmSync(this.#file(prior?.id ?? null));
      return { state: null };
    }
    const state = objectOf([...Object.entries(planned), ["serial", prior?.serial ?? "s-1"]]);
    if (planned.behaviour === "fail early") throw new Error("The store is closed");
    if (planned.behaviour === "wait for the stop") await this.#waitFor(signal);
    writeFileSync(this.#file(state.id), printJson(state));
    keep(state);
    if (planned.behaviour === "fail late") throw new DiagnosticError(error("The label printer is out of paper", ["labels"]));
    if (planned.behaviour === "fall over") process.nextTick(() => this.#fallOver());
    if (planned.behaviour === "print") console.log("printed by a library");
    if (planned.behaviour === "return nonsense") return { state: objectOf([["nonsense", 1]]) };
    return { state };
  }

  importResourceState({ typeName, id }: ImportRequest): Imported {
    if (!existsSync(this.#file(id))) throw new DiagnosticError(error(`There is no thing named ${id}`));
    return { resources: [{ typeName, state: stateOf(readFileSync(this.#file(id), "utf8")) }] };
  }

  readDataSource({ config }: { config: DataObject }) {
    return { state: stateOf(readFileSync(this.#file(config.name), "utf8")) };
  }

  async #waitFor(signal: AbortSignal): Promise<void> {
    this.#log.debug("Waiting for the stop");
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve));
  }

  #fallOver(): void {
    throw new Error("Nobody caught this");
  }

  #file(id: DataObject[string] | undefined): string {
    if (this.#folder === undefined) throw new DiagnosticError(error("The provider is not configured"));
    return join(this.#folder, `${encodeURIComponent(String(id))}.json`);
  }
}

function stateOf(text: string): DataObject {
  const state = parseJson(text);
  if (!isObject(state)) throw new Error("A thing is an object.");
  return state;
}
