/** One item of a MessagePack text; after `array` and `map` their members follow. */
export type Token =
  | { readonly kind: "nil" | "extension" }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "integer"; readonly value: number | bigint }
  | { readonly kind: "double"; readonly value: number }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "binary"; readonly value: Buffer }
  | { readonly kind: "array" | "map"; readonly length: number };

const nil: Token = { kind: "nil" };
const extension: Token = { kind: "extension" };

/**
 * Reads MessagePack item by item, so that values are made by the type they have and no number or key passes through a plain object.
 * The content of an extension is skipped: Terraform uses extensions for what is unknown alone. Every method throws a RangeError past the end.
 */
export class MessagePackReader {
  readonly #bytes: Buffer;
  #position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get atEnd(): boolean {
    return this.#position >= this.#bytes.length;
  }

  next(): Token {
    const first = this.#unsigned(1);
    if (first < 0x80) return { kind: "integer", value: first };
    if (first < 0x90) return this.#members("map", first & 0x0f);
    if (first < 0xa0) return this.#members("array", first & 0x0f);
    if (first < 0xc0) return this.#string(first & 0x1f);
    if (first >= 0xe0) return { kind: "integer", value: first - 0x100 };
    return this.#marked(first);
  }

  #marked(first: number): Token {
    switch (first) {
      case 0xc0:
        return nil;
      case 0xc2:
      case 0xc3:
        return { kind: "boolean", value: first === 0xc3 };
      case 0xc4:
      case 0xc5:
      case 0xc6:
        return this.#binary(this.#unsigned(1 << (first - 0xc4)));
      case 0xc7:
      case 0xc8:
      case 0xc9:
        return this.#extension(this.#unsigned(1 << (first - 0xc7)));
      case 0xca:
        return { kind: "double", value: this.#bytes.readFloatBE(this.#skip(4)) };
      case 0xcb:
        return { kind: "double", value: this.#bytes.readDoubleBE(this.#skip(8)) };
      case 0xcc:
      case 0xcd:
      case 0xce:
        return { kind: "integer", value: this.#unsigned(1 << (first - 0xcc)) };
      case 0xcf:
        return { kind: "integer", value: this.#bytes.readBigUInt64BE(this.#skip(8)) };
      case 0xd0:
      case 0xd1:
      case 0xd2:
        return this.#signed(1 << (first - 0xd0));
      case 0xd3:
        return { kind: "integer", value: this.#bytes.readBigInt64BE(this.#skip(8)) };
      case 0xd4:
      case 0xd5:
      case 0xd6:
      case 0xd7:
      case 0xd8:
        return this.#extension(1 << (first - 0xd4));
      case 0xd9:
      case 0xda:
      case 0xdb:
        return this.#string(this.#unsigned(1 << (first - 0xd9)));
      case 0xdc:
      case 0xdd:
        return this.#members("array", this.#unsigned(2 << (first - 0xdc)));
      case 0xde:
      case 0xdf:
        return this.#members("map", this.#unsigned(2 << (first - 0xde)));
      default:
        throw new RangeError(`No MessagePack item begins with ${first}.`);
    }
  }

  #string(length: number): Token {
    const start = this.#skip(length);
    return { kind: "string", value: this.#bytes.toString("utf8", start, start + length) };
  }

  #binary(length: number): Token {
    const start = this.#skip(length);
    return { kind: "binary", value: this.#bytes.subarray(start, start + length) };
  }

  #signed(octets: number): Token {
    return { kind: "integer", value: this.#bytes.readIntBE(this.#skip(octets), octets) };
  }

  /** Each member takes an octet at least: a length beyond that would only fill the memory. */
  #members(kind: "array" | "map", length: number): Token {
    if (length > this.#bytes.length - this.#position) throw new RangeError("The MessagePack text ends before its items do.");
    return { kind, length };
  }

  #extension(length: number): Token {
    this.#skip(1 + length);
    return extension;
  }

  #unsigned(octets: number): number {
    return this.#bytes.readUIntBE(this.#skip(octets), octets);
  }

  /** Goes past these octets and says where they begin. */
  #skip(octets: number): number {
    const start = this.#position;
    if (start + octets > this.#bytes.length) throw new RangeError("The MessagePack text ends before its items do.");
    this.#position = start + octets;
    return start;
  }
}
