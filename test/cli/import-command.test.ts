import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Portal } from "../../portal";
import { ByHand } from "../provider-bridge/rpc/by-hand";
import { openPortal } from "../provider-bridge/rpc/port-session";
import { scratchFolder } from "../scratch-folder";
import { run } from "./output";

let portal: Portal;
const before = { ...process.env };
beforeAll(async () => {
  portal = await openPortal();
  process.env.PORT_DEVELOPMENT_CLIENT_ID = "development-id";
  process.env.PORT_DEVELOPMENT_CLIENT_SECRET = "development-secret-text";
  process.env.PORT_DEVELOPMENT_BASE_URL = portal.url;
  const byHand = new ByHand(portal);
  await byHand.request("POST", "/v1/blueprints", { identifier: "squad", title: "Squad", schema: { properties: {} } });
  await byHand.request("POST", "/v1/blueprints", {
    identifier: "service",
    title: "Service",
    schema: { properties: {} },
    relations: { owner: { target: "squad" } },
  });
  await byHand.request("POST", "/v1/blueprints/service/entities", { identifier: "a:b" });
});
afterAll(async () => {
  process.env = before;
  await portal.close();
});
beforeEach(() => portal.clearRequests());

const project = [
  ".gitignore",
  "README.md",
  "adopted",
  "catalog",
  "cdktf.json",
  "environments.ts",
  "main.ts",
  "package.json",
  "tsconfig.json",
];

describe("cdktf-port import", () => {
  it("writes a project, and says what to do next", async () => {
    const out = join(scratchFolder(), "My Portal", "code");
    const { code, stdout, stderr } = await run("import", "--out", out);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(
      `${out} describes development: 2 blueprints, 0 actions, 1 entity.\n\nNext:\n  cd "${out}"\n  npm install\n  npx cdktf diff development\n`,
    );
    expect(readdirSync(out).sort()).toEqual(project);
    expect(readdirSync(join(out, ".."))).toEqual(["code"]);
    expect(JSON.parse(readFileSync(join(out, "adopted/development.json"), "utf8"))).toEqual({
      organization: portal.organization("development").id,
      port_blueprint: ["service", "squad"],
      port_blueprint_relation: ["service:owner"],
      port_entity: ["service:a:b"],
    });
    expect(readFileSync(join(out, "environments.ts"), "utf8")).toContain('{ name: "development" },\n  { name: "production" },');
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(out, "package.json"), "utf8"));
    expect(Object.keys({ ...dependencies, ...devDependencies })).toEqual([
      "cdktf",
      "cdktf-port",
      "constructs",
      "cdktf-cli",
      "tsx",
      "typescript",
    ]);
    expect(Object.values({ ...dependencies, ...devDependencies }).every((version) => /^\d+\.\d+\.\d+$/.test(String(version)))).toBe(true);
  });

  it("fills an empty folder, also one in which a run was killed, and follows a link to one", async () => {
    const folder = scratchFolder();
    const [out, link] = [join(folder, "real"), join(folder, "link")];
    mkdirSync(join(out, ".cdktf-port-import-x1y2z3", "project"), { recursive: true });
    symlinkSync(out, link);
    expect((await run("import", "--out", link)).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(project);
  });

  it("names the variables of production where that is imported, so that they stay when a second environment comes", async () => {
    const out = join(scratchFolder(), "code");
    process.env.PORT_PRODUCTION_CLIENT_ID = "production-id";
    process.env.PORT_PRODUCTION_CLIENT_SECRET = "production-secret-text";
    process.env.PORT_PRODUCTION_BASE_URL = portal.url;
    expect((await run("import", "--out", out, "--environment", "production")).code).toBe(0);
    expect(readFileSync(join(out, "environments.ts"), "utf8")).toContain('clientIdVariable: "PORT_PRODUCTION_CLIENT_ID"');
    expect(readFileSync(join(out, "catalog/index.ts"), "utf8")).not.toContain("define");
  });

  it.each([
    [
      "a folder that holds something",
      (out: string) => {
        mkdirSync(out);
        writeFileSync(join(out, "kept"), "x");
      },
      " is not empty, and nothing in it is overwritten",
    ],
    ["a file", (out: string) => writeFileSync(out, "x"), " is a file"],
  ])("asks nothing and writes nothing for %s", async (_, make, message) => {
    const out = join(scratchFolder(), "code");
    make(out);
    const { code, stderr } = await run("import", "--out", out);
    expect({ code, says: stderr.startsWith(out + message) }).toEqual({ code: 1, says: true });
    expect(portal.requests).toEqual([]);
  });

  it("writes nothing with credentials that are refused, or for an environment that cannot be called so", async () => {
    const out = join(scratchFolder(), "code");
    process.env.PORT_WRONG_CLIENT_ID = "development-id";
    process.env.PORT_WRONG_CLIENT_SECRET = "wrong";
    process.env.PORT_WRONG_BASE_URL = portal.url;
    const refused = await run("import", "--out", out, "--environment", "wrong");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("the environment variables PORT_WRONG_CLIENT_ID and PORT_WRONG_CLIENT_SECRET");
    expect((await run("import", "--out", out, "--environment", "a b")).stderr).toContain('"a b" cannot name an environment');
    expect(existsSync(out)).toBe(false);
  });

  it("writes the rest, says what is missing, and ends with 1", async () => {
    await new ByHand(portal).request("PATCH", "/v1/blueprints/_team", { relations: { service: { target: "service" } } });
    const out = join(scratchFolder(), "code");
    const { code, stderr } = await run("import", "--out", out);
    expect(stderr).toMatch(/^The blueprint "_team" belongs to Port, .*\n$/);
    expect(process.exitCode).toBe(1);
    expect(code).toBe(0);
    process.exitCode = 0;
    expect(readdirSync(out).sort()).toEqual(project);
  });

  it("leaves nothing behind when it is stopped", async () => {
    const out = join(scratchFolder(), "code");
    portal.configure({ latency: 200 });
    const running = run("import", "--out", out);
    setTimeout(() => process.emit("SIGINT"), 300);
    const { code, stderr } = await running;
    portal.configure({});
    expect({ code, said: stderr !== "" }).toEqual({ code: 1, said: true });
    expect(readdirSync(join(out, ".."))).toEqual([]);
  });
});
