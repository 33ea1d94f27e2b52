import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isObject } from "../../model/kernel/data";
import { parseJson } from "../../model/kernel/json-text";
import { blueprintCount, portDocuments } from "./catalog";
import type { Pair } from "./figures";
import { credentials, PortalProcess } from "./portal";
import { WrongResult } from "./wrong-result";

const command = resolve(__dirname, "../../lib/cli/main.js");

/** A portal of so many entities, and a folder for what is imported from it. */
export class ImportBench {
  readonly #folder = mkdtempSync(join(tmpdir(), "bench-"));

  private constructor(
    readonly entities: number,
    private readonly portal: PortalProcess,
  ) {
    process.once("exit", () => rmSync(this.#folder, { recursive: true, force: true }));
  }

  static async open(entities: number): Promise<ImportBench> {
    const portal = await PortalProcess.start();
    await fill(portal.url, entities);
    await portal.requests();
    return new ImportBench(entities, portal);
  }

  /** Imports, then lays out what was imported once more with Prettier alone, which is the yardstick. */
  async pair(): Promise<Pair> {
    const [out, peaks] = [join(this.#folder, "out"), join(this.#folder, "peaks")];
    rmSync(out, { recursive: true, force: true });
    rmSync(peaks, { force: true });
    const ours = await seconds([command, "import", "--out", out], {
      PORT_CLIENT_ID: credentials.clientId,
      PORT_CLIENT_SECRET: credentials.clientSecret,
      PORT_BASE_URL: this.portal.url,
      NODE_OPTIONS: `--require ${JSON.stringify(join(__dirname, "peak-memory.cjs"))}`,
      BENCH_PEAKS: peaks,
    });
    const requests = (await this.portal.requests()).length;
    const adopted = parseJson(readFileSync(join(out, "adopted/development.json"), "utf8"));
    const found = isObject(adopted) && Array.isArray(adopted.port_entity) ? adopted.port_entity.length : 0;
    if (found !== this.entities) throw new WrongResult(`The import holds ${found} entities in place of ${this.entities}.`);
    const peak = existsSync(peaks) ? Number(readFileSync(peaks, "utf8")) * 1024 : 0;
    return { ours, yardstick: await seconds([join(__dirname, "lay-out.mjs"), out], {}), requests, providerPeak: peak };
  }

  close(): void {
    this.portal.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function fill(url: string, count: number): Promise<void> {
  const { accessToken } = await posted(`${url}/v1/auth/access_token`, credentials);
  const { blueprints, entities } = portDocuments(count);
  for (const blueprint of blueprints) await posted(`${url}/v1/blueprints`, blueprint, accessToken);
  for (const [index, { identifier }] of blueprints.entries()) {
    const own = entities.filter((_, at) => at % blueprintCount === index);
    for (let start = 0; start < own.length; start += 20)
      await posted(`${url}/v1/blueprints/${String(identifier)}/entities/bulk`, { entities: own.slice(start, start + 20) }, accessToken);
  }
}

async function posted(url: string, body: object, token?: unknown): Promise<Record<string, unknown>> {
  const headers = { "content-type": "application/json", ...(token === undefined ? {} : { authorization: `Bearer ${String(token)}` }) };
  const reply = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!reply.ok) throw new Error(`The portal refused ${url}: ${await reply.text()}`);
  return (await reply.json()) as Record<string, unknown>;
}

/** How long Node takes for a script that succeeds. */
async function seconds(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { env: { ...process.env, ...environment }, stdio: ["ignore", "ignore", "inherit"] });
  const [code]: unknown[] = await once(child, "exit");
  if (code !== 0) throw new WrongResult(`${args.join(" ")} ended with ${String(code)}.`);
  return (performance.now() - started) / 1000;
}
