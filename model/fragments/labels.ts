import { text } from "../kernel/codec";
import { type FieldBuilder, field } from "../kernel/part";

/** Title, description and icon of something inside a resource. */
export function labels(): { title: FieldBuilder; description: FieldBuilder; icon: FieldBuilder } {
  return {
    title: field(text(), "Name shown to people."),
    description: field(text(), "What it is for, shown beside the title."),
    icon: field(text(), "Name of an icon of Port's."),
  };
}
