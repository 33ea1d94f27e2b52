/** Terraform's spelling of what it does not know: extension 0 with one octet. */
const unknownItem = Buffer.from([0xd4, 0x00, 0x00]);

/** Writes MessagePack item by item, each in its shortest form. */
export class MessagePackWriter {
  #bytes: Buffer;
  #length = 0;

  /** @param size octets to set aside at first; grows by itself. */
  constructor(size = 1024) {
    this.#bytes = Buffer.allocUnsafe(size);
  }

  /** What was written so far. */
  finish(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  nil(): void {
    this.#octet(0xc0);
  }

  unknown(): void {
    this.#raw(unknownItem);
  }

  boolean(value: boolean): void {
    this.#octet(value ? 0xc3 : 0xc2);
  }

  /** A whole number of 64 bits with sign. */
  integer(value: bigint): void {
    if (value >= -32n && value < 128n) this.#octet(Number(value) & 0xff);
    else if (value >= 0n) this.#unsigned(value);
    else this.#negative(value);
  }

  string(value: string): void {
    const octets = Buffer.byteLength(value, "utf8");
    if (octets < 32) this.#octet(0xa0 | octets);
    else this.#header([0xd9, 0xda, 0xdb], octets);
    this.#reserve(octets);
    this.#length += this.#bytes.write(value, this.#length, "utf8");
  }

  binary(value: Uint8Array): void {
    this.#header([0xc4, 0xc5, 0xc6], value.length);
    this.#raw(value);
  }

  /** Begins an array; its members come next. */
  array(length: number): void {
    if (length < 16) this.#octet(0x90 | length);
    else this.#header([undefined, 0xdc, 0xdd], length);
  }

  /** Begins a map; a key and a value for each member come next. */
  map(length: number): void {
    if (length < 16) this.#octet(0x80 | length);
    else this.#header([undefined, 0xde, 0xdf], length);
  }

  #unsigned(value: bigint): void {
    if (value < 2n ** 32n) this.#header([0xcc, 0xcd, 0xce], Number(value));
    else this.#large(0xcf, value);
  }

  #negative(value: bigint): void {
    if (value >= -(2n ** 7n)) this.#small(0xd0, 1, value);
    else if (value >= -(2n ** 15n)) this.#small(0xd1, 2, value);
    else if (value >= -(2n ** 31n)) this.#small(0xd2, 4, value);
    else this.#large(0xd3, value);
  }

  #small(marker: number, octets: number, value: bigint): void {
    this.#octet(marker);
    this.#reserve(octets);
    this.#length = this.#bytes.writeIntBE(Number(value), this.#length, octets);
  }

  #large(marker: number, value: bigint): void {
    this.#octet(marker);
    this.#reserve(8);
    this.#length = this.#bytes.writeBigUInt64BE(BigInt.asUintN(64, value), this.#length);
  }

  /** The first marker whose count of octets (1, 2 or 4) holds the number, then the number. */
  #header([one, two, four]: readonly [number | undefined, number, number], value: number): void {
    this.#reserve(5);
    if (one !== undefined && value < 0x100) {
      this.#octet(one);
      this.#octet(value);
    } else if (value < 0x10000) {
      this.#octet(two);
      this.#length = this.#bytes.writeUInt16BE(value, this.#length);
    } else {
      this.#octet(four);
      this.#length = this.#bytes.writeUInt32BE(value, this.#length);
    }
  }

  #octet(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  #raw(octets: Uint8Array): void {
    this.#reserve(octets.length);
    this.#bytes.set(octets, this.#length);
    this.#length += octets.length;
  }

  #reserve(octets: number): void {
    if (this.#length + octets <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + octets));
    larger.set(this.finish());
    this.#bytes = larger;
  }
}
