import fc from "fast-check";
import { approximate, isTooDeep, parseJson, printJson } from "../../portal/json/text";
import { bare, logIn, startedPortal, succeed } from "./client";

const exact = [
  "9007199254740993",
  "12345678901234567890",
  "-0.1234567890123456789",
  "1e400",
  "-1E-400",
  "3.141592653589793238462643383279",
  `1${"0".repeat(400)}`,
];

describe("numbers", () => {
  it.each(exact)("%s prints as it was sent", (text) => {
    expect(printJson(parseJson(`{"a":[${text},"${text}"]}`))).toBe(`{"a":[${text},"${text}"]}`);
  });

  it("that a double holds are doubles, however they are written", () => {
    expect(parseJson("[1.0,1e2,0.1,1000000000000000000000,123456789012345680000,5e-324,-0.0,1.50]")).toEqual([
      1, 100, 0.1, 1e21, 123456789012345680000, 5e-324, -0, 1.5,
    ]);
  });

  it("keep their value through parse and print, whatever they are", () => {
    const number = fc.tuple(
      fc.boolean(),
      fc.bigInt({ min: 0n, max: 10n ** 40n }),
      fc.option(fc.stringMatching(/^\d{1,30}$/)),
      fc.option(fc.integer({ min: -500, max: 500 })),
    );
    fc.assert(
      fc.property(number, ([negative, whole, fraction, exponent]) => {
        const text = `${negative ? "-" : ""}${whole}${fraction === null ? "" : `.${fraction}`}${exponent === null ? "" : `e${exponent}`}`;
        const printed = printJson(parseJson(text));
        expect(scaled(printed)).toEqual(scaled(text));
      }),
      { numRuns: 500 },
    );
  });

  it("reach the portal and come back in entities, blueprints and actions", async () => {
    const { portal, api } = await startedPortal();
    await succeed(
      api.post("/v1/blueprints", bare("svc", { schema: { properties: { n: { type: "number", maximum: 1e300 }, o: { type: "object" } } } })),
    );
    const reply = await fetch(`${portal.url}/v1/blueprints/svc/entities`, {
      method: "POST",
      headers: { authorization: `Bearer ${await logIn(portal.url)}` },
      body: '{"identifier":"e","properties":{"n":12345678901234567890.5,"o":{"deep":[9007199254740993]}}}',
    });
    expect(await reply.text()).toContain('"properties":{"n":12345678901234567890.5,"o":{"deep":[9007199254740993]}}');
    expect((await api.post("/v1/blueprints/svc/entities", '{"identifier":"f","properties":{"n":1e400}}')).status).toBe(422);
  });
});

describe("objects", () => {
  it("that look like an exact number stay objects", () => {
    const text = '{"isLosslessNumber":true,"value":"1","n":12345678901234567890}';
    expect(printJson(parseJson(text))).toBe(text);
  });

  it("have any key, and of a doubled key the last value, in both parsers", () => {
    for (const number of ["1", "12345678901234567890"])
      expect(printJson(parseJson(`{"__proto__":{"a":${number}},"constructor":1,"a":1,"a":2}`))).toBe(
        `{"__proto__":{"a":${number}},"constructor":1,"a":2}`,
      );
  });

  it("come back as JSON.parse would give them, when no number is special", () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), (text) => {
        const value: unknown = JSON.parse(text);
        expect(JSON.parse(printJson(approximate(parseJson(`[${text},12345678901234567890]`))))).toEqual(
          JSON.parse(JSON.stringify([value, 12345678901234567000])),
        );
      }),
    );
  });

  it("are too deep beyond 200 levels", () => {
    const nested = (levels: number) => parseJson("[".repeat(levels) + "]".repeat(levels));
    expect([isTooDeep(nested(200)), isTooDeep(nested(201))]).toEqual([false, true]);
  });
});

/** The number as a fraction in lowest terms of powers of ten: what it is, not how it is written. */
function scaled(text: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  let [digits, power] = [BigInt(whole + fraction), Number(exponent) - fraction.length];
  if (digits === 0n) return "0";
  while (digits % 10n === 0n) [digits, power] = [digits / 10n, power + 1];
  return `${sign}${digits}e${power}`;
}
