import { text } from "../kernel/codec";
import { field, type Part, parts } from "../kernel/part";

/** When and by whom a resource was made and last changed, as Port says it. */
export function audit(): Part {
  return parts({
    createdAt: field(text(), "When it was created, ISO 8601.").computed("kept"),
    createdBy: field(text(), "Who created it.").computed("kept"),
    updatedAt: field(text(), "When it was last changed, ISO 8601.").computed("volatile"),
    updatedBy: field(text(), "Who changed it last.").computed("volatile"),
  });
}
