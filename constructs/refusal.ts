import type { IResolvable, IResolveContext } from "cdktf";
import type { IConstruct } from "constructs";

/** Stands for attributes that cannot be: CDKTF's preparing walk passes it, the writing of the stack does not. */
export class Refusal implements IResolvable {
  readonly creationStack: string[] = [];
  readonly #message: string;

  constructor({ node }: IConstruct, problems: readonly string[]) {
    this.#message = problems.map((problem) => `[${node.path}] ${problem}`).join("\n");
  }

  resolve({ preparing }: IResolveContext): string {
    if (preparing) return "";
    throw new Error(this.#message);
  }

  toString(): string {
    return "";
  }
}

/** CDKTF's printing of HCL changes texts with quotes, line breaks or braces. */
export function refuseHcl({ node }: IConstruct): never {
  throw new Error(
    `${node.path} cannot be written as HCL without changing its texts: synthesise Terraform's JSON, without --hcl and hclOutput.`,
  );
}
