import { type Decimal, numberOf } from "../../../model/kernel/data";

const int64 = { least: -(2n ** 63n), greatest: 2n ** 63n - 1n };

/** The whole number this text spells, where Terraform's wire has an integer for it. */
export function int64Of(text: string): bigint | undefined {
  if (!/^-?\d+$/.test(text)) return undefined;
  const value = BigInt(text);
  return value >= int64.least && value <= int64.greatest ? value : undefined;
}

/**
 * The number that a double of the wire stands for. Terraform sends one only where it is exact, so all of its digits count:
 * 0.1 arrives as text, and the double next to 0.1 is another number, with 55 digits.
 */
export function numberOfDouble(value: number): number | Decimal {
  if (Number.isSafeInteger(value)) return value === 0 ? 0 : value;
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number that a resource can hold.`);
  return numberOf(exactText(value));
}

/** The decimal expansion of a double, to the last digit. */
function exactText(value: number): string {
  let scaled = value;
  let halvings = 0;
  for (; !Number.isInteger(scaled); halvings++) scaled *= 2;
  const digits = (BigInt(scaled) * 5n ** BigInt(halvings)).toString();
  return `${digits}e-${halvings}`;
}
