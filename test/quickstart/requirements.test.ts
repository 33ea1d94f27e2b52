import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratchFolder } from "../scratch-folder";
import { endOf, repository, startQuickstart } from "./run-quickstart";

const remedy = "Install Terraform 1.5 or newer (https://developer.hashicorp.com/terraform/install) and run this again.";

/** Runs the quickstart with a PATH on which there are Node and, with `script`, a terraform that is that script. */
async function runWithTerraform(script?: string): Promise<{ code: number | null; stderr: string; steps: number; touched: boolean }> {
  const scratch = scratchFolder();
  const path = join(scratch, "bin");
  mkdirSync(path);
  symlinkSync(process.execPath, join(path, "node"));
  if (script !== undefined) {
    writeFileSync(join(path, "terraform"), `#!/bin/sh\n${script}\n`);
    chmodSync(join(path, "terraform"), 0o755);
  }
  const folder = join(scratch, "work");
  const { code, stdout, stderr } = await endOf(startQuickstart(repository, { PATH: path, HOME: scratch }, folder));
  return { code, stderr, steps: stdout.match(/^ *\d+\. /gm)?.length ?? 0, touched: existsSync(folder) };
}

describe("the quickstart, where something it needs is missing, stops at its first step with the reason and the remedy", () => {
  it("without Terraform", async () => {
    expect(await runWithTerraform()).toEqual({
      code: 1,
      stderr: `\n    Terraform is not on the PATH.\n    ${remedy}\n`,
      steps: 1,
      touched: false,
    });
  });

  it("with an old Terraform", async () => {
    expect(await runWithTerraform(`echo '{"terraform_version": "1.4.7"}'`)).toEqual({
      code: 1,
      stderr: `\n    Terraform on the PATH is 1.4.7, which is too old.\n    ${remedy}\n`,
      steps: 1,
      touched: false,
    });
  });

  it("with something else called terraform", async () => {
    expect(await runWithTerraform("exit 3")).toEqual({
      code: 1,
      stderr: `\n    The terraform on the PATH does not say its version.\n    ${remedy}\n`,
      steps: 1,
      touched: false,
    });
  });
});
