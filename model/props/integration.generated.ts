// Generated from model/resources/integration.ts by `npm run generate`. Do not edit.
import type { JsonObject } from "./json";

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
  readonly selector: JsonObject;
  /** What becomes of them in Port: mappings under `entity`. */
  readonly port: JsonObject;
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
