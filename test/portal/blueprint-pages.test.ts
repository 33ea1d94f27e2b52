import type { Json, Portal } from "../../portal";
import { isArray } from "../../portal/json/json";
import { at, bare, type Client, sent, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
});
afterEach(() => portal.close());

const dataset = (blueprint: string): Json => ({ combinator: "and", rules: [{ property: "$blueprint", operator: "=", value: blueprint }] });

async function names(): Promise<Json[]> {
  const { pages } = await succeed(api.get("/v1/pages"));
  return isArray(pages) ? pages.map((page) => at(page, "identifier") ?? null) : [];
}

const page = async (identifier: string) => sent((await succeed(api.get(`/v1/pages/${identifier}`))).page);

describe("the pages of a blueprint", () => {
  it("are made with it: one of its entities, and one for each of them", async () => {
    await succeed(api.post("/v1/blueprints", bare("service", { title: "Service", icon: "Box" })));
    expect(await page("services")).toEqual({
      identifier: "services",
      type: "blueprint-entities",
      title: "Services",
      icon: "Box",
      blueprint: "service",
      widgets: [{ id: "entities", type: "table-entities-explorer", dataset: dataset("service") }],
    });
    const entity = { identifier: "serviceEntity", type: "entity", title: "Service", icon: "Box", blueprint: "service", widgets: [] };
    expect(await page("serviceEntity")).toEqual(entity);
  });

  it("are called after it: what ends in s is plural already, and names may be long", async () => {
    for (const identifier of ["news", "x".repeat(100)]) await succeed(api.post("/v1/blueprints", bare(identifier)));
    expect(await names()).toEqual(["$home", "news", "newsEntity", `${"x".repeat(100)}s`, `${"x".repeat(100)}Entity`]);
    const long = `/v1/pages/${"x".repeat(100)}Entity`;
    await succeed(api.put(long, (await succeed(api.get(long))).page ?? null));
  });

  it("are not made where the request says so, nor in place of a page that is there", async () => {
    await succeed(api.post("/v1/blueprints?create_catalog_page=false", bare("none")));
    expect(await names()).toEqual(["$home"]);
    await succeed(api.post("/v1/pages", { identifier: "things", type: "dashboard" }));
    await succeed(api.post("/v1/blueprints", bare("thing")));
    expect(await page("things")).toEqual({ identifier: "things", type: "dashboard" });
    await succeed(api.delete("/v1/blueprints/thing"));
    expect(await names()).toEqual(["$home", "things"]);
  });

  it("go with it, whichever way it goes, and others close up", async () => {
    for (const identifier of ["a", "b"]) await succeed(api.post("/v1/blueprints", bare(identifier)));
    await succeed(api.put("/v1/pages/aEntity", { type: "entity", after: "as" }));
    await succeed(api.post("/v1/pages", { identifier: "mine", type: "blueprint-entities", blueprint: "a", after: "aEntity" }));
    await succeed(api.delete("/v1/blueprints/a"));
    await succeed(api.delete("/v1/blueprints/b/all-entities?delete_blueprint=true"));
    expect(await names()).toEqual(["$home", "mine"]);
    expect(await page("mine")).toEqual({ identifier: "mine", type: "blueprint-entities", blueprint: "a" });
  });

  it("follow its rename", async () => {
    await succeed(api.post("/v1/blueprints", bare("service")));
    await succeed(
      api.post("/v1/pages", {
        identifier: "board",
        type: "dashboard",
        after: "services",
        widgets: [
          { type: "entity-info", blueprint: "service", entity: "e" },
          { type: "table-entities-explorer", dataset: dataset("service"), blueprintConfig: { service: { order: [] }, other: {} } },
        ],
        pageFilters: [{ identifier: "f", query: { combinator: "and", rules: [], blueprint: "service" } }],
      }),
    );
    await succeed(api.put("/v1/blueprints/service", bare("app")));
    expect(await names()).toEqual(["$home", "apps", "appEntity", "board"]);
    expect(await page("apps")).toMatchObject({ blueprint: "app", widgets: [{ dataset: dataset("app") }] });
    expect(await page("board")).toEqual({
      identifier: "board",
      type: "dashboard",
      after: "apps",
      widgets: [
        { type: "entity-info", blueprint: "app", entity: "e" },
        { type: "table-entities-explorer", dataset: dataset("app"), blueprintConfig: { app: { order: [] }, other: {} } },
      ],
      pageFilters: [{ identifier: "f", query: { combinator: "and", rules: [], blueprint: "app" } }],
    });
    await succeed(api.post("/v1/blueprints", bare("service")));
    await succeed(api.delete("/v1/blueprints/app"));
    expect(await names()).toEqual(["$home", "board", "services", "serviceEntity"]);
  });

  it("keep the name by which somebody has written them, and still follow and go", async () => {
    await succeed(api.post("/v1/blueprints", bare("service")));
    await succeed(api.put("/v1/pages/services", { type: "blueprint-entities", blueprint: "service" }));
    await succeed(api.patch("/v1/pages/serviceEntity/permissions", { read: { roles: ["Admin"] } }));
    await succeed(api.put("/v1/blueprints/service", bare("app")));
    expect(await names()).toEqual(["$home", "services", "serviceEntity"]);
    expect(await page("services")).toEqual({ identifier: "services", type: "blueprint-entities", blueprint: "app" });
    await succeed(api.delete("/v1/blueprints/app"));
    expect(await names()).toEqual(["$home"]);
  });

  it("stay under their name where the new one is taken", async () => {
    await succeed(api.post("/v1/blueprints", bare("service")));
    await succeed(api.post("/v1/pages", { identifier: "apps", type: "dashboard" }));
    await succeed(api.put("/v1/blueprints/service", bare("app")));
    expect(await names()).toEqual(["$home", "services", "appEntity", "apps"]);
  });

  it("can be deleted and turned into another type, except the one for each entity", async () => {
    await succeed(api.post("/v1/blueprints", bare("service")));
    expect((await api.delete("/v1/pages/serviceEntity")).status).toBe(403);
    expect((await api.put("/v1/pages/serviceEntity", { type: "dashboard" })).status).toBe(422);
    await succeed(api.put("/v1/pages/services", { type: "dashboard" }));
    expect((await api.put("/v1/pages/services", { type: "entity" })).status).toBe(422);
    await succeed(api.delete("/v1/pages/services"));
    expect(await names()).toEqual(["$home", "serviceEntity"]);
  });
});
