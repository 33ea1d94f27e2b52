import type { Row } from "./row";

/** What came of a row's mistake. */
export interface Observed {
  readonly code: number;
  readonly message: string;
}

/** Holds rows to what was observed of each, whole. */
export function expectRows(rows: readonly Row[], observed: readonly Observed[]): void {
  const mistakes = rows.map(({ mistake }) => mistake);
  const asObserved = observed.map(({ code, message }, index) => ({ mistake: mistakes[index], code, message }));
  expect(asObserved).toEqual(rows.map(({ mistake, code, message }) => ({ mistake, code, message })));
}

/**
 * Text in which what differs from run to run has become words in capitals. Whether an entity travels alone or among others is a matter of
 * time, and so is whether Port's answer has a trace.
 */
export function named(text: string, names: ReadonlyMap<string, string>): string {
  const steady = text.replace(/, trace [0-9a-f-]{36}\b/g, "").replaceAll("/entities/bulk?", "/entities?");
  return [...names].reduce((named, [word, value]) => named.replaceAll(value, word), steady);
}
