import { execFile } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandEnvironment } from "../../examples/quickstart/commands";
import { repository } from "../house/documents";
import { scratchFolder } from "../scratch-folder";
import { expectRows, type Observed } from "./observed";
import { cdktf } from "./rows/cdktf";

const folder = scratchFolder();
symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"));
const settings = { language: "typescript", projectId: "bad-input", sendCrashReports: "false" };
writeFileSync(
  join(folder, "cdktf.json"),
  JSON.stringify({ ...settings, app: `node --import tsx "${join(repository, "examples/main.ts")}"` }),
);

/** Runs `npx cdktf …`, and keeps what it says last, on one line. */
function command(given: string): Promise<Observed> {
  const args = [join(repository, "node_modules/cdktf-cli/bundle/bin/cdktf"), ...given.split(" ").slice(2)];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env: commandEnvironment() }, (error, _stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), message: /^Error: .*$/m.exec(stderr)?.[0].trim() ?? stderr });
    });
  });
}

it.each(cdktf)("$mistake: $given", async (row) => {
  expectRows([row], [await command(row.given)]);
});
