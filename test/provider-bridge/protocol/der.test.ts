import fc from "fast-check";
import { bitString, integer, objectIdentifier, octetString, sequence, time } from "../../../provider-bridge/protocol/der";

/** The content of an element, whose length octets are checked on the way. */
function contentOf(element: Buffer): Buffer {
  const first = element[1] ?? 0;
  const more = first < 0x80 ? 0 : first & 0x7f;
  const length = more === 0 ? first : Number(`0x${element.subarray(2, 2 + more).toString("hex")}`);
  const content = element.subarray(2 + more);
  if (content.length !== length) throw new Error(`The length says ${length}, the content has ${content.length}.`);
  return content;
}

describe("DER", () => {
  it("keeps any content under its length", () => {
    const content = fc.uint8Array({ maxLength: 70_000, size: "max" });
    fc.assert(
      fc.property(content, (octets) => contentOf(octetString(Buffer.from(octets))).equals(Buffer.from(octets))),
      { numRuns: 50 },
    );
  });

  it("writes an integer in the fewest octets, never as a negative one", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1n << 160n }), (value) => {
        const content = contentOf(integer(value));
        const [first = 0, second = 0] = content;
        expect(BigInt(`0x${content.toString("hex")}`)).toBe(value);
        expect(first).toBeLessThan(0x80);
        if (content.length > 1) expect(first !== 0 || second >= 0x80).toBe(true);
      }),
    );
  });

  it.each([
    [integer(128n), "02020080"],
    [integer(0n), "020100"],
    [objectIdentifier("1.2.840.10045.4.3.2"), "06082a8648ce3d040302"],
    [bitString(Buffer.from([0x84]), 2), "03020284"],
    [time(new Date("2049-12-31T23:59:59Z")), "170d3439313233313233353935395a"],
    [time(new Date("2050-01-01T00:00:00Z")), "180f32303530303130313030303030305a"],
    [sequence(integer(1n), integer(2n)), "3006020101020102"],
  ])("writes %# as others do", (element, hexadecimal) => {
    expect(element.toString("hex")).toBe(hexadecimal);
  });
});
