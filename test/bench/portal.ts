import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { TrafficOptions } from "../../portal";

export const organization = "bench";
export const credentials = { clientId: "bench-id", clientSecret: "bench-secret" };

/** What the portal's process tells: its address once, then an answer to each question. */
export interface PortalAnswer {
  readonly url?: string;
  readonly requests?: readonly string[];
  readonly entities?: number;
}

/** An empty embedded portal in another process. */
export class PortalProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(traffic: TrafficOptions = {}): Promise<PortalProcess> {
    const child = fork(join(__dirname, "portal-process.ts"), [JSON.stringify(traffic)]);
    const { url = "" } = await answerOf(child);
    return new PortalProcess(child, url);
  }

  /** The requests since the last time this was asked, as `GET /v1/blueprints`, logins included. */
  async requests(): Promise<readonly string[]> {
    this.child.send("requests");
    return (await answerOf(this.child)).requests ?? [];
  }

  /** How many entities it holds, over all blueprints. */
  async entityCount(): Promise<number> {
    this.child.send("entities");
    return (await answerOf(this.child)).entities ?? 0;
  }

  stop(): void {
    this.child.disconnect();
  }
}

async function answerOf(child: ChildProcess): Promise<PortalAnswer> {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`The portal's process ended with ${code}.`);
  });
  const [answer]: unknown[] = await Promise.race([once(child, "message"), ended]);
  return answer as PortalAnswer;
}
