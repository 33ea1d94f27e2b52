import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { adopt } from "../../cli/adopt";
import { type Portal, startPortal } from "../../portal";
import { scratchFolder } from "../scratch-folder";

const organizations = ["development", "production"].map((name) => ({ name, clientId: `${name}-id`, clientSecret: `${name}-secret` }));
const schema = { properties: {} };

let portal: Portal;
let folder: string;
beforeEach(async () => {
  portal = await startPortal({ organizations });
  folder = scratchFolder();
});
afterEach(() => portal.close());

const path = () => join(folder, "adopted", "development.json");
const list = (): unknown => JSON.parse(readFileSync(path(), "utf8"));
const run = (prune = false, name = "development", signal?: AbortSignal) => {
  const variables = {
    PORT_DEVELOPMENT_CLIENT_ID: `${name}-id`,
    PORT_DEVELOPMENT_CLIENT_SECRET: `${name}-secret`,
    PORT_DEVELOPMENT_BASE_URL: portal.url,
  };
  return adopt("development", prune, { variables, folder, ...(signal ? { signal } : {}) });
};

async function ask(method: "POST" | "PATCH" | "DELETE", at: string, body?: object): Promise<void> {
  const { status } = await portal.organization("development").request(method, at, body && JSON.parse(JSON.stringify(body)));
  if (status >= 300) throw new Error(`${method} ${at} ended with ${status}.`);
}

const isOwned = { property: "$team", operator: "isNotEmpty" };

async function fill(): Promise<void> {
  await ask("POST", "/v1/blueprints", { identifier: "team:a", title: "Team", schema });
  await ask("POST", "/v1/blueprints", { identifier: "service", title: "Service", schema, relations: { owner: { target: "team:a" } } });
  await ask("POST", "/v1/blueprints/team:a/entities", { identifier: "core:one" });
  await ask("POST", "/v1/blueprints/service/entities", { identifier: "cart", relations: { owner: "core:one" } });
  await ask("POST", "/v1/actions", {
    identifier: "own",
    trigger: { type: "self-service", operation: "CREATE" },
    invocationMethod: { type: "KAFKA" },
  });
}

const id = () => portal.organization("development").id;
const all = () => ({
  organization: id(),
  port_action: ["own"],
  port_blueprint: ["service", "team:a"],
  port_blueprint_relation: ["service:owner"],
  port_entity: ["service:cart", "team%3Aa:core:one"],
  port_page: ["$home", "serviceEntity", "services", "team:aEntity", "team:as"],
});

/** One of each kind that {@link fill} makes none of. */
async function fillFurther(): Promise<void> {
  const rule = { identifier: "owned", title: "Owned", level: "Gold", query: { combinator: "and", conditions: [isOwned] } };
  await ask("POST", "/v1/blueprints/service/scorecards", { identifier: "ready", title: "Ready", rules: [rule] });
  await ask("POST", "/v1/sidebars/catalog/folders", { identifier: "docs", title: "Docs" });
  await ask("POST", "/v1/pages", { identifier: "guide", type: "dashboard", title: "Guide", parent: "docs", widgets: [] });
  await ask("POST", "/v1/webhooks", { identifier: "events", title: "Events" });
  await ask("POST", "/v1/integration", { installationId: "k8s" });
  await ask("POST", "/v1/teams", { name: "Core" });
  const start = { identifier: "start", config: { type: "SELF_SERVE_TRIGGER", published: true } };
  await ask("POST", "/v1/workflows", { identifier: "release", title: "Release", nodes: [start], connections: [] });
  await ask("POST", "/v1/organization/secrets", { secretName: "token", secretValue: "s3cr3t" });
  const count = { title: "Carts", target: "service", calculationSpec: { func: "count", calculationBy: "entities" } };
  await ask("PATCH", "/v1/blueprints/team:a", { aggregationProperties: { carts: count } });
}

