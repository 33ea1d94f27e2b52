// Generated from model/resources/organization.ts by `npm run generate`. Do not edit.
import type { Ref } from "./ref";

/** The organisation that the credentials are of. It is neither created nor deleted; what is set of it is put back. */
export interface OrganizationProps {
  /** Name of the organisation. Left out, it stays as it is. At least 1 character. */
  readonly name?: string;
  /** Title and icon of the portal, hidden blueprints, and what else there is to set. */
  readonly settings?: OrganizationSettings;
  /** A banner that everybody sees. */
  readonly announcement?: OrganizationAnnouncement;
}

/** Title and icon of the portal, hidden blueprints, and what else there is to set. */
export interface OrganizationSettings {
  /** Blueprints that are not shown in the portal. */
  readonly hiddenBlueprints?: readonly (string | Ref<"blueprint">)[];
  /** Whether who leaves the portal leaves the provider of single sign-on, too. */
  readonly federatedLogout?: boolean;
  /** Icon of the portal. */
  readonly portalIcon?: string;
  /** Title of the portal. At most 30 characters. */
  readonly portalTitle?: string;
}

/** A banner that everybody sees. */
export interface OrganizationAnnouncement {
  /** Whether it is shown. */
  readonly enabled?: boolean;
  /** The text. At least 1 character. At most 300 characters. */
  readonly content?: string;
  /** Where it leads. At most 300 characters. */
  readonly link?: string;
  /** Colour of the banner. */
  readonly color?: "blue" | "red";
}
