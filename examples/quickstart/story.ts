import { relative } from "node:path";
import type { Environment } from "cdktf-port";
import { environments, type Values } from "../environments";
import { Commands, commandEnvironment } from "./commands";
import { Failure } from "./failure";
import type { Narrator } from "./narrator";
import { changesOf, linesOf } from "./plan";
import { type RunningPortal, startPortal } from "./portal";
import type { Processes } from "./processes";
import { checkRequirements } from "./requirements";

export interface Setting {
  /** The repository. */
  readonly root: string;
  /** Where stacks and state are kept; emptied first. */
  readonly folder: string;
  readonly narrator: Narrator;
  readonly processes: Processes;
}

/** The entity whose value is changed by hand. */
const cart = "/v1/blueprints/service/entities/cart";
const cartAddress = "port_entity.catalog_cart";

/** Every step of the quickstart, in order. Throws a Failure when one does not end as it should. */
export async function tell(setting: Setting): Promise<void> {
  const { root, folder, narrator, processes } = setting;
  const names = environments.map(({ name }) => name).join(" and ");
  narrator.title("cdktf-port quickstart", `A Port portal, described in TypeScript, goes to ${names}. All of it stays on this machine.`);

  narrator.step("Look for what this needs");
  const surroundings = { folder: root, environment: commandEnvironment() };
  narrator.result(await checkRequirements(root, processes, surroundings));

  narrator.step(`Start the embedded portal, with an empty organisation each for ${names}`);
  const portal = await startPortal(root, environments, processes, surroundings);
  narrator.result(`It listens on ${portal.url}, in memory.`);

  const commands = new Commands(setting);
  commands.set(portal.variables);
  narrator.step("Turn the TypeScript of examples/ into a Terraform stack for each environment", "cdktf synth");
  await commands.cdktf("synth");
  narrator.result(...environments.map(({ name }) => `${relative(root, folder)}/cdktf.out/stacks/${name}/cdk.tf.json`));

  const chapter = { commands, narrator, portal };
  for (const environment of environments) await deploy(environment, chapter);
  for (const environment of environments) await diffAgain(environment, chapter);
  const [first] = environments;
  if (first !== undefined) await mendDrift(first, chapter);
}

interface Chapter {
  readonly commands: Commands;
  readonly narrator: Narrator;
  readonly portal: RunningPortal;
}

async function deploy(environment: Environment<Values>, { commands, narrator, portal }: Chapter): Promise<void> {
  const { name, values } = environment;
  narrator.step(`See what ${name} lacks`, `cdktf diff ${name}`);
  await commands.cdktf("diff", name);
  narrator.result(...linesOf(await commands.plan(name)));

  narrator.step(`Deploy to ${name}`, `cdktf deploy ${name} --auto-approve`);
  await commands.cdktf("deploy", name, "--auto-approve");
  const instances = await instancesOfCart(portal, environment);
  expectThat(
    instances === values.instances,
    `${name} should have ${values.instances} as the instances of its service cart, and has ${instances}.`,
  );
  narrator.result(`The portal has it: in ${name} the service cart has ${instances} ${instances === 1 ? "instance" : "instances"}.`);
}

async function diffAgain({ name }: Environment, { commands, narrator }: Chapter): Promise<void> {
  narrator.step(`Ask ${name} again`, `cdktf diff ${name}`);
  await commands.cdktf("diff", name);
  const lines = linesOf(await commands.plan(name));
  expectThat(lines.length === 0, `A second diff of ${name} should find nothing, and finds:\n${lines.join("\n")}`);
  narrator.result("No changes, as Terraform's own JSON of the plan says.");
}

async function mendDrift(environment: Environment<Values>, { commands, narrator, portal }: Chapter): Promise<void> {
  const { name, values } = environment;
  const byHand = values.instances + 6;
  narrator.step(`Change a value in ${name} by hand, past the code`, `PATCH ${cart} {"properties":{"instances":${byHand}}}`);
  await portal.request(environment, "PATCH", cart, { properties: { instances: byHand } });
  narrator.result(`The service cart now has ${await instancesOfCart(portal, environment)} instances.`);

  narrator.step("See the drift", `cdktf diff ${name}`);
  await commands.cdktf("diff", name);
  const plan = await commands.plan(name);
  const drifted = (plan.resource_drift ?? []).map(({ address }) => address).join(", ");
  const touched = changesOf(plan)
    .map(({ address }) => address)
    .join(", ");
  expectThat(
    drifted === cartAddress && touched === cartAddress,
    `Only ${cartAddress} should have drifted; Terraform saw "${drifted}" and would change "${touched}".`,
  );
  narrator.result(...linesOf(plan));

  narrator.step("Put it back", `cdktf deploy ${name} --auto-approve`);
  await commands.cdktf("deploy", name, "--auto-approve");
  const instances = await instancesOfCart(portal, environment);
  expectThat(instances === values.instances, `The service cart should have ${values.instances} instances again, and has ${instances}.`);
  narrator.result(`The service cart has ${instances} ${instances === 1 ? "instance" : "instances"} again.`);
}

async function instancesOfCart(portal: RunningPortal, environment: Environment): Promise<unknown> {
  const { entity } = (await portal.request(environment, "GET", cart)) as { entity?: { properties?: { instances?: unknown } } };
  return entity?.properties?.instances;
}

function expectThat(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Failure(otherwise, "This is a fault of cdktf-port: please report it with the log.");
}
