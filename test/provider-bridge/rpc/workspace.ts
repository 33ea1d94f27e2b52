import { type DataObject, emptyObject, equalData, holdsOpaque } from "../../../model/kernel/data";
import type { Diagnostic } from "../../../provider-bridge/protocol/provider";
import { type Kept, type Planned, type ProviderUnderTest, Refused } from "./provider-under-test";
import { brokenPromises, planFaults } from "./terraform-rules";

/** Configurations by address, such as `port_blueprint.service`, in the order in which they depend on each other. */
export type Configuration = Readonly<Record<string, DataObject>>;

export type Action = "no-op" | "create" | "update" | "replace" | "delete";

/** What a plan would do to one object. */
export interface PlannedChange {
  readonly action: Action;
  readonly before: DataObject | null;
  readonly after: DataObject | null;
  /** Whether the refresh found the object other than it was left. */
  readonly drifted: boolean;
}

export interface PlanResult {
  readonly changes: ReadonlyMap<string, PlannedChange>;
  readonly warnings: readonly Diagnostic[];
}

/** Opens a provider that is configured, as Terraform does at the beginning of each command. */
export type OpenProvider = () => Promise<ProviderUnderTest>;

const nothing: Kept = { state: null, private: Buffer.alloc(0) };

/**
 * Does what Terraform does with a configuration, without Terraform: validates, refreshes, plans and applies, keeps state, and throws where
 * the provider breaks one of Terraform's rules. Objects are deleted first, then the others applied one after the other, in the order of the configuration;
 * of those whose addresses differ only in a number, `parallelism` at a time.
 */
export class Workspace {
  readonly kept = new Map<string, Kept>();

  constructor(
    private readonly open: OpenProvider,
    private readonly parallelism = 1,
  ) {}

  state(address: string): DataObject {
    const state = this.kept.get(address)?.state;
    if (!state) throw new Error(`There is no ${address} in state.`);
    return state;
  }

  /** What `terraform plan` shows. */
  async plan(configuration: Configuration): Promise<PlanResult> {
    const { changes, warnings } = await this.#plan(await this.open(), configuration);
    return { changes: new Map([...changes].map(([address, { change }]) => [address, change])), warnings };
  }

  /** The addresses that a plan would change, with what it would do: nothing is left to do where this is empty. */
  async pending(configuration: Configuration): Promise<Record<string, Action>> {
    const { changes } = await this.plan(configuration);
    return Object.fromEntries(
      [...changes].filter(([, { action }]) => action !== "no-op").map(([address, { action }]) => [address, action]),
    );
  }

