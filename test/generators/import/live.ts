import type { LivePortal } from "../../../generators/adoption";
import { readImportable } from "../../../generators/import";
import type { DataObject } from "../../../model/kernel/data";
import { importId } from "../../../model/kernel/import-id";
import type { Resource } from "../../../model/kernel/resource";
import type { Portal } from "../../../portal";
import { openPortApi } from "../../../provider-bridge/api";
import { workspaceOn } from "../../provider-bridge/rpc/port-session";
import type { Action } from "../../provider-bridge/rpc/workspace";
import { printed } from "./laws";
import { type Synthesised, synthesise } from "./run";

/** What lives in an organisation of `openPortal`'s. */
export async function read(portal: Portal, organization = "development"): Promise<LivePortal> {
  const credentials = { clientId: `${organization}-id`, clientSecret: `${organization}-secret-text` };
  const api = openPortApi({ baseUrl: portal.url, userAgent: "test", ...credentials });
  try {
    return await readImportable(api);
  } finally {
    await api.close();
  }
}

/** The code of an organisation, by path below `catalog/`, and what it says of itself. */
export async function codeOf(
  portal: Portal,
  organization = "development",
): Promise<{ code: ReadonlyMap<string, string>; problems: readonly string[] }> {
  const { files, problems } = await printed(await read(portal, organization));
  return { code: new Map([...files].filter(([path]) => path.startsWith("catalog/"))), problems };
}

function configurationOf(all: readonly Synthesised[]): Record<string, DataObject> {
  return Object.fromEntries(all.map(({ address, attributes }) => [address, attributes]));
}

/** The import id that a stack writes for what it adopts. */
function adoptedAs({ endpoint }: Resource, attributes: DataObject): string {
  const makesMissing = attributes.create_missing_related_entities === true ? "?create_missing_related_entities=true" : "";
  return `${importId(endpoint, attributes)}${makesMissing}`;
}

/** What a plan of the code would do to the organisation that it was imported from, once all of it is adopted. */
export async function pendingAfterAdoption(portal: Portal, code: ReadonlyMap<string, string>): Promise<Record<string, Action>> {
  const all = synthesise(code);
  const workspace = workspaceOn(portal);
  for (const { address, resource, attributes } of all) await workspace.import(address, adoptedAs(resource, attributes));
  return workspace.pending(configurationOf(all));
}

/** Deploys the code to another organisation. Gives what is left to do then. */
export async function deployed(portal: Portal, code: ReadonlyMap<string, string>, organization: string): Promise<Record<string, Action>> {
  const configuration = configurationOf(synthesise(code));
  const workspace = workspaceOn(portal, { organization });
  await workspace.apply(configuration);
  return workspace.pending(configuration);
}
