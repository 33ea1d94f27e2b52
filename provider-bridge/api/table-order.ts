import { type Data, type DataObject, isObject } from "../../model/kernel/data";

type Rows = ReadonlyMap<string, DataObject>;

/** Rows that may be written together. */
export interface Wave {
  readonly rows: Rows;
  /** They name each other in a circle. */
  readonly circle: boolean;
}

/**
 * Rows in the order in which they are written: each after those of the same table that it names under `key`. A name may be of another
 * collection: then the order is merely stricter than it had to be.
 */
export function inWaves(rows: Rows, key: string): Wave[] {
  const waiting = new Map([...rows].map(([name, row]) => [name, namesIn(row[key] ?? null).filter((one) => one !== name && rows.has(one))]));
  const waves: Wave[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter(([, needs]) => !needs.some((name) => waiting.has(name))).map(([name]) => name);
    const circle = ready.length === 0;
    const chosen = circle ? [...waiting.keys()] : ready;
    waves.push({ rows: new Map(chosen.flatMap((name): [string, DataObject][] => [[name, rows.get(name) ?? {}]])), circle });
    for (const name of chosen) waiting.delete(name);
  }
  return waves;
}

/** Whether any row of a wave names one of the table, or itself. */
export function namedRows(rows: Rows, wave: Rows, key: string): boolean {
  return [...wave.values()].some((row) => namesIn(row[key] ?? null).some((name) => rows.has(name)));
}

function namesIn(value: Data): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  return isObject(value) ? Object.values(value).flatMap(namesIn) : [];
}
