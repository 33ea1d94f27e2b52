import { rmSync } from "node:fs";
import { join } from "node:path";
import type { DataObject } from "../../model/kernel/data";
import type { Resource } from "../../model/kernel/resource";
import { ByHand, configOf, meaningOf } from "../provider-bridge/rpc/by-hand";
import { changedOf, documentsOf } from "../provider-bridge/rpc/wide";
import { wide } from "../provider-bridge/rpc/wide-documents";
import { planned, terraform, terraformOrThrow } from "../terraform";
import { literal, openProject, type Project, type Resources } from "./project";

/** One document of each kind that uses as much as one document can, and the same changed everywhere, its name too. */
const lives = wide.map((one) => {
  const [document] = documentsOf(one);
  if (!document) throw new Error(`There is no wide document of ${one.resource.name}.`);
  return { ...one, type: `port_${one.resource.name}`, document, changed: changedOf(one, document) };
});

/** Terraform generates no configuration for deprecated attributes. */
function withoutDeprecated(resource: Resource, document: DataObject): DataObject {
  const state = resource.toTerraform(document, { authored: true });
  for (const { name, deprecated } of resource.attributes) if (deprecated) state[name] = null;
  return resource.toApi(state);
}

describe.each(lives)("$type over Terraform, with everything set", ({ resource, type, prepare, document, changed }) => {
  let project: Project;
  let byHand: ByHand;
  const address = `${type}.wide`;

  beforeAll(async () => {
    project = await openProject();
    byHand = new ByHand(project.portal, "development");
    await prepare?.(byHand);
  });
  afterAll(() => project.portal.close());

  const configured = (of: DataObject): Resources => ({ [type]: { wide: Object(literal(configOf(resource, of))) } });
  const apply = () => terraformOrThrow(project.folder, ["apply", "-auto-approve", "-input=false"], project.environment);
  const changes = async () =>
    (await planned(project.folder, project.environment)).changes.map(({ address: at, change }) => `${at} ${change.actions}`);
  const liveMeaning = async (of: DataObject) => {
    const live = await byHand.read(resource, resource.toTerraform(of));
    return live && meaningOf(resource, live);
  };
  const importId = (of: DataObject) => String(resource.toTerraform(of).id);

  it("is created, is changed in every attribute and renamed in place, and each time the next plan is empty", async () => {
    project.describe(configured(document));
    expect(await changes()).toEqual([`${address} create`]);
    await apply();
    expect(await changes()).toEqual([]);
    expect(await liveMeaning(document)).toEqual(meaningOf(resource, document));

    project.describe(configured(changed));
    expect(await changes()).toEqual([`${address} update`]);
    await apply();
    expect(await changes()).toEqual([]);
    expect(await liveMeaning(changed)).toEqual(meaningOf(resource, changed));
  });

  it("shows what was changed by hand, and puts it back", async () => {
    const now = resource.toTerraform(changed);
    const drifted = Object.assign(Object.create(null), document, { [resource.endpoint.key]: changed[resource.endpoint.key] });
    expect(await byHand.write(resource, now, drifted)).toBe(true);
    expect(await changes()).toEqual([`${address} update`]);
    await apply();
    expect(await liveMeaning(changed)).toEqual(meaningOf(resource, changed));
  });

  it("is imported by block, with a configuration that Terraform generates, and by command", async () => {
    const kept = withoutDeprecated(resource, changed);
    expect(await byHand.write(resource, resource.toTerraform(changed), kept)).toBe(true);
    rmSync(join(project.folder, "terraform.tfstate"));
    project.describe({}, { import: [{ to: address, id: importId(changed) }] });
    const generated = join(project.folder, "generated.tf");
    await terraformOrThrow(project.folder, ["plan", "-input=false", `-generate-config-out=${generated}`], project.environment);
    expect(await changes()).toEqual([]);
    rmSync(generated);

    project.describe(configured(kept));
    await terraformOrThrow(project.folder, ["import", "-input=false", address, importId(changed)], project.environment);
    expect(await changes()).toEqual([]);
  });

  it("is destroyed, also when it is gone already", async () => {
    await byHand.delete(resource, resource.toTerraform(changed));
    expect(
      (await terraform(project.folder, ["destroy", "-auto-approve", "-input=false", "-refresh=false"], project.environment)).code,
    ).toBe(0);
    expect(await liveMeaning(changed)).toBeUndefined();
  });
});
