import { join, relative } from "node:path";
import type { Environment } from "cdktf-port";
import { environments } from "../environments";
import { documentsOf, fillAccount } from "./account";
import { Commands, commandEnvironment } from "./commands";
import { expectThat } from "./failure";
import type { Narrator } from "./narrator";
import { changesOf, importsOf, linesOf } from "./plan";
import { type RunningPortal, startPortal } from "./portal";
import type { Processes } from "./processes";
import { addProperty, linkPackages, newProperty } from "./project";
import { checkRequirements } from "./requirements";

export interface Setting {
  /** The repository. */
  readonly root: string;
  /** Where the project, its stacks and state are kept; emptied first. */
  readonly folder: string;
  readonly narrator: Narrator;
  readonly processes: Processes;
}

/** What the chapters share. */
interface Chapter {
  readonly commands: Commands;
  readonly narrator: Narrator;
  readonly portal: RunningPortal;
  /** The folder of the project that import writes. */
  readonly project: string;
}

/** Every step of the quickstart, in order. Throws a Failure when one does not end as it should. */
export async function tell(setting: Setting): Promise<void> {
  const { root, folder, narrator, processes } = setting;
  const [development, production] = environments;
  if (development === undefined || production === undefined) throw new Error("The examples have two environments.");
  narrator.title(
    "cdktf-port quickstart",
    "A Port portal that people have clicked together becomes code, and the code fills another. All of it stays on this machine.",
  );

  narrator.step("Look for what this needs");
  const surroundings = { folder: root, environment: commandEnvironment() };
  narrator.result(await checkRequirements(root, processes, surroundings));

  narrator.step("Start the embedded portal, with two organisations: development and production");
  const portal = await startPortal(root, environments, processes, surroundings);
  narrator.result(`It listens on ${portal.url}, in memory.`);

  const project = join(folder, "portal");
  const commands = new Commands({ root, folder, project, processes });
  commands.set(portal.variables);
  const chapter = { commands, narrator, portal, project };

  narrator.step("Fill development, as people do who click their portal together; production stays empty");
  await fillAccount(portal, development);
  narrator.result("Blueprints Service and Squad, which relate to each other; the action Own services; a squad and two services.");

  await importPortal(development, root, chapter);
  await adopt(development, chapter);
  await promote(production, chapter);
  await evolve([development, production], chapter);
  await mendDrift(development, chapter);
}

async function importPortal({ name }: Environment, root: string, { commands, narrator, project }: Chapter): Promise<void> {
  const shown = relative(root, project);
  narrator.step(`Write ${name} as code`, `cdktf-port import --environment ${name} --out ${shown}`);
  const said = await commands.port("import", "--environment", name, "--out", project);
  // What it says to do next is what the next steps do.
  narrator.result(...said.split("\n").slice(0, 1));
  linkPackages(root, project);
}

async function adopt(environment: Environment, { commands, narrator, portal }: Chapter): Promise<void> {
  const { name } = environment;
  const before = await documentsOf(portal, environment);
  narrator.step(`See what the code would change in ${name}`, `cdktf diff ${name}`);
  await commands.cdktf("diff", name);
  const plan = await commands.plan(name);
  const [imports, lines] = [importsOf(plan), linesOf(plan)];
  expectThat(
    imports.length > 0 && changesOf(plan).length === 0,
    `A first diff of ${name} should only import, and shows:\n${lines.join("\n")}`,
  );
  narrator.result(...lines, `${imports.length} to import; nothing to add, to change or to destroy.`);

  narrator.step(`Take over what is there`, `cdktf deploy ${name} --auto-approve`);
  await commands.cdktf("deploy", name, "--auto-approve");
  expectThat((await documentsOf(portal, environment)) === before, `Adopting ${name} should change nothing in Port, and has.`);
  narrator.result(`Terraform manages it now, and in Port not a byte is different.`);
  await diffAgain(environment, { commands, narrator });
}

async function promote(environment: Environment, { commands, narrator, portal }: Chapter): Promise<void> {
  const { name } = environment;
  narrator.step(`Fill ${name} with the same code`, `cdktf deploy ${name} --auto-approve`);
  await commands.cdktf("deploy", name, "--auto-approve");
  const flagship = await portal.entity(environment, "squad", "shop");
  expectThat(flagship?.relations?.flagship === "cart", `${name} should have the squad Shop with its flagship, the service Cart.`);
  narrator.result(`${name} has it all, the two blueprints that relate to each other among them.`);
  await diffAgain(environment, { commands, narrator });
}

async function diffAgain({ name }: Environment, { commands, narrator }: Pick<Chapter, "commands" | "narrator">): Promise<void> {
  narrator.step(`Ask ${name} again`, `cdktf diff ${name}`);
  await commands.cdktf("diff", name);
  const lines = linesOf(await commands.plan(name));
  expectThat(lines.length === 0, `A second diff of ${name} should find nothing, and finds:\n${lines.join("\n")}`);
  narrator.result("No changes, as Terraform's own JSON of the plan says.");
}

async function evolve(all: readonly Environment[], { commands, narrator, portal, project }: Chapter): Promise<void> {
  narrator.step("Add a property to Service in the code");
  narrator.result(`${addProperty(project)}: ${newProperty}`);
  for (const [index, environment] of all.entries()) {
    const { name } = environment;
    if (index === 0) {
      narrator.step(`See what that means for ${name}`, `cdktf diff ${name}`);
      await commands.cdktf("diff", name);
      const lines = linesOf(await commands.plan(name));
      expectThat(lines.length === 1, `One property should be added in ${name}, and the plan is:\n${lines.join("\n")}`);
      narrator.result(...lines);
    }
    narrator.step(`Bring it to ${name}`, `cdktf deploy ${name} --auto-approve`);
    await commands.cdktf("deploy", name, "--auto-approve");
    const tier = (await portal.blueprint(environment, "service"))?.schema?.properties?.tier;
    expectThat(tier !== undefined, `The blueprint Service of ${name} should have the property tier, and has not.`);
    narrator.result(`Service has the property tier in ${name}.`);
  }
}

/** The value that is changed by hand. */
const cart = "/v1/blueprints/service/entities/cart";

async function mendDrift(environment: Environment, { commands, narrator, portal }: Chapter): Promise<void> {
  const { name } = environment;
  const instances = async () => (await portal.entity(environment, "service", "cart"))?.properties?.instances;
  const [before, byHand] = [await instances(), 7];
  narrator.step(`Change a value in ${name} by hand, past the code`, `PATCH ${cart} {"properties":{"instances":${byHand}}}`);
  await portal.request(environment, "PATCH", cart, { properties: { instances: byHand } });
  narrator.result(`The service Cart has ${await instances()} instances.`);

  narrator.step("See the drift", `cdktf diff ${name}`);
  await commands.cdktf("diff", name);
  const lines = linesOf(await commands.plan(name));
  expectThat(lines.length === 1, `Only the value that was changed by hand should have drifted; the plan is:\n${lines.join("\n")}`);
  narrator.result(...lines);

  narrator.step("Put it back", `cdktf deploy ${name} --auto-approve`);
  await commands.cdktf("deploy", name, "--auto-approve");
  const after = await instances();
  expectThat(after === before, `The service Cart should have ${before} instances again, and has ${after}.`);
  narrator.result(`The service Cart has ${after} ${after === 1 ? "instance" : "instances"} again.`);
}
