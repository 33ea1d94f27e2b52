import { installProvider } from "../../cli/provider-install";
import { installedPackage } from "../../constructs/provider/installed-package";
import { bridgeSource } from "../../constructs/provider/placement";
import { installAtOnce } from "./at-once/install";
import type { Item } from "./catalog";
import { dataConfiguration, portConfiguration } from "./configuration";
import type { Pair } from "./figures";
import { type Filled, fill } from "./fill";
import { inTurn } from "./in-turn";
import { credentials, PortalProcess } from "./portal";
import type { TerraformRow } from "./rows";
import { Stack } from "./stack";
import { dataState, portState } from "./state-file";
import { WrongResult } from "./wrong-result";

/** A stack of ours with its portal, and the yardstick's, both of one catalog. */
export class TerraformBench {
  private constructor(
    readonly row: TerraformRow,
    private readonly items: readonly Item[],
    private readonly portal: PortalProcess,
    private readonly ours: Stack,
    private readonly yardstick: Stack,
  ) {}

  /** Nothing is there yet where the row applies, and everything is where it plans. */
  static async open(row: TerraformRow): Promise<TerraformBench> {
    const items = row.catalog.items();
    const portal = await PortalProcess.start(row.limit === undefined ? {} : { rateLimit: { requests: row.limit, seconds: 300 } });
    const filled = row.measures === "plan" ? await fill(portal.url, items) : undefined;
    await portal.requests();
    const yardstick = row.beside === "at-once" ? atOnceStack : dataStack;
    return new TerraformBench(row, items, portal, await ourStack(portal, items, filled), await yardstick(portal, items, filled));
  }

  /** Runs both once, in turn. */
  async pair(turn: number): Promise<Pair> {
    const { ours, yardstick, portal } = this;
    const { measures, parallelism } = this.row;
    const run = (stack: Stack) => (measures === "plan" ? stack.planNothing(parallelism) : stack.apply(parallelism));
    const seconds = await inTurn(
      turn,
      () => run(ours),
      () => run(yardstick),
    );
    const requests = (await portal.requests()).length;
    if (measures === "apply") await this.#checkApplied();
    return { ...seconds, requests, providerPeak: ours.takePeak() };
  }

  close(): void {
    this.portal.stop();
    this.ours.remove();
    this.yardstick.remove();
  }

  async #checkApplied(): Promise<void> {
    for (const { stateCount } of [this.ours, this.yardstick])
      if (stateCount !== this.items.length)
        throw new WrongResult(`The state holds ${stateCount} objects in place of ${this.items.length}.`);
    const { entities } = this.row.catalog;
    const made = await this.portal.entityCount();
    if (made !== entities) throw new WrongResult(`The portal holds ${made} entities in place of ${entities}.`);
  }
}

type OpenStack = (portal: PortalProcess, items: readonly Item[], filled: Filled | undefined) => Promise<Stack>;

const ourStack: OpenStack = ({ url }, items, filled) => {
  const address = { source: bridgeSource, version: installedPackage().version };
  return Stack.open(portConfiguration(items, { ...address, baseUrl: url }), {
    environment: { PORT_CLIENT_ID: credentials.clientId, PORT_CLIENT_SECRET: credentials.clientSecret },
    state: filled && portState(filled, address.source),
    prepare: (folder) => installProvider(folder, address),
  });
};

const dataStack: OpenStack = (_portal, items, filled) => Stack.open(dataConfiguration(items), { state: filled && dataState(items) });

const atOnceStack: OpenStack = ({ url }, items, filled) => {
  const address = { source: "bench.internal/bench/at-once", version: "1.0.0" };
  return Stack.open(portConfiguration(items, { ...address, baseUrl: url }), {
    state: filled && portState(filled, address.source),
    prepare: (folder) => installAtOnce(folder, address),
  });
};
