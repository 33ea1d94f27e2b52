/** Distinguished Encoding Rules (ITU-T X.690): the few forms a certificate is made of. */

const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

function element(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag]), lengthOctets(content.length), content]);
}

function lengthOctets(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const octets = bigEndian(BigInt(length));
  return Buffer.concat([Buffer.from([0x80 | octets.length]), octets]);
}

function bigEndian(value: bigint): Buffer {
  const hexadecimal = value.toString(16);
  return Buffer.from(hexadecimal.padStart(hexadecimal.length + (hexadecimal.length % 2), "0"), "hex");
}

export function sequence(...items: Buffer[]): Buffer {
  return element(tags.sequence, Buffer.concat(items));
}

export function set(...items: Buffer[]): Buffer {
  return element(tags.set, Buffer.concat(items));
}

/** A non-negative integer. A leading one bit would make it negative, so a zero octet goes before it. */
export function integer(value: bigint): Buffer {
  const octets = bigEndian(value);
  const first = octets[0] ?? 0;
  return element(tags.integer, first < 0x80 ? octets : Buffer.concat([Buffer.from([0]), octets]));
}

export function boolean(value: boolean): Buffer {
  return element(tags.boolean, Buffer.from([value ? 0xff : 0x00]));
}

/** @param unusedBits how many of the last octet's low bits do not count. */
export function bitString(octets: Buffer, unusedBits = 0): Buffer {
  return element(tags.bitString, Buffer.concat([Buffer.from([unusedBits]), octets]));
}

export function octetString(octets: Buffer): Buffer {
  return element(tags.octetString, octets);
}

export function utf8String(text: string): Buffer {
  return element(tags.utf8String, Buffer.from(text, "utf8"));
}

/** An object identifier from its dotted spelling. */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return element(tags.objectIdentifier, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const octets = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) octets.unshift((rest & 0x7f) | 0x80);
  return octets;
}

/** A moment, to the second: two-digit years up to 2049, four digits from 2050 on, as RFC 5280 asks. */
export function time(moment: Date): Buffer {
  const digits = `${moment.toISOString().replace(/[-:T]/g, "").slice(0, 14)}Z`;
  return moment.getUTCFullYear() < 2050
    ? element(tags.utcTime, Buffer.from(digits.slice(2), "latin1"))
    : element(tags.generalizedTime, Buffer.from(digits, "latin1"));
}

/** A context-specific element: constructed around other elements, or primitive with plain content. */
export function context(number: number, content: Buffer, form: "constructed" | "primitive"): Buffer {
  return element((form === "constructed" ? 0xa0 : 0x80) | number, content);
}
