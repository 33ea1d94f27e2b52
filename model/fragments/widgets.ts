import { taggedShape } from "../kernel/choices";
import { type Codec, identifierOf, numeric, openText, text, truth } from "../kernel/codec";
import { list, map, object, objectShape } from "../kernel/collections";
import { json } from "../kernel/json-codec";
import { field, type Keyed, type Part, parts } from "../kernel/part";
import type { ObjectShape, Shape } from "../kernel/shape";
import { charts } from "./charts";
import { blueprintQuery, searchQuery } from "./search-query";

/** A widget of a page; those of types that are not known here pass as they are. */
export const widget: Shape = {
  kind: "named",
  name: "Widget",
  description: "Something that a page shows.",
  shape: () => ({ kind: "union", tag: "type", variants: forms, other: otherWidget }),
};

const widgets: Codec = list({ ...json(), shape: widget });

const otherWidget: ObjectShape = {
  ...objectShape(parts({ type: field(text(), "Type of the widget, one that is not known here.").required() })),
  rest: { kind: "any" },
};

function face(): Record<"id" | "title" | "description" | "icon", Keyed> {
  return {
    id: field(text(), "Name of the widget within its page, by which layouts refer to it."),
    title: field(text(), "Name shown to people."),
    description: field(text(), "What it shows, beside the title."),
    icon: field(text(), "Name of an icon of Port's."),
  };
}

const dataset = field(json(searchQuery), "Which entities it is about.");
const blueprint = field(identifierOf("blueprint"), "The blueprint that it is about.");
const entity = field(text(), "Identifier of the entity that it is about.");
const tableConfig = field(json({ kind: "any", object: true }), "Filters, groups, order and columns of the table.");
const blueprintConfig = field(map(json({ kind: "any", object: true })), "Filters, groups, order and columns of the table, by blueprint.");
const displayMode = field(openText({ name: "DisplayMode", values: ["tabs", "switch", "single", "widget"] }), "How it is shown.");
const hiddenAndOrder = {
  hiddenQuery: field(list(text()), "Properties that are not shown."),
  order: field(list(text()), "Properties in the order shown."),
  showEmptyValues: field(truth(), "Whether properties without a value are shown."),
};

const layout = object(
  parts({
    height: field(numeric(), "Height of the row.").required(),
    columns: field(
      list(
        object(
          parts({
            id: field(text(), "The widget that stands here.").required(),
            size: field(numeric(), "Width, of 12.").required(),
          }),
        ),
      ),
      "The widgets of the row, from the left.",
    ).required(),
  }),
);

const tab = object(
  parts({
    title: field(text(), "Name of the group.").required(),
    icon: field(text(), "Name of an icon of Port's."),
    widgets: field(widgets, "What it shows.").required(),
  }),
);

const link = object(
  parts({
    title: field(text(), "Text of the link.").required(),
    url: field(text(), "Where it leads.").required(),
    description: field(text(), "What is there."),
    icon: field(text(), "Name of an icon of Port's."),
  }),
);

const card = object(parts({ action: field(identifierOf("action"), "The action.").required() }));

const entityFields = { entity: entity.required(), blueprint: blueprint.required(), ...hiddenAndOrder };

