import type { JsonObject, Portal } from "../../portal";
import { isArray } from "../../portal/json/json";
import { at, bare, type Client, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
});
afterEach(() => portal.close());

const folders = "/v1/sidebars/catalog/folders";
const folder = (identifier: string, more: JsonObject = {}) => succeed(api.post(folders, { identifier, ...more }));
const page = (identifier: string, more: JsonObject = {}) => succeed(api.post("/v1/pages", { identifier, type: "dashboard", ...more }));

/** The sidebar in one line: each item with the folder that it stands in. */
async function sidebar(): Promise<string> {
  const items = at((await succeed(api.get("/v1/sidebars/catalog"))).sidebar, "items");
  return (isArray(items) ? items : [])
    .map((item) => {
      const parent = at(item, "parent");
      return `${parent === undefined ? "" : `${String(parent)}/`}${String(at(item, "identifier"))}`;
    })
    .join(" ");
}

async function refusal(reply: ReturnType<Client["get"]>): Promise<[number, unknown]> {
  const { status, body } = await reply;
  return [status, body.message];
}

describe("the sidebar", () => {
  it("holds pages and folders, each with what is set and nothing else", async () => {
    expect((await folder("tools", { title: "Tools" })).folder).toEqual({
      identifier: "tools",
      title: "Tools",
      sidebar: "catalog",
      sidebarType: "folder",
    });
    await folder("bare");
    await page("board", { title: "Board", icon: "Box", parent: "tools", description: "", widgets: [] });
    await succeed(api.post("/v1/blueprints", bare("svc")));
    expect(await succeed(api.get("/v1/sidebars/catalog"))).toEqual({
      ok: true,
      sidebar: {
        identifier: "catalog",
        items: [
          { identifier: "tools", title: "Tools", sidebar: "catalog", sidebarType: "folder" },
          { identifier: "board", title: "Board", icon: "Box", sidebar: "catalog", sidebarType: "page", parent: "tools" },
          { identifier: "bare", sidebar: "catalog", sidebarType: "folder" },
          { identifier: "svcs", title: "svcs", sidebar: "catalog", sidebarType: "page" },
        ],
      },
    });
    await succeed(api.patch("/v1/pages/board", { showInSidebar: false }));
    expect(await sidebar()).toBe("tools bare svcs");
  });

  it("is ordered by after, then by age, folder by folder", async () => {
    await folder("f");
    await page("one");
    await page("in-f-1", { parent: "f" });
    await folder("g", { parent: "f", after: "in-f-1" });
    await page("in-g", { parent: "g" });
    await page("in-f-2", { parent: "f" });
    await page("two", { after: "f" });
    await page("elsewhere", { after: "in-g" });
    expect(await sidebar()).toBe("f f/in-f-1 f/g g/in-g f/in-f-2 two one elsewhere");
    await succeed(api.patch(`${folders}/f`, { after: "one" }));
    expect(await sidebar()).toBe("one f f/in-f-1 f/g g/in-g f/in-f-2 two elsewhere");
  });

  it("takes a page and a folder of one name; after then means the page", async () => {
    await folder("same");
    await page("same", { parent: "same" });
    await page("next", { after: "same", parent: "same" });
    await succeed(api.put("/v1/pages/same", { identifier: "renamed", type: "dashboard", parent: "same" }));
    expect(await sidebar()).toBe("same same/renamed same/next");
    expect(at((await succeed(api.get("/v1/pages/next"))).page, "after")).toBe("renamed");
  });
});

