import { App, Testing } from "cdktf";
import { defineEnvironments, PortStack } from "cdktf-port";
import { scratchFolder } from "../scratch-folder";

const outdir = scratchFolder();

/** An app that writes, where it writes, into a folder that goes when the tests of the file are over. */
export function testApp(): App {
  return new App({ outdir, stackTraces: false });
}

/** A stack for an environment called development, the first of two, in an app of its own. */
export function developmentStack(app = testApp()): PortStack {
  const [environment] = defineEnvironments([{ name: "development" }, { name: "production" }]);
  if (environment === undefined) throw new Error("There are two environments.");
  return new PortStack(app, environment.name, { environment });
}

/** Terraform's JSON of a stack whose constructs `describe` makes. Throws what synthesis would throw. */
export function synthesised(describe: (stack: PortStack) => void): TerraformFile {
  const stack = developmentStack();
  describe(stack);
  stack.prepareStack();
  return JSON.parse(Testing.synth(stack, true));
}

/** The resources of a stack by Terraform type and name. */
export function resources(describe: (stack: PortStack) => void): Record<string, Record<string, Attributes>> {
  return synthesised(describe).resource;
}

/** What synthesis has to say against the constructs, one line a problem; empty where it has nothing. */
export function problems(describe: (stack: PortStack) => void): string[] {
  try {
    synthesised(describe);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [list = ""] = message.split("\n\nIf you wish to ignore");
    return list.split(/\n +(?=\[)/).slice(1);
  }
}

/** The warnings that synthesis leaves at the constructs: `path: message`. */
export function warnings(describe: (stack: PortStack) => void): string[] {
  const stack = developmentStack();
  describe(stack);
  stack.prepareStack();
  Testing.synth(stack, true);
  return stack.node
    .findAll()
    .flatMap((node) => node.node.metadata.filter(({ type }) => type === "@cdktf/warn").map(({ data }) => `${node.node.path}: ${data}`));
}

export interface TerraformFile {
  readonly terraform: Attributes;
  readonly provider: Readonly<Record<string, readonly Attributes[]>>;
  readonly variable?: Readonly<Record<string, Attributes>>;
  readonly resource: Record<string, Record<string, Attributes>>;
  readonly data?: Record<string, Record<string, Attributes>>;
}

export type Attributes = Readonly<Record<string, unknown>>;
