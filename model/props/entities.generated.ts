// Generated from model/resources/entities.ts by `npm run generate`. Do not edit.
import type { Json, JsonObject } from "./json";
import type { Ref } from "./ref";

/** Many entities of one blueprint, as one resource: Terraform costs time for each resource, Port for each request. Entities that it does not name are left alone. */
export interface EntitiesProps {
  /** The blueprint that the entities are of. */
  readonly blueprint: string | Ref<"blueprint">;
  /** JSON text of each entity by its identifier: title, icon, team, properties, relations. A name must be made of letters, digits and @ _ . + : \ / = -, and be neither "." nor "..". A name has at most 1000 characters. */
  readonly entities: { readonly [name: string]: EntitiesEntity };
}

/** One of `entities`: jSON text of each entity by its identifier: title, icon, team, properties, relations. */
export interface EntitiesEntity {
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
