import { rmSync } from "node:fs";
import { join } from "node:path";
import type { DataObject } from "../../model/kernel/data";
import { snakeCase } from "../../model/kernel/part";
import { ByHand, configOf, meaningOf } from "../provider-bridge/rpc/by-hand";
import { changedOf, documentsOf, prepare, type Wide } from "../provider-bridge/rpc/wide";
import { wide } from "../provider-bridge/rpc/wide-documents";
import { besideOf, elsewhere, hasUntold, renamedOf, told } from "../provider-bridge/rpc/wide-lives";
import { planned, terraform, terraformOrThrow } from "../terraform";
import { literal, openProject, type Project, type Resources } from "./project";

/** One of each kind in one organisation, with a document that uses as much as one can, and the same changed everywhere. */
const lives = wide.map((one, index) => {
  const [document] = documentsOf(one);
  if (!document) throw new Error(`There is no wide document of ${one.resource.name}.`);
  const type = `port_${one.resource.name}`;
  return { one, type, name: `wide${index}`, address: `${type}.wide${index}`, document, changed: changedOf(one, document) };
});
type Life = (typeof lives)[number];
type Chosen = (life: Life) => DataObject;

const documentOf: Chosen = ({ document }) => document;
const changedDocument: Chosen = ({ changed }) => changed;
const renamed: Chosen = ({ one, changed }) => renamedOf(one, belonging(one, changed));

/** Terraform generates no configuration for deprecated attributes. */
const kept: Chosen = ({ one: { resource }, changed }) => {
  const state = resource.toTerraform(changed, { authored: true });
  for (const { name, deprecated } of resource.attributes) if (deprecated) state[name] = null;
  return resource.toApi(state);
};

/** The document in what it belongs to, where a change took it out. */
function belonging({ owner }: Wide, document: DataObject): DataObject {
  return owner ? { ...document, [owner.key]: owner.name } : document;
}

/** What all documents belong to, by address. */
function ownersCalled(name?: string): Map<string, DataObject> {
  return new Map(lives.flatMap(({ one }) => Object.entries(besideOf(one, name))));
}

/** Where the owner of a document is what the document names, it is referred to, so that Terraform knows what comes first. */
function configOfLife({ one }: Life, document: DataObject, called?: string): object {
  const config = Object(literal(configOf(one.resource, document)));
  const { owner } = one;
  const name = called ?? owner?.name;
  const [address] = Object.keys(besideOf(one));
  return owner && document[owner.key] === name ? { ...config, [snakeCase(owner.key)]: `\${${address}.identifier}` } : config;
}

let project: Project;
let byHand: ByHand;

beforeAll(async () => {
  project = await openProject();
  byHand = new ByHand(project.portal, "development");
  await prepare(wide, byHand);
});
afterAll(() => project.portal.close());

function configured(chosen: Chosen, called?: string, only: readonly Life[] = lives): Resources {
  const resources: Record<string, Record<string, object>> = {};
  const put = (type = "", name = "", config: object = {}) => {
    resources[type] = { ...resources[type], [name]: config };
  };
  for (const [address, config] of ownersCalled(called)) put(...(address.split(".") as [string, string]), Object(literal(config)));
  for (const life of only) put(life.type, life.name, configOfLife(life, chosen(life), called));
  return resources;
}

const run = (command: string, ...args: string[]) =>
  terraformOrThrow(project.folder, [command, "-input=false", "-no-color", ...args], project.environment);
const applyPlan = () => run("apply", "test.tfplan");
/** What a plan would change: address → action. */
const changes = async () => {
  const { changes, drift } = await planned(project.folder, project.environment);
  return { changes: Object.fromEntries(changes.map(({ address, action }) => [address, action])), drift };
};
const nothing = { changes: {}, drift: [] };
const all = (action: string, among = lives) => Object.fromEntries(among.map(({ address }) => [address, action]));
const owners = (action: string) => Object.fromEntries([...ownersCalled().keys()].map((address) => [address, action]));

/** What lives in Port of each document; of settings and shares, what others have there stands beside it. */
async function expectLive(chosen: Chosen): Promise<void> {
  for (const life of lives) {
    const { resource } = life.one;
    const live = await byHand.read(resource, configOf(resource, chosen(life)));
    const [there, meant] = [live ?? {}, chosen(life)].map((document) => meaningOf(resource, told(resource, document)));
    const isShared = "settingsOf" in resource.endpoint || "shareOf" in resource.endpoint;
    if (isShared) expect({ [life.address]: there }).toMatchObject({ [life.address]: meant });
    else expect({ [life.address]: there }).toEqual({ [life.address]: meant });
  }
}

