import { audit } from "../fragments/audit";
import { colours } from "../fragments/colours";
import { conditions } from "../fragments/conditions";
import { propertyKeys, scorecardIdentifier } from "../fragments/names";
import { identifierOf, openText, text } from "../kernel/codec";
import { list, object } from "../kernel/collections";
import { type Data, objectOf } from "../kernel/data";
import type { DocumentEndpoint } from "../kernel/endpoint";
import { inExtraJson } from "../kernel/levels";
import { field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";

const endpoint: DocumentEndpoint = {
  collection: "/v1/blueprints/{blueprint}/scorecards",
  key: "identifier",
  envelope: "scorecard",
  list: { method: "GET", path: "/v1/scorecards", envelope: "scorecards" },
  existing: "refuse",
  identity: ["blueprint", "identifier"],
  inPath: { blueprint: "always" },
};

/** What Port answers where no levels were sent. */
const defaultLevels: Data = [
  ["Basic", "paleBlue"],
  ["Bronze", "bronze"],
  ["Silver", "silver"],
  ["Gold", "gold"],
].map(([title = "", color = ""]) =>
  objectOf([
    ["title", title],
    ["color", color],
  ]),
);

const level = object(
  parts({
    title: field(text(), "Name of the level.").required(),
    color: field(openText(colours), "Colour of the level.").required(),
    description: inExtraJson({ kind: "string" }, "What an entity of the level has reached."),
  }),
);

const rule = object(
  parts({
    identifier: field(text(propertyKeys), "Name of the rule in its scorecard.").required(),
    title: field(text(), "Name shown to people.").required(),
    description: field(text(), "What the rule asks for.").empty(""),
    level: field(text(), "Title of the level that needs the rule.").required(),
    query: field(conditions(), "When an entity passes.").required(),
  }),
);

/** `port_scorecard`: how well the entities of a blueprint do. */
export const scorecard = resource(
  "scorecard",
  { description: "How well the entities of a blueprint do: rules, and the levels that are reached by passing them.", endpoint },
  parts({
    identifier: field(scorecardIdentifier, "Unique name among the scorecards of its blueprint.").required(),
    blueprint: field(identifierOf("blueprint"), "The blueprint whose entities are scored.").required(),
    title: field(text(), "Name shown to people.").required(),
    filter: field(conditions(), "Which entities are scored; all where there is none."),
    levels: field(
      list(level, { omitsEmpty: true, identity: "title" }),
      "The levels from the lowest, which no rule needs. Left out, they are Basic, Bronze, Silver and Gold.",
    ).empty(defaultLevels, []),
    rules: field(list(rule, { identity: "identifier" }), "The rules, in the order shown.")
      .required()
      .vacuous([]),
    properties: inExtraJson({ kind: "any", object: true }, "Values of further properties that the organisation gave scorecards."),
  }),
  audit(),
);
