import { type PortalFlags, readFlags } from "./flags";
import { startPortal } from "./portal";
import { reasonOf } from "./reasons";

/**
 * Runs the portal as a command until SIGTERM or SIGINT: prints `listening on http://127.0.0.1:N` when it is ready.
 * @returns the exit code: 0 after a clean stop; 1 when it could not start, with the reason and the remedy in one line on stderr.
 */
export async function runPortal(flags: PortalFlags): Promise<number> {
  try {
    const portal = await startPortal(readFlags(flags));
    const stopped = nextStop();
    process.stdout.write(`listening on ${portal.url}\n`);
    await stopped;
    await portal.close();
    return 0;
  } catch (error) {
    const message = reasonOf(error);
    process.stderr.write(`${message.replaceAll("\n", " ")}\n`);
    return 1;
  }
}

/** Resolves at the first signal to stop; a second one ends the process in the system's own way. */
function nextStop(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.off("SIGTERM", stop).off("SIGINT", stop);
      resolve();
    };
    process.on("SIGTERM", stop).on("SIGINT", stop);
  });
}
