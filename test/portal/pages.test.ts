import type { Json, JsonObject, Portal } from "../../portal";
import { isArray, isObject } from "../../portal/json/json";
import { at, bare, type Client, sent, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
  await succeed(api.post("/v1/blueprints?create_catalog_page=false", bare("svc")));
});
afterEach(() => portal.close());

const table = { id: "t", type: "table-entities-explorer", dataset: { combinator: "and", rules: [] } };
const note = { id: "n", type: "markdown", title: "Note", markdown: "# Hi" };

const everything: JsonObject = {
  identifier: "Seite/α+1",
  type: "dashboard",
  title: "",
  icon: "Box",
  description: "",
  parent: "shelf",
  after: "shelf",
  locked: false,
  blueprint: "svc",
  showInSidebar: false,
  requiredQueryParams: [],
  unknown: { ["__proto__"]: { constructor: [null, 12.5] } },
  widgets: [
    table,
    {
      id: "d",
      type: "dashboard-widget",
      layout: [
        {
          height: 400,
          columns: [
            { id: "n", size: 6 },
            { id: "g", size: 6 },
          ],
        },
      ],
      widgets: [
        note,
        { id: "g", type: "grouper", displayMode: "tabs", groups: [{ title: "One", widgets: [{ type: "my-entities", title: "" }] }] },
      ],
    },
  ],
  pageFilters: [{ identifier: "f", title: "F", query: { combinator: "and", rules: [], blueprint: "svc" } }],
};
const path = `/v1/pages/${encodeURIComponent("Seite/α+1")}`;

const identifiers = (pages: Json | undefined): Json[] => (isArray(pages) ? pages.map((page) => at(page, "identifier") ?? null) : []);

describe("pages: what is kept", () => {
  it("returns exactly what was sent, and who wrote it when", async () => {
    await succeed(api.post("/v1/sidebars/catalog/folders", { identifier: "shelf" }));
    const { page } = await succeed(api.post("/v1/pages", everything));
    expect(sent(page)).toEqual(everything);
    expect(Object.keys(sent(page))).toEqual(Object.keys(everything));
    expect((await succeed(api.get(path))).page).toEqual(page);
    expect(at(page, "createdBy")).toBe("dev-id");
    expect(at(page, "updatedAt")).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(sent((await succeed(api.put(path, page ?? null))).page)).toEqual(everything);
  });

  it.each(["dashboard", "blueprint-entities"])(
    "adds nothing to the smallest page of type %s, and ignores times that are sent back",
    async (type) => {
      const least = { identifier: "least", type };
      const { page } = await succeed(api.post("/v1/pages", { ...least, createdAt: "1999-01-01T00:00:00Z", updatedBy: "me" }));
      expect(sent(page)).toEqual(least);
      expect(at(page, "createdAt")).not.toContain("1999");
    },
  );

  it("puts the whole page, and lays a patch over it in which null takes away", async () => {
    await succeed(api.post("/v1/pages", { identifier: "p", type: "dashboard", title: "P", locked: true, widgets: [note] }));
    const patched = await succeed(api.patch("/v1/pages/p", { locked: null, icon: "Box", widgets: [] }));
    expect(sent(patched.page)).toEqual({ identifier: "p", type: "dashboard", title: "P", icon: "Box", widgets: [] });
    const { page } = await succeed(api.put("/v1/pages/p", { type: "blueprint-entities" }));
    expect(sent(page)).toEqual({ identifier: "p", type: "blueprint-entities" });
    expect(at(page, "createdAt")).toBe(at(patched.page, "createdAt"));
  });

  it("lists pages as they were made, also without what stands on them", async () => {
    await succeed(api.post("/v1/pages", { identifier: "z", type: "dashboard", widgets: [note] }));
    await succeed(api.post("/v1/pages", { identifier: "a", type: "dashboard" }));
    const { pages } = await succeed(api.get("/v1/pages"));
    expect(identifiers(pages)).toEqual(["$home", "z", "a"]);
    expect(isArray(pages) && at(pages[1], "widgets")).toEqual([note]);
    const { pages: compact } = await succeed(api.get("/v1/pages?compact=true"));
    expect(identifiers(compact)).toEqual(["$home", "z", "a"]);
    expect(isArray(compact) && compact.some((page) => isObject(page) && "widgets" in page)).toBe(false);
  });

  it("renames by PUT, and what comes after the page follows", async () => {
    await succeed(api.post("/v1/pages", { identifier: "old", type: "dashboard" }));
    await succeed(api.post("/v1/pages", { identifier: "next", type: "dashboard", after: "old" }));
    await succeed(api.patch("/v1/pages/old/permissions", { read: { roles: ["Admin"] } }));
    await succeed(api.put("/v1/pages/old", { identifier: "new", type: "dashboard" }));
    expect((await api.get("/v1/pages/old")).status).toBe(404);
    expect(at((await succeed(api.get("/v1/pages/next"))).page, "after")).toBe("new");
    expect(at((await succeed(api.get("/v1/pages/new/permissions"))).permissions, "read", "roles")).toEqual(["Admin"]);
  });

  it("closes the gap that a deleted page leaves", async () => {
    for (const [identifier, after] of [["a"], ["b", "a"], ["c", "b"]])
      await succeed(
        api.post("/v1/pages", { identifier: String(identifier), type: "dashboard", ...(after === undefined ? {} : { after }) }),
      );
    expect(await succeed(api.delete("/v1/pages/b"))).toEqual({ ok: true });
    expect(at((await succeed(api.get("/v1/pages/c"))).page, "after")).toBe("a");
    await succeed(api.delete("/v1/pages/a"));
    expect(sent((await succeed(api.get("/v1/pages/c"))).page)).toEqual({ identifier: "c", type: "dashboard" });
  });
});

