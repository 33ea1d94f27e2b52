// Generated from model/resources/blueprint-permissions.ts by `npm run generate`. Do not edit.
import type { Json, JsonObject } from "./json";
import type { Ref } from "./ref";

/** Who may do what with the entities of a blueprint. Properties and relations that it does not name keep their permissions. What was there before comes back when it is destroyed. */
export interface BlueprintPermissionsProps {
  /** The blueprint. */
  readonly blueprintIdentifier: string | Ref<"blueprint">;
  /** Who may do what with the entities. */
  readonly entities: BlueprintPermissionsEntities;
}

/** Who may do what with the entities. */
export interface BlueprintPermissionsEntities {
  /** Who sees entities; all, where nothing is said. */
  readonly read?: BlueprintPermissionsRead;
  /** Who may create entities. */
  readonly register: BlueprintPermissionsRegister;
  /** Who may delete entities. */
  readonly unregister: BlueprintPermissionsUnregister;
  /** Who may change entities. */
  readonly update: BlueprintPermissionsUpdate;
  /** Who may change what of an entity: its meta-properties, and properties by name. */
  readonly updateProperties: BlueprintPermissionsUpdateProperties;
  /** Who may change a relation, by relation. A name must be made of the letters a to z, digits and @ _ = \ -. A name has at most 100 characters. */
  readonly updateRelations?: { readonly [name: string]: BlueprintPermissionsUpdateRelation };
}

/** Who sees entities; all, where nothing is said. */
export interface BlueprintPermissionsRead {
  /** Addresses of the people who may. */
  readonly users?: readonly string[];
  /** Roles that may: Admin, Member, or the identifier of a blueprint and -moderator. */
  readonly roles?: readonly string[];
  /** Teams that may. */
  readonly teams?: readonly (string | Ref<"team">)[];
  /**
   * Whether the teams that own the entity may.
   * @default false
   */
  readonly ownedByTeam?: boolean;
  /** Search that an entity must satisfy beside that. */
  readonly policy?: BlueprintPermissionsPolicy;
}

/** Search that an entity must satisfy beside that. */
export interface BlueprintPermissionsPolicy {
  /** How the rules combine. */
  readonly combinator?: "and" | "or";
  /** What an entity must satisfy. */
  readonly rules?: readonly SearchRule[];
}

/** What an entity must satisfy: a comparison, or a group of rules. */
export type SearchRule = BlueprintPermissionsBlueprintSearchRule | BlueprintPermissionsOtherSearchRule;

/** The blueprint of the entity. */
export interface BlueprintPermissionsBlueprintSearchRule {
  /** The blueprint of the entity. */
  readonly property: "$blueprint";
  /** How to compare. */
  readonly operator: BlueprintPermissionsSearchOperator;
  /** The blueprint, several, or what of the user to compare with. */
  readonly value?: string | Ref<"blueprint"> | readonly (string | Ref<"blueprint">)[] | JsonObject;
}

/** Those that Port is known to take; others may come. */
export type BlueprintPermissionsSearchOperator =
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
export interface BlueprintPermissionsOtherSearchRule {
  /** How the nested rules combine; makes this a group. */
  readonly combinator?: "and" | "or";
  /** The rules of the group. */
  readonly rules?: readonly SearchRule[];
  /** The property to compare, or the way to one. */
  readonly property?: Json;
  /** Which properties to compare, by type, in place of one. */
  readonly propertySchema?: Json;
  /** How to compare. */
  readonly operator?: BlueprintPermissionsSearchOperator;
  /** What to compare with. */
  readonly value?: Json;
  /** For relatedTo: the blueprint of the related entity. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** For relatedTo: which way. */
  readonly direction?: BlueprintPermissionsSearchDirection;
  /** For relatedTo: whether only required relations count. */
  readonly required?: boolean;
}

/** Those that Port is known to take; others may come. */
export type BlueprintPermissionsSearchDirection = "upstream" | "downstream" | (string & {});

/** Who may create entities. */
export interface BlueprintPermissionsRegister {
  /** Addresses of the people who may. */
  readonly users?: readonly string[];
  /** Roles that may: Admin, Member, or the identifier of a blueprint and -moderator. */
  readonly roles?: readonly string[];
  /** Teams that may. */
  readonly teams?: readonly (string | Ref<"team">)[];
  /**
   * Whether the teams that own the entity may.
   * @default false
   */
  readonly ownedByTeam?: boolean;
  /** Search that an entity must satisfy beside that. */
  readonly policy?: BlueprintPermissionsPolicy;
}

