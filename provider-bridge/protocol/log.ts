import { writeSync } from "node:fs";

export type Level = "trace" | "debug" | "info" | "warn" | "error";

/** What a log line carries beside its message. Undefined fields are left out. */
export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

const levels: readonly Level[] = ["trace", "debug", "info", "warn", "error"];
const mask = "(redacted)";
/** Terraform reads a plugin's lines through a buffer of 64 KiB; a longer one would arrive in pieces that are no JSON. */
const longestText = 30_000;

/**
 * Writes log lines as Terraform understands them (hclog JSON on stderr), from the level that the person asked for.
 * Texts registered by {@link redact} never appear, whatever the level.
 */
export class Log {
  readonly #name: string;
  readonly #threshold: number;
  readonly #write: (line: string) => void;
  readonly #secrets = new Set<string>();

  /**
   * @param name the module named on each line, such as `provider.port`.
   * @param level the lowest level written; undefined writes nothing.
   */
  constructor(name: string, level: Level | undefined, write: (line: string) => void = writeToStandardError) {
    this.#name = name;
    this.#threshold = level === undefined ? levels.length : levels.indexOf(level);
    this.#write = write;
  }

  trace(message: string, fields?: Fields): void {
    this.#line("trace", message, fields);
  }

  debug(message: string, fields?: Fields): void {
    this.#line("debug", message, fields);
  }

  info(message: string, fields?: Fields): void {
    this.#line("info", message, fields);
  }

  warn(message: string, fields?: Fields): void {
    this.#line("warn", message, fields);
  }

  error(message: string, fields?: Fields): void {
    this.#line("error", message, fields);
  }

  /** Whether lines of this level are written: asks before an expensive message is made. */
  writes(level: Level): boolean {
    return levels.indexOf(level) >= this.#threshold;
  }

  /** Writes a crash as Terraform expects one, so that it shows the trace to the person; at any level. */
  crash(cause: unknown): void {
    const trace = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    this.#write(`panic: ${this.withoutSecrets(trace)}\n`);
  }

  /** Keeps a secret out of everything written from now on, also where it is spelled inside JSON or a URL. */
  redact(secret: string): void {
    if (secret === "") return;
    const spellings = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(Buffer.from(secret).toString())];
    const known = [...this.#secrets, ...spellings].sort((a, b) => b.length - a.length);
    this.#secrets.clear();
    for (const spelling of known) this.#secrets.add(spelling);
  }

  /** The text with every registered secret masked. */
  withoutSecrets(text: string): string {
    let result = text;
    for (const secret of this.#secrets) result = result.replaceAll(secret, mask);
    return result;
  }

  #line(level: Level, message: string, fields: Fields = {}): void {
    if (!this.writes(level)) return;
    const timestamp = new Date().toISOString().replace("Z", "000Z");
    const head = { "@level": level, "@message": this.#clean(message), "@module": this.#name, "@timestamp": timestamp };
    const rest = Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? this.#clean(value) : value]);
    this.#write(`${JSON.stringify({ ...head, ...Object.fromEntries(rest) })}\n`);
  }

  #clean(text: string): string {
    const clean = this.withoutSecrets(text);
    return clean.length <= longestText ? clean : `${clean.slice(0, longestText)}… (${clean.length} characters)`;
  }
}

/**
 * The level that the environment asks of a provider: `TF_LOG_PROVIDER`, else `TF_LOG`.
 * As in Terraform, a word that is no level means everything; none or `off` means nothing.
 */
export function levelOf(environment: NodeJS.ProcessEnv): Level | undefined {
  const asked = (environment.TF_LOG_PROVIDER || environment.TF_LOG || "off").toLowerCase();
  return asked === "off" ? undefined : (levels.find((level) => level === asked) ?? "trace");
}

/** A line that cannot be written is lost: nobody listens any more, and that must not end an apply. */
function writeToStandardError(line: string): void {
  try {
    writeSync(2, line);
  } catch {}
}
