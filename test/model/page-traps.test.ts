import { page } from "../../model/index";
import { authored } from "../../model/kernel/authored";
import { type Data, type DataObject, Opaque, objectOf, unknown } from "../../model/kernel/data";
import { pathText } from "../../model/kernel/path";
import type { State } from "../../model/kernel/schema";
import { changes, deploy, refresh, stateOf } from "./life";

const dashboard = { identifier: "services", type: "dashboard" };

function config(given: DataObject): State {
  return stateOf(page.attributes, { ...dashboard, ...given });
}

function messages(given: DataObject): string[] {
  return page.validate(config(given)).map(({ message }) => message);
}

function references(widgets: Data[]): string[] {
  return page.references({ ...dashboard, widgets }).map(({ path, kind }) => `${pathText(path)} ${kind}`);
}

describe("traps of the official port_page that ours is without", () => {
  it.each<[string, string]>([
    ["keys in another order", '{"type":"markdown","id":"a","markdown":"<b>"}'],
    ["blanks", ' { "id": "a", "markdown": "<b>", "type": "markdown" }\n'],
    ["other escapes", '{"id":"a","markdown":"\\u003cb\\u003e","type":"markdown"}'],
  ])("a widget spelt with %s plans no change", (_name, text) => {
    const given = config({ widgets: [text], page_filters: [text] });
    const { live, state } = deploy(page, given);
    expect(changes(page, refresh(page, state, live), given)).toEqual([]);
    const imported = page.toTerraform(live);
    expect(changes(page, imported, given)).toEqual([]);
  });

  it("what Port adds is no drift: a lock that is open, where the page stands, empty lists", () => {
    const { live, state } = deploy(page, config({}));
    const added = { ...live, locked: false, after: "home", widgets: [], pageFilters: [] };
    const refreshed = refresh(page, state, added);
    expect(changes(page, refreshed, config({}))).toEqual([]);
    expect(page.plan(refreshed, config({ title: "Services" })).after).toBe("home");
  });

  it("a page that is moved on purpose goes back where the configuration says", () => {
    const { live, state } = deploy(page, config({ after: "home" }));
    const moved = refresh(page, state, { ...live, after: "teams" });
    expect(moved.after).toBe("teams");
    expect(changes(page, moved, config({ after: "home" }))).toContain("after");
  });

  it("a widget that is no JSON of an object is refused with its place", () => {
    expect(messages({ widgets: ["{}", "[]"], page_filters: [""] })).toEqual([
      "page_filters[0] must be JSON text, and does not parse: Unexpected end of JSON input.",
      "widgets[1] must be JSON text of an object: { … }.",
    ]);
  });

  it("numbers that no double holds come through whole", () => {
    const widget = '{"limit":12345678901234567890,"type":"markdown"}';
    const { live } = deploy(page, config({ widgets: [widget] }));
    expect(page.toTerraform(live).widgets).toEqual([widget]);
  });

  it("times and authors are there after an import", () => {
    const { live } = deploy(page, config({}));
    expect(page.toTerraform(live)).toMatchObject({ created_at: live.createdAt, created_by: "u_1", updated_by: "u_1" });
  });

  it("another identifier is a rename: id follows it", () => {
    const { state } = deploy(page, config({}));
    expect(page.plan(state, config({ identifier: "all-services" })).id).toBe("all-services");
    expect(page.plan(state, config({ identifier: unknown })).id).toBe(unknown);
  });

  it("absent and empty widgets are told apart in state, and mean the same", () => {
    const { state } = deploy(page, config({ widgets: [] }));
    expect(state.widgets).toEqual([]);
    expect(page.sameDocument(state, deploy(page, config({})).state)).toBe(true);
  });
});

describe("a page inside itself", () => {
  const refusal = "parent is the page itself: name a folder, or leave it out.";

  it("is refused, in Terraform and in JSON", () => {
    expect(messages({ parent: "services" })).toEqual([refusal]);
    expect(page.validateDocument({ ...dashboard, parent: "services" })).toEqual([
      { path: ["parent"], severity: "error", message: refusal },
    ]);
  });

  it("is not what a page is whose parent is another, or not known yet", () => {
    expect(messages({ parent: "catalog" })).toEqual([]);
    expect(messages({ parent: unknown })).toEqual([]);
    expect(page.validate(stateOf(page.attributes, { ...dashboard, identifier: unknown, parent: unknown }))).toEqual([]);
  });
});

