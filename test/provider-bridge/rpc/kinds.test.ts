import { resources } from "../../../model";
import { type ScriptedPortal, scriptedPortal } from "../api/scripted-portal";
import { toys } from "../toy-kinds";
import { anybody, type ToyPort, toyPort } from "../toy-port";
import { freshWorld } from "./fresh-world";
import { workspaceOn, writesTo } from "./port-session";
import { data, refusal } from "./provider-under-test";
import type { Configuration, Workspace } from "./workspace";

const every = [...resources, ...Object.values(toys)].filter(({ name }, index, all) => all.findIndex((one) => one.name === name) === index);
const block = (...roles: string[]) => ({ users: [], roles, teams: [] });

describe("settings", () => {
  let port: ToyPort;
  let portal: ScriptedPortal;
  let workspace: Workspace;

  beforeEach(async () => {
    port = toyPort();
    portal = await scriptedPortal(port.script);
    workspace = workspaceOn({ url: portal.baseUrl }, { resources: Object.values(toys) });
  });
  afterEach(() => portal.close());

  const address = "port_page_permissions.home";
  const page = (identifier = "home") => ({ "port_page.home": data({ identifier }) });
  const guests = (name = "home", more: object = {}) => ({
    [address]: data({ page_identifier: name, read: { roles: ["Guest"] }, ...more }),
  });
  const patches = () => portal.lines().filter((line) => line.startsWith("PATCH")).length;

  it("are managed by what the configuration names, and put back when it goes", async () => {
    const configuration: Configuration = { ...page(), ...guests() };
    await workspace.apply(configuration);
    expect(await workspace.pending(configuration)).toEqual({});
    port.permissions.set("home", { read: block("Guest", "Auditor"), update: block("Auditor") });
    expect(await workspace.pending(configuration)).toEqual({ [address]: "update" });
    await workspace.apply(configuration);
    expect(port.permissions.get("home")).toEqual({ read: block("Guest"), update: block("Auditor") });
    await workspace.apply(page());
    expect(port.permissions.get("home")).toEqual({ read: anybody.read, update: block("Auditor") });
    await workspace.destroy();
  });

  it("give back a block that is named no more", async () => {
    await workspace.apply({ ...page(), ...guests("home", { update: { roles: ["Guest"] } }) });
    await workspace.apply({ ...page(), ...guests() });
    expect(port.permissions.get("home")).toEqual({ ...anybody, read: block("Guest") });
    expect(await workspace.pending({ ...page(), ...guests() })).toEqual({});
  });

  it("stay where they were imported, and a warning names them once", async () => {
    await workspace.apply(page());
    port.permissions.set("home", { ...anybody, read: block("Guest") });
    await workspace.import(address, "home");
    expect(workspace.state(address)).toMatchObject({ page_identifier: "home", read: { roles: ["Guest"] }, update: { roles: ["Admin"] } });
    const warnings = await workspace.apply(page());
    expect(warnings).toEqual([
      expect.objectContaining({ severity: "warning", detail: expect.stringContaining("keeps read, update as it is") }),
    ]);
    expect(warnings[0]?.summary).toBe('page permissions "home" is managed no more, and stays in part');
    expect(port.permissions.get("home")).toEqual({ ...anybody, read: block("Guest") });
  });

  it("go along with a page that is renamed, without a request of their own, and are put back there", async () => {
    await workspace.apply({ ...page(), ...guests() });
    const renamed = { ...page("start"), ...guests("start") };
    expect(await workspace.pending(renamed)).toEqual({ "port_page.home": "update", [address]: "update" });
    const before = patches();
    await workspace.apply(renamed);
    expect(patches()).toBe(before);
    expect(await workspace.pending(renamed)).toEqual({});
    await workspace.apply(page("start"));
    expect(port.permissions.get("start")).toEqual(anybody);
  });

  it("of another page leave the first as it was", async () => {
    const two = { ...page(), "port_page.other": data({ identifier: "other" }) };
    await workspace.apply({ ...two, ...guests() });
    await workspace.apply({ ...two, ...guests("other") });
    expect([port.permissions.get("home"), port.permissions.get("other")]).toEqual([anybody, { ...anybody, read: block("Guest") }]);
    await workspace.apply(two);
    expect(port.permissions.get("other")).toEqual(anybody);
  });

  it("are gone with their page", async () => {
    await workspace.apply({ ...page(), ...guests() });
    port.collections.get("/v1/pages")?.clear();
    await workspace.destroy();
    expect(workspace.kept.size).toBe(0);
  });
});

