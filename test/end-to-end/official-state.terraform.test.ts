import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bridgeSource } from "../../constructs/provider/placement";
import { action, blueprint, entity, scorecard, webhook } from "../../model";
import { withoutKeys } from "../../model/kernel/container";
import { type Data, type DataObject, isObject, objectOf } from "../../model/kernel/data";
import { printJson } from "../../model/kernel/json-text";
import type { Resource } from "../../model/kernel/resource";
import type { Attribute } from "../../model/kernel/schema";
import { corpus, keysInPath, vectors } from "../model/corpus";
import { planned, terraformOrThrow } from "../terraform";
import { literal, openProject, type Project, type Resources } from "./project";

const kinds: readonly Resource[] = [blueprint, action, webhook, scorecard, entity];
const most = 40;

const official = "registry.terraform.io/port-labs/port-labs";

/** A document that lives in Port, and what the official provider has in state for it. */
interface Row {
  readonly resource: Resource;
  readonly hash: string;
  readonly document: DataObject;
  readonly state: DataObject;
}

let project: Project;

beforeAll(async () => {
  project = await openProject();
});
afterAll(() => project.portal.close());

/** What the official provider was recorded with, each name once. */
function recorded(): Row[] {
  const taken = new Set<string>();
  return kinds.flatMap((resource) => {
    const states = new Map(vectors(resource).map(({ hash, state }) => [hash, state]));
    return corpus(resource).flatMap(({ hash, body: document }) => {
      const state = states.get(hash);
      const name = `${resource.name} ${String(document.blueprint)} ${String(document.identifier)}`;
      if (state === undefined || typeof document.identifier !== "string" || taken.has(name)) return [];
      taken.add(name);
      return [{ resource, hash, document, state }];
    });
  });
}

/** Makes the documents in Port, after bare blueprints for all that they name. Gives the rows of those that it takes. */
async function loaded(rows: readonly Row[]): Promise<Row[]> {
  const organization = project.portal.organization("development");
  const taken = async (method: "POST" | "PUT", path: string, body: DataObject) =>
    (await organization.request(method, path, JSON.parse(printJson(body)))).status < 300;
  const named = rows.flatMap(({ resource, document }) =>
    resource.references(document).flatMap(({ kind, value }) => (kind === "blueprint" ? [value] : [])),
  );
  const blueprints = rows.filter(({ resource }) => resource === blueprint).map(({ document }) => document.identifier ?? null);
  for (const identifier of new Set([...named, ...blueprints]))
    await taken(
      "POST",
      "/v1/blueprints",
      objectOf(Object.entries({ identifier, title: "Bare", schema: { properties: {} } } as DataObject)),
    );
  const there: Row[] = [];
  for (const row of rows) {
    const { endpoint } = row.resource;
    const collection = "collection" in endpoint ? endpoint.collection.replace("{blueprint}", String(row.document.blueprint)) : "";
    const isThere = row.resource === blueprint;
    const path = isThere ? `${collection}/${encodeURIComponent(String(row.document.identifier))}` : collection;
    const query = row.resource === entity ? "?create_missing_related_entities=true" : "";
    const body = withoutKeys(row.document, keysInPath(row.resource));
    if (await taken(isThere ? "PUT" : "POST", `${path}${query}`, body)) there.push(row);
  }
  return there;
}

/** The attributes of a state that a configuration sets: those that the provider alone makes are left out. */
function configured(attributes: readonly Attribute[], state: Data): Data {
  if (!isObject(state)) return state;
  return objectOf(
    attributes.flatMap(({ name, nested, presence }): [string, Data][] => {
      const value = state[name] ?? null;
      if (value === null || presence === "computed") return [];
      const inner = (one: Data) => (nested ? configured(nested.attributes, one) : one);
      if (!nested || nested.mode === "single") return [[name, inner(value)]];
      if (Array.isArray(value)) return [[name, value.map(inner)]];
      return [[name, isObject(value) ? objectOf(Object.entries(value).map(([key, one]) => [key, inner(one)])) : value]];
    }),
  );
}

/** State as Terraform keeps it for the official provider. */
function stateFile(rows: readonly Row[]): string {
  const resources = rows.map(({ resource, hash, state }) => ({
    mode: "managed",
    type: `port_${resource.name}`,
    name: `r_${hash}`,
    provider: `provider["${official}"]`,
    instances: [{ schema_version: 0, attributes: JSON.parse(printJson(state)), sensitive_attributes: [] }],
  }));
  return JSON.stringify({ version: 4, terraform_version: "1.5.0", serial: 1, lineage: "official", outputs: {}, resources });
}

it("state of the official provider becomes ours by one command of Terraform's, and the plan is empty", async () => {
  const all = await loaded(recorded());
  // Terraform takes its time for each: what all of them become is shown without it, beside the vectors.
  const rows = kinds.flatMap((resource) => all.filter((row) => row.resource === resource).slice(0, most));
  expect(kinds.map((resource) => rows.filter((row) => row.resource === resource).length)).toEqual([most, most, 5, 8, 17]);
  const described: Resources = Object.fromEntries(
    kinds.map((resource) => {
      const own = rows.filter((row) => row.resource === resource);
      const one = ({ hash, state }: Row) => [`r_${hash}`, Object(literal(configured(resource.attributes, state)))] as const;
      return [`port_${resource.name}`, Object.fromEntries(own.map(one))];
    }),
  );
  project.describe(described);
  writeFileSync(join(project.folder, "terraform.tfstate"), stateFile(rows));
  await terraformOrThrow(project.folder, ["state", "replace-provider", "-auto-approve", official, bridgeSource], project.environment);
  const { changes } = await planned(project.folder, project.environment);
  expect(changes.map(({ address, action }) => `${address} ${action}`)).toEqual([]);
});
