import type { JsonObject, Portal } from "../../portal";
import { type Client, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
});
afterEach(() => portal.close());

const page = (more: JsonObject = {}): JsonObject => ({ identifier: "p", type: "dashboard", ...more });
const widget = (type: string, more: JsonObject = {}): JsonObject => page({ widgets: [{ type, ...more }] });
const dataset = { combinator: "and", rules: [] };

describe("pages: what is refused", () => {
  it.each<[string, JsonObject, string]>([
    ["no identifier", { type: "dashboard" }, "identifier: is required"],
    ["no type", { identifier: "p" }, "type: is required"],
    ["an identifier with a blank", page({ identifier: "a b" }), "identifier: must match the pattern"],
    ["an unknown type", page({ type: "board" }), 'type: must be one of "blueprint-entities", "dashboard", "home", "entity", not "board"'],
    ["a second home", page({ type: "home" }), 'type: There is one home page, "$home"'],
    ["an unknown blueprint", page({ blueprint: "nope" }), 'blueprint: Blueprint with identifier "nope" was not found'],
    ["a title that is no text", page({ title: 1 }), "title: must be a string"],
    ["locked that is text", page({ locked: "yes" }), "locked: must be a boolean"],
    ["an unknown parent", page({ parent: "nope" }), 'parent: Folder with identifier "nope" was not found. Create it first.'],
    ["a page inside itself", page({ parent: "p" }), "parent: A page cannot stand inside itself."],
    ["a page inside a page", page({ parent: "$home" }), 'parent: "$home" is a page, and only folders hold others.'],
    ["an unknown predecessor", page({ after: "nope" }), 'after: Page or folder with identifier "nope" was not found. Create it first.'],
    ["a page after itself", page({ after: "p" }), 'after: "p" cannot come after itself.'],
    ["widgets that are no list", page({ widgets: {} }), "widgets: must be a list"],
    ["a widget that is no object", page({ widgets: [""] }), "widgets[0]: must be an object"],
    ["a filter that is no object", page({ pageFilters: [1] }), "pageFilters[0]: must be an object"],
    ["a widget of no type", page({ widgets: [{}] }), "widgets[0].type: is required"],
    ["a widget of an unknown type", widget("clock"), 'widgets[0].type: must be one of "dashboard-widget"'],
    ["a dashboard without widgets", widget("dashboard-widget", { layout: [] }), "widgets[0].widgets: is required"],
    [
      "a column without size",
      widget("dashboard-widget", { widgets: [], layout: [{ height: 1, columns: [{ id: "a" }] }] }),
      "widgets[0].layout[0].columns[0].size: is required",
    ],
    ["a grouper without mode", widget("grouper", { groups: [] }), "widgets[0].displayMode: is required"],
    [
      "a wrong widget deep inside",
      widget("grouper", {
        displayMode: "switch",
        groups: [
          { title: "a", widgets: [] },
          { title: "b", widgets: [{ type: "dashboard-widget", layout: [], widgets: [{ type: "ai-agent" }] }] },
        ],
      }),
      "widgets[0].groups[1].widgets[0].widgets[0].agentIdentifier: is required",
    ],
    ["a markdown of nothing", widget("markdown", { title: "t" }), "widgets[0].markdown: is required"],
    [
      "a markdown of half a property",
      widget("markdown", { title: "t", source: "property", blueprintIdentifier: "b", propertyIdentifier: "p" }),
      'widgets[0].entityIdentifier: is required where source is "property"',
    ],
    ["a table without dataset", widget("table-entities-explorer"), "widgets[0].dataset: is required"],
    ["a pie without property", widget("entities-pie-chart", { dataset }), "widgets[0].property: is required"],
    ["a bar without property", widget("bar-chart", { dataset }), "widgets[0].property: is required"],
    ["a number without unit", widget("entities-number-chart", { dataset }), "widgets[0].unit: is required"],
    [
      "a number of no entities",
      widget("entities-number-chart", { unit: "none", chartType: "countEntities" }),
      'widgets[0].dataset: is required where chartType is "countEntities"',
    ],
    [
      "a number by property without property",
      widget("entities-number-chart", { unit: "$", dataset, calculationBy: "property", func: "sum" }),
      'widgets[0].property: is required where calculationBy is "property"',
    ],
    ["a line without chart type", widget("line-chart", { blueprint: "b" }), "widgets[0].chartType: is required"],
    [
      "a line of an entity's history without properties",
      widget("line-chart", { blueprint: "b", chartType: "propertiesValueHistory", entity: "e" }),
      'widgets[0].properties: is required where chartType is "propertiesValueHistory"',
    ],
    [
      "a line that counts without a function",
      widget("line-chart", { blueprint: "b", chartType: "countEntities" }),
      'widgets[0].func: is required where chartType is "countEntities"',
    ],
    ["an iframe of no URL", widget("iframe-widget", { title: "t", url: "x", urlType: "public" }), "widgets[0].url: must be a valid url"],
    [
      "a protected iframe without its token",
      widget("iframe-widget", { title: "t", url: "https://x.test", urlType: "protected" }),
      'widgets[0].tokenUrl: is required where urlType is "protected"',
    ],
    ["a link without URL", widget("links-widget", { links: [{ title: "t" }] }), "widgets[0].links[0].url: is required"],
    ["a card of no action", widget("action-card-widget", { actions: [] }), "widgets[0].actions: must have at least 1 items"],
    ["runs of no action", widget("action-runs-table-widget"), "widgets[0].action: is required"],
    ["no run", widget("run-info"), "widgets[0].runId: is required"],
    ["no team", widget("team-info"), "widgets[0].team_name: is required"],
    ["no user", widget("user-info"), "widgets[0].user_email: is required"],
    ["details of no entity", widget("entity-details", { blueprint: "b" }), "widgets[0].entity: is required"],
    ["an untitled list of one's own", widget("my-entities"), "widgets[0].title: is required"],
    ["an audit log of nothing", widget("table-audit-log"), "widgets[0].query: is required"],
  ])("%s", async (_, body, message) => {
    const reply = await api.post("/v1/pages", body);
    expect({ status: reply.status, ok: reply.body.ok, message: reply.body.message }).toEqual({
      status: 422,
      ok: false,
      message: expect.stringContaining(message),
    });
    expect((await api.get("/v1/pages/p")).status).toBe(404);
  });

  it("an entity page: 404, since it is made with its blueprint", async () => {
    const reply = await api.post("/v1/pages", page({ type: "entity" }));
    expect([reply.status, reply.body.message]).toEqual([404, expect.stringContaining("Entity pages cannot be created")]);
  });

  it("an identifier that exists, also as a rename: 409", async () => {
    await succeed(api.post("/v1/pages", page()));
    await succeed(api.post("/v1/pages", page({ identifier: "other" })));
    expect((await api.post("/v1/pages", page())).status).toBe(409);
    expect((await api.put("/v1/pages/other", page())).status).toBe(409);
  });

  it("what is not there: 404", async () => {
    for (const reply of [
      api.get("/v1/pages/none"),
      api.put("/v1/pages/none", page()),
      api.patch("/v1/pages/none", {}),
      api.delete("/v1/pages/none"),
    ])
      expect((await reply).status).toBe(404);
  });

  it("a page that would come after itself over others", async () => {
    await succeed(api.post("/v1/pages", page({ identifier: "a" })));
    await succeed(api.post("/v1/pages", page({ identifier: "b", after: "a" })));
    const reply = await api.put("/v1/pages/a", page({ identifier: "a", after: "b" }));
    expect([reply.status, reply.body.message]).toEqual([
      422,
      expect.stringContaining('after: "a" would come after itself, because "b" comes after it.'),
    ]);
  });
});

