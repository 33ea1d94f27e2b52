/** What was measured did not do what it should: its figures count for nothing. */
export class WrongResult extends Error {}
