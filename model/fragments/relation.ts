import { identifierOf, text, truth } from "../kernel/codec";
import { inExtraJson } from "../kernel/levels";
import { field, type Part, parts } from "../kernel/part";
import { ruled } from "../kernel/rules";
import { propertyTitle } from "./names";

/** What a blueprint says of one of its relations. */
export function relation(): Part {
  return ruled(
    parts({
      target: field(identifierOf("blueprint"), "Blueprint at the other end.").required(),
      title: field(text(propertyTitle), "Name shown to people."),
      description: field(text(), "What the relation means."),
      many: field(truth(), "Whether an entity may relate to several others.").default(false),
      required: field(truth(), "Whether each entity must relate to one.").default(false),
      type: inExtraJson({ kind: "string" }, "What Port itself uses the relation for."),
    }),
    [
      {
        when: [
          { key: "many", is: [true] },
          { key: "required", is: [true] },
        ],
        at: "required",
        severity: "warning",
        says: "is true, and so is {many}: Port says that it refuses a relation that is both",
      },
    ],
  );
}
