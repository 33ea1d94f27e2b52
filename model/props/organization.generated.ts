// Generated from model/resources/organization.ts by `npm run generate`. Do not edit.
import type { JsonObject } from "./json";

/** The organisation that the credentials are of. It is neither created nor deleted; what is set of it is put back. */
export interface OrganizationProps {
  /** Name of the organisation. Left out, it stays as it is. At least 1 character. */
  readonly name?: string;
  /** Title and icon of the portal, hidden blueprints, and what else there is to set. */
  readonly settings?: JsonObject;
  /** A banner that everybody sees. */
  readonly announcement?: JsonObject;
}
