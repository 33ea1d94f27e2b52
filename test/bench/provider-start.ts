import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { clientCertificate, terraformStart } from "../provider-bridge/protocol/provider-process";
import { WrongResult } from "./wrong-result";

const provider = resolve(__dirname, "../../lib/provider/terraform-provider-port");

/** Starts the provider as Terraform does, and returns the seconds until its handshake. */
export async function providerStart(): Promise<number> {
  const { seconds, line } = await firstLine(spawn(provider, inTerraform()));
  if (!line.startsWith("1|6|")) throw new WrongResult(`The provider began with ${JSON.stringify(line)}, not with a handshake.`);
  return seconds;
}

/** Starts Node with a script of one line, and returns the seconds until it says it. */
export async function bareNodeStart(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const script = join(folder, "hello.cjs");
  writeFileSync(script, 'console.log("hello");\n');
  try {
    return (await firstLine(spawn(process.execPath, [script], inTerraform()))).seconds;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same for both: what the environment holds can slow Node's start. */
function inTerraform(): SpawnOptions {
  return { env: terraformStart(clientCertificate()), stdio: ["ignore", "pipe", "inherit"] };
}

async function firstLine(child: ChildProcess): Promise<{ seconds: number; line: string }> {
  const started = performance.now();
  const ended = once(child, "close");
  const [chunk]: unknown[] = await Promise.race([child.stdout ? once(child.stdout, "data") : ended, ended.then(() => [""])]);
  const seconds = (performance.now() - started) / 1000;
  child.kill("SIGTERM");
  await ended;
  return { seconds, line: String(chunk) };
}
