import { Writable } from "node:stream";
import type { Lifetime } from "./lifetime";
import type { Log } from "./log";

/** How often to look for the parent, in milliseconds. */
const interval = 500;

/**
 * Calls `gone` when the process that started us has ended: a killed Terraform says no goodbye, and its plugin would live for good.
 * The system then gives us another parent.
 */
export function watchParent(gone: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, interval);
  timer.unref();
}

/**
 * Ctrl-C reaches the whole process group, and Terraform then asks us to stop in its own words: ending here would lose what is being made.
 * A signal that is meant for us alone lets the calls under way finish first.
 */
export function ignoreInterrupts(lifetime: Lifetime): void {
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"])
    process.on(signal, () => {
      lifetime.stop();
      lifetime.end(1);
    });
}

/** A fault that nothing caught ends the process, but not before the calls under way: what they have made would be forgotten. */
export function endOnFaults(lifetime: Lifetime, log: Log): void {
  for (const event of ["uncaughtException", "unhandledRejection"])
    process.on(event, (cause: unknown) => {
      log.crash(cause);
      lifetime.end(1);
    });
}

/** From here on standard output is Terraform's: what a library prints there goes to the log. */
export function keepStandardOutput(log: Log): void {
  const write = (chunk: unknown, _encoding: string, done: () => void): void => {
    log.debug(String(chunk).trimEnd());
    done();
  };
  let output: Writable | undefined;
  Object.defineProperty(process, "stdout", {
    configurable: true,
    get() {
      output ??= new Writable({ decodeStrings: false, write });
      return output;
    },
  });
}
