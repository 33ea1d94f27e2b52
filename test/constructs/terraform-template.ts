import { type Data, Decimal, numberOf, objectOf } from "../../model/kernel/data";

/**
 * Terraform's JSON syntax, as far as the constructs write it: what a template stands for, with the values of variables, by name, and of attributes, by address.
 * Written apart from the code that spells it, so that a mistake there cannot agree with itself.
 */
export function evaluate(value: unknown, variables: Readonly<Record<string, unknown>>): unknown {
  if (typeof value === "string") return new Reader(value, variables).template();
  if (Array.isArray(value)) return value.map((item) => evaluate(item, variables));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [String(evaluate(key, variables)), evaluate(item, variables)]));
}

/** What was evaluated, in the model's domain. */
export function dataOf(value: unknown): Data {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Decimal) return value;
  if (Array.isArray(value)) return value.map(dataOf);
  return objectOf(Object.entries(Object(value)).map(([key, item]) => [key, dataOf(item)]));
}

class Reader {
  #at = 0;

  constructor(
    private readonly text: string,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {}

  /** The whole text: an interpolation alone gives its value, with anything beside it a text. */
  template(): unknown {
    const parts = this.#parts(() => this.#at < this.text.length);
    return parts.length === 1 ? parts[0] : parts.map(String).join("");
  }

  #parts(more: () => boolean, quoted = false): unknown[] {
    const parts: unknown[] = [];
    let literal = "";
    while (more()) {
      if (this.#take("${")) {
        if (literal !== "") parts.push(literal);
        literal = "";
        parts.push(this.#expression());
        this.#expect("}");
      } else literal += quoted ? this.#quotedCharacter() : this.#character();
    }
    return literal !== "" || parts.length === 0 ? [...parts, literal] : parts;
  }

  #expression(): unknown {
    if (this.#take("jsonencode(")) {
      const value = this.#expression();
      this.#expect(")");
      return JSON.stringify(value);
    }
    if (this.#take('"')) return this.#quoted();
    const number = this.#match(/-?\(?-?[\d.]+(?:e[+-]?\d+)?\)?/y);
    if (number !== undefined) return numberOf(number.replace(/^-\(-/, "").replace(/[()]/g, ""));
    const name = this.#match(/[a-z_]+(?:\.[\w-]+)+/y)?.replace(/^var\./, "");
    if (name === undefined || !(name in this.variables)) throw new Error(`No expression: ${this.text.slice(this.#at)}`);
    return this.variables[name];
  }

  #quoted(): string {
    const parts = this.#parts(() => this.text[this.#at] !== '"', true);
    this.#expect('"');
    return parts.length === 1 ? String(parts[0]) : parts.map(String).join("");
  }

  #quotedCharacter(): string {
    if (this.text[this.#at] !== "\\") return this.#character();
    const escaped = this.#match(/\\(u[0-9a-f]{4}|.)/y) ?? "";
    return JSON.parse(`"${escaped}"`);
  }

  #character(): string {
    const rest = this.text.slice(this.#at, this.#at + 3);
    if (/^[$%]{1,2}\{/.test(rest)) throw new Error(`An interpolation in literal text: ${rest}`);
    return this.text[this.#at++] ?? "";
  }

  #take(token: string): boolean {
    if (!this.text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  #expect(token: string): void {
    if (!this.#take(token)) throw new Error(`Expected ${token} at ${this.#at} of ${this.text}`);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}
