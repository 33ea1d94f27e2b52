// Generated from model/resources/webhook.ts by `npm run generate`. Do not edit.
import type { JsonObject } from "./json";
import type { Ref } from "./ref";

/** An address that takes events from elsewhere, and the entities that they become. */
export interface WebhookProps {
  /** Unique name. Port makes one up where none is given. At least 1 character. At most 30 characters. */
  readonly identifier?: string;
  /** Name shown to people. At most 30 characters. */
  readonly title?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** What the webhook is for. At most 200 characters. */
  readonly description?: string;
  /**
   * Whether events are taken.
   * @default false
   */
  readonly enabled?: boolean;
  /** What becomes of an event, by blueprint. */
  readonly mappings?: readonly WebhookMapping[];
  /** How Port knows that an event comes from where it should. */
  readonly security?: WebhookSecurity;
  /** Whether Port's own template made it. */
  readonly integrationType?: "custom" | "template";
}

/** One of `mappings`: what becomes of an event, by blueprint. */
export interface WebhookMapping {
  /** The blueprint of the entities. */
  readonly blueprint: string | Ref<"blueprint">;
  /** What is done; entities are created and changed where nothing is said. */
  readonly operation?: "create" | "delete" | WebhookOperation;
  /** jq that tells whether an event counts. */
  readonly filter?: string;
  /** jq that yields a list, each element of which is an event of its own. */
  readonly itemsToParse?: string;
  /** The entity that the event is about. */
  readonly entity: WebhookEntity;
}

/** What is done; entities are created and changed where nothing is said. */
export interface WebhookOperation {
  /** What is done with the entity. */
  readonly type: "create" | "delete";
  /** Whether entities that must relate to a deleted one are deleted too. */
  readonly deleteDependents?: boolean;
}

/** The entity that the event is about. */
export interface WebhookEntity {
  /** jq that yields the entity's identifier, or a search for the entity. */
  readonly identifier: string | WebhookSearch;
  /** jq that yields the title. */
  readonly title?: string;
  /** jq that yields the name of an icon of Port's. */
  readonly icon?: string;
  /** jq that yields the owning team or teams. */
  readonly team?: string;
  /** jq that yields the value, by property. */
  readonly properties?: { readonly [name: string]: string };
  /** jq that yields the related identifiers, or a search for them, by relation. */
  readonly relations?: { readonly [name: string]: string | WebhookSearch };
}

/** A search for entities by what an event says. */
export interface WebhookSearch {
  /** How the rules combine. */
  readonly combinator: "and" | "or";
  /** What an entity must satisfy: property, operator and a value, which is jq; or further groups of rules. */
  readonly rules: readonly JsonObject[];
}

/** How Port knows that an event comes from where it should. */
export interface WebhookSecurity {
  /** What the sender signs with. */
  readonly secret?: string;
  /** Header that holds the signature. */
  readonly signatureHeaderName?: string;
  /** How the signature is made. */
  readonly signatureAlgorithm?: "sha1" | "sha256" | "plain";
  /** What stands before the signature in its header. */
  readonly signaturePrefix?: string;
  /** jq that yields the id of a request, so that none is taken twice. */
  readonly requestIdentifierPath?: string;
}
