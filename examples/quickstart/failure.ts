/** A step that cannot be done: why, and what the person can do about it. */
export class Failure extends Error {
  constructor(
    reason: string,
    readonly remedy: string,
  ) {
    super(reason);
  }
}

/** Throws a Failure that is no fault of the person's, where something does not hold that must. */
export function expectThat(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Failure(otherwise, "This is a fault of cdktf-port: please report it with the log.");
}
