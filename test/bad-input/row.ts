/** The moments at which a mistake can be found, the earliest first. */
export const moments = ["command line", "compiler", "synth", "validate", "plan", "apply"] as const;

/** One mistake, and all that is said of it. */
export interface Row {
  /** What is wrong, in words. */
  readonly mistake: string;
  /** When it is found. */
  readonly found: (typeof moments)[number];
  /** What was written: a command, TypeScript or HCL, after what its moment has before every row. */
  readonly given: string;
  /** What the command exits with. */
  readonly code: number;
  /** All that is said, in one text. What differs from run to run stands in it as a word in capitals. */
  readonly message: string;
  /** What stands there when the mistake is mended; in words where it is no text. */
  readonly mended: string;
}
