import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { devDependencies, version } from "../../package.json";
import { startPortal } from "../../portal";
import { scratchFolder } from "../scratch-folder";
import { planned, terraformEnvironment, terraformOrThrow } from "../terraform";
import { pack, repository } from "./packed";

const app = `
import { App } from "cdktf";
import { Blueprint, Entity, PortStack, defineEnvironments } from "cdktf-port";
import type { PortalOptions } from "cdktf-port/portal";

const [environment] = defineEnvironments([{ name: "only" }]);
if (environment === undefined) throw new Error("no environment");
const app = new App();
const stack = new PortStack(app, "only", { environment });
const service = new Blueprint(stack, "service", {
  identifier: "service",
  title: "Service",
  schema: { properties: { language: { type: "string", enum: ["go", "ts"] } }, required: ["language"] },
});
new Entity(stack, "cart", { blueprint: service, identifier: "cart", properties: { language: "go" } });
// @ts-expect-error: the property is called language
new Entity(stack, "typo", { blueprint: service, identifier: "typo", properties: { langauge: "go" } }).node.scope?.node.tryRemoveChild("typo");
app.synth();
export type Unused = PortalOptions;
`;

const settings = { target: "es2022", module: "node16", moduleResolution: "node16", strict: true, skipLibCheck: true, types: [] };

describe("the package in an empty project", () => {
  const project = scratchFolder();
  const run = (file: string, ...args: readonly string[]) =>
    execFileSync(file, args, { cwd: project, encoding: "utf8", env: terraformEnvironment(environment), stdio: ["ignore", "pipe", "pipe"] });
  let environment = {};

  it("is installed, checked by the compiler, synthesised and deployed", async () => {
    const { filename } = pack(project);
    writeFileSync(join(project, "package.json"), JSON.stringify({ name: "my-portal", private: true }));
    const packages = [`./${filename}`, `cdktf@${devDependencies.cdktf}`, `constructs@${devDependencies.constructs}`];
    run("npm", "install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", ...packages);

    writeFileSync(join(project, "main.ts"), app);
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions: settings, files: ["main.ts"] }));
    run(process.execPath, join(repository, "node_modules/typescript/bin/tsc"));

    const portal = await startPortal({ organizations: [{ name: "only", clientId: "only-id", clientSecret: "only-secret" }] });
    try {
      environment = { PORT_BASE_URL: portal.url, PORT_CLIENT_ID: "only-id", PORT_CLIENT_SECRET: "only-secret" };
      run(process.execPath, "main.js");
      const stack = join(project, "cdktf.out/stacks/only");
      await terraformOrThrow(stack, ["init", "-input=false"], terraformEnvironment(environment));
      await terraformOrThrow(stack, ["apply", "-auto-approve", "-input=false"], terraformEnvironment(environment));
      expect(await planned(stack, terraformEnvironment(environment))).toEqual({ changes: [], drift: [] });
      expect((await portal.organization("only").request("GET", "/v1/blueprints/service/entities/cart")).status).toBe(200);
    } finally {
      await portal.close();
    }
  });

  it("brings its command and the embedded portal", () => {
    expect(run(join(project, "node_modules/.bin/cdktf-port"), "--version")).toBe(`${version}\n`);
    const names = run(process.execPath, "-p", 'Object.keys(require("cdktf-port/portal")).join(" ")');
    expect(names.trim().split(" ")).toEqual(expect.arrayContaining(["startPortal", "runPortal"]));
  });
});
