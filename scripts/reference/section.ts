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

/** A link that is not written yet: the path between marks, then the text. */
const link = /⟦([^|]*)\|([^⟧]*)⟧/g;

/** Sections by their path. Objects that say the same are told once: the first place has the table, the others lead to it. */
export class Sections {
  readonly #sections = new Map<string, Section>();
  readonly #anchors = new Set<string>();

  /** `side` stands after every path in its heading. */
  constructor(private readonly side = "") {}

  /** Adds an object whose rows are found by `rowsOf`, and whose inner objects follow it; gives a link to it. One place may have several. */
  add(place: string, description: string, rowsOf: () => readonly Row[], text = "object"): string {
    let path = place;
    for (let count = 2; this.#anchors.has(anchor(path)); count++) path = `${place} (${count})`;
    this.#anchors.add(anchor(path));
    const section = { path, heading: `${path}${this.side}`, description };
    this.#sections.set(path, { ...section, rows: [] });
    this.#sections.set(path, { ...section, rows: rowsOf() });
    return this.linkTo(path, text);
  }

  /** A link to the section of a path. */
  linkTo(path: string, text: string): string {
    return `⟦${path}|${text}⟧`;
  }

  /** The sections that the outermost leads to. */
  all(): readonly Section[] {
    const told = this.#told();
    const placeOf = (path: string) => told.get(path) ?? path;
    const reached = new Set([""]);
    for (const path of reached)
      for (const { type } of this.#sections.get(path)?.rows ?? []) for (const [, to = ""] of type.matchAll(link)) reached.add(placeOf(to));
    const written = (type: string) =>
      type.replace(link, (_, to: string, text: string) => `[${text}](#${anchor(`${placeOf(to)}${this.side}`)})`);
    return [...this.#sections.values()]
      .filter(({ path }) => reached.has(path))
      .map((section) => ({ ...section, rows: section.rows.map((row) => ({ ...row, type: written(row.type) })) }));
  }

  /** Where each object is told that says the same as one before it; what they lead to may say the same in turn. */
  #told(): ReadonlyMap<string, string> {
    const told = new Map<string, string>();
    for (let before = -1; before !== told.size; ) {
      before = told.size;
      const byContent = new Map<string, string>();
      for (const { path, rows } of this.#sections.values()) {
        if (told.has(path)) continue;
        const content = JSON.stringify(rows, (_, value) =>
          typeof value === "string" ? value.replace(link, (_, to: string) => (to === path ? "itself" : (told.get(to) ?? to))) : value,
        );
        const first = byContent.get(content);
        if (first === undefined) byContent.set(content, path);
        else told.set(path, first);
      }
    }
    return told;
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
