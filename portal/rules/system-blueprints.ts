import type { BlueprintDocument, Definitions, PropertyDefinition, RelationDefinition } from "../documents";
import { type Json, own } from "../json/json";

/** What an extension may add to, empty in every base. */
const nothingComputed = { mirrorProperties: {}, calculationProperties: {}, aggregationProperties: {} };

function base(
  identifier: string,
  title: string,
  icon: string,
  properties: Definitions<PropertyDefinition>,
  relations: Definitions<RelationDefinition> = {},
): BlueprintDocument {
  return { identifier, title, icon, schema: { properties, required: [] }, relations, ...nothingComputed };
}

/** The base of the blueprints that every organisation has; they may be extended, never deleted. */
export const systemBlueprints: readonly BlueprintDocument[] = [
  base("_user", "User", "User", {
    status: {
      type: "string",
      title: "Status",
      enum: ["Staged", "Active", "Invited", "Disabled"],
      enumColors: { Staged: "lightGray", Active: "green", Invited: "yellow", Disabled: "red" },
    },
    port_role: { type: "string", title: "Port role" },
    moderated_blueprints: { type: "array", title: "Moderated blueprints", items: { type: "string", format: "blueprints" } },
    port_type: { type: "string", title: "Port type", enum: ["Standard", "Service Account"] },
  }),
  base("_team", "Team", "Team", {
    description: { type: "string", title: "Description" },
    size: { type: "number", title: "Size" },
  }),
  base("_scorecard", "Scorecard", "Scorecards", {
    blueprint: { type: "string", title: "Blueprint", format: "blueprints" },
    levels: { type: "array", title: "Levels", items: { type: "object" } },
    filter: { type: "object", title: "Filter" },
    rules_tested: { type: "number", title: "Rules tested" },
    rules_passed: { type: "number", title: "Rules passed" },
  }),
  base(
    "_rule",
    "Rule",
    "Rule",
    {
      level: { type: "string", title: "Level" },
      query: { type: "object", title: "Query" },
      rule_description: { type: "string", title: "Rule description" },
    },
    { scorecard: { title: "Scorecard", target: "_scorecard", required: true, many: false } },
  ),
  base(
    "_rule_result",
    "Rule result",
    "RuleResult",
    {
      result: {
        type: "string",
        title: "Result",
        enum: ["Passed", "Not passed"],
        enumColors: { Passed: "green", "Not passed": "red" },
      },
      entity: { type: "string", title: "Entity" },
      entity_link: { type: "string", title: "Entity link", format: "url" },
      result_last_change: { type: "string", title: "Result last change", format: "date-time" },
    },
    { rule: { title: "Rule", target: "_rule", required: true, many: false } },
  ),
];

const following: ReadonlySet<string> = new Set(["_scorecard", "_rule", "_rule_result"]);

/** True for a blueprint whose entities Port makes itself, from the scorecards: their own part is nobody's to write. */
export function followsScorecards(blueprint: string): boolean {
  return following.has(blueprint);
}

/** True for a relation that Port makes itself: from the results of rules to a blueprint that is scored. */
export function isResultTarget(relation: RelationDefinition | undefined): boolean {
  return own<Json>(relation, "type") === "rule_result_target";
}

/** The base of a system blueprint, or nothing for an ordinary one. */
export function systemBlueprint(identifier: string): BlueprintDocument | undefined {
  return systemBlueprints.find((blueprint) => blueprint.identifier === identifier);
}