  /**
   * Plans and applies. `settled` is the configuration as it turns out to be where the planned one held unknown values.
   * Throws {@link Refused} with all errors when the rest is done; the state is what Terraform would keep.
   */
  async apply(configuration: Configuration, settled: Configuration = configuration): Promise<Diagnostic[]> {
    const provider = await this.open();
    const { changes, warnings } = await this.#plan(provider, configuration);
    const found = [...warnings];
    const errors: Diagnostic[] = [];
    const applyOne = async ([address, prepared]: [string, Prepared]): Promise<void> => {
      const diagnostics = await this.#apply(provider, address, prepared, settled[address] ?? null).catch((error: unknown) => {
        if (error instanceof Refused) return error.diagnostics;
        throw error;
      });
      for (const diagnostic of diagnostics) (diagnostic.severity === "error" ? errors : found).push(diagnostic);
    };
    const work = [...changes].filter(([, { change }]) => change.action !== "no-op");
    const deletions = work.filter(([, { change }]) => change.action === "delete").reverse();
    await this.#each(deletions, applyOne);
    await this.#each(
      work.filter(([, { change }]) => change.action !== "delete"),
      applyOne,
    );
    if (errors.length > 0) throw new Refused(errors);
    return found;
  }

  /** `terraform apply -replace`: the object goes, and another comes in its place. */
  async replace(configuration: Configuration, address: string): Promise<Diagnostic[]> {
    const provider = await this.open();
    const prior = await provider.refresh(typeOf(address), this.kept.get(address) ?? nothing);
    const config = wholeOf(provider, address, configuration[address] ?? emptyObject());
    const { warnings } = await planned(provider, address, prior, config);
    return [...warnings, ...(await this.#renew(provider, address, prior, config))];
  }

  destroy(): Promise<Diagnostic[]> {
    return this.apply({});
  }

  /** `terraform destroy -refresh=false`: what has gone meanwhile is deleted all the same. */
  async destroyUnseen(): Promise<void> {
    const provider = await this.open();
    for (const [address, prior] of [...this.kept].reverse()) {
      const plan = await planned(provider, address, prior, null);
      const found = await this.#apply(provider, address, { prior, plan }, null);
      if (found.some(({ severity }) => severity === "error")) throw new Refused(found);
    }
  }

  /** `terraform import`, with the read that follows it. */
  async import(address: string, id: string): Promise<void> {
    const provider = await this.open();
    this.kept.set(address, await provider.refresh(typeOf(address), await provider.import(typeOf(address), id)));
  }

  async #plan(provider: ProviderUnderTest, configuration: Configuration) {
    const warnings: Diagnostic[] = [];
    for (const [address, config] of Object.entries(configuration)) warnings.push(...(await validated(provider, address, config)));
    const changes = new Map<string, Prepared>();
    for (const address of new Set([...this.kept.keys(), ...Object.keys(configuration)])) {
      const stored = this.kept.get(address) ?? nothing;
      const prior = stored.state ? await provider.refresh(typeOf(address), stored) : nothing;
      const config = configuration[address];
      const plan = await planned(provider, address, prior, config === undefined ? null : wholeOf(provider, address, config));
      warnings.push(...plan.warnings);
      const change = { action: actionOf(prior, plan), before: prior.state, after: plan.planned, drifted: hasDrifted(stored, prior) };
      changes.set(address, { prior, plan, change });
      if (change.action === "no-op" && prior.state === null) this.kept.delete(address);
    }
    return { changes, warnings };
  }

  async #apply(
    provider: ProviderUnderTest,
    address: string,
    { prior, plan }: Pick<Prepared, "prior" | "plan">,
    settled: DataObject | null,
  ): Promise<readonly Diagnostic[]> {
    const config = settled && wholeOf(provider, address, settled);
    if (prior.state && plan.replaces) return this.#renew(provider, address, prior, config);
    const final = await planned(provider, address, prior, config);
    fail(address, "The final plan differs from the plan", brokenPromises(plan.planned, final.planned));
    const { state, private: kept, diagnostics } = await provider.apply(typeOf(address), prior.state, final, config);
    if (state && holdsOpaque(state)) throw new Error(`${address}: a value is unknown after the apply.`);
    const failed = diagnostics.some(({ severity }) => severity === "error");
    if (!failed) fail(address, "The result differs from the plan", brokenPromises(final.planned, state));
    if (state) this.kept.set(address, { state, private: kept });
    else this.kept.delete(address);
    return diagnostics;
  }

  /** The old object goes, and the new one is planned as one that never was. */
  async #renew(provider: ProviderUnderTest, address: string, prior: Kept, config: DataObject | null): Promise<Diagnostic[]> {
    const steps = [
      { prior, config: null },
      { prior: nothing, config },
    ];
    const found: Diagnostic[] = [];
    for (const step of steps) {
      const plan = await planned(provider, address, step.prior, step.config);
      found.push(...plan.warnings, ...(await this.#apply(provider, address, { prior: step.prior, plan }, step.config)));
    }
    return found;
  }

  async #each<T>(items: readonly [string, T][], work: (item: [string, T]) => Promise<void>): Promise<void> {
    const waves = [...new Set(items.map(([address]) => waveOf(address)))];
    for (const wave of waves) {
      const waiting = items.filter(([address]) => waveOf(address) === wave);
      const worker = async (): Promise<void> => {
        for (let item = waiting.shift(); item; item = waiting.shift()) await work(item);
      };
      await Promise.all(Array.from({ length: this.parallelism }, worker));
    }
  }
}

interface Prepared {
  readonly prior: Kept;
  readonly plan: Planned;
  readonly change: PlannedChange;
}

async function validated(provider: ProviderUnderTest, address: string, config: DataObject): Promise<Diagnostic[]> {
  const findings = await provider.validate(typeOf(address), wholeOf(provider, address, config));
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Refused(errors);
  return findings;
}

async function planned(provider: ProviderUnderTest, address: string, prior: Kept, config: DataObject | null): Promise<Planned> {
  const plan = await provider.plan(typeOf(address), prior, config);
  if (config && plan.planned)
    fail(address, "The plan is not valid", planFaults(provider.attributes(typeOf(address)), prior.state, config, plan.planned));
  return plan;
}

/** Every attribute, null where the configuration gives nothing. */
function wholeOf(provider: ProviderUnderTest, address: string, config: DataObject): DataObject {
  const attributes = provider.attributes(typeOf(address));
  const strange = Object.keys(config).filter((name) => !attributes.some((attribute) => attribute.name === name));
  if (strange.length > 0) throw new Error(`${address} has no attribute ${strange.join(", ")}.`);
  const whole = emptyObject();
  for (const { name, presence } of attributes) {
    whole[name] = config[name] ?? null;
    if (presence === "required" && whole[name] === null) throw new Error(`${address} lacks ${name}.`);
  }
  return whole;
}

function actionOf(prior: Kept, plan: Planned): Action {
  if (plan.planned === null) return prior.state === null ? "no-op" : "delete";
  if (prior.state === null) return "create";
  if (plan.replaces) return "replace";
  return equalData(prior.state, plan.planned) ? "no-op" : "update";
}

function hasDrifted(stored: Kept, prior: Kept): boolean {
  return stored.state !== null && !equalData(stored.state, prior.state);
}

/** Addresses that differ only in a number at their end, such as `port_entity.cart-1`, do not depend on each other. */
function waveOf(address: string): string {
  return address.replace(/-\d+$/, "");
}

function typeOf(address: string): string {
  return address.slice(0, address.indexOf("."));
}

function fail(address: string, rule: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`${address}: ${rule}.\n${faults.join("\n")}`);
}
