import { folder } from "../../model/index";
import type { DataObject } from "../../model/kernel/data";
import type { State } from "../../model/kernel/schema";
import { changes, deploy, refresh, stateOf } from "./life";

function config(given: DataObject = {}): State {
  return stateOf(folder.attributes, { identifier: "docs", title: "Docs", parent: "top", ...given });
}

describe("traps of the official port_folder that ours is without", () => {
  it.each(["title", "parent"])("%s that is taken out of the configuration is taken out of the document", (name) => {
    const { state } = deploy(folder, config());
    const { document, state: after } = deploy(folder, config({ [name]: null }), state);
    expect(document).not.toHaveProperty(name);
    expect(after[name]).toBeNull();
  });

  it.each(["title", "parent"])("%s that was taken away in Port is seen", (name) => {
    const { live, state } = deploy(folder, config());
    const read = refresh(folder, state, { ...live, [name]: null });
    expect(read[name]).toBeNull();
    expect(changes(folder, read, config())).toContain(name);
  });

  it.each(["title", "parent", "after"])("an empty %s plans no change", (name) => {
    const { live, state } = deploy(folder, config({ [name]: "" }));
    const { [name]: _none, ...bare } = live;
    for (const reply of [live, bare]) expect(changes(folder, refresh(folder, state, reply), config({ [name]: "" }))).toEqual([]);
  });

  it("another identifier is a rename", () => {
    expect(folder.attributes.filter(({ replaces }) => replaces)).toEqual([]);
    const { state } = deploy(folder, config());
    expect(deploy(folder, config({ identifier: "papers" }), state).state).toMatchObject({ identifier: "papers", id: "papers" });
  });

  it("what the sidebar says of a folder is not written back", () => {
    const item = { identifier: "docs", title: "Docs", sidebar: "catalog", sidebarType: "folder" };
    expect(folder.toTerraform(item)).toMatchObject({ title: "Docs", parent: null, after: null, extra_json: null });
  });
});
