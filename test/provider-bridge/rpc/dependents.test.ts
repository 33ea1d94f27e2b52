import { freshWorld } from "./fresh-world";
import { data, refusal } from "./provider-under-test";

const here = freshWorld();

describe("what others stand in is not deleted, and the error says what they are", () => {
  const shelf = { "port_folder.shelf": data({ identifier: "shelf", title: "Shelf" }) };

  it.each([
    ["a page", "POST", "/v1/pages", { identifier: "docs", type: "dashboard", parent: "shelf" }, 'page "docs"'],
    ["a folder", "POST", "/v1/sidebars/catalog/folders", { identifier: "drawer", parent: "shelf" }, 'folder "drawer"'],
  ] as const)("%s in a folder", async (_what, method, path, body, name) => {
    await here.workspace.apply(shelf);
    await here.byHand.request(method, path, body);
    const { message } = await refusal(here.workspace.destroy());
    expect(message).toContain(`It is needed by ${name}.`);
    expect([...here.workspace.kept.keys()]).toEqual(["port_folder.shelf"]);
  });
});
