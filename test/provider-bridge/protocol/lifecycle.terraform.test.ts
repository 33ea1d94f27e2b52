import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { arch, platform, tmpdir } from "node:os";
import { join } from "node:path";
import { planned, terraform, terraformEnvironment, terraformOrThrow } from "../../terraform";
import { ProviderProcess, toyBundle } from "./provider-process";

const bundle = toyBundle();
const architecture = arch() === "x64" ? "amd64" : arch();
const homes: string[] = [];

/** A folder for Terraform, with the provider laid where it looks without network or configuration. */
function terraformFolder(): string {
  const home = mkdtempSync(join(tmpdir(), "stack-"));
  homes.push(home);
  const place = join(home, "terraform.d/plugins/toy.internal/toy/toy/0.1.0", `${platform()}_${architecture}`);
  cpSync(bundle.folder, place, { recursive: true });
  renameSync(join(place, "terraform-provider-port"), join(place, "terraform-provider-toy_v0.1.0"));
  mkdirSync(join(home, "things"));
  return home;
}

function configure(home: string, resources: string): void {
  const provider = 'terraform {\n  required_providers {\n    toy = { source = "toy.internal/toy/toy", version = "0.1.0" }\n  }\n}';
  writeFileSync(
    join(home, "main.tf"),
    `${provider}\nprovider "toy" {\n  folder = "${home}/things"\n  secret = "s3cret-word"\n}\n${resources}\n`,
  );
}

const outputs = async (home: string): Promise<Record<string, { value: unknown }>> =>
  JSON.parse(await terraformOrThrow(home, ["output", "-json"]));
const thingsIn = (home: string) => readdirSync(join(home, "things")).sort();
const apply = (home: string) => terraformOrThrow(home, ["apply", "-auto-approve", "-input=false", "-no-color"]);

