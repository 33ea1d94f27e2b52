import { union, variant } from "../kernel/choices";
import { text, truth } from "../kernel/codec";
import { field, type Keyed, parts } from "../kernel/part";

/** Where Port reports changes: the organisation's Kafka topic, or a URL. */
export function changelogDestination(description: string): Keyed {
  return union(
    "type",
    {
      KAFKA: variant("kafka_changelog_destination", parts({}), "Changes go to the organisation's Kafka topic.", true),
      WEBHOOK: variant(
        "webhook_changelog_destination",
        parts({ url: field(text(), "Where changes are posted.").required(), agent: field(truth(), "Whether Port's agent posts them.") }),
        "Changes are posted to a URL.",
      ),
    },
    { description },
  );
}
