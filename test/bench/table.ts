import { type Figures, median, peakOf, ratioOf, requestsOf } from "./figures";
import type { Row } from "./rows";

const headings = ["", "pairs", "ours", "yardstick", "ratio", "aim", "requests", "aim", "memory"];

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
    peak === undefined ? "" : `${Math.round(peak / 2 ** 20)} MiB`,
  ];
}

/** What a row measures, and beside what. */
export function describe(row: Row): string {
  if (row.measures === "start") return `${row.name}: the provider's handshake beside bare Node`;
  if (row.measures === "import") return `${row.name}: import of ${row.entities} entities beside Prettier`;
  const parallelism = row.parallelism === 10 ? "" : ` at parallelism ${row.parallelism}`;
  return `${row.name}: ${row.measures} of ${row.entities} entities beside terraform_data${parallelism}`;
}

function time(seconds: number): string {
  return seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds.toFixed(1)} s`;
}
