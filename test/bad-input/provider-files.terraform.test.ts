import { appendFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App } from "cdktf";
import { bridgeSource } from "../../constructs/provider/placement";
import { version } from "../../package.json";
import { run } from "../cli/output";
import { developmentStack } from "../constructs/synthesis";
import { scratchFolder } from "../scratch-folder";
import { terraform, terraformOrThrow } from "../terraform";
import { expectRows } from "./observed";
import { providerFiles } from "./rows/provider-files";

const [afterSynth, afterInit] = providerFiles;

/** Changes the provider that Terraform took from the folder, as a bad copy would. */
function changeProvider(folder: string): void {
  const plugins = join(folder, "terraform.d/plugins");
  for (const name of readdirSync(plugins, { recursive: true, encoding: "utf8" }))
    if (name.endsWith(`terraform-provider-port_v${version}`) && name.includes(process.platform)) appendFileSync(join(plugins, name), "\n");
}

/** What Terraform's plan ends with, its lines joined and its frame left out. */
async function plan(folder: string): Promise<{ code: number; message: string }> {
  const { code, stdout, stderr } = await terraform(folder, ["plan", "-input=false", "-no-color"]);
  const paragraphs = (stdout + stderr).replace(/^[╷│╵] ?/gm, "").split(/\n\s*\n/);
  const message = paragraphs.map((paragraph) => paragraph.trim().replace(/\s*\n\s*/g, " ")).join("\n\n");
  return { code, message: message.replaceAll(version, "VERSION").trim() };
}

it("that changed after synth is refused, and another synth mends it", async () => {
  const outdir = scratchFolder();
  const synthesise = () => {
    const app = new App({ outdir, stackTraces: false });
    developmentStack(app);
    app.synth();
  };
  synthesise();
  const folder = join(outdir, "stacks/development");
  await terraformOrThrow(folder, ["init", "-input=false"]);
  changeProvider(folder);
  expectRows(afterSynth ? [afterSynth] : [], [await plan(folder)]);
  synthesise();
  expect((await plan(folder)).code).toBe(0);
});

it("that changed after init is refused, and another install mends it", async () => {
  const folder = scratchFolder();
  await run("provider", "install", folder);
  const settings = `terraform {\n  required_providers {\n    port = {\n      source  = "${bridgeSource}"\n      version = "${version}"\n    }\n  }\n}\n`;
  writeFileSync(join(folder, "main.tf"), settings);
  await terraformOrThrow(folder, ["init", "-input=false"]);
  changeProvider(folder);
  expectRows(afterInit ? [afterInit] : [], [await plan(folder)]);
  await run("provider", "install", folder);
  expect((await plan(folder)).code).toBe(0);
});
