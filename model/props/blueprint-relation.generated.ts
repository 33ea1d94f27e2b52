// Generated from model/resources/blueprint-relation.ts by `npm run generate`. Do not edit.
import type { Ref } from "./ref";

/** One relation of a blueprint that declares the others itself. It closes a circle of blueprints; `relations_elsewhere` of the blueprint names it. */
export interface BlueprintRelationProps {
  /** The blueprint that the relation is of. */
  readonly blueprint: string | Ref<"blueprint">;
  /** Name of the relation in its blueprint. At most 100 characters. It must be made of the letters a to z, digits and @ _ = \ -. */
  readonly identifier: string;
  /** Blueprint at the other end. */
  readonly target: string | Ref<"blueprint">;
  /** Name shown to people. At most 100 characters. */
  readonly title?: string;
  /** What the relation means. */
  readonly description?: string;
  /**
   * Whether an entity may relate to several others.
   * @default false
   */
  readonly many?: boolean;
  /**
   * Whether each entity must relate to one.
   * @default false
   */
  readonly required?: boolean;
  /** What Port itself uses the relation for. */
  readonly type?: string;
}
