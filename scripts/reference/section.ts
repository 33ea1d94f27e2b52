/** An object on a reference page: a heading and a table. */
export interface Section {
  /** `schema.properties.*`; empty for the outermost. */
  readonly path: string;
  /** The path, with what tells it from the same path on the other side; what links lead to. */
  readonly heading: string;
  readonly description: string;
  readonly rows: readonly Row[];
}

/** A key of a document, or an attribute of Terraform's. Texts are Markdown. */
export interface Row {
  readonly name: string;
  readonly type: string;
  readonly presence: string;
  readonly description: string;
}

/** Sections by their heading. Objects that say the same are told once: the first place has the table, the others lead to it. */
export class Sections {
  readonly #sections = new Map<string, Section>();
  readonly #byRows = new Map<string, string>();

  /** `side` stands after every path in its heading. */
  constructor(private readonly side = "") {}

  /** Adds an object whose rows are found by `rowsOf`, and whose inner objects follow it. Gives the path under which it is told. */
  add(path: string, description: string, rowsOf: () => readonly Row[]): string {
    const heading = `${path}${this.side}`;
    this.#sections.set(path, { path, heading, description, rows: [] });
    const rows = rowsOf();
    const key = JSON.stringify(rows).replaceAll(anchor(path), "");
    const known = this.#byRows.get(key);
    if (known !== undefined) {
      for (const inner of [...this.#sections.keys()]) if (inner === path || inner.startsWith(`${path}.`)) this.#sections.delete(inner);
      return known;
    }
    this.#byRows.set(key, path);
    this.#sections.set(path, { path, heading, description, rows });
    return path;
  }

  /** A link to the section of a path. */
  linkTo(path: string, text: string): string {
    return `[${text}](#${anchor(`${path}${this.side}`)})`;
  }

  all(): readonly Section[] {
    return [...this.#sections.values()];
  }
}

/** The anchor that Markdown gives the heading of a section. */
function anchor(path: string): string {
  return path
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, "")
    .replaceAll(" ", "-");
}

/** Several values that a place takes, as code. */
export function choices(values: readonly unknown[]): string {
  return values.map((value) => code(JSON.stringify(value))).join(", ");
}

export function code(text: string): string {
  return `\`${text}\``;
}