/** Who may delete entities. */
export interface BlueprintPermissionsUnregister {
  /** Addresses of the people who may. */
  readonly users?: readonly string[];
  /** Roles that may: Admin, Member, or the identifier of a blueprint and -moderator. */
  readonly roles?: readonly string[];
  /** Teams that may. */
  readonly teams?: readonly (string | Ref<"team">)[];
  /**
   * Whether the teams that own the entity may.
   * @default false
   */
  readonly ownedByTeam?: boolean;
  /** Search that an entity must satisfy beside that. */
  readonly policy?: BlueprintPermissionsPolicy;
}

/** Who may change entities. */
export interface BlueprintPermissionsUpdate {
  /** Addresses of the people who may. */
  readonly users?: readonly string[];
  /** Roles that may: Admin, Member, or the identifier of a blueprint and -moderator. */
  readonly roles?: readonly string[];
  /** Teams that may. */
  readonly teams?: readonly (string | Ref<"team">)[];
  /**
   * Whether the teams that own the entity may.
   * @default false
   */
  readonly ownedByTeam?: boolean;
  /** Search that an entity must satisfy beside that. */
  readonly policy?: BlueprintPermissionsPolicy;
}

/** Who may change what of an entity: its meta-properties, and properties by name. */
export interface BlueprintPermissionsUpdateProperties {
  /** Who may change the identifier of an entity. */
  readonly $identifier: BlueprintPermissionsIdentifier;
  /** Who may change the title of an entity. */
  readonly $title: BlueprintPermissionsTitle;
  /** Who may change the teams of an entity. */
  readonly $team: BlueprintPermissionsTeam;
  /** Who may change the icon of an entity. */
  readonly $icon: BlueprintPermissionsIcon;
  readonly [name: string]: BlueprintPermissionsUpdateProperty;
}

/** Who may change the identifier of an entity. */
export interface BlueprintPermissionsIdentifier {
  /** Addresses of the people who may. */
  readonly users?: readonly string[];
  /** Roles that may: Admin, Member, or the identifier of a blueprint and -moderator. */
  readonly roles?: readonly string[];
  /** Teams that may. */
  readonly teams?: readonly (string | Ref<"team">)[];
  /**
   * Whether the teams that own the entity may.
   * @default false
   */
  readonly ownedByTeam?: boolean;
}

/** Who may change the title of an entity. */
export interface BlueprintPermissionsTitle {
  /** Addresses of the people who may. */
  readonly users?: readonly string[];
  /** Roles that may: Admin, Member, or the identifier of a blueprint and -moderator. */
  readonly roles?: readonly string[];
  /** Teams that may. */
  readonly teams?: readonly (string | Ref<"team">)[];
  /**
   * Whether the teams that own the entity may.
   * @default false
   */
  readonly ownedByTeam?: boolean;
}

/** Who may change the teams of an entity. */
export interface BlueprintPermissionsTeam {
  /** Addresses of the people who may. */
  readonly users?: readonly string[];
  /** Roles that may: Admin, Member, or the identifier of a blueprint and -moderator. */
  readonly roles?: readonly string[];
  /** Teams that may. */
  readonly teams?: readonly (string | Ref<"team">)[];
  /**
   * Whether the teams that own the entity may.
   * @default false
   */
  readonly ownedByTeam?: boolean;
}

/** Who may change the icon of an entity. */
export interface BlueprintPermissionsIcon {
  /** Addresses of the people who may. */
  readonly users?: readonly string[];
  /** Roles that may: Admin, Member, or the identifier of a blueprint and -moderator. */
  readonly roles?: readonly string[];
  /** Teams that may. */
  readonly teams?: readonly (string | Ref<"team">)[];
  /**
   * Whether the teams that own the entity may.
   * @default false
   */
  readonly ownedByTeam?: boolean;
}

/** One of `updateProperties`: who may change what of an entity: its meta-properties, and properties by name. */
export interface BlueprintPermissionsUpdateProperty {
  /** Addresses of the people who may. */
  readonly users?: readonly string[];
  /** Roles that may: Admin, Member, or the identifier of a blueprint and -moderator. */
  readonly roles?: readonly string[];
  /** Teams that may. */
  readonly teams?: readonly (string | Ref<"team">)[];
  /**
   * Whether the teams that own the entity may.
   * @default false
   */
  readonly ownedByTeam?: boolean;
}

/** One of `updateRelations`: who may change a relation, by relation. */
export interface BlueprintPermissionsUpdateRelation {
  /** Addresses of the people who may. */
  readonly users?: readonly string[];
  /** Roles that may: Admin, Member, or the identifier of a blueprint and -moderator. */
  readonly roles?: readonly string[];
  /** Teams that may. */
  readonly teams?: readonly (string | Ref<"team">)[];
  /**
   * Whether the teams that own the entity may.
   * @default false
   */
  readonly ownedByTeam?: boolean;
}
