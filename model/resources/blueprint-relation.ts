import { propertyKeys } from "../fragments/names";
import { relation } from "../fragments/relation";
import { identifierOf, text } from "../kernel/codec";
import type { EntryEndpoint } from "../kernel/endpoint";
import { field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";
import { blueprintEndpoint } from "./blueprint";

const endpoint: EntryEndpoint = {
  key: "identifier",
  existing: "refuse",
  identity: ["blueprint", "identifier"],
  entryOf: {
    whole: blueprintEndpoint,
    owner: "blueprint",
    container: ["relations"],
    rename: { path: "/v1/blueprints/{blueprint}/relations/{identifier}/rename", key: "newRelationIdentifier" },
  },
};

/** `port_blueprint_relation`: one relation of a blueprint, by itself, so that blueprints may relate to each other in circles. */
export const blueprintRelation = resource(
  "blueprint_relation",
  {
    description:
      "One relation of a blueprint that declares the others itself. It closes a circle of blueprints; `relations_elsewhere` of the blueprint names it.",
    endpoint,
  },
  parts({
    blueprint: field(identifierOf("blueprint"), "The blueprint that the relation is of.").required(),
    identifier: field(text(propertyKeys), "Name of the relation in its blueprint.").required(),
  }),
  relation(),
);
