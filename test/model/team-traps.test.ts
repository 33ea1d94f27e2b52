import { team } from "../../model/index";
import { type DataObject, unknown } from "../../model/kernel/data";
import type { State } from "../../model/kernel/schema";
import { changes, deploy, refresh, stateOf } from "./life";

function config(given: DataObject = {}): State {
  return stateOf(team.attributes, { name: "Core", ...given });
}

const user = (email: string) => ({ email, firstName: "Ada", status: "ACTIVE" });

function afterReply(given: DataObject, reply: DataObject): { state: State; changed: string[] } {
  const { live, state } = deploy(team, config(given));
  const after = refresh(team, state, { ...live, ...reply });
  return { state: after, changed: changes(team, after, config(given)) };
}

describe("traps of the official port_team that ours is without", () => {
  it("no users are written as none", () => {
    expect(deploy(team, config({ users: [] })).document.users).toEqual([]);
    const { state } = deploy(team, config({ users: ["a@b.c"] }));
    expect(deploy(team, config(), state).document.users).toEqual([]);
  });

  it.each<[string, DataObject[]]>([
    ["one member", [user("a@b.c")]],
    ["all members", []],
  ])("%s that was taken away in Port is seen", (_name, users) => {
    expect(afterReply({ users: ["a@b.c", "d@e.f"] }, { users }).changed).toContain("users");
  });

  it("a member that was added in Port is seen", () => {
    const { state, changed } = afterReply({}, { users: [user("a@b.c")] });
    expect(state.users).toEqual(["a@b.c"]);
    expect(changed).toContain("users");
  });

  it.each<[string, unknown[]]>([
    ["objects", [user("d@e.f"), user("a@b.c")]],
    ["addresses", ["d@e.f", "a@b.c"]],
  ])("members that Port answers as %s, in any order, are no change", (_name, users) => {
    const reply = team.toTerraform({ name: "Core", users: users as DataObject[] });
    expect(reply).toMatchObject({ users: ["d@e.f", "a@b.c"], extra_json: null });
    expect(afterReply({ users: ["a@b.c", "d@e.f"] }, { users: users as DataObject[] }).changed).toEqual([]);
  });

  it("what stands where users belong and is no list is written back", () => {
    for (const users of [{}, { a: true }, { email: "a@b.c" }])
      expect(team.toApi(team.toTerraform({ name: "Core", users })).users).toEqual(users);
  });

  it("a description that was taken away in Port is seen", () => {
    expect(afterReply({ description: "Owns all" }, { description: null }).changed).toContain("description");
  });

  it("a reply without times is read", () => {
    expect(team.toTerraform({ name: "Core" })).toMatchObject({ created_at: null, updated_at: null, provider_name: "", identifier: null });
  });

  it("a rename writes the new name, and keeps where the team comes from", () => {
    const { state } = deploy(team, config());
    const { planned, document } = deploy(team, config({ name: "Kernel" }), state);
    expect(document.name).toBe("Kernel");
    expect(planned).toMatchObject({ id: "Kernel", provider_name: "", updated_at: unknown });
  });

  it("a name that Port refuses is refused with its place", () => {
    expect(team.validate(config({ name: "a/b" })).map(({ path }) => path)).toEqual([["name"]]);
    expect(team.validate(config({ name: " x" })).map(({ path }) => path)).toEqual([["name"]]);
    expect(team.validate(config({ name: "Core & Co." }))).toEqual([]);
  });
});
