import { text } from "../kernel/codec";
import { type FieldBuilder, field } from "../kernel/part";
import type { Limits } from "../kernel/schema";

/** Title, description and icon of something inside a resource. */
export function labels(
  titleLimits?: Limits,
  descriptionLimits?: Limits,
): { title: FieldBuilder; description: FieldBuilder; icon: FieldBuilder } {
  return {
    title: field(text(titleLimits), "Name shown to people."),
    description: field(text(descriptionLimits), "What it is for, shown beside the title."),
    icon: field(text(), "Name of an icon of Port's."),
  };
}
