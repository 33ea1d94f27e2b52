/** `npm run bench`: what the provider costs beside the least that Node and Terraform cost by themselves. */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Figures, missesOf, type Pair } from "./figures";
import { type Row, rows } from "./rows";
import { Runs } from "./runs";
import { describe, table } from "./table";
import { WrongResult } from "./wrong-result";

const usage = `npm run bench -- [--full] [--only ROW]…

Prints times beside a yardstick, medians of interleaved runs, and counts requests. Ends with 1 where an aim for requests or
memory is missed or a result is wrong, never because a machine is slow.

  --full      more runs of each row
  --only ROW  this row alone:
${rows.map((row) => `                ${describe(row)}`).join("\n")}`;

const root = resolve(__dirname, "../..");

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { full: { type: "boolean" }, only: { type: "string", multiple: true }, help: { type: "boolean" } },
  });
  if (values.help) return console.log(usage);
  const chosen = rows.filter(({ name }) => values.only?.includes(name) ?? true);
  const stranger = values.only?.find((name) => !rows.some((row) => row.name === name));
  if (stranger !== undefined) throw new Error(`There is no row "${stranger}". Rows: ${rows.map(({ name }) => name).join(", ")}.`);

  build();
  const { figures, faults } = await measure(chosen, values.full ? 1 : 0);
  console.log(table(figures));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

/** What is measured is what the package ships. */
function build(): void {
  const { status } = spawnSync(process.execPath, ["scripts/build.mjs"], { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error("The package cannot be built: npm run build says why.");
}

async function measure(chosen: readonly Row[], extent: 0 | 1): Promise<{ figures: Figures[]; faults: string[] }> {
  const figures: Figures[] = [];
  const faults: string[] = [];
  const runs = new Runs();
  try {
    for (const row of chosen) {
      console.error(describe(row));
      const measured = await pairsOf(row, row.pairs[extent], runs);
      if (measured instanceof WrongResult) faults.push(`${row.name}: ${measured.message}`);
      else figures.push({ row, pairs: measured });
    }
  } finally {
    runs.close();
  }
  return { figures, faults: [...faults, ...figures.flatMap((each) => missesOf(each))] };
}

async function pairsOf(row: Row, count: number, runs: Runs): Promise<readonly Pair[] | WrongResult> {
  const pairs: Pair[] = [];
  try {
    for (let turn = 0; turn < count; turn++) pairs.push(await runs.pair(row, turn));
    return pairs;
  } catch (error) {
    if (error instanceof WrongResult) return error;
    throw error;
  }
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
