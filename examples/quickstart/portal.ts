import { join } from "node:path";
import type { Environment } from "cdktf-port";
import { Failure } from "./failure";
import type { Processes, Surroundings } from "./processes";

/** The embedded portal as it runs beside the quickstart, with one organisation for each environment. */
export interface RunningPortal {
  readonly url: string;
  /** What the app and Terraform need to find it: the variables that the environments name. */
  readonly variables: Readonly<Record<string, string>>;
  /** Asks the API as a person with credentials would, and returns the body of its answer. Throws a Failure when it refuses. */
  request(environment: Environment, method: Method, path: string, body?: object): Promise<unknown>;
  blueprint(environment: Environment, identifier: string): Promise<LiveBlueprint | undefined>;
  entity(environment: Environment, blueprint: string, identifier: string): Promise<LiveEntity | undefined>;
}

type Method = "GET" | "PATCH" | "POST";

/** The parts of a blueprint that the quickstart looks at. */
interface LiveBlueprint {
  readonly schema?: { readonly properties?: Readonly<Record<string, unknown>> };
}

/** The parts of an entity that the quickstart looks at. */
interface LiveEntity {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly relations?: Readonly<Record<string, unknown>>;
}

/** Starts the portal in a process of its own, in memory, on a free port. */
export async function startPortal(
  root: string,
  environments: readonly Environment[],
  processes: Processes,
  surroundings: Surroundings,
): Promise<RunningPortal> {
  const organizations = environments.flatMap((one) => ["--organization", `${one.name}=${clientId(one)}:${clientSecret(one)}`]);
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    const command = [process.execPath, join(root, "lib/cli/main.js"), "portal", "--port", "0", ...organizations] as const;
    const child = processes.start([...command], surroundings, (text) => {
      said += text;
      const ready = /listening on (\S+)\n/.exec(said)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    child.on("error", reject);
    child.on("close", () => reject(new Failure(`The portal did not start: ${said.trim()}`, "Mend what it says and run this again.")));
  });
  const variables = environments.flatMap((one) => [
    [one.baseUrlVariable, url],
    [one.clientIdVariable, clientId(one)],
    [one.clientSecretVariable, clientSecret(one)],
  ]);
  return {
    url,
    variables: Object.fromEntries(variables),
    request: (...words) => request(url, ...words),
    blueprint: async (environment, identifier) =>
      ((await request(url, environment, "GET", `/v1/blueprints/${identifier}`)) as { blueprint?: LiveBlueprint }).blueprint,
    entity: async (environment, blueprint, identifier) =>
      ((await request(url, environment, "GET", `/v1/blueprints/${blueprint}/entities/${identifier}`)) as { entity?: LiveEntity }).entity,
  };
}

const clientId = ({ name }: Environment): string => `${name}-id`;
const clientSecret = ({ name }: Environment): string => `${name}-secret`;

async function request(url: string, environment: Environment, method: Method, path: string, body?: object): Promise<unknown> {
  const credentials = { clientId: clientId(environment), clientSecret: clientSecret(environment) };
  const { accessToken } = (await ask(`${url}/v1/auth/access_token`, "POST", {}, credentials)) as { accessToken: string };
  return ask(`${url}${path}`, method, { authorization: `Bearer ${accessToken}` }, body);
}

async function ask(url: string, method: string, headers: Record<string, string>, body?: object): Promise<unknown> {
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const reply = await fetch(url, { method, headers: { "content-type": "application/json", ...headers }, ...content });
  if (!reply.ok)
    throw new Failure(
      `${method} ${url} was answered ${reply.status}: ${await reply.text()}`,
      "This is a fault of cdktf-port: please report it.",
    );
  return reply.json();
}
