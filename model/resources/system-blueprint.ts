import { aggregationEntries } from "../fragments/aggregations";
import { connections, globalSearch, properties } from "../fragments/blueprint-parts";
import { blueprintIdentifier } from "../fragments/names";
import type { ShareEndpoint } from "../kernel/endpoint";
import { managedElsewhere } from "../kernel/levels";
import { field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";
import { blueprintEndpoint } from "./blueprint";

const endpoint: ShareEndpoint = {
  key: "identifier",
  existing: "refuse",
  identity: ["identifier"],
  shareOf: {
    whole: blueprintEndpoint,
    owner: "identifier",
    containers: [["schema", "properties"], ["relations"], ["mirrorProperties"], ["calculationProperties"]],
    keys: ["includeInGlobalSearch"],
    lists: [{ list: ["schema", "required"], of: ["schema", "properties"] }],
    base: { path: "/v1/blueprints/system/{identifier}/structure", envelope: "blueprint" },
    madeByPort: [{ container: ["relations"], says: { type: "rule_result_target" } }],
    missing: "Port makes its own blueprints itself; they are called _user, _team, _scorecard, _rule and _rule_result.",
  },
};

/** `port_system_blueprint`: what is added to one of Port's own blueprints. */
export const systemBlueprint = resource(
  "system_blueprint",
  {
    description: "Properties and relations added to one of Port's own blueprints. What others have added there stays.",
    endpoint,
  },
  parts({
    identifier: field(blueprintIdentifier, "Name of the blueprint of Port's own: `_user`, `_team` ….").required().replaces(),
    schema: properties(false),
    ...connections(),
    aggregationProperties: managedElsewhere(aggregationEntries, "Properties computed over related entities, by name."),
    includeInGlobalSearch: globalSearch(),
  }),
);
