import type { DataObject } from "../../../model/kernel/data";
import type { Resource } from "../../../model/kernel/resource";
import { type Portal, startPortal, type TrafficOptions } from "../../../portal";
import { HastyClock } from "../api/clocks";
import { data, type ProviderParts, ProviderUnderTest } from "./provider-under-test";
import { Workspace } from "./workspace";

const organizations = ["development", "production"].map((name) => ({ name, clientId: `${name}-id`, clientSecret: `${name}-secret-text` }));

/** A portal in this process with the organisations `development` and `production`. */
export function openPortal(traffic: TrafficOptions = {}): Promise<Portal> {
  return startPortal({ ...traffic, organizations });
}

/** The provider block for an organisation of {@link openPortal}'s. */
export function providerConfig(portal: Pick<Portal, "url">, organization = "development", more: object = {}): DataObject {
  return data({ base_url: portal.url, client_id: `${organization}-id`, secret: `${organization}-secret-text`, ...more });
}

/**
 * A workspace whose provider is configured for an organisation; a new provider for each command. Where calls come one at a time, it waits
 * for no company: none would come.
 */
export function workspaceOn(
  portal: Pick<Portal, "url">,
  { organization = "development", more = {}, parallelism = 1, resources }: WorkspaceOptions = {},
): Workspace {
  const parts = parallelism > 1 ? {} : { api: { clock: new HastyClock() }, patience: 0 };
  return new Workspace(() => openProvider(portal, organization, more, resources, parts), parallelism);
}

export interface WorkspaceOptions {
  readonly organization?: string;
  /** Of the provider block. */
  readonly more?: object;
  readonly parallelism?: number;
  /** What the provider has; every one when absent. */
  readonly resources?: readonly Resource[];
}

/** One provider, configured for an organisation. */
export async function openProvider(
  portal: Pick<Portal, "url">,
  organization = "development",
  more: object = {},
  resources?: readonly Resource[],
  parts: ProviderParts = {},
): Promise<ProviderUnderTest> {
  const provider = new ProviderUnderTest({}, resources, parts);
  await provider.configure(providerConfig(portal, organization, more));
  return provider;
}

/** The requests that may have changed something: `PUT /v1/blueprints/service`. */
export function writesTo(portal: Portal): string[] {
  const writes = portal.requests.filter(({ method, path }) => method !== "GET" && !/^\/v1\/auth|\/search$/.test(path));
  return writes.map(({ method, path }) => `${method} ${path}`);
}
