/** What a figure is to be at most. */
export interface Aim {
  /** Of the yardstick's time. Printed beside the figure; a slow machine fails nothing. */
  readonly ratio: number;
  /** Requests that the portal counts, logins included. One more fails the benchmark. */
  readonly requests?: number;
}

interface Measurement {
  /** For `--only`. */
  readonly name: string;
  readonly aim: Aim;
  /** How often both are run, in turn: by default, and with `--full`. */
  readonly pairs: readonly [usual: number, full: number];
}

/** From the start of a process to its first line. */
export interface StartRow extends Measurement {
  readonly measures: "start";
}

/** A command over so many entities in ten blueprints; `plan` is of what is applied already, `apply` creates. */
export interface TerraformRow extends Measurement {
  readonly measures: "plan" | "apply";
  readonly entities: number;
  /** Terraform's `-parallelism`. */
  readonly parallelism: number;
}

/** `cdktf-port import` of so many entities in ten blueprints, beside Prettier laying out the same code. */
export interface ImportRow extends Measurement {
  readonly measures: "import";
  readonly entities: number;
}

export type Row = StartRow | TerraformRow | ImportRow;

/** The table, in the order it is measured: a plan uses what the apply before it has made. */
export const rows: readonly Row[] = [
  { name: "start", measures: "start", pairs: [15, 40], aim: { ratio: 1.6 } },
  { name: "import-100", measures: "import", entities: 100, pairs: [3, 7], aim: { ratio: 2.5, requests: 16 } },
  { name: "import-1000", measures: "import", entities: 1000, pairs: [2, 5], aim: { ratio: 2, requests: 16 } },
  { name: "import-10000", measures: "import", entities: 10_000, pairs: [1, 3], aim: { ratio: 2, requests: 16 } },
  { name: "apply-250", measures: "apply", entities: 250, parallelism: 10, pairs: [3, 7], aim: { ratio: 1.5 } },
  { name: "apply-1000-wide", measures: "apply", entities: 1000, parallelism: 50, pairs: [1, 3], aim: { ratio: 1.5, requests: 110 } },
  { name: "apply-1000", measures: "apply", entities: 1000, parallelism: 10, pairs: [1, 3], aim: { ratio: 1.5, requests: 350 } },
  { name: "plan-1000", measures: "plan", entities: 1000, parallelism: 10, pairs: [3, 7], aim: { ratio: 1.5, requests: 15 } },
];