describe("the widgets of a page", () => {
  it("refer to blueprints, actions and teams, however deep they stand", () => {
    const table = { type: "table-entities-explorer", dataset: { rules: [{ property: "$blueprint", operator: "=", value: "service" }] } };
    const group = { title: "All", widgets: [table, { type: "action-card-widget", actions: [{ action: "deploy" }] }] };
    const grouper = { type: "grouper", displayMode: "tabs", groups: [group] };
    const widgets: Data[] = [
      { type: "dashboard-widget", layout: [], widgets: [grouper, { type: "action-runs-table-widget", action: "deploy" }] },
      { type: "entity-info", entity: "cart", blueprint: "service" },
      { type: "team-info", team_name: "core" },
    ];
    expect(references(widgets)).toEqual([
      "widgets[0].widgets[0].groups[0].widgets[0].dataset.rules[0].value blueprint",
      "widgets[0].widgets[0].groups[0].widgets[1].actions[0].action action",
      "widgets[0].widgets[1].action action",
      "widgets[1].blueprint blueprint",
      "widgets[2].team_name team",
    ]);
  });

  it("name blueprints in nested rules of a dataset, several at once too", () => {
    const several = { property: "$blueprint", operator: "in", value: ["service", "squad"] };
    const related = { operator: "relatedTo", blueprint: "squad", value: "core" };
    const dataset = { combinator: "and", rules: [{ combinator: "or", rules: [several, related] }] };
    expect(references([{ type: "graph-entities-explorer", dataset }])).toEqual([
      "widgets[0].dataset.rules[0].rules[0].value[0] blueprint",
      "widgets[0].dataset.rules[0].rules[0].value[1] blueprint",
      "widgets[0].dataset.rules[0].rules[1].blueprint blueprint",
    ]);
  });

  it("pass as they are where their type or a key is not known", () => {
    const widgets: Data[] = [
      { type: "hologram", colour: { a: null } },
      { type: "markdown", markdown: "#", glow: true },
      { note: "no type", __proto__x: 1 },
    ];
    const document = { ...dashboard, widgets };
    expect(page.validateDocument({ ...dashboard, widgets: widgets.slice(0, 2) })).toEqual([]);
    expect(page.toApi(page.toTerraform(document))).toEqual(objectOf(Object.entries(document)));
    expect(page.toTerraform(document).extra_json).toBeNull();
  });

  it("are validated in JSON, with the place in them", () => {
    const widgets: Data[] = [
      { type: "dashboard-widget", layout: [{ height: 400, columns: [{ id: "a", size: "wide" }] }], widgets: [{ title: "x" }] },
    ];
    expect(page.validateDocument({ ...dashboard, widgets }).map(({ message }) => message)).toEqual([
      'widgets[0].layout[0].columns[0].size must be a number, not the text "wide".',
      "widgets[0].widgets[0].type is missing: type of the widget, one that is not known here.",
    ]);
  });

  it("are written with what they are first, and with all that they say", () => {
    const rule = { value: "service", operator: "=", property: "$blueprint", note: null };
    const widgets: Data[] = [
      { zoom: 1, dataset: { rules: [rule], combinator: "and" }, id: "a", type: "graph-entities-explorer", title: null },
    ];
    expect(JSON.stringify(authored(page.shape, { ...dashboard, widgets }))).toBe(
      '{"identifier":"services","type":"dashboard","widgets":[{"type":"graph-entities-explorer","id":"a","title":null,"dataset":{"combinator":"and","rules":[{"property":"$blueprint","operator":"=","value":"service","note":null}]},"zoom":1}]}',
    );
  });

  it("hold tokens, which stay where they are", () => {
    const token = new Opaque("token", "string");
    const document = { ...dashboard, widgets: [{ type: "entity-info", entity: "cart", blueprint: token }] };
    const state = page.toTerraform(document, { authored: true });
    expect(page.toApi(state)).toEqual(objectOf(Object.entries(document)));
    expect(page.references(document)).toEqual([{ path: ["widgets", 0, "blueprint"], kind: "blueprint", value: token }]);
  });
});

it("the home page has a name of its own", () => {
  expect(messages({ identifier: "$home", type: "home" })).toEqual([]);
  expect(messages({ identifier: "$elsewhere" })).toHaveLength(1);
});
