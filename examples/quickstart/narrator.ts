import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** The signs of a plan's lines. */
const styles = new Map<string, Style>([
  ["+", "green"],
  ["~", "yellow"],
  ["-", "red"],
  ["←", "cyan"],
]);

/** Tells the person what happens: colourless where the output is no terminal, or where NO_COLOR asks for that. */
export class Narrator {
  #step = 0;
  readonly #coloured = process.stdout.isTTY && process.stdout.hasColors();

  title(text: string, about: string): void {
    this.#print(`${this.#styled("bold", text)}\n${about}`);
  }

  /** Names a step before it is done. `command` is what the person would type for it. */
  step(text: string, command?: string): void {
    this.#step += 1;
    const number = `${this.#step}.`.padStart(3);
    const typed = command === undefined ? "" : `\n    ${this.#styled("dim", "$")} ${this.#styled("cyan", command)}`;
    this.#print(`\n${number} ${this.#styled("bold", text)}${typed}`);
  }

  /** What came of the step, a line each. */
  result(...lines: readonly string[]): void {
    for (const line of lines) this.#print(`    ${this.#styled(styles.get(line.charAt(0)), line)}`);
  }

  failure(reason: string, remedy: string): void {
    const indented = reason.replaceAll("\n", "\n    ");
    process.stderr.write(`\n    ${this.#styled("red", indented)}\n    ${remedy}\n`);
  }

  text(...lines: readonly string[]): void {
    this.#print(["", ...lines].join("\n"));
  }

  #print(text: string): void {
    process.stdout.write(`${text}\n`);
  }

  #styled(style: Style | undefined, text: string): string {
    return this.#coloured && style !== undefined ? styleText(style, text) : text;
  }
}
