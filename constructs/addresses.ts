import { createHash } from "node:crypto";
import { TerraformDataSource, TerraformOutput, TerraformResource, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";

/**
 * A name of Terraform's for the ids from the stack down to an element: joined by `_`, as they are where Terraform can take them, else
 * without what it cannot and with a hash of the whole path, so that two ids never become one. Depends on nothing but the ids.
 */
export function readableAddress(ids: readonly string[]): string {
  if (ids.length === 0) return "";
  const joined = ids.join("_");
  const name = joined.replace(/[^A-Za-z0-9_-]/g, "").replace(/^(?=[^A-Za-z_]|$)/, "_");
  if (name === joined) return name;
  const hash = createHash("sha256").update(JSON.stringify(ids)).digest("hex").slice(0, 8);
  return `${name}_${hash}`;
}

/** Elements of one stack whose ids join to the same name, such as `a_b`/`c` and `a`/`b_c`: each would overwrite the other. */
export function checkAddresses(stack: TerraformStack): string[] {
  const taken = new Map<string, string>();
  const problems: string[] = [];
  for (const node of stack.node.findAll()) {
    const address = addressIn(stack, node);
    if (address === undefined) continue;
    const first = taken.get(address);
    if (first !== undefined)
      problems.push(`${first} and ${node.node.path} would both be ${address} in Terraform: give one of them another id.`);
    else taken.set(address, node.node.path);
  }
  return problems;
}

function addressIn(stack: TerraformStack, node: IConstruct): string | undefined {
  if (node === stack || TerraformStack.isStack(node) || TerraformStack.of(node) !== stack) return undefined;
  if (TerraformResource.isTerraformResource(node)) return `${node.terraformResourceType}.${node.friendlyUniqueId}`;
  if (TerraformDataSource.isTerraformDataSource(node)) return `data.${node.terraformResourceType}.${node.friendlyUniqueId}`;
  return TerraformOutput.isTerraformOutput(node) ? `output.${node.friendlyUniqueId}` : undefined;
}