afterAll(() => {
  bundle.remove();
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

describe("the toy provider under Terraform", () => {
  const cart = `
    resource "toy_thing" "cart" {
      name   = "cart"
      size   = 123456789012345678901234567890.125
      labels = { __proto__ = "a", "with \\"quotes\\"" = "ü" }
      tags   = ["b", "a", "b"]
      parts  = [{ title = "wheel", weight = 0.1 }, { title = "basket" }]
    }
    resource "toy_thing" "twin" {
      name   = "twin"
      labels = { serial = toy_thing.cart.serial }
    }
    output "cart" { value = { for k, v in toy_thing.cart : k => v if k != "token" } }`;

  it("creates, plans nothing twice, sees drift, changes, replaces, imports and destroys", async () => {
    const home = terraformFolder();
    configure(home, cart);
    await terraformOrThrow(home, ["init", "-input=false", "-no-color"]);
    await terraformOrThrow(home, ["validate"]);
    await apply(home);
    expect(thingsIn(home)).toEqual(["cart.json", "twin.json"]);
    expect(readFileSync(join(home, "things/twin.json"), "utf8")).toContain('"labels":{"serial":"s-1"}');
    expect(readFileSync(join(home, "things/cart.json"), "utf8")).toContain("123456789012345678901234567890.125");
    expect((await outputs(home)).cart?.value).toMatchObject({
      tags: ["a", "b"],
      parts: [{ title: "wheel", weight: 0.1 }, { title: "basket" }],
    });
    expect(await planned(home)).toEqual({ changes: [], drift: [] });

    const file = join(home, "things/twin.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"size":null', '"size":9007199254740993'));
    const { changes, drift } = await planned(home);
    expect(changes).toEqual([{ address: "toy_thing.twin", action: "update" }]);
    expect(drift).toHaveLength(1);
    await apply(home);
    expect(readFileSync(file, "utf8")).toContain('"size":null');

    configure(home, cart.replace('name   = "twin"', 'name   = "double"'));
    expect((await planned(home)).changes.map(({ action }) => action)).toEqual(["replace"]);
    await apply(home);
    expect(thingsIn(home)).toEqual(["cart.json", "double.json"]);

    await terraformOrThrow(home, ["state", "rm", "toy_thing.cart"]);
    await terraformOrThrow(home, ["import", "-input=false", "toy_thing.cart", "cart"]);
    expect((await planned(home)).changes).toEqual([]);
    await terraformOrThrow(home, ["destroy", "-auto-approve", "-input=false"]);
    expect(thingsIn(home)).toEqual([]);
  }, 120_000);

  it("generates configuration for what it imports", async () => {
    const home = terraformFolder();
    configure(home, cart);
    await terraformOrThrow(home, ["init", "-input=false"]);
    await apply(home);
    rmSync(join(home, "terraform.tfstate"));
    configure(home, 'import {\n  to = toy_thing.found\n  id = "cart"\n}');
    await terraformOrThrow(home, ["plan", "-input=false", "-generate-config-out=found.tf"]);
    expect(readFileSync(join(home, "found.tf"), "utf8")).toMatch(/size += 123456789012345678901234567890\.125/);
    await apply(home);
    expect(await planned(home)).toEqual({ changes: [], drift: [] });
  }, 60_000);

  it("shows errors at their place, and keeps what a failed create has made", async () => {
    const home = terraformFolder();
    configure(home, 'resource "toy_thing" "cart" {\n  name  = "cart"\n  parts = [{ title = "" }]\n}');
    await terraformOrThrow(home, ["init", "-input=false"]);
    const refused = await terraform(home, ["plan", "-input=false", "-no-color"]);
    expect(refused.code).toBe(1);
    for (const words of ["Error: A part needs a title", "on main.tf line", 'parts = [{ title = "" }]', "Where: parts[0].title"])
      expect(refused.stderr).toContain(words);

    configure(home, 'resource "toy_thing" "cart" {\n  name      = "cart"\n  behaviour = "fail late"\n}');
    const failed = await terraform(home, ["apply", "-auto-approve", "-input=false", "-no-color"]);
    expect(failed.stderr).toContain("The label printer is out of paper");
    expect(await terraformOrThrow(home, ["state", "list"])).toBe("toy_thing.cart\n");
  }, 60_000);

  it("shows the trace of a crash, and loses nothing by it", async () => {
    const home = terraformFolder();
    configure(
      home,
      'resource "toy_thing" "cart" {\n  name      = "cart"\n  behaviour = "fall over"\n}\nresource "toy_thing" "next" {\n  name       = "next"\n  depends_on = [toy_thing.cart]\n}',
    );
    await terraformOrThrow(home, ["init", "-input=false"]);
    const { code, stderr } = await terraform(home, ["apply", "-auto-approve", "-input=false", "-no-color"]);
    expect(code).toBe(1);
    expect(stderr).toContain("Stack trace from the terraform-provider-toy_v0.1.0 plugin:\n\npanic: Error: Nobody caught this");
    expect(await terraformOrThrow(home, ["state", "list"])).toBe("toy_thing.cart\n");
  }, 60_000);

  it("keeps its secrets out of Terraform's most talkative log", async () => {
    const home = terraformFolder();
    configure(home, cart);
    await terraformOrThrow(home, ["init", "-input=false"]);
    const log = join(home, "trace.log");
    await terraformOrThrow(home, ["apply", "-auto-approve", "-input=false"], terraformEnvironment({ TF_LOG: "trace", TF_LOG_PATH: log }));
    const lines = readFileSync(log, "utf8");
    expect(lines).toMatch(/\[INFO\] +provider\.terraform-provider-toy_v0\.1\.0: Configured/);
    expect(lines).not.toContain("s3cret-word");
    expect(lines).not.toMatch(/plugin (?:process )?(?:failed|did not exit)|killing the plugin|non-JSON/i);
  }, 60_000);

  it("stops what waits when Terraform is interrupted, and its object is kept", async () => {
    const home = terraformFolder();
    configure(home, 'resource "toy_thing" "cart" {\n  name      = "cart"\n  behaviour = "wait for the stop"\n}');
    await terraformOrThrow(home, ["init", "-input=false"]);
    const run = spawn("terraform", ["apply", "-auto-approve", "-input=false", "-no-color"], {
      cwd: home,
      env: terraformEnvironment({ TF_LOG_PROVIDER: "debug" }),
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
    });
    const ended = new Promise<number | null>((resolve) => run.on("close", (code) => resolve(code)));
    // Terraform says "Creating..." before it asks the provider: on a busy machine the stop would come first.
    await new Promise<void>((resolve) => run.stderr.on("data", (text) => text.includes("Waiting for the stop") && resolve()));
    if (run.pid === undefined) throw new Error("Terraform did not start.");
    process.kill(-run.pid, "SIGINT");
    expect(await ended).toBe(1);
    expect(thingsIn(home)).toEqual(["cart.json"]);
    expect(await terraformOrThrow(home, ["state", "list"])).toBe("toy_thing.cart\n");
  }, 60_000);

  it("says to the person what it lacks when it cannot start", async () => {
    const home = terraformFolder();
    configure(home, cart);
    await terraformOrThrow(home, ["init", "-input=false"]);
    const pretend = join(home, "pretend.cjs");
    writeFileSync(pretend, 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.1" } });');
    const { stderr } = await terraform(
      home,
      ["plan", "-input=false", "-no-color"],
      terraformEnvironment({ NODE_OPTIONS: `--require ${pretend}` }),
    );
    expect(stderr.replace(/\s+/g, " ")).toContain("This Terraform provider needs Node 20.");
  }, 60_000);
});

describe("the toy provider under a debugger", () => {
  it("serves one command after another, without init", async () => {
    const home = mkdtempSync(join(tmpdir(), "stack-"));
    homes.push(home);
    mkdirSync(join(home, "things"));
    configure(home, 'resource "toy_thing" "cart" {\n  name = "cart"\n}');
    const provider = new ProviderProcess(bundle.executable, { PATH: process.env.PATH }, ["--debug"]);
    const [, value = ""] = await provider.said(/^export TF_REATTACH_PROVIDERS='(.*)'\n/m);
    try {
      const environment = terraformEnvironment({ TF_REATTACH_PROVIDERS: value });
      await terraformOrThrow(home, ["apply", "-auto-approve", "-input=false"], environment);
      expect(await planned(home, environment)).toEqual({ changes: [], drift: [] });
      await terraformOrThrow(home, ["destroy", "-auto-approve", "-input=false"], environment);
      expect(thingsIn(home)).toEqual([]);
    } finally {
      await provider.end();
    }
  }, 60_000);
});
