import { execFile } from "node:child_process";
import { join } from "node:path";
import { repository } from "../house/documents";
import { planned, terraform, terraformOrThrow } from "../terraform";
import { openProject, type Project } from "./project";

let project: Project;
beforeAll(async () => {
  project = await openProject();
});
afterAll(() => project.portal.close());

const service = (properties: object) => ({
  port_blueprint: { service: { identifier: "service", title: "Service", properties } },
  port_entity: {
    cart: {
      blueprint: "${port_blueprint.service.identifier}",
      identifier: "cart",
      title: "Cart",
      properties: Object.fromEntries(
        Object.entries(properties).map(([kind, names]) => [
          kind,
          Object.fromEntries(Object.keys(names).map((name) => [name, heldIn(kind)])),
        ]),
      ),
    },
  },
});
const heldIn = (kind: string) => (kind === "number_props" ? 12 : "12");

/** Runs the built command in the project, with the project's environment. */
function command(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const words = [join(repository, "lib/cli/main.js"), ...args];
    execFile(process.execPath, words, { cwd: project.folder, env: project.environment }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

it("a property that is renamed and retyped in code is refused by the plan, migrated by the command it names, and then planned empty", async () => {
  project.describe(service({ string_props: { size: {} } }));
  await terraformOrThrow(project.folder, ["apply", "-auto-approve", "-input=false"], project.environment);

  project.describe(service({ string_props: { weight: {} } }));
  const refused = await terraform(project.folder, ["plan", "-input=false", "-no-color"], project.environment);
  const told = refused.stderr.replace(/\s*\n│?\s*/g, " ");
  expect(refused.code).toBe(1);
  expect(told).toContain('the entity "cart" holds a value and would lose it.');
  const words = /npx cdktf-port (migrate property \S+ \S+ \S+) /.exec(told)?.[1]?.split(" ") ?? [];
  expect(words.slice(2)).toEqual(["service", "size", "weight"]);
  expect(await command(...words)).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("Done: ") });
  expect(await planned(project.folder, project.environment)).toMatchObject({ changes: [] });

  expect(await command("migrate", "property", "service", "weight", "mass", "--type", "number")).toMatchObject({ code: 0, stderr: "" });
  project.describe(service({ number_props: { mass: {} } }));
  expect(await planned(project.folder, project.environment)).toMatchObject({ changes: [] });
  await terraformOrThrow(project.folder, ["apply", "-auto-approve", "-input=false"], project.environment);
  expect(await project.live("/v1/blueprints/service/entities/cart")).toMatchObject({ properties: { mass: 12 } });
});
