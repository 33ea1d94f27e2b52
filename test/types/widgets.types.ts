/** What the compiler takes and refuses of a page's widgets: those of a known type have its keys, all others any. */
import { TerraformVariable } from "cdktf";
import { Action, Blueprint, Page } from "cdktf-port";
import type { Construct } from "constructs";

declare const scope: Construct;
const variable = new TerraformVariable(scope, "variable", {});
const service = new Blueprint(scope, "service", { identifier: "service", title: "Service", schema: { properties: {} } });
const action = new Action(scope, "action", {
  identifier: "action",
  trigger: { type: "self-service", operation: "CREATE" },
  invocationMethod: { type: "KAFKA" },
});
const dashboard = { identifier: "p", type: "dashboard" } as const;

// Known types beside others, at any depth, with constructs and tokens.
const page = new Page(scope, "p", {
  ...dashboard,
  widgets: [
    { type: "markdown", markdown: variable.stringValue },
    { type: "novel", blueprint: service, deep: [1, { on: variable.booleanValue }] },
    {
      type: "grouper",
      displayMode: "tabs",
      groups: [
        {
          title: "g",
          widgets: [
            { type: "another", x: 1 },
            { type: "action-card-widget", actions: [{ action }] },
          ],
        },
      ],
    },
    {
      type: "dashboard-widget",
      layout: [],
      widgets: [
        { type: "another", y: 1 },
        { type: "markdown", markdown: "x" },
      ],
    },
  ],
});
new Page(scope, "p", { ...dashboard, after: page, widgets: variable.value });

// Widgets that are made beforehand, by type or by a text that may be any.
const inner = [{ type: "novel", x: 1 }];
const made = ["a", "b"].map((markdown) => ({ type: "markdown", markdown }) as const);
new Page(scope, "p", { ...dashboard, widgets: [...made, { type: "dashboard-widget", layout: [], widgets: inner }] });
new Page(scope, "p", { ...dashboard, widgets: ["markdown", "novel"].map((type) => ({ type, x: 1 })) });
new Page(scope, "p", { ...dashboard, widgets: [variable.stringValue ? { type: "markdown" } : { type: "novel", x: 1 }] });

// A page is a page, whatever its widgets are, and a class may extend it.
export const pages: readonly Page[] = [page, new Page(scope, "p", dashboard)];
export class Home extends Page {
  constructor(parent: Construct) {
    super(parent, "home", { identifier: "$home", type: "home", widgets: [{ type: "novel", x: 1 }, { type: "my-entities" }] });
  }
}

// @ts-expect-error: a misspelt key
new Page(scope, "p", { ...dashboard, widgets: [{ type: "markdown", markdwon: "x" }] });
new Page(scope, "p", {
  ...dashboard,
  widgets: [
    { type: "novel", x: 1 },
    // @ts-expect-error: a misspelt key, beside a type that is not known
    { type: "markdown", markdwon: "x" },
  ],
});
// @ts-expect-error: a misspelt key in a dashboard
new Page(scope, "p", { ...dashboard, widgets: [{ type: "dashboard-widget", layout: [], widgets: [{ type: "markdown", markdwon: "x" }] }] });
new Page(scope, "p", {
  ...dashboard,
  widgets: [
    {
      type: "grouper",
      displayMode: "tabs",
      groups: [
        {
          title: "g",
          widgets: [
            { type: "novel", x: 1 },
            // @ts-expect-error: a misspelt key in a group
            { type: "markdown", markdwon: "x" },
          ],
        },
      ],
    },
  ],
});
// @ts-expect-error: a key of another type
new Page(scope, "p", { ...dashboard, widgets: [{ type: "markdown", links: [] }] });
// @ts-expect-error: a number where a text belongs
new Page(scope, "p", { ...dashboard, widgets: [{ type: "markdown", markdown: 7 }] });
// @ts-expect-error: the links are missing
new Page(scope, "p", { ...dashboard, widgets: [{ type: "links-widget" }] });
// @ts-expect-error: a blueprint where an action belongs
new Page(scope, "p", { ...dashboard, widgets: [{ type: "action-card-widget", actions: [{ action: service }] }] });
// @ts-expect-error: a widget has a type
new Page(scope, "p", { ...dashboard, widgets: [{ markdown: "x" }] });
// @ts-expect-error: but for what JSON cannot hold
new Page(scope, "p", { ...dashboard, widgets: [{ type: "novel", x: () => 1 }] });
