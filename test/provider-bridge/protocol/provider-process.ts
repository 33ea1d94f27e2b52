import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createServerCertificate, type ServerCertificate } from "../../../provider-bridge/protocol/certificate";

const cookie = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";
const root = resolve(__dirname, "../../..");

/** The bundle of a toy provider, made once for a file of tests. */
export function toyBundle(main = "test/provider-bridge/protocol/toy/main.ts"): { folder: string; executable: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "toy-"));
  execFileSync(process.execPath, ["scripts/provider/bundle.mjs", main, folder], { cwd: root });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { folder, executable: join(folder, "terraform-provider-port"), remove };
}

/** The environment in which Terraform starts a provider; a name that is undefined is left out. */
export function terraformStart(client: ServerCertificate, changes: Readonly<Record<string, string | undefined>> = {}): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  return { PATH, TF_PLUGIN_MAGIC_COOKIE: cookie, PLUGIN_PROTOCOL_VERSIONS: "5,6", PLUGIN_CLIENT_CERT: client.certificate, ...changes };
}

/** A process of a provider, and what it has said. */
export class ProviderProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  stdout = "";
  stderr = "";

  constructor(executable: string, environment: NodeJS.ProcessEnv, words: readonly string[] = []) {
    this.child = spawn(executable, words, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
    this.child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.stdout += text;
    });
    this.child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.stderr += text;
    });
    this.ended = new Promise((resolve) => this.child.on("close", (code, signal) => resolve({ code, signal })));
  }

  /** Waits until the process has said this; throws when it ends before. */
  async said(pattern: RegExp, where: "stdout" | "stderr" = "stdout"): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this[where]);
      if (found) return found;
      const next = new Promise<"more">((resolve) => this.child[where]?.once("data", () => resolve("more")));
      if ((await Promise.race([next, this.ended.then(() => "over" as const)])) === "over" && !pattern.test(this[where]))
        throw new Error(`The provider ended and never said ${pattern}:\n${this.stdout}${this.stderr}`);
    }
  }

  /** The handshake's six fields. */
  async handshake(): Promise<{ network: string; place: string; certificate: Buffer }> {
    const [, network = "", place = "", certificate = ""] = await this.said(/^1\|6\|(unix|tcp)\|(.+)\|grpc\|([A-Za-z0-9+/]+)\n/);
    return { network, place, certificate: Buffer.from(certificate, "base64") };
  }

  /** Ends it as the system does at its own end, so that it cleans up. */
  async end(): Promise<void> {
    this.child.kill("SIGTERM");
    await this.ended;
  }
}

/** A certificate for a test that plays Terraform. */
export function clientCertificate(): ServerCertificate {
  return createServerCertificate();
}
