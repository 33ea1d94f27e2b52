import { writeSync } from "node:fs";
import { createServerCertificate } from "./certificate";
import { handshakeLine, readStart, reattachment } from "./handshake";
import { Lifetime } from "./lifetime";
import { type Listener, listen } from "./listener";
import { Log, levelOf } from "./log";
import { endOnFaults, ignoreInterrupts, keepStandardOutput, watchParent } from "./process-guards";
import type { Encryption, Session } from "./session";

/** A provider as a program. */
export interface Program {
  /** The source address, such as `registry.example/acme/port`. */
  readonly source: string;
  /** A sentence for whoever starts it by hand. */
  readonly usage: string;
  /** Loads the rest, while Terraform reads the handshake: what is not needed for that costs the start nothing. */
  load(): Promise<{ start(session: Session): void }>;
}

/** How long to wait for Terraform's first word, in milliseconds; Terraform itself gives up after a minute. */
const firstWord = 60_000;

/**
 * Begins a provider's process: agrees with Terraform on encryption and a place to talk, then loads and starts the provider.
 * With `--debug` and without Terraform it waits in plain text for a developer's Terraform to attach.
 */
export async function launch(program: Program): Promise<void> {
  const start = readStart(process.env, process.argv.slice(2));
  if (start.by === "hand") {
    refuse(`This is the Terraform provider ${program.source}, and Terraform starts it by itself. ${program.usage}`);
  } else if (start.by === "stranger") {
    const message = `The provider ${program.source} cannot start: ${start.reason}`;
    // Terraform shows the person what a plugin writes here in place of a handshake.
    writeSync(1, `${message}\n`);
    refuse(message);
  } else {
    const log = new Log(`provider.${program.source.slice(program.source.lastIndexOf("/") + 1)}`, levelOf(process.env));
    const listener = await listen();
    process.once("exit", listener.remove);
    const lifetime = new Lifetime(listener, log);
    endOnFaults(lifetime, log);
    const encryption = start.by === "developer" ? invite(program, listener, lifetime) : greet(start, listener, lifetime, log);
    (await program.load()).start({ listener, lifetime, log, encryption });
  }
}

function refuse(message: string): void {
  process.exitCode = 1;
  writeSync(2, `${message}\n`);
}

/** Says the handshake line to the Terraform that started us, and lives as long as it does. */
function greet({ clientCertificate }: { clientCertificate: string }, listener: Listener, lifetime: Lifetime, log: Log): Encryption {
  const { certificate, key, der } = createServerCertificate();
  ignoreInterrupts(lifetime);
  const gone = () => {
    log.debug("Terraform is gone");
    process.exit(1);
  };
  watchParent(gone);
  setTimeout(() => listener.used || gone(), firstWord).unref();
  writeSync(1, handshakeLine(listener.address, der));
  keepStandardOutput(log);
  return { certificate, key, clientCertificate };
}

/** Tells a developer how to attach, in plain text, until Ctrl-C. */
function invite({ source }: Program, listener: Listener, lifetime: Lifetime): undefined {
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => lifetime.end(0));
  const value = reattachment(source, listener.address, process.pid);
  writeSync(1, `The provider waits, in plain text. To attach Terraform to it until Ctrl-C:\nexport TF_REATTACH_PROVIDERS='${value}'\n`);
}
