import type { JsonObject } from "../json/json";
import { checkOf } from "./check";

/** What one type of widget must have. Everything else about it is kept as sent. */
interface WidgetType {
  readonly required: readonly string[];
  readonly fields?: JsonObject;
}

/** What a widget must have where one of its fields has one of these values; undefined stands for an absent field. */
interface WidgetCase {
  readonly types: readonly string[];
  readonly field: string;
  readonly values: readonly (string | undefined)[];
  readonly required: readonly string[];
}

const text = { type: "string" };
const widgets = { type: "array", items: { type: "object" } };
const dataset = { type: ["object", "array"] };

const types: { readonly [type: string]: WidgetType } = {
  "dashboard-widget": {
    required: ["layout", "widgets"],
    fields: {
      widgets,
      layout: {
        type: "array",
        items: {
          type: "object",
          required: ["height", "columns"],
          properties: {
            height: { type: "number" },
            columns: {
              type: "array",
              items: { type: "object", required: ["id", "size"], properties: { id: text, size: { type: "number" } } },
            },
          },
        },
      },
    },
  },
  grouper: {
    required: ["groups", "displayMode"],
    fields: {
      displayMode: { enum: ["tabs", "switch"] },
      groups: { type: "array", items: { type: "object", required: ["title", "widgets"], properties: { title: text, widgets } } },
    },
  },
  markdown: { required: ["title"], fields: { markdown: text, source: { enum: ["custom", "property"] } } },
  "table-entities-explorer": { required: ["dataset"], fields: { dataset } },
  "graph-entities-explorer": { required: ["dataset"], fields: { dataset } },
  "entities-pie-chart": { required: ["dataset", "property"], fields: { dataset, property: text } },
  "bar-chart": { required: ["dataset", "property"], fields: { dataset, property: text } },
  "entities-number-chart": {
    required: ["unit"],
    fields: {
      dataset,
      unit: { enum: ["none", "$", "€", "£", "%", "custom"] },
      chartType: { enum: ["countEntities", "aggregateByProperty", "displaySingleProperty"] },
      calculationBy: { enum: ["entities", "property"] },
      func: { enum: ["count", "sum", "average", "min", "max", "median"] },
    },
  },
  "line-chart": {
    required: ["blueprint", "chartType"],
    fields: {
      blueprint: text,
      chartType: { enum: ["propertiesValueHistory", "aggregatePropertiesValues", "countEntities"] },
      entity: text,
      properties: { type: "array", minItems: 1, items: text },
      measureTimeBy: text,
    },
  },
  "iframe-widget": {
    required: ["title", "url", "urlType"],
    fields: { url: { type: "string", format: "url" }, urlType: { enum: ["public", "protected"] } },
  },
  "links-widget": {
    required: ["links"],
    fields: {
      links: {
        type: "array",
        items: { type: "object", required: ["title", "url"], properties: { title: { type: "string", minLength: 1 }, url: text } },
      },
    },
  },
  "action-card-widget": {
    required: ["actions"],
    fields: {
      actions: { type: "array", minItems: 1, items: { type: "object", required: ["action"], properties: { action: text } } },
    },
  },
  "action-runs-table-widget": { required: ["action"], fields: { action: text } },
  "ai-agent": { required: ["agentIdentifier"], fields: { agentIdentifier: text } },
  "run-info": { required: ["runId"], fields: { runId: text } },
  "team-info": { required: ["team_name"], fields: { team_name: text } },
  "user-info": { required: ["user_email"], fields: { user_email: text } },
  "entity-info": { required: ["entity", "blueprint"], fields: { entity: text, blueprint: text } },
  "entity-details": { required: ["entity", "blueprint"], fields: { entity: text, blueprint: text } },
  "my-entities": { required: ["title"] },
  "recently-viewed-entities": { required: ["title"] },
  "recently-used-actions": { required: ["title"] },
  "table-audit-log": { required: ["query"], fields: { query: { type: "object" } } },
  "runs-table": { required: [] },
  "teams-table": { required: [] },
  "users-table": { required: [] },
  "workflow-runs-history-table": { required: [] },
  "table-entities-explorer-by-direction": { required: [] },
};

export const widgetCases: readonly WidgetCase[] = [
  { types: ["markdown"], field: "source", values: [undefined, "custom"], required: ["markdown"] },
  {
    types: ["markdown"],
    field: "source",
    values: ["property"],
    required: ["blueprintIdentifier", "propertyIdentifier", "entityIdentifier"],
  },
  {
    types: ["iframe-widget"],
    field: "urlType",
    values: ["protected"],
    required: ["tokenUrl", "authorizationUrl", "clientId", "scopes"],
  },
  { types: ["line-chart"], field: "chartType", values: ["propertiesValueHistory"], required: ["entity", "properties"] },
  { types: ["line-chart"], field: "chartType", values: ["aggregatePropertiesValues"], required: ["func", "properties", "measureTimeBy"] },
  { types: ["line-chart"], field: "chartType", values: ["countEntities"], required: ["func", "measureTimeBy"] },
  { types: ["entities-number-chart"], field: "chartType", values: ["countEntities", "aggregateByProperty"], required: ["dataset"] },
  { types: ["entities-number-chart"], field: "chartType", values: ["displaySingleProperty"], required: ["property"] },
  { types: ["entities-number-chart"], field: "calculationBy", values: ["property"], required: ["property", "func"] },
  { types: ["entities-number-chart"], field: "calculationBy", values: ["entities"], required: ["func"] },
  { types: ["entities-number-chart"], field: "func", values: ["average"], required: ["averageOf"] },
  { types: ["entities-number-chart"], field: "unit", values: ["custom"], required: ["unitCustom"] },
];

/** Checks one widget without those inside it, and without the cases. */
export const checkWidgetType = checkOf<JsonObject>({
  type: "object",
  required: ["type"],
  discriminator: { propertyName: "type" },
  oneOf: Object.entries(types).map(([type, { required, fields }]) => ({
    type: "object",
    required: ["type", ...required],
    properties: { id: text, title: text, description: text, icon: text, ...fields, type: { const: type } },
  })),
});
