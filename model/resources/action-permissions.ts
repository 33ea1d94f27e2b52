import { shownPeople } from "../fragments/people";
import { searchQuery } from "../fragments/search-query";
import { identifierOf, text, truth } from "../kernel/codec";
import { list, map, object } from "../kernel/collections";
import type { SettingsEndpoint } from "../kernel/endpoint";
import { json, objectText } from "../kernel/json-codec";
import { group, outside } from "../kernel/levels";
import { type FieldBuilder, field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";

const endpoint: SettingsEndpoint = {
  key: "action_identifier",
  existing: "override",
  identity: ["action_identifier"],
  settingsOf: { path: "/v1/actions/{action_identifier}/permissions", envelope: "permissions", named: ["action_identifier"] },
};

const policyForm = object(
  parts({
    queries: field(map(json(searchQuery)), "Searches whose entities the conditions see, by name: `.results.<name>.entities`."),
    conditions: field(list(text()), "jq over the run; those of execute yield true or false, those of approve the addresses of approvers."),
  }),
).shape;

/** Null takes a policy away: a block that leaves it out keeps the one it had. */
function policy(): FieldBuilder {
  return field(objectText(policyForm), "Who may beside those named, by what the run is about.").always(null);
}

/** `port_action_permissions`: who runs and who approves an action. */
export const actionPermissions = resource(
  "action_permissions",
  { description: "Who may run an action, and who approves its runs. What was there before comes back when it is destroyed.", endpoint },
  parts({ actionIdentifier: field(identifierOf("action"), "The action.").required() }),
  group(
    "permissions",
    parts({
      execute: field(
        object(
          parts({
            ...shownPeople(),
            ownedByTeam: field(truth(), "Whether the teams that own the entity may.").default(true),
            policy: policy(),
          }),
        ),
        "Who may run it.",
      ).required(),
      approve: field(object(parts({ ...shownPeople(), policy: policy() })), "Who approves its runs.").required(),
    }),
    "Who may do what.",
    "required",
  ),
  outside({
    name: "blueprint_identifier",
    description: "Left from an older schema; only the empty text is taken.",
    type: "string",
    presence: "optional",
    deprecated: true,
    limits: { oneOf: [""] },
  }),
);
