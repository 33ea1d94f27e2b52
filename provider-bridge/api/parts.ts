/** Calls that may travel together when they go to the same path. */
interface Travelling {
  readonly path: string;
  /** Characters of JSON that it adds to a body. */
  readonly length: number;
}

/** Characters of JSON in one batch, well below Port's limit of 1 MiB a body. */
export const longestBody = 400_000;

/** Splits calls by where they go, in parts of at most so many calls and so many characters. A part is never empty. */
export function inParts<T extends Travelling>(calls: readonly T[], sizeOf: (call: T) => number, longest = Number.POSITIVE_INFINITY): T[][] {
  const parts: T[][] = [];
  const open = new Map<string, { part: T[]; length: number }>();
  for (const call of calls) {
    const current = open.get(call.path);
    if (current && current.part.length < sizeOf(call) && current.length + call.length <= longest) {
      current.part.push(call);
      current.length += call.length;
    } else {
      const part = [call];
      parts.push(part);
      open.set(call.path, { part, length: call.length });
    }
  }
  return parts;
}