it("makes one of every kind in one apply, and plans nothing after it", async () => {
  project.describe(configured(documentOf));
  await run("apply", "-auto-approve");
  await expectLive(documentOf);
  expect(await changes()).toEqual(nothing);
});

it("changes every attribute of all of them in one apply, in place, and plans nothing after it", async () => {
  project.describe(configured(changedDocument));
  expect((await changes()).changes).toEqual(all("update"));
  await applyPlan();
  await expectLive(changedDocument);
  expect(await changes()).toEqual(nothing);
});

it("shows what people change by hand, and mends it", async () => {
  for (const { one, document, changed, address } of lives) {
    const { resource } = one;
    const byAnother = configOf(resource, belonging(one, document));
    expect([address, await byHand.write(resource, configOf(resource, changed), resource.toApi(byAnother))]).toEqual([address, true]);
  }
  const found = await changes();
  expect(found.changes).toEqual(all("update"));
  expect(new Set(found.drift)).toEqual(new Set(Object.keys(all("update"))));
  await applyPlan();
  await expectLive(changedDocument);
});

it("imports all of them by blocks, many with a configuration that Terraform generates, and one by command", async () => {
  const shortened = lives.filter((life) => JSON.stringify(kept(life)) !== JSON.stringify(changedDocument(life)));
  for (const life of shortened)
    expect(await byHand.write(life.one.resource, configOf(life.one.resource, life.changed), kept(life))).toBe(true);
  rmSync(join(project.folder, "terraform.tfstate"));
  const idOf = ({ one: { resource }, changed }: Life) => String(resource.toTerraform(changed).id);
  // Terraform generates nothing for what is sensitive.
  const isSensitive = ({ one: { resource } }: Life) => hasUntold(resource) || resource.name === "webhook";
  const blocks = [
    ...lives.map((life) => ({ to: life.address, id: idOf(life) })),
    ...[...ownersCalled()].map(([to, { identifier }]) => ({ to, id: String(identifier) })),
  ];
  project.describe(configured(kept, undefined, lives.filter(isSensitive)), { import: blocks });
  const generated = join(project.folder, "generated.tf");
  await run("plan", `-generate-config-out=${generated}`);
  const untold = lives.filter(({ one }) => hasUntold(one.resource));
  expect((await changes()).changes).toEqual(all("update", untold));
  rmSync(generated);
  project.describe(configured(kept), { import: blocks });
  const [first] = blocks;
  if (first) await run("import", first.to, first.id);
  expect((await changes()).changes).toEqual(all("update", untold));
  await applyPlan();
});

it("gives all of them other names: what can have one keeps its data, and what belongs to others goes along", async () => {
  project.describe(configured(renamed, elsewhere));
  const replaced = lives.filter(({ one: { resource } }) =>
    resource.attributes.some(({ name, replaces }) => replaces && name === resource.endpoint.key),
  );
  const fixed = lives.filter(({ one }) => one.renamed === null && !one.owner);
  const moved = Object.fromEntries(Object.entries(all("update")).filter(([address]) => !fixed.some((life) => life.address === address)));
  expect((await changes()).changes).toEqual({ ...moved, ...owners("update"), ...all("replace", replaced) });
  await applyPlan();
  await expectLive(renamed);
  expect(await changes()).toEqual(nothing);
});

it("destroys all of them, also what has gone already", async () => {
  const gone = lives.filter(({ one, type }) => !one.stays && !/permissions|organization$/.test(type));
  for (const life of gone.filter((_, index) => index % 2 === 0))
    await byHand.delete(life.one.resource, configOf(life.one.resource, renamed(life)));
  const { code, stderr } = await terraform(
    project.folder,
    ["destroy", "-auto-approve", "-input=false", "-refresh=false", "-no-color"],
    project.environment,
  );
  expect([code, stderr]).toEqual([0, ""]);
  for (const life of lives.filter(({ one: { resource, stays } }) => "collection" in resource.endpoint && !stays))
    expect([life.address, await byHand.read(life.one.resource, configOf(life.one.resource, renamed(life)))]).toEqual([
      life.address,
      undefined,
    ]);
});
