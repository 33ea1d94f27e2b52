import type { Clock } from "./clock";

/**
 * Waits so many milliseconds for something that aborts the signal; rejects when that happens. In parts: after a machine has stood still,
 * a timer ends before what arrived meanwhile is seen, so that one long wait would take the standstill for silence.
 */
export async function silence(clock: Clock, milliseconds: number, broken: AbortSignal): Promise<void> {
  const parts = 4;
  for (let part = 0; part < parts; part++) await clock.wait(milliseconds / parts, broken);
}
