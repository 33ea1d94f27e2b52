import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { terraform, terraformEnvironment } from "../terraform";
import { TerraformProject } from "./terraform-project";

const webhook = (identifier: string, method: string) => ({ identifier, webhook: { url: "https://example.com", method } });
const node = [{ identifier: "asked", self_serve_trigger: {} }, webhook("build", "POST"), webhook("test", "FETCH"), { identifier: "none" }];
const page = { identifier: "guide", type: "dashboard", widgets: [JSON.stringify({ type: "markdown" }), "{ type: markdown }"] };
const resource = { port_workflow: { release: { identifier: "release", node } }, port_page: { guide: page } };

it("in JSON, as CDKTF writes it, Terraform shows the line of a block's attribute and of a list's element", async () => {
  const environment = terraformEnvironment();
  const project = new TerraformProject(environment, new Map());
  await project.begin("");
  writeFileSync(join(project.folder, "stack.tf.json"), JSON.stringify({ resource }, undefined, 1));
  const { stdout } = await terraform(project.folder, ["validate", "-json"], environment);
  const said: { diagnostics: { detail: string; snippet: { code: string } }[] } = JSON.parse(stdout);
  const places = said.diagnostics.map(({ detail, snippet }) => `${detail.split(/[ :]/)[0]} at ${snippet.code.trim()}`);
  expect(places.sort()).toEqual([
    'node[2].webhook.method at "method": "FETCH"',
    'node[3] at "identifier": "none"',
    'widgets[1] at "{ type: markdown }"',
  ]);
});
