import type { Json, JsonObject } from "../../portal";
import { own } from "../../portal/json/json";

/** What must hold of pages and folders after any requests: the sidebar is a tree in one order, and pages made with a blueprint live as it does. */
export function checkPages(blueprints: readonly JsonObject[], pages: readonly JsonObject[], items: readonly JsonObject[]): void {
  const folders = items.filter((item) => own(item, "sidebarType") === "folder");
  checkTree(pages, folders);
  checkSidebar(pages, items);
  checkMade(blueprints, pages);
}

const byIdentifier = (documents: readonly JsonObject[]): Map<Json | undefined, JsonObject> =>
  new Map(documents.map((document) => [own(document, "identifier"), document]));

function checkTree(pages: readonly JsonObject[], folders: readonly JsonObject[]): void {
  const [pageOf, folderOf] = [byIdentifier(pages), byIdentifier(folders)];
  const before = (item: JsonObject): JsonObject | undefined => {
    const candidates = [pageOf.get(own(item, "after")), folderOf.get(own(item, "after"))];
    return candidates.find((candidate) => candidate !== undefined && candidate !== item);
  };
  for (const item of [...pages, ...folders]) {
    const above = chain(item, (step) => folderOf.get(own(step, "parent")));
    for (const step of above) if (own(step, "parent") !== undefined) expect([...folderOf.keys()]).toContain(own(step, "parent"));
    expect(above.length).toBeLessThanOrEqual(folders.includes(item) ? 3 : 4);
    for (const step of chain(item, before)) if (own(step, "after") !== undefined) expect(before(step)).toBeDefined();
  }
}

/** The item and what a step leads to from it, on and on; fails where that runs in a circle. */
function chain(item: JsonObject, step: (item: JsonObject) => JsonObject | undefined): JsonObject[] {
  const passed: JsonObject[] = [];
  for (let at: JsonObject | undefined = item; at !== undefined; at = step(at)) {
    expect(passed).not.toContain(at);
    passed.push(at);
  }
  return passed;
}

/** Every page that is to be seen stands there once, and everything in a folder stands behind it. */
function checkSidebar(pages: readonly JsonObject[], items: readonly JsonObject[]): void {
  const hidden = (page: JsonObject) => ["home", "entity"].includes(String(own(page, "type"))) || own(page, "showInSidebar") === false;
  const wanted = pages.filter((page) => !hidden(page)).map((page) => own(page, "identifier"));
  const shown = items.filter((item) => own(item, "sidebarType") === "page").map((item) => own(item, "identifier"));
  expect(shown.map(String).sort()).toEqual(wanted.map(String).sort());
  for (const [index, item] of items.entries()) {
    const parent = own(item, "parent");
    const folder = items.findIndex((other) => own(other, "sidebarType") === "folder" && own(other, "identifier") === parent);
    if (parent === undefined) continue;
    expect(folder).toBeGreaterThanOrEqual(0);
    expect(folder).toBeLessThan(index);
  }
}

/** The home page is there, and no entity page outlives its blueprint. */
function checkMade(blueprints: readonly JsonObject[], pages: readonly JsonObject[]): void {
  expect(pages.map((page) => own(page, "identifier"))).toContain("$home");
  const known = blueprints.map((blueprint) => own(blueprint, "identifier"));
  for (const page of pages) if (own(page, "type") === "entity") expect(known).toContain(own(page, "blueprint"));
}
