import { installProvider } from "../../cli/provider-install";
import { installedPackage } from "../../constructs/provider/installed-package";
import { bridgeSource } from "../../constructs/provider/placement";
import { blueprintCount, portCatalog, yardstickCatalog } from "./catalog";
import type { Pair } from "./figures";
import { ImportBench } from "./import";
import { credentials, PortalProcess } from "./portal";
import { bareNodeStart, providerStart } from "./provider-start";
import type { ImportRow, Row, TerraformRow } from "./rows";
import { Stack } from "./stack";
import { WrongResult } from "./wrong-result";

/** A stack of ours with its portal, and the yardstick's, both applied or about to be. */
interface Bench {
  readonly entities: number;
  readonly portal: PortalProcess;
  readonly ours: Stack;
  readonly yardstick: Stack;
}

/** Runs rows. What an apply has made is kept for the plans that follow it. */
export class Runs {
  #applied: Bench | undefined;
  #imported: ImportBench | undefined;

  /** Runs ours and the yardstick once; the one that goes first takes turns, so that neither always finds the machine warm. */
  async pair(row: Row, turn: number): Promise<Pair> {
    if (row.measures === "start") return inTurn(turn, providerStart, bareNodeStart);
    if (row.measures === "import") return this.#import(row);
    return row.measures === "plan" ? this.#plan(row, turn) : this.#apply(row, turn);
  }

  close(): void {
    this.#imported?.close();
    this.#imported = undefined;
    if (this.#applied === undefined) return;
    this.#applied.portal.stop();
    this.#applied.ours.remove();
    this.#applied.yardstick.remove();
    this.#applied = undefined;
  }

  /** What is laid out is what was imported, so that ours always goes first. */
  async #import({ entities }: ImportRow): Promise<Pair> {
    if (this.#imported?.entities !== entities) {
      this.#imported?.close();
      this.#imported = await ImportBench.open(entities);
    }
    return this.#imported.pair();
  }

  async #apply({ entities, parallelism }: TerraformRow, turn: number): Promise<Pair> {
    this.close();
    const bench = await openBench(entities);
    this.#applied = bench;
    const { ours, yardstick, portal } = bench;
    const seconds = await inTurn(
      turn,
      () => ours.apply(parallelism),
      () => yardstick.apply(parallelism),
    );
    const requests = (await portal.requests()).length;
    await checkApplied(bench);
    return { ...seconds, requests, providerPeak: ours.takePeak() };
  }

  async #plan(row: TerraformRow, turn: number): Promise<Pair> {
    if (this.#applied?.entities !== row.entities) await this.#apply({ ...row, parallelism: 50 }, turn);
    if (this.#applied === undefined) throw new Error("Nothing is applied that could be planned.");
    const { ours, yardstick, portal } = this.#applied;
    const seconds = await inTurn(
      turn,
      () => ours.planNothing(row.parallelism),
      () => yardstick.planNothing(row.parallelism),
    );
    return { ...seconds, requests: (await portal.requests()).length, providerPeak: ours.takePeak() };
  }
}

async function inTurn(turn: number, ours: () => Promise<number>, yardstick: () => Promise<number>): Promise<Pair> {
  if (turn % 2 === 0) return { ours: await ours(), yardstick: await yardstick() };
  const first = await yardstick();
  return { ours: await ours(), yardstick: first };
}

async function openBench(entities: number): Promise<Bench> {
  const portal = await PortalProcess.start();
  const address = { source: bridgeSource, version: installedPackage().version };
  const ours = await Stack.open(portCatalog(entities, { ...address, baseUrl: portal.url }), {
    environment: { PORT_CLIENT_ID: credentials.clientId, PORT_CLIENT_SECRET: credentials.clientSecret },
    prepare: (folder) => installProvider(folder, address),
  });
  return { entities, portal, ours, yardstick: await Stack.open(yardstickCatalog(entities)) };
}

async function checkApplied({ entities, portal, ours, yardstick }: Bench): Promise<void> {
  for (const { stateCount } of [ours, yardstick])
    if (stateCount !== entities + blueprintCount)
      throw new WrongResult(`The state holds ${stateCount} objects in place of ${entities + blueprintCount}.`);
  const made = await portal.entityCount();
  if (made !== entities) throw new WrongResult(`The portal holds ${made} entities in place of ${entities}.`);
}