describe("documents", () => {
  let port: ToyPort;
  let portal: ScriptedPortal;
  let workspace: Workspace;

  beforeEach(async () => {
    port = toyPort();
    portal = await scriptedPortal(port.script);
    workspace = workspaceOn({ url: portal.baseUrl }, { resources: Object.values(toys) });
  });
  afterEach(() => portal.close());

  it("that are changed in part lose what the configuration names no more", async () => {
    const folder = (more: object) => ({ "port_folder.a": data({ identifier: "a", ...more }) });
    await workspace.apply(folder({ title: "A" }));
    await workspace.apply(folder({}));
    expect(port.collections.get("/v1/sidebars/catalog/folders")?.get("a")).toEqual({ identifier: "a" });
    expect(await workspace.pending(folder({}))).toEqual({});
  });

  it("go along with the blueprint that they live in", async () => {
    const both = (blueprint: string, title: string) => ({
      "port_blueprint.service": data({ identifier: blueprint }),
      "port_scorecard.ready": data({ identifier: "ready", blueprint, title }),
    });
    await workspace.apply(both("service", "Ready"));
    const before = portal.lines().length;
    await workspace.apply(both("component", "Better"));
    const writes = portal
      .lines()
      .slice(before)
      .filter((line) => !line.startsWith("GET"));
    expect(writes).toEqual(["PUT /v1/blueprints/service", "PUT /v1/blueprints/component/scorecards/ready"]);
    expect(await workspace.pending(both("component", "Better"))).toEqual({});
  });

  it.each([
    ["a standing page", "port_page.a", { identifier: "$home", title: "Ours" }, "$home"],
    ["a scorecard", "port_scorecard.a", { identifier: "ready", blueprint: "a:b", title: "R" }, "a%3Ab:ready"],
    ["a folder", "port_folder.a", { identifier: "a", title: "Who?" }, "a"],
    ["an organisation, by any text", "port_organization.a", { name: "Toy" }, "whatever?"],
  ])("are imported by their ids: %s", async (_, address, attributes, id) => {
    port.collections.get("/v1/blueprints")?.set("a:b", { identifier: "a:b" });
    port.collections.set("/v1/pages", new Map([["$home", { identifier: "$home" }]]));
    const configuration = { [address]: data(attributes) };
    await workspace.apply(configuration);
    workspace.kept.clear();
    await workspace.import(address, id);
    expect(await workspace.pending(configuration)).toEqual({});
  });
});

