import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bridgeSource, placeProvider } from "../../constructs/provider/placement";
import { type Data, isObject } from "../../model/kernel/data";
import { printJson } from "../../model/kernel/json-text";
import { version } from "../../package.json";
import { type Portal, type PortalOptions, startPortal } from "../../portal";
import { scratchFolder } from "../scratch-folder";
import { terraformEnvironment, terraformOrThrow } from "../terraform";

/** Resources by type and name, in Terraform's JSON. */
export type Resources = Readonly<Record<string, Readonly<Record<string, object>>>>;

/** A value as Terraform's JSON takes it: literal text with its `${` and `%{` escaped. */
export function literal(value: Data): unknown {
  if (typeof value === "string") return value.replaceAll("${", "$${").replaceAll("%{", "%%{");
  if (Array.isArray(value)) return value.map(literal);
  if (!isObject(value)) return JSON.parse(printJson(value));
  return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (item === null ? [] : [[key, literal(item)]])));
}

/** A folder that Terraform has been initialised in, and the portal that its provider speaks to. */
export interface Project {
  readonly folder: string;
  readonly portal: Portal;
  readonly environment: NodeJS.ProcessEnv;
  /** Replaces the configuration. */
  describe(resources: Resources, more?: object): void;
  /** A document of the portal as it is now; undefined where there is none. */
  live(path: string): Promise<Readonly<Record<string, unknown>> | undefined>;
}

const credentials = { name: "development", clientId: "end-to-end-client", clientSecret: "end-to-end:secret" };

/** Starts a portal, lays the provider beside an empty configuration, and initialises it. Close the portal at the end. */
export async function openProject(options: Partial<PortalOptions> = {}): Promise<Project> {
  const portal = await startPortal({ organizations: [credentials], ...options });
  const folder = scratchFolder();
  const environment = terraformEnvironment({
    PORT_BASE_URL: portal.url,
    PORT_CLIENT_ID: credentials.clientId,
    PORT_CLIENT_SECRET: credentials.clientSecret,
  });
  placeProvider(join(folder, "terraform.d/plugins"), { source: bridgeSource, version });
  const describe = (resources: Resources, more: object = {}) => {
    const terraform = { required_providers: { port: { source: bridgeSource } } };
    const described = Object.keys(resources).length > 0 ? { resource: resources } : {};
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ terraform, provider: { port: [{}] }, ...described, ...more }));
  };
  describe({});
  await terraformOrThrow(folder, ["init", "-input=false"], environment);
  return { folder, portal, environment, describe, live: (path) => live(portal, path) };
}

async function live(portal: Portal, path: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { status, body } = await portal.organization(credentials.name).request("GET", path);
  if (status === 404) return undefined;
  const [, document] = Object.entries(Object(body)).find(([, value]) => typeof value === "object") ?? [];
  return Object(document);
}
