import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Portal } from "../../portal";
import { fill } from "../generators/import/example-portal";
import { repository } from "../house/documents";
import { openPortal } from "../provider-bridge/rpc/port-session";
import { scratchFolder } from "../scratch-folder";
import { planned, terraformEnvironment, terraformOrThrow } from "../terraform";

const run = promisify(execFile);
const environment = terraformEnvironment();
let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
  await fill(portal);
  for (const name of ["development", "production"]) {
    const own = `PORT_${name.toUpperCase()}`;
    Object.assign(environment, {
      [`${own}_CLIENT_ID`]: `${name}-id`,
      [`${own}_CLIENT_SECRET`]: `${name}-secret-text`,
      [`${own}_BASE_URL`]: portal.url,
    });
  }
});
afterAll(() => portal.close());

it("makes an imported project that compiles and synthesises, and whose production is created from nothing", async () => {
  const project = join(scratchFolder(), "portal");
  const node = (...args: string[]) => run(process.execPath, args, { cwd: project, env: environment });
  const command = join(repository, "lib/cli/main.js");
  await run(process.execPath, [command, "import", "--out", project], { cwd: scratchFolder(), env: environment });
  install(project);

  await node("node_modules/typescript/bin/tsc", "--noEmit");
  const { app }: { app: string } = JSON.parse(readFileSync(join(project, "cdktf.json"), "utf8"));
  await node(...app.split(" ").slice(1));

  const production = join(project, "cdktf.out/stacks/production");
  await terraformOrThrow(production, ["init", "-input=false"], environment);
  const { changes } = await planned(production, environment);
  expect(new Set(changes.map(({ action }) => action))).toEqual(new Set(["create"]));
  expect(changes.map(({ address }) => address).sort()).toEqual(
    [
      "port_action.catalog_actions_own",
      "port_action.catalog_actions_own_after",
      "port_aggregation_properties.catalog_blueprints_service",
      "port_blueprint.catalog_blueprints_class",
      "port_blueprint.catalog_blueprints_service",
      "port_blueprint.catalog_blueprints_squad",
      "port_entity.catalog_entities_class_new",
      "port_entity.catalog_entities_service_Cart",
      "port_entity.catalog_entities_service_cart",
      "port_entity.catalog_entities_squad_a_b_62485c13",
      "port_entity.catalog_entities_squad_a_b",
      "port_entity.catalog_entities_squad_shop",
    ].sort(),
  );
});

/** What `npm install` would bring, from this repository. */
function install(project: string): void {
  mkdirSync(join(project, "node_modules"));
  symlinkSync(repository, join(project, "node_modules/cdktf-port"));
  for (const name of ["cdktf", "constructs", "tsx", "typescript"])
    symlinkSync(join(repository, "node_modules", name), join(project, "node_modules", name));
}
