import { type Figures, mebibytes, median, peakOf, ratioOf, requestsOf } from "./figures";
import type { Row } from "./rows";

const headings = ["", "pairs", "ours", "yardstick", "ratio", "aim", "requests", "aim", "memory", "aim"];

/** The figures as lines of text, medians of all pairs; the yardstick of each row stands in its first column. */
export function table(all: readonly Figures[]): string {
  const lines = [headings, ...all.map(cells)];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (line: readonly string[]) =>
    line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)));
  return lines.map((line) => pad(line).join("  ")).join("\n");
}

function cells(figures: Figures): string[] {
  const { row, pairs } = figures;
  const requests = requestsOf(figures);
  const peak = peakOf(figures);
  return [
    describe(row),
    String(pairs.length),
    time(median(pairs.map(({ ours }) => ours))),
    time(median(pairs.map(({ yardstick }) => yardstick))),
    ratioOf(figures).toFixed(2),
    `≤ ${row.aim.ratio}`,
    requests === undefined ? "" : String(requests),
    row.aim.requests === undefined ? "" : `≤ ${row.aim.requests}`,
    peak === undefined ? "" : `${mebibytes(peak)} MiB`,
    row.aim.memory === undefined ? "" : `≤ ${row.aim.memory} MiB`,
  ];
}

/** What a row measures, and beside what. */
export function describe(row: Row): string {
  if (row.measures === "start") return `${row.name}: the provider's handshake beside bare Node`;
  if (row.measures === "import") return `${row.name}: import of ${row.catalog.title} beside Prettier`;
  const yardstick = row.beside === "at-once" ? "a provider that answers at once" : "terraform_data";
  const parallelism = row.parallelism === 10 ? "" : ` at parallelism ${row.parallelism}`;
  const limit = row.limit === undefined ? "" : `, the portal limiting to ${row.limit} requests in 5 minutes`;
  return `${row.name}: ${row.measures} of ${row.catalog.title} beside ${yardstick}${parallelism}${limit}`;
}

function time(seconds: number): string {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(1)} s`;
}
