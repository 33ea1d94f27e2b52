import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { devNull } from "node:os";
import { join } from "node:path";
import { version } from "../../package.json";
import { type Portal, startPortal } from "../../portal";
import { scratchFolder } from "../scratch-folder";
import { planned, terraform, terraformEnvironment, terraformOrThrow } from "../terraform";
import { run } from "./output";

const organization = { name: "development", clientId: "hcl-client", clientSecret: "hcl-secret" };

let portal: Portal;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  portal = await startPortal({ organizations: [organization] });
  environment = terraformEnvironment({
    PORT_BASE_URL: portal.url,
    PORT_CLIENT_ID: organization.clientId,
    PORT_CLIENT_SECRET: organization.clientSecret,
  });
});

afterAll(() => portal.close());

beforeEach(() => {
  process.env.TF_CLI_CONFIG_FILE = devNull;
});

/** A folder of HCL that asks for the provider in the way given, and describes one blueprint. */
function hclFolder({ source, constraint, blueprint }: { source: string; constraint: string; blueprint: string }): string {
  const folder = scratchFolder();
  const provider = `port = {\n  source  = "${source}"\n  version = "${constraint}"\n}`;
  const resource = `resource "port_blueprint" "one" {\n  identifier = "${blueprint}"\n  title      = "One"\n}`;
  writeFileSync(join(folder, "main.tf"), `terraform {\nrequired_providers {\n${provider}\n}\n}\n${resource}\n`);
  return folder;
}

/** Where the provider's main file lies. */
function mainFile(folder: string, address: string, its: string): string {
  const type = address.slice(address.lastIndexOf("/") + 1);
  const processor = process.arch === "x64" ? "amd64" : process.arch;
  return join(folder, "terraform.d/plugins", address, its, `${process.platform}_${processor}`, `terraform-provider-${type}_v${its}`);
}

describe("cdktf-port provider install", () => {
  it.each([
    { args: [], source: "cdktf-port.internal/cdktf-port/port", constraint: version, blueprint: "under_its_own_name" },
    { args: ["--as", "port-labs/port-labs@2.23.1"], source: "port-labs/port-labs", constraint: "~> 2.20", blueprint: "in_another_place" },
  ])("lets plain HCL that names $source be applied", async ({ args, source, constraint, blueprint }) => {
    const folder = hclFolder({ source, constraint, blueprint });
    const { code, stdout } = await run("provider", "install", folder, ...args);
    expect({ code, told: stdout.includes(`source  = "${source}"`) }).toEqual({ code: 0, told: true });

    await terraformOrThrow(folder, ["init", "-input=false"], environment);
    await terraformOrThrow(folder, ["apply", "-auto-approve", "-input=false"], environment);
    expect((await portal.organization("development").request("GET", `/v1/blueprints/${blueprint}`)).status).toBe(200);
    expect(await planned(folder, environment)).toEqual({ changes: [], drift: [] });
  });

  it("says when the lock holds the checksum of other bytes, and how to go on", async () => {
    const source = "cdktf-port.internal/cdktf-port/port";
    const folder = hclFolder({ source, constraint: version, blueprint: "never_made" });
    await run("provider", "install", folder);
    expect((await run("provider", "install", folder)).stdout).not.toContain("Warning");
    writeFileSync(mainFile(folder, source, version), "#!/bin/sh\necho other bytes\n");
    await terraformOrThrow(folder, ["init", "-input=false"], environment);

    const { code, stdout } = await run("provider", "install", folder);
    const lock = join(folder, ".terraform.lock.hcl");
    expect(code).toBe(0);
    expect(stdout).toContain(
      `Warning: ${lock} holds the checksum of another ${source} ${version}. Remove the block provider "${source}" from it, then run "terraform init".`,
    );
    expect((await terraform(folder, ["init", "-input=false"], environment)).code).not.toBe(0);
    writeFileSync(lock, readFileSync(lock, "utf8").replace(/^provider [^}]*\}/m, ""));
    await terraformOrThrow(folder, ["init", "-input=false"], environment);
    expect((await run("provider", "install", folder)).stdout).not.toContain("Warning");
  });

  it("says when the lock holds another version, and how to go on", async () => {
    const folder = hclFolder({ source: "port-labs/port-labs", constraint: "~> 2.0", blueprint: "never_made" });
    await run("provider", "install", folder, "--as", "port-labs/port-labs@2.20.0");
    await terraformOrThrow(folder, ["init", "-input=false"], environment);

    const { stdout } = await run("provider", "install", folder, "--as", "port-labs/port-labs@2.23.1");
    expect(stdout).toContain(
      `holds version 2.20.0 of registry.terraform.io/port-labs/port-labs. Run "terraform init -upgrade" to take 2.23.1.`,
    );
    await terraformOrThrow(folder, ["init", "-input=false", "-upgrade"], environment);
    expect((await run("provider", "install", folder, "--as", "port-labs/port-labs@2.23.1")).stdout).not.toContain("Warning");
  });

  it("says when the person's own Terraform configuration hides the provider, and what it says makes it found", async () => {
    const folder = hclFolder({ source: "cdktf-port.internal/cdktf-port/port", constraint: version, blueprint: "never_made" });
    const configuration = join(folder, "own.tfrc");
    process.env.TF_CLI_CONFIG_FILE = configuration;
    writeFileSync(configuration, "provider_installation {\n  direct {}\n}\n");
    const { stdout } = await run("provider", "install", folder);
    const mirror = /filesystem_mirror \{[^}]*\}/.exec(stdout)?.[0] ?? "";
    const exclude = /exclude = \[[^\]]*\]/.exec(stdout)?.[0] ?? "";
    writeFileSync(configuration, `provider_installation {\n  ${mirror}\n  direct {\n    ${exclude}\n  }\n}\n`);
    await terraformOrThrow(folder, ["init", "-input=false"], { ...environment, TF_CLI_CONFIG_FILE: configuration });
    expect((await run("provider", "install", folder)).stdout).not.toContain("Warning");
  });

  it("refuses a file in place of the folder", async () => {
    const file = join(scratchFolder(), "main.tf");
    writeFileSync(file, "");
    expect(await run("provider", "install", file)).toEqual({
      code: 1,
      stdout: "",
      stderr: `${file} is a file: name the folder that holds your HCL.\n`,
    });
  });

  it("makes the folder when it is not there yet", async () => {
    const folder = join(scratchFolder(), "infrastructure", "port");
    mkdirSync(join(folder, ".."));
    expect((await run("provider", "install", folder)).code).toBe(0);
    expect(readFileSync(mainFile(folder, "cdktf-port.internal/cdktf-port/port", version), "utf8")).toMatch(/^#!\/usr\/bin\/env node/);
  });
});
