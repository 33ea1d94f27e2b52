// Generated from model/resources/page-permissions.ts by `npm run generate`. Do not edit.
import type { Ref } from "./ref";

/** Who sees a page of the portal. What was there before comes back when it is destroyed. */
export interface PagePermissionsProps {
  /** The page. */
  readonly pageIdentifier: string | Ref<"page">;
  /** Who sees it. */
  readonly read: PagePermissionsRead;
  /** Who may change it. */
  readonly update?: PagePermissionsUpdate;
}

/** Who sees it. */
export interface PagePermissionsRead {
  /** Addresses of the people who may. */
  readonly users?: readonly string[];
  /** Roles that may: Admin, Member, or the identifier of a blueprint and -moderator. */
  readonly roles?: readonly string[];
  /** Teams that may. */
  readonly teams?: readonly (string | Ref<"team">)[];
}

/** Who may change it. */
export interface PagePermissionsUpdate {
  /** Addresses of the people who may. */
  readonly users?: readonly string[];
  /** Roles that may: Admin, Member, or the identifier of a blueprint and -moderator. */
  readonly roles?: readonly string[];
  /** Teams that may. */
  readonly teams?: readonly (string | Ref<"team">)[];
}
