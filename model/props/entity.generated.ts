// Generated from model/resources/entity.ts by `npm run generate`. Do not edit.
import type { Json, JsonObject } from "./json";
import type { Ref } from "./ref";

/** One entry of the catalog: values of a blueprint's properties, and relations to other entities. */
export interface EntityProps {
  /** Unique name among the entities of its blueprint. Port makes one up where none is given. At most 1000 characters. It must be made of letters, digits and @ _ . + : \ / = -, and be neither "." nor "..". */
  readonly identifier?: string;
  /** The blueprint that the entity is of. */
  readonly blueprint: string | Ref<"blueprint">;
  /** Name shown to people; the identifier where it is empty. */
  readonly title?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Names of the teams that own the entity. */
  readonly team?: string | Ref<"team"> | readonly (string | Ref<"team">)[];
  /** Values of the blueprint's properties, by property. */
  readonly properties?: { readonly [name: string]: Json };
  /** Identifiers of the related entities, by relation. */
  readonly relations?: { readonly [name: string]: string | Ref<"entity"> | readonly (string | Ref<"entity">)[] | JsonObject | null };
}
