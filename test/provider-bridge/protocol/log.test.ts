import fc from "fast-check";
import { type Level, Log, levelOf } from "../../../provider-bridge/protocol/log";

function collecting(level: Level | undefined): { log: Log; lines: string[] } {
  const lines: string[] = [];
  return { log: new Log("provider.toy", level, (line) => lines.push(line)), lines };
}

describe("a log line", () => {
  it("is JSON as Terraform reads it, with its time to the microsecond", () => {
    const { log, lines } = collecting("trace");
    log.warn("Slow", { seconds: 3, host: undefined, again: true });
    expect(lines).toHaveLength(1);
    const { "@timestamp": timestamp, ...rest } = JSON.parse(lines[0] ?? "");
    expect(rest).toEqual({ "@level": "warn", "@message": "Slow", "@module": "provider.toy", seconds: 3, again: true });
    expect(timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    expect(lines[0]).toMatch(/\n$/);
  });

  it("is written from the asked level on, and not at all where nothing is asked", () => {
    for (const [level, written] of [
      ["warn", 2],
      ["trace", 5],
      [undefined, 0],
    ] as const) {
      const { log, lines } = collecting(level);
      for (const one of ["trace", "debug", "info", "warn", "error"] as const) log[one]("x");
      expect(lines).toHaveLength(written);
    }
  });

  it("stays under what Terraform reads at once", () => {
    const { log, lines } = collecting("trace");
    log.info("x".repeat(200_000));
    expect(Buffer.byteLength(lines[0] ?? "")).toBeLessThan(64 * 1024);
    expect(JSON.parse(lines[0] ?? "")["@message"]).toMatch(/ \(200000 characters\)$/);
  });
});

describe("the level", () => {
  it.each([
    [{}, undefined],
    [{ TF_LOG: "WARN" }, "warn"],
    [{ TF_LOG: "warn", TF_LOG_PROVIDER: "Trace" }, "trace"],
    [{ TF_LOG: "trace", TF_LOG_PROVIDER: "off" }, undefined],
    [{ TF_LOG: "JSON" }, "trace"],
    [{ TF_LOG: "", TF_LOG_PROVIDER: "" }, undefined],
  ])("is what the environment asks: %p", (environment, level) => {
    expect(levelOf(environment)).toBe(level);
  });
});

describe("a secret", () => {
  it("appears in no line, in no field and in no crash, however it is spelled there", () => {
    const secret = fc
      .string({ minLength: 6, unit: "grapheme" })
      .filter((text) => text.trim().length >= 6 && !"(redacted) trace error Log.crash".includes(text));
    fc.assert(
      fc.property(secret, fc.string(), (text, around) => {
        const { log, lines } = collecting("trace");
        log.redact(text);
        for (const spelling of [text, JSON.stringify(text), encodeURIComponent(text)]) {
          log.info(`${around}${spelling}${around}`, { field: `${spelling}${around}` });
          log.crash(`${around}${spelling}`);
        }
        const written = lines.map((line) => (line.startsWith("panic: ") ? line : `${Object.values<string>(JSON.parse(line)).join("\n")}`));
        for (const line of written) for (const spelling of [text, encodeURIComponent(text)]) expect(line).not.toContain(spelling);
      }),
    );
  });

  it("is masked whole also where it holds another", () => {
    const { log } = collecting("trace");
    log.redact("abc");
    log.redact("abcdef");
    log.redact("");
    expect(log.withoutSecrets("abcdef abc x")).toBe("(redacted) (redacted) x");
  });
});
