import { scorecard } from "../../model/index";
import { type Data, type DataObject, isObject, unknown } from "../../model/kernel/data";
import type { State } from "../../model/kernel/schema";
import { changes, deploy, refresh, stateOf } from "./life";

const condition = '{"operator":"isNotEmpty","property":"$team"}';
const defaults = [
  { title: "Basic", color: "paleBlue" },
  { title: "Bronze", color: "bronze" },
  { title: "Silver", color: "silver" },
  { title: "Gold", color: "gold" },
];

function rule(more: DataObject = {}): DataObject {
  return { identifier: "owned", title: "Owned", level: "Gold", query: { combinator: "and", conditions: [condition] }, ...more };
}

function config(given: DataObject = {}): State {
  return stateOf(scorecard.attributes, { blueprint: "service", identifier: "ready", title: "Ready", rules: [rule()], ...given });
}

/** The document that an apply of the configuration leaves, and the state after reading it as changed in Port. */
function drifted(given: DataObject, change: (live: DataObject) => DataObject): { state: State; changed: string[] } {
  const { live, state } = deploy(scorecard, config(given));
  const after = refresh(scorecard, state, change(live));
  return { state: after, changed: changes(scorecard, after, config(given)) };
}

function firstRule(document: DataObject, change: DataObject): DataObject {
  const [first, ...rest] = Array.isArray(document.rules) ? document.rules : [];
  return { ...document, rules: [isObject(first) ? { ...first, ...change } : (first ?? null), ...rest] };
}

describe("traps of the official port_scorecard that ours is without", () => {
  it.each<[string, Data]>([
    ["blanks", '{ "operator": "isNotEmpty", "property": "$team" }'],
    ["another order of keys", '{"property":"$team","operator":"isNotEmpty"}'],
    ["raw angle brackets", '{"property":"size","operator":"<","value":5}'],
    ["digits beyond a double's", '{"property":"size","operator":"=","value":12345678901234567890}'],
  ])("a condition spelt with %s plans no change", (_name, text) => {
    const given = { rules: [rule({ query: { combinator: "and", conditions: [text] } })], filter: { combinator: "or", conditions: [text] } };
    expect(drifted(given, (live) => live).changed).toEqual([]);
  });

  it("no rules at all are written as such, for Port wants to be told", () => {
    const state = scorecard.toTerraform({ identifier: "ready", blueprint: "service", title: "Ready", rules: [] }, { authored: true });
    expect(scorecard.toApi(state)).toMatchObject({ rules: [] });
  });

  it("a condition spelt anew plans no change", () => {
    const { state } = deploy(scorecard, config());
    const anew = config({ rules: [rule({ query: { combinator: "and", conditions: [` ${condition}`] } })] });
    expect(changes(scorecard, state, anew)).toEqual([]);
  });

  it("the description of a rule that was changed in Port is seen", () => {
    const { changed } = drifted({ rules: [rule({ description: "Has a team" })] }, (live) => firstRule(live, { description: "Other" }));
    expect(changed).toContain("rules");
  });

  it("a filter that was taken away in Port is seen", () => {
    const given = { filter: { combinator: "and", conditions: [condition] } };
    const { state, changed } = drifted(given, ({ filter: _gone, ...live }) => live);
    expect(state.filter).toBeNull();
    expect(changed).toContain("filter");
  });

  it.each<[string, DataObject, (live: DataObject) => DataObject]>([
    ["none is configured and Port answers its own", {}, (live) => ({ ...live, levels: defaults })],
    ["none is configured and Port answers none", {}, (live) => live],
    ["an empty list is configured", { levels: [] }, (live) => ({ ...live, levels: defaults })],
    ["Port's own are spelt out", { levels: defaults }, (live) => live],
    ["Port's own are spelt out and not answered", { levels: defaults }, ({ levels: _gone, ...live }) => live],
  ])("levels plan no change where %s", (_name, given, answer) => {
    expect(drifted(given, answer).changed).toEqual([]);
  });

  it("Port refuses a scorecard without rules: an empty list of them is sent", () => {
    expect(scorecard.toApi(config({ rules: [] })).rules).toEqual([]);
  });

  it("levels of one's own that Port has no more are seen", () => {
    const own = [
      { title: "Base", color: "red" },
      { title: "Top", color: "green" },
    ];
    expect(drifted({ levels: own, rules: [rule({ level: "Top" })] }, (live) => ({ ...live, levels: defaults })).changed).toContain(
      "levels",
    );
  });

  it("Port's own levels are imported as nothing", () => {
    const state = scorecard.toTerraform({ identifier: "ready", blueprint: "service", title: "Ready", rules: [], levels: defaults });
    expect(state).toMatchObject({ levels: null, extra_json: null });
  });

  it("what a level says beyond title and colour is written on", () => {
    const { live, state } = deploy(scorecard, config({ levels: [{ title: "Base", color: "red" }] }));
    const described = { ...live, levels: [{ title: "Base", color: "red", description: "The floor" }] };
    const next = config({ levels: [{ title: "Base", color: "red" }], title: "New" });
    expect(deploy(scorecard, next, refresh(scorecard, state, described)).document.levels).toEqual(described.levels);
  });

  it("a rename plans no replacement, and the same goes for its blueprint's", () => {
    const replacing = scorecard.attributes.filter(({ replaces }) => replaces).map(({ name }) => name);
    expect(replacing).toEqual([]);
    const { state } = deploy(scorecard, config());
    expect(changes(scorecard, state, config({ blueprint: unknown }))).toEqual(expect.arrayContaining(["blueprint", "id"]));
  });

  it("a condition that is null is left out", () => {
    const given = { rules: [rule({ query: { combinator: "and", conditions: [condition, null] } })] };
    expect(deploy(scorecard, config(given)).document.rules).toMatchObject([{ query: { conditions: [{ property: "$team" }] } }]);
    expect(drifted(given, (live) => live).changed).toEqual([]);
  });

  it("a condition that is no JSON object is refused with its place", () => {
    const query = { combinator: "and", conditions: [condition, "[]", "{"] };
    expect(scorecard.validate(config({ rules: [rule({ query })] })).map(({ path }) => path.join("."))).toEqual([
      "rules.0.query.conditions.1",
      "rules.0.query.conditions.2",
    ]);
  });
});