/** What each type of widget has beside its face. */
const types: Readonly<Record<string, { readonly what: string; readonly fields: Readonly<Record<string, Keyed>> }>> = {
  "dashboard-widget": {
    what: "Widgets in rows.",
    fields: { layout: field(list(layout), "The rows.").required(), widgets: field(widgets, "The widgets in them.").required() },
  },
  grouper: {
    what: "Groups of widgets, of which one is seen.",
    fields: {
      displayMode: displayMode.required(),
      groups: field(list(tab), "The groups.").required(),
      groupsOrder: field(list(text()), "Titles of the groups in the order shown."),
      activeGroupUrlParam: field(text(), "Query parameter of the page's address that says which group is seen."),
    },
  },
  markdown: {
    what: "Text, or a property that holds one.",
    fields: {
      source: field(openText({ name: "MarkdownSource", values: ["custom", "property"] }), "Where the text stands."),
      markdown: field(text(), "The text."),
      blueprintIdentifier: field(identifierOf("blueprint"), "For source property: the blueprint of the entity."),
      entityIdentifier: field(text(), "For source property: the entity."),
      propertyIdentifier: field(text(), "For source property: the property."),
    },
  },
  "table-entities-explorer": {
    what: "Entities in a table.",
    fields: {
      dataset,
      blueprint,
      displayMode,
      excludedFields: field(list(text()), "Columns that nobody can show."),
      emptyStateText: field(text(), "What is shown where there are none."),
      blueprintConfig,
    },
  },
  "table-entities-explorer-by-direction": { what: "Related entities in tables.", fields: { blueprintConfig } },
  "graph-entities-explorer": {
    what: "Entities and their relations as a graph.",
    fields: { dataset, hiddenBlueprints: field(list(identifierOf("blueprint")), "Blueprints whose entities are not shown.") },
  },
  ...charts({ dataset, blueprint, entity }),
  "iframe-widget": {
    what: "Another page in a frame.",
    fields: {
      url: field(text(), "The address of the page.").required(),
      urlType: field(openText({ name: "UrlType", values: ["public", "protected"] }), "Whether the viewer has to sign in."),
      tokenUrl: field(text(), "Where the token is fetched."),
      authorizationUrl: field(text(), "Where the viewer is asked to sign in."),
      clientId: field(text(), "OAuth client of the page."),
      scopes: field(list(text()), "Scopes asked for."),
    },
  },
  "links-widget": { what: "Links.", fields: { links: field(list(link), "The links.").required() } },
  "action-card-widget": { what: "Actions to run.", fields: { actions: field(list(card), "The actions.").required() } },
  "action-runs-table-widget": {
    what: "Runs of an action in a table.",
    fields: {
      action: field(identifierOf("action"), "The action.").required(),
      displayMode,
      tableConfig,
    },
  },
  "ai-agent": {
    what: "A conversation with an agent.",
    fields: { agentIdentifier: field(text(), "The agent.").required(), useMCP: field(truth(), "Whether it uses Port's MCP server.") },
  },
  "run-info": { what: "What a run is about.", fields: { runId: field(text(), "The run.").required() } },
  "team-info": { what: "What a team is.", fields: { team_name: field(identifierOf("team"), "The team.").required() } },
  "user-info": { what: "Who a user is.", fields: { user_email: field(text(), "Address of the user.").required() } },
  "entity-info": { what: "The properties of an entity.", fields: entityFields },
  "entity-details": { what: "All about an entity.", fields: entityFields },
  "my-entities": { what: "The entities of who looks at it.", fields: {} },
  "recently-viewed-entities": { what: "The entities that the viewer looked at last.", fields: {} },
  "recently-used-actions": { what: "The actions that the viewer ran last.", fields: {} },
  "runs-table": { what: "Runs in a table.", fields: { tableConfig } },
  "teams-table": { what: "Teams in a table.", fields: { tableConfig } },
  "users-table": { what: "Users in a table.", fields: { tableConfig } },
  "table-audit-log": {
    what: "What happened in the portal, in a table.",
    fields: { query: field(json({ kind: "any", object: true }), "Which of it."), tableConfig },
  },
  "workflow-runs-history-table": { what: "Runs of workflows in a table.", fields: { tableConfig } },
};

const forms: ReadonlyMap<string, ObjectShape> = new Map(
  Object.entries(types).map(([type, { what, fields }]) => [type, taggedShape("type", type, widgetPart(fields), what)]),
);

function widgetPart(fields: Readonly<Record<string, Keyed>>): Part {
  return parts({ ...face(), ...fields });
}

/** A filter over all widgets of a page. */
export const pageFilter: Shape = objectShape(
  parts({
    identifier: field(text(), "Name of the filter within its page."),
    title: field(text(), "Name shown to people."),
    query: field(json(blueprintQuery), "Which entities the widgets of the page show."),
  }),
);