describe("shares", () => {
  const here = freshWorld({ resources: every });
  const address = "port_aggregations.service";
  const service = (identifier = "service", more: object = {}) => ({
    "port_blueprint.service": data({ identifier, title: "Service", ...more }),
  });
  const count = (target: string, title = "Count") => ({ title, target, calculationSpec: { func: "count", calculationBy: "entities" } });
  const counts = (blueprint: string, ...names: string[]) => ({
    [address]: data({
      blueprint,
      aggregation_properties: Object.fromEntries(names.map((name) => [name, JSON.stringify(count(blueprint))])),
    }),
  });
  const live = async (blueprint = "service") => Object((await here.byHand.request("GET", `/v1/blueprints/${blueprint}`)).blueprint);
  const addByHand = async () => {
    const whole = await live();
    const aggregationProperties = { ...whole.aggregationProperties, theirs: count("service", "Theirs") };
    await here.byHand.request("PUT", "/v1/blueprints/service", { ...whole, aggregationProperties });
  };

  it("of a blueprint live beside it and beside what others add, and go alone", async () => {
    await here.workspace.apply({ ...service(), ...counts("service", "ours") });
    await addByHand();
    expect(await here.workspace.pending({ ...service(), ...counts("service", "ours") })).toEqual({});
    await here.workspace.apply({ ...service("service", { description: "Changed" }), ...counts("service", "more") });
    expect(Object.keys((await live()).aggregationProperties).sort()).toEqual(["more", "theirs"]);
    await here.workspace.apply(service("service", { description: "Changed" }));
    expect(Object.keys((await live()).aggregationProperties)).toEqual(["theirs"]);
  });

  it("follow a blueprint that is renamed, in place", async () => {
    await here.workspace.apply({ ...service(), ...counts("service", "ours") });
    await addByHand();
    const renamed = { ...service("component"), ...counts("component", "ours") };
    expect(new Set(Object.values(await here.workspace.pending(renamed)))).toEqual(new Set(["update"]));
    here.portal.clearRequests();
    await here.workspace.apply(renamed);
    expect(writesTo(here.portal).filter((line) => !line.startsWith("PUT"))).toEqual([]);
    expect(Object.keys((await live("component")).aggregationProperties).sort()).toEqual(["ours", "theirs"]);
    expect(await here.workspace.pending(renamed)).toEqual({});
  });

  it("warn of an entry that differs, refuse it by name, and take over one that does not", async () => {
    await here.workspace.apply(service());
    await addByHand();
    const configuration = { ...service(), ...counts("service", "theirs", "ours") };
    expect((await here.workspace.plan(configuration)).warnings.map(({ summary }) => summary)).toEqual([
      'aggregations "service" exists in Port already',
    ]);
    const { message } = await refusal(here.workspace.apply(configuration));
    expect(message).toContain("What Port has under aggregationProperties.theirs differs from the configuration");
    const same = { aggregation_properties: { theirs: JSON.stringify(count("service", "Theirs")) }, blueprint: "service" };
    const taken = { ...service(), [address]: data(same) };
    expect((await here.workspace.plan(taken)).warnings).toEqual([]);
    await here.workspace.apply(taken);
    expect(await here.workspace.pending(taken)).toEqual({});
  });

  it("are imported with all that the blueprint has", async () => {
    await here.workspace.apply({ ...service(), ...counts("service", "a", "b") });
    here.workspace.kept.delete(address);
    await here.workspace.import(address, "service");
    expect(await here.workspace.pending({ ...service(), ...counts("service", "a", "b") })).toEqual({});
  });

  it("a blueprint that others need is not deleted, and the error says who they are", async () => {
    await here.workspace.apply(service());
    await here.byHand.request("POST", "/v1/blueprints", {
      identifier: "team",
      title: "Team",
      schema: { properties: {} },
      relations: { owns: { target: "service" } },
    });
    await here.byHand.request("POST", "/v1/blueprints/service/entities", { identifier: "cart" });
    const { message } = await refusal(here.workspace.destroy());
    expect(message).toContain('It is needed by blueprint "team", its entities, such as "cart".');
  });

  it("a folder that things stand in is not deleted, and the error does not name what only comes after it", async () => {
    await here.workspace.apply({ "port_folder.top": data({ identifier: "top" }) });
    await here.byHand.request("POST", "/v1/pages", { identifier: "in", type: "dashboard", title: "In", parent: "top", widgets: [] });
    await here.byHand.request("POST", "/v1/pages", { identifier: "behind", type: "dashboard", title: "Behind", after: "top", widgets: [] });
    const { message } = await refusal(here.workspace.destroy());
    expect(message).toContain('It is needed by page "in".');
  });
});
