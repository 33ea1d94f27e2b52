import type { Catalog } from "./catalog";
import { entitiesOf, portal, tableOf } from "./catalogs";

/** What a figure is to be at most. */
export interface Aim {
  /** Of the yardstick's time. Printed beside the figure; a slow machine fails nothing. */
  readonly ratio: number;
  /** Requests that the portal counts, logins included. One more fails the benchmark. */
  readonly requests?: number;
  /** MiB that the provider has at most. More fails the benchmark. */
  readonly memory?: number;
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

/** A command over a catalog; `plan` is of what is there already, `apply` creates. */
export interface TerraformRow extends Measurement {
  readonly measures: "plan" | "apply";
  readonly catalog: Catalog;
  /** As many of Terraform's own `terraform_data`, or the same configuration with a provider that answers at once. */
  readonly beside: "terraform_data" | "at-once";
  /** Terraform's `-parallelism`. */
  readonly parallelism: number;
  /** Requests that the portal allows in 5 minutes; any number when absent. */
  readonly limit?: number;
}

/** `cdktf-port import` of a catalog, beside Prettier laying out the same code. */
export interface ImportRow extends Measurement {
  readonly measures: "import";
  readonly catalog: Catalog;
}

export type Row = StartRow | TerraformRow | ImportRow;

const [hundred, thousand, fiveThousand, tenThousand, table] = [
  entitiesOf(100),
  entitiesOf(1000),
  entitiesOf(5000),
  entitiesOf(10_000),
  tableOf(10_000),
];

/** A login, the organisation, its blueprints and actions, the entities of 10 blueprints, and the structure of Port's own 5. */
const importRequests = 19;

const terraform = { beside: "terraform_data", parallelism: 10 } as const;
const besideAtOnce = { beside: "at-once", parallelism: 10 } as const;

/** The table, in the order it is measured. */
export const rows: readonly Row[] = [
  { name: "start", measures: "start", pairs: [15, 40], aim: { ratio: 1.6 } },
  { name: "import-100", measures: "import", catalog: hundred, pairs: [3, 7], aim: { ratio: 2.5, requests: importRequests } },
  { name: "import-1000", measures: "import", catalog: thousand, pairs: [2, 5], aim: { ratio: 2, requests: importRequests } },
  { name: "import-10000", measures: "import", catalog: tenThousand, pairs: [1, 3], aim: { ratio: 2, requests: importRequests } },
  { name: "apply-250", measures: "apply", catalog: entitiesOf(250), ...terraform, pairs: [3, 7], aim: { ratio: 1.5 } },
  {
    name: "apply-1000-wide",
    measures: "apply",
    catalog: thousand,
    ...terraform,
    parallelism: 50,
    pairs: [1, 3],
    aim: { ratio: 1.5, requests: 110 },
  },
  {
    name: "apply-1000",
    measures: "apply",
    catalog: thousand,
    ...terraform,
    limit: 1000,
    pairs: [1, 3],
    aim: { ratio: 1.5, requests: 350 },
  },
  { name: "plan-1000", measures: "plan", catalog: thousand, ...terraform, limit: 1000, pairs: [5, 9], aim: { ratio: 1.5, requests: 15 } },
  {
    name: "plan-5000",
    measures: "plan",
    catalog: fiveThousand,
    ...terraform,
    pairs: [1, 3],
    aim: { ratio: 1.5, requests: 15, memory: 250 },
  },
  // Terraform alone takes twice as long over these schemas as over as many of its own: what the provider adds is what counts.
  { name: "plan-portal", measures: "plan", catalog: portal, ...besideAtOnce, pairs: [3, 7], aim: { ratio: 1.3, requests: 12 } },
  { name: "apply-table", measures: "apply", catalog: table, ...besideAtOnce, pairs: [5, 9], aim: { ratio: 1.3 } },
  { name: "plan-table", measures: "plan", catalog: table, ...besideAtOnce, pairs: [3, 7], aim: { ratio: 1.3 } },
];