describe("cdktf-port adopt", () => {
  it("lists what lives, but the blueprints that Port itself makes", async () => {
    await fill();
    expect(await run()).toBe(
      `adopted/development.json lists 1 action, 2 blueprints, 1 blueprint relation, 2 entities and 5 pages of development (${id()}).`,
    );
    expect(list()).toEqual(all());
  });

  it("lists every kind that can be listed, and aggregations by their blueprints", async () => {
    await fill();
    await fillFurther();
    await run();
    expect(list()).toEqual({
      ...all(),
      port_aggregation_properties: ["team:a"],
      port_folder: ["docs"],
      port_integration: ["k8s"],
      port_organization_secret: ["token"],
      port_page: ["$home", "guide", "serviceEntity", "services", "team:aEntity", "team:as"],
      port_scorecard: ["service:ready"],
      port_team: ["Core"],
      port_webhook: ["events"],
      port_workflow: ["release"],
    });
    expect(readFileSync(path(), "utf8")).not.toContain("s3cr3t");
  });

  it("lists the home page alone for an empty organisation, and writes the list anew later", async () => {
    await run();
    expect(list()).toEqual({ organization: id(), port_page: ["$home"] });
    await fill();
    await run();
    expect(list()).toEqual(all());
    expect(readdirSync(join(folder, "adopted"))).toEqual(["development.json"]);
  });

  it("prunes the list of what has gone, and adds nothing", async () => {
    await fill();
    await run();
    await ask("DELETE", "/v1/blueprints/service/entities/cart");
    await ask("DELETE", "/v1/actions/own");
    await ask("POST", "/v1/blueprints/service/entities", { identifier: "later" });
    expect(await run(true)).toBe(
      [
        "Gone from Port: port_action own",
        "Gone from Port: port_entity service:cart",
        `adopted/development.json lists 2 blueprints, 1 blueprint relation, 1 entity and 5 pages of development (${id()}).`,
      ].join("\n"),
    );
    const { port_action: _, ...rest } = all();
    expect(list()).toEqual({ ...rest, port_entity: ["team%3Aa:core:one"] });
    expect(await run(true)).toMatch(/^Nothing on it has gone\.\n/);
  });

  it("prunes an old list, and leaves what it cannot list", async () => {
    await fill();
    mkdirSync(join(folder, "adopted"));
    writeFileSync(path(), '{ "port_blueprint": ["gone", "service"], "port_page_permissions": ["services"] }');
    expect(await run(true)).toMatch(/^Gone from Port: port_blueprint gone\nadopted/);
    expect(list()).toEqual({ organization: id(), port_blueprint: ["service"], port_page_permissions: ["services"] });
  });

  it("leaves a list of another organisation as it is, and one that it cannot prune", async () => {
    await fill();
    await run();
    const before = readFileSync(path(), "utf8");
    for (const prune of [false, true])
      await expect(run(prune, "production")).rejects.toThrow(
        `adopted/development.json is of the organisation ${id()}, and the credentials are those of production (${portal.organization("production").id}). Nothing was written.`,
      );
    expect(readFileSync(path(), "utf8")).toBe(before);
    writeFileSync(path(), "{");
    await expect(run(true)).rejects.toThrow(
      /^adopted\/development\.json: It is no JSON: .* write it anew with "npx cdktf-port adopt development"\.$/,
    );
    await run();
    expect(list()).toEqual(all());
  });

  it("has nothing to prune where there is no list", async () => {
    await expect(run(true)).rejects.toThrow('adopted/development.json is not there: write it with "npx cdktf-port adopt development".');
  });

  it("stopped at any request leaves the list as it was, and comes to the same end when it is run again", async () => {
    await fill();
    await run();
    const whole = portal.requests.length;
    mkdirSync(join(folder, "adopted"), { recursive: true });
    const old = '{ "port_blueprint": ["old"] }\n';
    const outcomes = new Set<string>();
    for (let allowed = 0; allowed < 6; allowed++) {
      writeFileSync(path(), old);
      portal.clearRequests();
      const stop = new AbortController();
      const watch = setInterval(() => portal.requests.length >= allowed && stop.abort(), 1);
      const outcome = await run(false, "development", stop.signal).then(
        () => "done",
        () => "stopped",
      );
      clearInterval(watch);
      outcomes.add(outcome);
      expect(existsSync(path())).toBe(true);
      if (outcome === "stopped") expect(readFileSync(path(), "utf8")).toBe(old);
      await run();
      expect(list()).toEqual(all());
    }
    expect(whole).toBeGreaterThan(5);
    expect(outcomes).toContain("stopped");
  });
});
