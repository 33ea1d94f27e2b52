import { identifierOf, numeric, text } from "../../../model/kernel/codec";
import { list, map, object } from "../../../model/kernel/collections";
import { jsonObject } from "../../../model/kernel/json-codec";
import { madeByPort } from "../../../model/kernel/levels";
import { field, type Part, parts } from "../../../model/kernel/part";
import { type Resource, resource } from "../../../model/kernel/resource";

/** A kind that Port does not have: all of it stands here. */
function gadgetOf(...more: readonly Part[]): Resource {
  return resource(
    "gadget",
    {
      description: "A thing with wheels.",
      endpoint: {
        collection: "/v1/gadgets",
        key: "identifier",
        envelope: "gadget",
        list: { method: "GET", path: "/v1/gadgets", envelope: "gadgets" },
        existing: "refuse",
        identity: ["identifier"],
      },
    },
    parts({
      identifier: field(text(), "Unique name.").required(),
      blueprint: field(identifierOf("blueprint"), "What it is one of."),
      labels: field(map(text()), "Texts by name."),
      wheels: field(list(object(parts({ spokes: field(numeric(), "How many.").required() }))), "From front to back."),
      settings: field(jsonObject(), "Whatever else there is to say."),
      createdAt: madeByPort("When it was created."),
    }),
    ...more,
  );
}

export const gadget = gadgetOf();

/** The same with one field more. */
export const colouredGadget = gadgetOf(parts({ paintColour: field(text(), "What it is painted.") }));
