import type { DataObject } from "./data";

let memory: Map<object, WeakMap<DataObject, DataObject>> | undefined;

/**
 * Work that makes the same of many values which share most of their parts, such as a comparison of states that differ in one place each:
 * what was made of an object is not made again. Nothing may change an object meanwhile, and the work ends when it returns.
 */
export function withMemory<Result>(work: () => Result): Result {
  const outer = memory;
  memory ??= new Map();
  try {
    return work();
  } finally {
    memory = outer;
  }
}

/** What `maker` makes of a value: remembered within {@link withMemory}. */
export function remembered(maker: object, value: DataObject, make: () => DataObject): DataObject {
  if (memory === undefined) return make();
  const made = memory.get(maker) ?? new WeakMap<DataObject, DataObject>();
  memory.set(maker, made);
  const known = made.get(value) ?? make();
  made.set(value, known);
  return known;
}
