import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { App, TerraformOutput, TerraformResource, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { readProps } from "../../constructs/tokens/document";
import { terraformJson } from "../../constructs/tokens/terraform-json";
import type { Attribute } from "../../model/kernel/schema";
import { scratchFolder } from "../scratch-folder";
import { terraformOrThrow } from "../terraform";

/** A `terraform_data` whose input travels as the attributes of Port's resources do; Terraform gives it back as output. */
class Echo extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: unknown,
    private readonly json: boolean,
  ) {
    super(scope, id, { terraformResourceType: "terraform_data" });
    new TerraformOutput(scope, `${id}_out`, { value: `\${terraform_data.${id}.output}` });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const { value, problems } = readProps({ input: this.props }, this);
    const attribute: Attribute = { name: "input", description: "", type: "string", presence: "optional", json: this.json };
    const spelled = terraformJson([attribute], value as Parameters<typeof terraformJson>[1]);
    const all = [...problems, ...spelled.problems];
    if (all.length > 0) throw new Error(all.map(({ path, message }) => `${path.join(".")} ${message}`).join("\n"));
    return spelled.attributes;
  }
}

/** A stack to put tokens and echoes into. */
export class EchoStack extends TerraformStack {
  constructor() {
    super(new App({ outdir: scratchFolder(), stackTraces: false }), "echo");
  }

  /** `json`: the texts in the value are JSON, as in attributes that hold JSON. */
  echo(id: string, value: unknown, { json = false } = {}): void {
    new Echo(this, id, value, json);
  }

  /** Terraform's JSON of the stack, without the backend, so that no init is needed. */
  synthesised(): string {
    return JSON.stringify(this.toTerraform());
  }

  /** What Terraform gives back, by id, after one apply. Variables are those of the stack. */
  async applied(variables: Readonly<Record<string, unknown>> = {}): Promise<Record<string, unknown>> {
    const folder = scratchFolder();
    writeFileSync(join(folder, "main.tf.json"), this.synthesised());
    writeFileSync(join(folder, "terraform.tfvars.json"), JSON.stringify(variables));
    await terraformOrThrow(folder, ["apply", "-auto-approve", "-input=false", "-no-color"]);
    const outputs: Record<string, { value: unknown }> = JSON.parse(await terraformOrThrow(folder, ["output", "-json"]));
    return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name.replace(/_out$/, ""), value]));
  }
}