describe("the home page", () => {
  it("is there from the first day and can be changed", async () => {
    expect(sent((await succeed(api.get("/v1/pages/$home"))).page)).toEqual({
      identifier: "$home",
      type: "home",
      title: "Home",
      widgets: [],
    });
    const { page } = await succeed(api.put("/v1/pages/%24home", { identifier: "$home", type: "home", widgets: [note] }));
    expect(sent(page)).toEqual({ identifier: "$home", type: "home", widgets: [note] });
  });

  it.each<[string, number, (client: Client) => ReturnType<Client["get"]>]>([
    ["deleted", 403, (client) => client.delete("/v1/pages/$home")],
    ["created", 409, (client) => client.post("/v1/pages", { identifier: "$home", type: "home" })],
    ["renamed", 422, (client) => client.put("/v1/pages/$home", { identifier: "house", type: "home" })],
    ["turned into another type", 422, (client) => client.put("/v1/pages/$home", { type: "dashboard" })],
  ])("cannot be %s", async (_, status, request) => {
    expect((await request(api)).status).toBe(status);
    expect((await api.get("/v1/pages/$home")).status).toBe(200);
  });
});

describe("one widget of a page", () => {
  beforeEach(async () => {
    await succeed(api.post("/v1/sidebars/catalog/folders", { identifier: "shelf" }));
    await succeed(api.post("/v1/pages", everything));
  });

  it("is patched wherever it stands", async () => {
    expect(await succeed(api.patch(`${path}/widgets/n`, { markdown: "new", icon: "Box", title: "T" }))).toEqual({
      ok: true,
      identifier: "n",
    });
    const widgets = at((await succeed(api.get(path))).page, "widgets");
    const [first, dashboard] = isArray(widgets) ? widgets : [];
    expect(first).toEqual(table);
    const inner = at(dashboard, "widgets");
    expect(isArray(inner) && inner[0]).toEqual({ ...note, markdown: "new", icon: "Box", title: "T" });
  });

  it("is taken out, and its column with it", async () => {
    expect(await succeed(api.delete(`${path}/widgets/n`))).toEqual({ ok: true });
    const widgets = at((await succeed(api.get(path))).page, "widgets");
    const dashboard = isArray(widgets) ? widgets[1] : undefined;
    expect(at(dashboard, "layout")).toEqual([{ height: 400, columns: [{ id: "g", size: 6 }] }]);
    expect(identifiersOf(at(dashboard, "widgets"))).toEqual(["g"]);
    await succeed(api.delete(`${path}/widgets/g`));
    const left = at((await succeed(api.get(path))).page, "widgets");
    expect(isArray(left) && left[1]).toEqual({ id: "d", type: "dashboard-widget", layout: [], widgets: [] });
  });

  it("must exist, and must be right after the change", async () => {
    expect((await api.patch(`${path}/widgets/none`, {})).status).toBe(404);
    expect((await api.delete(`${path}/widgets/none`)).status).toBe(404);
    const reply = await api.patch(`${path}/widgets/n`, { markdown: null });
    expect([reply.status, reply.body.message]).toEqual([422, "widgets[1].widgets[0].markdown: is required"]);
  });
});

const identifiersOf = (widgets: Json | undefined): Json[] => (isArray(widgets) ? widgets.map((widget) => at(widget, "id") ?? null) : []);