describe("a page's permissions", () => {
  const permissions = "/v1/pages/$home/permissions";

  it("let everybody read at first, and keep what a block does not name", async () => {
    const initial = { users: [], roles: ["Admin", "Member"], teams: [] };
    expect((await succeed(api.get(permissions))).permissions).toEqual({ read: initial });
    await succeed(api.post("/v1/users/invite", { invitee: { email: "a@b.test", roles: ["Member"], teams: [] } }));
    await succeed(api.post("/v1/teams", { name: "core" }));
    const read = { ...initial, roles: ["Admin"], users: ["a@b.test"] };
    expect((await succeed(api.patch(permissions, { read: { roles: ["Admin"], users: ["a@b.test"] } }))).permissions).toEqual({ read });
    await succeed(api.patch(permissions, { update: { teams: ["core"] } }));
    expect((await succeed(api.get(permissions))).permissions).toEqual({ read, update: { users: [], roles: [], teams: ["core"] } });
    expect((await succeed(api.get("/v1/pages/$home"))).page).not.toHaveProperty("permissions");
  });

  it.each<[string, JsonObject, string]>([
    ["an unknown block", { write: {} }, "write: is not a known field"],
    ["an unknown key", { read: { ownedByTeam: true } }, "read.ownedByTeam: is not a known field"],
    ["users that are no list", { read: { users: "a" } }, "read.users: must be a list"],
  ])("refuse %s", async (_, body, message) => {
    const reply = await api.patch(permissions, body);
    expect([reply.status, reply.body.message]).toEqual([422, expect.stringContaining(message)]);
  });

  it("refuse users and teams that do not exist, once there are some", async () => {
    await succeed(api.post("/v1/blueprints/_user/entities", { identifier: "ada@x.test", title: "Ada" }));
    await succeed(api.post("/v1/blueprints/_team/entities", { identifier: "core", title: "The core" }));
    await succeed(api.patch(permissions, { read: { users: ["ada@x.test"], teams: ["core", "The core"] } }));
    for (const [body, message] of [
      [{ read: { users: ["ada@x.test", "bob@x.test"] } }, 'read.users[1]: User with identifier "bob@x.test" was not found.'],
      [{ read: { teams: ["none"] } }, 'read.teams[0]: Team with identifier "none" was not found.'],
    ] as const) {
      const reply = await api.patch(permissions, body);
      expect([reply.status, reply.body.message]).toEqual([422, expect.stringContaining(message)]);
    }
  });

  it("belong to a page that is there", async () => {
    expect((await api.get("/v1/pages/none/permissions")).status).toBe(404);
    expect((await api.patch("/v1/pages/none/permissions", {})).status).toBe(404);
  });
});
