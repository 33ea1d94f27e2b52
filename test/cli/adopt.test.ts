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

async function ask(method: "POST" | "DELETE", at: string, body?: object): Promise<void> {
  const { status } = await portal.organization("development").request(method, at, body && JSON.parse(JSON.stringify(body)));
  if (status >= 300) throw new Error(`${method} ${at} ended with ${status}.`);
}

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
});

describe("cdktf-port adopt", () => {
  it("lists what lives, but what Port itself makes", async () => {
    await fill();
    expect(await run()).toBe(`adopted/development.json lists 2 blueprints, 1 relation, 1 action and 2 entities of development (${id()}).`);
    expect(list()).toEqual(all());
  });

  it("writes an empty list for an empty organisation, and writes it anew later", async () => {
    await run();
    expect(list()).toEqual({ organization: id() });
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
        `adopted/development.json lists 2 blueprints, 1 relation, 0 actions and 1 entity of development (${id()}).`,
      ].join("\n"),
    );
    const { port_action: _, ...rest } = all();
    expect(list()).toEqual({ ...rest, port_entity: ["team%3Aa:core:one"] });
    expect(await run(true)).toMatch(/^Nothing on it has gone\.\n/);
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
