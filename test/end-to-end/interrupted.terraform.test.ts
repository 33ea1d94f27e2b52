import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { planned, terraform, terraformOrThrow } from "../terraform";
import { openProject, type Project, type Resources } from "./project";

const count = 30;
let project: Project;

beforeEach(async () => {
  project = await openProject();
});
afterEach(() => project.portal.close());

/** A blueprint and entities of it that come one after another, so that there is a middle to be stopped in. */
function catalog(): Resources {
  const blueprint = { identifier: "service", title: "Service", properties: { number_props: { place: {} } } };
  const entity = {
    count,
    blueprint: "${port_blueprint.service.identifier}",
    identifier: "service-${count.index}",
    title: "Service ${count.index}",
    properties: { number_props: { place: "${count.index}" } },
  };
  const action = {
    identifier: "own",
    self_service_trigger: { operation: "DAY-2", blueprint_identifier: "${port_blueprint.service.identifier}" },
    webhook_method: { url: "https://example.com/own" },
  };
  return { port_blueprint: { service: blueprint }, port_entity: { service: entity }, port_action: { own: action } };
}

/** Starts an apply in a process group of its own, and waits until the portal has some of its entities. */
async function applyHalfWay({
  folder,
  environment,
  portal,
  describe,
}: Project): Promise<{ child: ChildProcess; ended: Promise<number | null> }> {
  describe(catalog());
  portal.configure({ latency: 150 });
  const child = spawn("terraform", ["apply", "-auto-approve", "-input=false", "-no-color", "-parallelism=2"], {
    cwd: folder,
    env: environment,
    detached: true,
    stdio: "ignore",
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  while ((await entities()).length < 4) await new Promise((resolve) => setTimeout(resolve, 20));
  return { child, ended };
}

async function entities(): Promise<unknown[]> {
  const { body } = await project.portal.organization("development").request("GET", "/v1/blueprints/service/entities");
  const list: unknown = Object(body).entities;
  return Array.isArray(list) ? list : [];
}

/** Processes that run in the project's folder, read off Linux's /proc. */
function processesIn(folder: string): string[] {
  return readdirSync("/proc").filter((name) => {
    try {
      return /^\d+$/.test(name) && readlinkSync(`/proc/${name}/cwd`) === folder;
    } catch {
      return false;
    }
  });
}

async function convergesFrom({ folder, environment, portal }: Project): Promise<void> {
  portal.configure({});
  await terraform(folder, ["force-unlock", "-force", lockId(folder)], environment);
  await terraformOrThrow(folder, ["apply", "-auto-approve", "-input=false"], environment);
  expect(await planned(folder, environment)).toEqual({ changes: [], drift: [] });
  expect(await entities()).toHaveLength(count);
}

function lockId(folder: string): string {
  try {
    return String(JSON.parse(readFileSync(`${folder}/.terraform.tfstate.lock.info`, "utf8")).ID);
  } catch {
    return "none";
  }
}

describe("an apply that is stopped half way", () => {
  it("converges on the next run when Terraform was killed, and leaves no provider behind", async () => {
    const { child, ended } = await applyHalfWay(project);
    child.kill("SIGKILL");
    await ended;
    for (let tries = 0; processesIn(project.folder).length > 0 && tries < 200; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(processesIn(project.folder)).toEqual([]);
    expect((await entities()).length).toBeLessThan(count);
    await convergesFrom(project);
  });

  it("keeps in state what it has made when the person presses Ctrl-C", async () => {
    const { child, ended } = await applyHalfWay(project);
    process.kill(-(child.pid ?? 0), "SIGINT");
    expect(await ended).toBe(1);
    const state = JSON.parse(await terraformOrThrow(project.folder, ["show", "-json"], project.environment));
    const kept = state.values.root_module.resources.filter(({ type }: { type: string }) => type === "port_entity");
    expect(kept).toHaveLength((await entities()).length);
    expect(kept.length).toBeLessThan(count);
    await convergesFrom(project);
  });
});
