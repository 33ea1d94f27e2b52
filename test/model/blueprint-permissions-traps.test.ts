import { blueprintPermissions } from "../../model/index";
import { type DataObject, isObject, unknown } from "../../model/kernel/data";
import { pathText } from "../../model/kernel/path";
import type { State } from "../../model/kernel/schema";
import { changes, deploy, refresh, stateOf } from "./life";

const metadata = { identifier: {}, title: {}, team: {}, icon: {} };
const scopes = { register: { roles: ["Admin"] }, unregister: {}, update: {}, update_metadata_properties: metadata };

function config(entities: DataObject = {}): State {
  return stateOf(blueprintPermissions.attributes, { blueprint_identifier: "service", entities: { ...scopes, ...entities } });
}

const byDefault = { users: [], roles: ["service-moderator", "Admin"], teams: [], ownedByTeam: false };
const turned = { ...byDefault, roles: ["Admin", "service-moderator"] };

/** What Port answers of a blueprint with two properties and two relations. */
function answer(changed: DataObject = {}): DataObject {
  const everywhere = { $identifier: byDefault, $title: byDefault, $team: byDefault, $icon: byDefault };
  return {
    blueprintIdentifier: "service",
    entities: {
      register: byDefault,
      unregister: byDefault,
      update: byDefault,
      updateProperties: { ...everywhere, language: byDefault, tier: turned },
      updateRelations: { owner: byDefault, parent: turned },
      ...changed,
    },
  };
}

function entitiesOf(state: State): DataObject {
  return isObject(state.entities) ? state.entities : {};
}

describe("traps of the official port_blueprint_permissions that ours is without", () => {
  it("users, roles and teams that are left out plan no change", () => {
    const { document, live, state } = deploy(blueprintPermissions, config());
    expect(document).toMatchObject({ entities: { update: { users: [], roles: [], teams: [], ownedByTeam: false } } });
    expect(changes(blueprintPermissions, refresh(blueprintPermissions, state, live), config())).toEqual([]);
  });

  it("only what the configuration names is written", () => {
    const { document } = deploy(blueprintPermissions, config({ update_properties: { language: { users: [] } } }));
    expect(Object.keys(Object(Object(document.entities).updateProperties)).sort()).toEqual([
      "$icon",
      "$identifier",
      "$team",
      "$title",
      "language",
    ]);
    expect(document.entities).not.toHaveProperty("updateRelations");
    expect(document.entities).not.toHaveProperty("read");
  });

  it("an import takes what Port did not make so by itself", () => {
    const own = { ...byDefault, roles: ["Member"] };
    const imported = blueprintPermissions.toTerraform(
      answer({ updateProperties: { ...Object(answer().entities).updateProperties, tier: own } }),
      { prior: { blueprint_identifier: "service" } },
    );
    const entities = entitiesOf(imported);
    expect(Object.keys(Object(entities.update_properties))).toEqual(["tier"]);
    expect(entities.update_relations).toBeNull();
    expect(entities.update_metadata_properties).toMatchObject({ icon: { roles: ["service-moderator", "Admin"] } });
    expect(imported.extra_json).toBeNull();
  });

  it("what the state names is its own, as Port makes it too", () => {
    const given = config({ update_properties: { language: { roles: ["service-moderator", "Admin"] } } });
    const { live, state } = deploy(blueprintPermissions, given);
    expect(changes(blueprintPermissions, refresh(blueprintPermissions, state, live), given)).toEqual([]);
    const widened = { ...Object(live.entities).updateProperties, language: { ...byDefault, users: ["a@b.c"] } };
    const drifted = refresh(blueprintPermissions, state, { ...live, entities: { ...Object(live.entities), updateProperties: widened } });
    expect(changes(blueprintPermissions, drifted, given)).toEqual(["entities"]);
  });

  it("another blueprint's moderators are no default", () => {
    const imported = blueprintPermissions.toTerraform({ ...answer(), blueprintIdentifier: "squad" });
    expect(Object.keys(Object(entitiesOf(imported).update_properties))).toEqual(["language", "tier"]);
  });

  it("read is imported where it is there, and its removal is seen", () => {
    const read = { ...byDefault, policy: { combinator: "and", rules: [] } };
    const imported = blueprintPermissions.toTerraform(answer({ read }));
    expect(entitiesOf(imported).read).toMatchObject({ policy: '{"combinator":"and","rules":[]}' });
    expect(entitiesOf(blueprintPermissions.toTerraform(answer())).read).toBeNull();
    expect(entitiesOf(refresh(blueprintPermissions, imported, answer())).read).toBeNull();
  });

  it("an absent ownedByTeam is false", () => {
    const document = answer({ updateRelations: { owner: { users: [], roles: ["Member"], teams: [] } } });
    expect(entitiesOf(blueprintPermissions.toTerraform(document)).update_relations).toMatchObject({ owner: { owned_by_team: false } });
  });

  it("a policy counts by meaning", () => {
    const given = config({ read: { policy: '{ "rules": [], "combinator": "and" }' } });
    const { live, state } = deploy(blueprintPermissions, given);
    expect(live).toMatchObject({ entities: { read: { policy: { combinator: "and", rules: [] } } } });
    expect(changes(blueprintPermissions, refresh(blueprintPermissions, state, live), given)).toEqual([]);
  });
});

describe("what is wrong with the permissions of a blueprint", () => {
  it("is said with its place", () => {
    const given = config({ update_properties: { $icon: {} }, read: { policy: "[]" } });
    expect(blueprintPermissions.validate(given).map(({ message }) => message)).toEqual([
      "entities.read.policy must be JSON text of an object: { … }.",
      'The key "$icon" of entities.update_properties must be made of the letters a to z, digits and @ _ = \\ -, not "$icon".',
    ]);
  });

  it("is said of JSON too: each meta-property has a block, and each key is a name", () => {
    const problems = blueprintPermissions.validateDocument(
      answer({ updateProperties: { $identifier: {}, $title: {}, $team: {}, "my key": { users: "all" } } }),
    );
    expect(problems.map(({ message }) => message)).toEqual([
      "entities.updateProperties.$icon is missing: who may change the icon of an entity.",
      'The key "my key" of entities.updateProperties must be made of the letters a to z, digits and @ _ = \\ -, not "my key".',
      'entities.updateProperties["my key"].users must be a list, not the text "all".',
    ]);
  });
});

it("properties that are not known yet leave all of them open, and teams are references wherever they stand", () => {
  const planned = blueprintPermissions.plan(null, config({ update_properties: unknown }));
  expect(Object(blueprintPermissions.toApi(planned).entities).updateProperties).toBe(unknown);
  const teams = answer({ updateProperties: { language: { teams: ["core"] } }, register: { teams: ["core"] } });
  expect(blueprintPermissions.references(teams).map(({ path, kind }) => `${pathText(path)} ${kind}`)).toEqual([
    "blueprintIdentifier blueprint",
    "entities.register.teams[0] team",
    "entities.updateProperties.language.teams[0] team",
  ]);
});
