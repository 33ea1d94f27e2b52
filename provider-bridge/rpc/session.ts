import type { DataSource } from "../../model/kernel/data-source";
import type { Resource } from "../../model/kernel/resource";
import type { State } from "../../model/kernel/schema";
import type { PortApi } from "../api";
import { DiagnosticError } from "../protocol/provider";
import { Activity } from "./activity";
import { nameOf } from "./diagnostics";
import { Nesting } from "./nesting";
import { Ownership } from "./ownership";
import type { Settings } from "./settings";

/** What lasts from one ConfigureProvider to the next: the way to one organisation, and what the provider block says. */
export interface Configured {
  readonly api: PortApi;
  readonly settings: Settings;
  /** Whom the credentials belong to; asked of Port once. */
  organization(): ReturnType<PortApi["organization"]>;
}

/** What lasts as long as one command of Terraform's: a process that somebody attached to serves several. */
function newRun(patience: number | undefined): { readonly activity: Activity; readonly ownership: Ownership; readonly nesting: Nesting } {
  const activity = new Activity(patience);
  return { activity, ownership: new Ownership(activity), nesting: new Nesting() };
}

/** The provider's state between calls. */
export class Session {
  #configured: Configured | undefined;
  readonly #managed = new Set<string>();
  readonly #resources: ReadonlyMap<string, Resource>;
  readonly #dataSources: ReadonlyMap<string, DataSource>;
  #run: ReturnType<typeof newRun>;

  /** Every kind that the provider has, and how long a run's calls wait for others: see {@link Activity}. */
  constructor(
    readonly resources: readonly Resource[],
    dataSources: readonly DataSource[],
    private readonly patience?: number,
  ) {
    this.#run = newRun(patience);
    this.#resources = byType(resources);
    this.#dataSources = byType(dataSources);
  }

  configure(api: PortApi, settings: Settings): void {
    let organization: ReturnType<PortApi["organization"]> | undefined;
    const ask = () => {
      organization ??= api.organization().catch((error: unknown) => {
        organization = undefined;
        throw error;
      });
      return organization;
    };
    this.#configured = { api, settings, organization: ask };
    this.#run = newRun(this.patience);
  }

  get activity(): Activity {
    return this.#run.activity;
  }

  get ownership(): Ownership {
    return this.#run.ownership;
  }

  get nesting(): Nesting {
    return this.#run.nesting;
  }

  /** Throws where Terraform asks for remote things before it has configured the provider. */
  get configured(): Configured {
    if (this.#configured) return this.#configured;
    throw new DiagnosticError({
      severity: "error",
      summary: "The provider is not configured",
      detail: "A call that needs Port came before ConfigureProvider. Terraform never does that: check what else speaks to this process.",
    });
  }

  /** The resource of a Terraform type. */
  resourceOf(typeName: string): Resource {
    return this.#resources.get(typeName) ?? refuseType("resource", typeName, this.#resources);
  }

  /** The data source of a Terraform type. */
  dataSourceOf(typeName: string): DataSource {
    return this.#dataSources.get(typeName) ?? refuseType("data source", typeName, this.#dataSources);
  }

  /** Remembers an object that Terraform has in its state: to find it in Port is no surprise. */
  remember(resource: Resource, state: State): void {
    this.#managed.add(nameOf(resource, state));
  }

  manages(resource: Resource, state: State): boolean {
    return this.#managed.has(nameOf(resource, state));
  }

  async close(): Promise<void> {
    await this.#configured?.api.close();
  }
}

function byType<Kind extends { readonly name: string }>(kinds: readonly Kind[]): ReadonlyMap<string, Kind> {
  return new Map(kinds.map((kind) => [`port_${kind.name}`, kind]));
}

function refuseType(what: string, typeName: string, known: ReadonlyMap<string, unknown>): never {
  throw new DiagnosticError({
    severity: "error",
    summary: `No ${what} type ${typeName}`,
    detail: `This provider has ${[...known.keys()].join(", ")}.`,
  });
}
