// Generated from model/resources/action-permissions.ts by `npm run generate`. Do not edit.
import type { Json, JsonObject } from "./json";
import type { Ref } from "./ref";

/** Who may run an action, and who approves its runs. What was there before comes back when it is destroyed. */
export interface ActionPermissionsProps {
  /** The action. */
  readonly actionIdentifier: string | Ref<"action">;
  /** Who may run it. */
  readonly execute: ActionPermissionsExecute;
  /** Who approves its runs. */
  readonly approve: ActionPermissionsApprove;
}

/** Who may run it. */
export interface ActionPermissionsExecute {
  /**
   * Addresses of the people who may.
   * @default []
   */
  readonly users?: readonly string[];
  /**
   * Roles that may: Admin, Member, or the identifier of a blueprint and -moderator.
   * @default []
   */
  readonly roles?: readonly string[];
  /**
   * Teams that may.
   * @default []
   */
  readonly teams?: readonly (string | Ref<"team">)[];
  /**
   * Whether the teams that own the entity may.
   * @default true
   */
  readonly ownedByTeam?: boolean;
  /** Who may beside those named, by what the run is about. */
  readonly policy?: ActionPermissionsPolicy;
}

/** Who may beside those named, by what the run is about. */
export interface ActionPermissionsPolicy {
  /** Searches whose entities the conditions see, by name: `.results.<name>.entities`. */
  readonly queries?: { readonly [name: string]: ActionPermissionsQuery };
  /** jq over the run; those of execute yield true or false, those of approve the addresses of approvers. */
  readonly conditions?: readonly string[];
}

/** One of `queries`: searches whose entities the conditions see, by name: `.results.<name>.entities`. */
export interface ActionPermissionsQuery {
  /** How the rules combine. */
  readonly combinator?: "and" | "or";
  /** What an entity must satisfy. */
  readonly rules?: readonly SearchRule[];
}

/** What an entity must satisfy: a comparison, or a group of rules. */
export type SearchRule = ActionPermissionsBlueprintSearchRule | ActionPermissionsOtherSearchRule;

/** The blueprint of the entity. */
export interface ActionPermissionsBlueprintSearchRule {
  /** The blueprint of the entity. */
  readonly property: "$blueprint";
  /** How to compare. */
  readonly operator: ActionPermissionsSearchOperator;
  /** The blueprint, several, or what of the user to compare with. */
  readonly value?: string | Ref<"blueprint"> | readonly (string | Ref<"blueprint">)[] | JsonObject;
}

/** Those that Port is known to take; others may come. */
export type ActionPermissionsSearchOperator =
  | "="
  | "!="
  | ">"
  | ">="
  | "<"
  | "<="
  | "contains"
  | "doesNotContains"
  | "containsAny"
  | "beginsWith"
  | "doesNotBeginsWith"
  | "endsWith"
  | "doesNotEndsWith"
  | "in"
  | "notIn"
  | "isEmpty"
  | "isNotEmpty"
  | "isExpired"
  | "isNotExpired"
  | "between"
  | "notBetween"
  | "relatedTo"
  | "matchAny"
  | (string & {});

/** The property to compare, or the way to one. */
export interface ActionPermissionsOtherSearchRule {
  /** How the nested rules combine; makes this a group. */
  readonly combinator?: "and" | "or";
  /** The rules of the group. */
  readonly rules?: readonly SearchRule[];
  /** The property to compare, or the way to one. */
  readonly property?: Json;
  /** Which properties to compare, by type, in place of one. */
  readonly propertySchema?: Json;
  /** How to compare. */
  readonly operator?: ActionPermissionsSearchOperator;
  /** What to compare with. */
  readonly value?: Json;
  /** For relatedTo: the blueprint of the related entity. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** For relatedTo: which way. */
  readonly direction?: ActionPermissionsSearchDirection;
  /** For relatedTo: whether only required relations count. */
  readonly required?: boolean;
}

/** Those that Port is known to take; others may come. */
export type ActionPermissionsSearchDirection = "upstream" | "downstream" | (string & {});

/** Who approves its runs. */
export interface ActionPermissionsApprove {
  /**
   * Addresses of the people who may.
   * @default []
   */
  readonly users?: readonly string[];
  /**
   * Roles that may: Admin, Member, or the identifier of a blueprint and -moderator.
   * @default []
   */
  readonly roles?: readonly string[];
  /**
   * Teams that may.
   * @default []
   */
  readonly teams?: readonly (string | Ref<"team">)[];
  /** Who may beside those named, by what the run is about. */
  readonly policy?: ActionPermissionsPolicy;
}
