// Generated from model/resources/integration.ts by `npm run generate`. Do not edit.
import type { Json, JsonObject } from "./json";
import type { Ref } from "./ref";

/** An integration with another tool, installed somewhere, and how it maps what it finds there to Port. */
export interface IntegrationProps {
  /** Unique name of the installation. Another name is another installation. It must be made of the letters a to z in lower case, digits and -. */
  readonly installationId: string;
  /** Name shown to people. */
  readonly title?: string;
  /** The tool, such as `kubernetes`. */
  readonly installationAppType?: string;
  /** Version of the integration. Left out, it stays as the integration itself said. */
  readonly version?: string;
  /** How the integration maps, as JSON text. */
  readonly config?: IntegrationConfig;
  /** Where what happens to entities is reported to. */
  readonly changelogDestination?: IntegrationChangelogDestination;
  /** What the integration can do, as it says itself. */
  readonly spec?: JsonObject;
  /** Whether the integration takes runs of actions. */
  readonly actionsProcessingEnabled?: boolean;
}

/** How the integration maps, as JSON text. */
export interface IntegrationConfig {
  /** Whether entities that must relate to a deleted one are deleted too. */
  readonly deleteDependentEntities?: boolean;
  /** Whether related entities that do not exist are created bare. */
  readonly createMissingRelatedEntities?: boolean;
  /** What is mapped, by kind. */
  readonly resources?: readonly IntegrationResource[];
}

/** One of `resources`: what is mapped, by kind. */
export interface IntegrationResource {
  /** Kind of the resources in the tool. */
  readonly kind: string;
  /** Which of them count: jq under `query`. */
  readonly selector: IntegrationSelector;
  /** What becomes of them in Port: mappings under `entity`. */
  readonly port: IntegrationPort;
}

/** Which of them count: jq under `query`. */
export interface IntegrationSelector {
  /** jq that tells whether one counts. */
  readonly query?: string;
  readonly [name: string]: Json;
}

/** What becomes of them in Port: mappings under `entity`. */
export interface IntegrationPort {
  /** What it becomes. */
  readonly entity?: IntegrationEntity;
  /** jq that yields a list, each element of which becomes an entity of its own. */
  readonly itemsToParse?: string;
}

/** What it becomes. */
export interface IntegrationEntity {
  /** The entity that becomes of a resource, or several. */
  readonly mappings?: IntegrationMapping | readonly IntegrationMapping[];
}

/** How an entity is made of what the integration found. */
export interface IntegrationMapping {
  /** jq that yields the entity's identifier, or a search for the entity. */
  readonly identifier?: Json;
  /** The blueprint of the entity, as jq: its identifier in quotes within the text. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** jq that yields the title. */
  readonly title?: Json;
  /** jq that yields the name of an icon of Port's. */
  readonly icon?: Json;
  /** jq that yields the owning team or teams. */
  readonly team?: Json;
  /** jq that yields the value, by property. */
  readonly properties?: JsonObject;
  /** jq that yields the related identifiers, or a search for them, by relation. */
  readonly relations?: JsonObject;
}

/** Where what happens to entities is reported to. */
export type IntegrationChangelogDestination = IntegrationKafkaChangelogDestination | IntegrationWebhookChangelogDestination;

/** Changes go to the organisation's Kafka topic. */
export interface IntegrationKafkaChangelogDestination {
  /** Changes go to the organisation's Kafka topic. */
  readonly type: "KAFKA";
}

/** Changes are posted to a URL. */
export interface IntegrationWebhookChangelogDestination {
  /** Changes are posted to a URL. */
  readonly type: "WEBHOOK";
  /** Where changes are posted. */
  readonly url: string;
  /** Whether Port's agent posts them. */
  readonly agent?: boolean;
}
