import { organizationSecret } from "../../model/index";
import { type DataObject, unknown } from "../../model/kernel/data";
import type { State } from "../../model/kernel/schema";
import { changes, deploy, refresh, stateOf } from "./life";

function config(given: DataObject): State {
  return stateOf(organizationSecret.attributes, { secret_name: "TOKEN", ...given });
}

const messages = (given: DataObject) => organizationSecret.validate(config(given)).map(({ message }) => message);

describe("traps of the official port_organization_secret that ours is without", () => {
  it("an empty description plans no change, answered or not", () => {
    const given = config({ secret_value: "hush", description: "" });
    const { live, state } = deploy(organizationSecret, given);
    expect(changes(organizationSecret, refresh(organizationSecret, state, live), given)).toEqual([]);
    const { description: _none, ...bare } = live;
    expect(changes(organizationSecret, refresh(organizationSecret, state, bare), given)).toEqual([]);
  });

  it("a description that is taken away is written as none", () => {
    const { state } = deploy(organizationSecret, config({ secret_value: "hush", description: "For CI" }));
    expect(deploy(organizationSecret, config({ secret_value: "hush" }), state).document.description).toBe("");
  });
});

describe("a secret that Port never tells", () => {
  it("stays in state over reads, with nothing in extra_json, and is written when it changes", () => {
    const { live, state } = deploy(organizationSecret, config({ secret_value: "hush" }));
    expect(live).not.toHaveProperty("secretValue");
    const read = refresh(organizationSecret, state, { ...live, description: "Theirs" });
    expect(read).toMatchObject({ secret_value: "hush", description: "Theirs", extra_json: null });
    expect(organizationSecret.sameDocument(state, organizationSecret.plan(state, config({ secret_value: "other" })))).toBe(false);
  });

  it("is not known after an import, so that the next apply writes it", () => {
    const imported = organizationSecret.toTerraform({ secretName: "TOKEN" });
    expect(imported).toMatchObject({ secret_value: null, extra_json: null });
    expect(changes(organizationSecret, imported, config({ secret_value: "hush" }))).toEqual(["secret_value"]);
  });

  it("stands in no message", () => {
    expect(organizationSecret.validateDocument({ secretName: "TOKEN", secretValue: 5309 }).map(({ message }) => message)).toEqual([
      "secretValue must be text, not what it is.",
    ]);
    const sensitive = organizationSecret.attributes.filter((attribute) => attribute.sensitive).map(({ name }) => name);
    expect(sensitive).toEqual(["secret_value", "secret_value_wo"]);
  });
});

describe("a write-only secret", () => {
  const first = { secret_value_wo: "hush", secret_value_wo_version: 1 };

  it("is written from the configuration, and stands in neither plan nor state", () => {
    const { planned, document, state } = deploy(organizationSecret, config(first));
    expect(document).toMatchObject({ secretName: "TOKEN", secretValue: "hush" });
    expect(JSON.stringify([planned, state])).not.toContain("hush");
    expect(state).toMatchObject({ secret_value: null, secret_value_wo: null, secret_value_wo_version: 1 });
  });

  it("plans no change while its version stays, whatever it is", () => {
    const { live, state } = deploy(organizationSecret, config(first));
    const read = refresh(organizationSecret, state, live);
    expect(read).toEqual(state);
    expect(changes(organizationSecret, read, config({ ...first, secret_value_wo: "other" }))).toEqual([]);
  });

  it("is written again when its version changes", () => {
    const { state } = deploy(organizationSecret, config(first));
    const again = config({ secret_value_wo: "other", secret_value_wo_version: 2 });
    const planned = organizationSecret.plan(state, again);
    expect(changes(organizationSecret, state, again)).toEqual(["secret_value_wo_version"]);
    expect(organizationSecret.sameDocument(state, planned)).toBe(false);
    expect(deploy(organizationSecret, again, state).document).toMatchObject({ secretValue: "other" });
  });

  it("may be a version that is not known yet", () => {
    const { state } = deploy(organizationSecret, config(first));
    const planned = organizationSecret.plan(state, config({ ...first, secret_value_wo_version: unknown }));
    expect(organizationSecret.sameDocument(state, planned)).toBe(false);
  });

  it("takes the place of one in state, and gives it up", () => {
    const { state } = deploy(organizationSecret, config({ secret_value: "old" }));
    const moved = deploy(organizationSecret, config(first), state);
    expect(moved.document).toMatchObject({ secretValue: "hush" });
    expect(moved.state).toMatchObject({ secret_value: null, secret_value_wo: null });
  });

  it.each<[string, DataObject, string[]]>([
    [
      "is refused beside one in state",
      { ...first, secret_value: "x" },
      ["only one of secret_value and secret_value_wo can be set: keep the one you mean."],
    ],
    ["or one of both is missed", {}, ["one of secret_value, secret_value_wo is needed: add the one you mean."]],
    [
      "is missed where its version stands alone",
      { secret_value: "x", secret_value_wo_version: 1 },
      ["secret_value_wo_version is the version of secret_value_wo, which is not set: set that, or take the version away."],
    ],
    ["may be unknown", { secret_value_wo: unknown, secret_value_wo_version: 1 }, []],
  ])("%s", (_name, given, expected) => {
    expect(messages(given)).toEqual(expected);
  });
});