describe("folders", () => {
  it("are patched, where null takes away, and renamed with what they hold", async () => {
    await folder("outer", { title: "Outer" });
    await folder("inner", { title: "Inner", parent: "outer" });
    await page("p", { parent: "inner" });
    await page("q", { after: "inner", parent: "outer" });
    const { folder: patched } = await succeed(api.patch(`${folders}/inner`, { identifier: "renamed", parent: null, title: "" }));
    expect(patched).toEqual({ identifier: "renamed", title: "", sidebar: "catalog", sidebarType: "folder" });
    expect(await sidebar()).toBe("outer outer/q renamed renamed/p");
    expect(at((await succeed(api.get("/v1/pages/q"))).page, "after")).toBe("renamed");
    expect((await api.patch(`${folders}/inner`, {})).status).toBe(404);
  });

  it("are deleted when they are empty; until then the refusal says what they hold", async () => {
    await folder("f");
    await folder("g", { parent: "f" });
    await page("p", { parent: "f", after: "g" });
    const reply = await api.delete(`${folders}/f`);
    expect([reply.status, reply.body]).toEqual([
      422,
      {
        ok: false,
        error: "has_dependents",
        message: 'Folder "f" holds the folder "g", the page "p". Move or delete what it holds first.',
      },
    ]);
    expect(await succeed(api.delete(`${folders}/g`))).toEqual({ ok: true });
    expect(at((await succeed(api.get("/v1/pages/p"))).page, "after")).toBeUndefined();
    await succeed(api.delete("/v1/pages/p"));
    await succeed(api.delete(`${folders}/f`));
    expect(await sidebar()).toBe("");
    expect((await api.delete(`${folders}/f`)).status).toBe(404);
  });

  it("tell only the first few of many things they hold", async () => {
    await folder("f");
    for (const name of "abcdefg") await page(name, { parent: "f" });
    const [, message] = await refusal(api.delete(`${folders}/f`));
    expect(message).toContain('the page "e" and 2 more.');
  });

  it.each<[string, JsonObject, string]>([
    ["without identifier", { title: "t" }, "identifier: is required"],
    ["with an identifier that has a blank", { identifier: "a b" }, "identifier: must match"],
    ["with an unknown key", { identifier: "x", widgets: [] }, "widgets: is not a known field"],
    ["in a folder that is not there", { identifier: "x", parent: "none" }, 'parent: Folder with identifier "none" was not found.'],
    ["in a page", { identifier: "x", parent: "$home" }, 'parent: "$home" is a page'],
    ["in itself", { identifier: "x", parent: "x" }, 'parent: The folder would stand inside itself: "x" in "x".'],
    ["after what is not there", { identifier: "x", after: "none" }, 'after: Page or folder with identifier "none"'],
    ["after itself", { identifier: "x", after: "x" }, 'after: "x" cannot come after itself.'],
    ["on a fourth level", { identifier: "x", parent: "c" }, "parent: Folders go 3 levels deep, and here would be 4."],
  ])("are refused %s", async (_, body, message) => {
    await folder("a");
    await folder("b", { parent: "a" });
    await folder("c", { parent: "b" });
    expect(await refusal(api.post(folders, body))).toEqual([422, expect.stringContaining(message)]);
    expect(await sidebar()).toBe("a a/b b/c");
  });

  it("cannot be moved into what they hold, nor so that what they hold stands too deep", async () => {
    await folder("a");
    await folder("b", { parent: "a" });
    await folder("c", { parent: "b" });
    await page("deep", { parent: "c" });
    await folder("d");
    expect(await refusal(api.patch(`${folders}/a`, { parent: "c" }))).toEqual([
      422,
      expect.stringContaining('The folder would stand inside itself: "a" in "c" in "b" in "a".'),
    ]);
    expect(await refusal(api.patch(`${folders}/a`, { parent: "d" }))).toEqual([422, expect.stringContaining("here would be 4")]);
    expect(await sidebar()).toBe("a a/b b/c c/deep d");
  });

  it("cannot take a name in which what follows them would run in a circle", async () => {
    await folder("f");
    await page("x", { after: "f" });
    await page("t", { after: "x" });
    expect(await refusal(api.patch(`${folders}/f`, { identifier: "t" }))).toEqual([
      422,
      expect.stringContaining("would come after itself"),
    ]);
    expect(await sidebar()).toBe("f x t");
  });

  it("cannot have a name twice: 409", async () => {
    await folder("a");
    await folder("b");
    expect((await api.post(folders, { identifier: "a" })).status).toBe(409);
    expect((await api.patch(`${folders}/b`, { identifier: "a" })).status).toBe(409);
  });
});
