/** A step that cannot be done: why, and what the person can do about it. */
export class Failure extends Error {
  constructor(
    reason: string,
    readonly remedy: string,
  ) {
    super(reason);
  }
}
