import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { scratchFolder } from "../scratch-folder";
import { endOf, repository, startQuickstart } from "./run-quickstart";

const leftBehind = /^(node_modules|\..*|cdktf\.out|test|docs)$/;

/** A copy of the repository as a person has it after `npm ci`, in a folder whose path holds a space. */
function copyOfRepository(): string {
  const copy = join(scratchFolder(), "my portal");
  cpSync(repository, copy, { recursive: true, filter: (path) => !leftBehind.test(relative(repository, path)) });
  symlinkSync(join(repository, "node_modules"), join(copy, "node_modules"));
  return copy;
}

/** An environment of a person who has set this and that for Terraform and Port. */
const environment = {
  ...process.env,
  TF_CLI_CONFIG_FILE: "/no/such/file",
  TF_WORKSPACE: "elsewhere",
  PORT_CLIENT_ID: "somebody else",
  PORT_DEVELOPMENT_BASE_URL: "http://127.0.0.1:1",
  HTTP_PROXY: "http://127.0.0.1:1",
};

async function portalAnswers(stdout: string): Promise<boolean> {
  const url = /It listens on (http:\/\/\S+),/.exec(stdout)?.[1];
  if (url === undefined) throw new Error(`No portal was started:\n${stdout}`);
  return fetch(url).then(
    () => true,
    () => false,
  );
}

describe("the quickstart", () => {
  it("goes the whole way, whatever a former run has left, and leaves nothing running", async () => {
    const root = copyOfRepository();
    mkdirSync(join(root, ".quickstart"));
    mkdirSync(join(root, ".quickstart/portal"));
    writeFileSync(join(root, ".quickstart/portal/terraform.development.tfstate"), "damaged");

    const { code, stdout, stderr } = await endOf(startQuickstart(root, environment));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("    7 to import; nothing to add, to change or to destroy.\n");
    expect(stdout.match(/No changes, as Terraform's own JSON/g)).toHaveLength(2);
    expect(stdout).toMatch(/~ port_blueprint\.\w+_service: properties\.string_props\.tier none → .*"Tier"/);
    expect(stdout).toContain("    Service has the property tier in production.\n");
    expect(stdout).toMatch(/~ port_entity\.\w+_cart: properties\.number_props\.instances 7 → 1\n/);
    expect(stdout).not.toContain("\u001B");
    expect(await portalAnswers(stdout)).toBe(false);
    expect(existsSync(join(root, ".quickstart/portal/terraform.production.tfstate"))).toBe(true);
    expect(existsSync(join(root, "cdktf.out"))).toBe(false);
  });

  it("stopped in the middle stops all that it started", async () => {
    const child = startQuickstart(copyOfRepository(), environment);
    child.stdout.on("data", (text: string) => {
      if (text.includes("$ cdktf deploy development")) child.kill("SIGINT");
    });
    const { code, stdout } = await endOf(child);
    expect({ code, last: stdout.trimEnd().split("\n").at(-1) }).toEqual({ code: 130, last: "Stopped; nothing is left running." });
    expect(await portalAnswers(stdout)).toBe(false);
  });

  it("says why a step fails, and what to do", async () => {
    const root = copyOfRepository();
    const project = join(root, "examples/quickstart/project.ts");
    writeFileSync(project, readFileSync(project, "utf8").replace('tier: { type: "string"', 'tier: { type: "cobol"'));
    const { code, stdout, stderr } = await endOf(startQuickstart(root, environment));
    expect(code).toBe(1);
    expect(stderr).toMatch(/cdktf diff development failed:[\s\S]*tier[\s\S]*cobol/);
    expect(stderr).toContain("Mend the cause and run this again: it begins afresh.\n");
    expect(await portalAnswers(stdout)).toBe(false);
  });
});
