import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { isObject } from "../../model/kernel/data";
import { parseJson } from "../../model/kernel/json-text";
import type { Pair } from "./figures";
import { fill } from "./fill";
import { credentials, PortalProcess } from "./portal";
import type { ImportRow } from "./rows";
import { WrongResult } from "./wrong-result";

const command = resolve(__dirname, "../../lib/cli/main.js");

/** A portal that holds a catalog, and a folder for what is imported from it. */
export class ImportBench {
  readonly #folder = mkdtempSync(join(tmpdir(), "bench-"));

  private constructor(
    readonly row: ImportRow,
    private readonly portal: PortalProcess,
  ) {
    process.once("exit", () => rmSync(this.#folder, { recursive: true, force: true }));
  }

  static async open(row: ImportRow): Promise<ImportBench> {
    const portal = await PortalProcess.start();
    await fill(portal.url, row.catalog.items());
    await portal.requests();
    return new ImportBench(row, portal);
  }

  /** Imports, then lays out what was imported once more with Prettier alone, which is the yardstick: so ours always goes first. */
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
    const { entities } = this.row.catalog;
    if (found !== entities) throw new WrongResult(`The import holds ${found} entities in place of ${entities}.`);
    const peak = existsSync(peaks) ? Number(readFileSync(peaks, "utf8")) * 1024 : 0;
    return { ours, yardstick: await seconds([join(__dirname, "lay-out.mjs"), out], {}), requests, providerPeak: peak };
  }

  close(): void {
    this.portal.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** How long Node takes for a script that succeeds. */
async function seconds(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { env: { ...process.env, ...environment }, stdio: ["ignore", "ignore", "inherit"] });
  const [code]: unknown[] = await once(child, "exit");
  if (code !== 0) throw new WrongResult(`${args.join(" ")} ended with ${String(code)}.`);
  return (performance.now() - started) / 1000;
}
