// Generated from model/resources/team.ts by `npm run generate`. Do not edit.

/** People who own entities together. */
export interface TeamProps {
  /** Unique name, by which entities name their teams. It must have two characters or more, none of them ; # / \ ?, and neither begin nor end with a blank. */
  readonly name: string;
  /** What the team does. */
  readonly description?: string;
  /** E-mail addresses of the members. Left out, the team has none. */
  readonly users?: readonly string[];
}
