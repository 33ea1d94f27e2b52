import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { type Json, type JsonObject, type PortalOrganization, startPortal } from "../../portal";
import { isArray, isObject, own } from "../../portal/json/json";
import { at, development } from "./client";
import { checkComputed, type Shown } from "./computed-invariants";
import { firstRequests } from "./first-requests";
import { flowRequest, latestMigration, latestRun } from "./flows.arbitrary";
import { checkFollowers } from "./follower-invariants";
import { mangledRequest } from "./mangled.arbitrary";
import { checkPages } from "./page-invariants";
import { checkPrincipals } from "./principal-invariants";
import { hiddenValue, principalRequest } from "./principal-requests.arbitrary";
import { readRequest } from "./reads.arbitrary";
import { remainingRequest } from "./remaining-requests.arbitrary";
import { type RandomRequest, randomRequest } from "./requests.arbitrary";
import { routeOf } from "./route-of";

/** What lives have come to. */
export interface Experience {
  /** Requests that were sent. */
  requests: number;
  /** Routes that have answered a request with success. */
  readonly succeeded: Set<string>;
}

/** What must hold of a portal after any requests, whatever they were. */
export async function liveRandomly(runs: number, requests: number): Promise<Experience> {
  const experience: Experience = { requests: 0, succeeded: new Set() };
  await fc.assert(
    fc.asyncProperty(lives(requests), (life) => live(life, experience)),
    { numRuns: runs },
  );
  return experience;
}

/** That a portal with a folder begins again where it ended, whatever was requested of it. */
export function liveTwice(runs: number, requests: number): Promise<void> {
  return fc.assert(fc.asyncProperty(lives(requests), restart), { numRuns: runs });
}

/** Requests that mostly make sense: each route is among them. */
export const sensibleRequest: fc.Arbitrary<RandomRequest> = fc.oneof(
  { weight: 8, arbitrary: randomRequest },
  { weight: 2, arbitrary: principalRequest },
  { weight: 2, arbitrary: flowRequest },
  { weight: 1, arbitrary: readRequest },
  { weight: 1, arbitrary: remainingRequest },
);

function lives(requests: number): fc.Arbitrary<RandomRequest[]> {
  const request = fc.oneof({ weight: 6, arbitrary: sensibleRequest }, { weight: 1, arbitrary: mangledRequest });
  return fc.array(request, { minLength: requests / 2, maxLength: requests });
}

async function live(requests: readonly RandomRequest[], experience: Experience): Promise<void> {
  const portal = await startPortal({ organizations: [development] });
  const organization = portal.organization("development");
  try {
    for (const [index, request] of [...firstRequests, ...requests].entries()) {
      if (await carryOut(organization, request)) experience.succeeded.add(routeOf(request.method, request.path));
      experience.requests += 1;
      if (index % 10 === 9) await checkEverything(organization);
      if (index % 40 === 39) await checkPrincipals(organization);
    }
    await checkEverything(organization);
    await checkPrincipals(organization);
  } finally {
    await portal.close();
  }
}

async function restart(requests: readonly RandomRequest[]): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), "portal-lives-"));
  try {
    const before = await withPortal(data, async (organization) => {
      for (const request of [...firstRequests, ...requests]) await carryOut(organization, request);
      return everything(organization);
    });
    expect(await withPortal(data, everything)).toEqual(before);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function withPortal<Result>(data: string, work: (organization: PortalOrganization) => Promise<Result>): Promise<Result> {
  const portal = await startPortal({ organizations: [development], data });
  try {
    return await work(portal.organization("development"));
  } finally {
    await portal.close();
  }
}

async function everything(organization: PortalOrganization): Promise<Json[]> {
  const blueprints = await list(organization, "/v1/blueprints", "blueprints");
  const paths = blueprints.map((blueprint) => `/v1/blueprints/${encodeURIComponent(String(own(blueprint, "identifier")))}/entities`);
  const pages = await list(organization, "/v1/pages", "pages");
  const permissions = [...pages.map((page) => ["pages", page] as const), ...blueprints.map((one) => ["blueprints", one] as const)].map(
    ([kind, document]) => `/v1/${kind}/${encodeURIComponent(String(own(document, "identifier")))}/permissions`,
  );
  const kinds = ["actions", "actions/runs", "scorecards", "webhooks", "integration", "workflows", "sidebars/catalog", "migrations"];
  const others = [...kinds, "organization", "organization/secrets", "teams", "users", "audit-log"].map((name) => `/v1/${name}`);
  const rest = [...others, ...permissions, ...paths].map(async (path) => (await organization.request("GET", path)).body);
  return [blueprints, pages, ...(await Promise.all(rest))];
}

/** Where a reply's document is read again, by the reply's key. */
const readAt: { readonly [envelope: string]: (document: JsonObject) => string } = {
  entity: (entity) =>
    `/v1/blueprints/${part(entity, "blueprint")}/entities/${part(entity, "identifier")}?exclude_calculated_properties=true`,
  integration: (either) =>
    own(either, "installationId") === undefined
      ? `/v1/webhooks/${part(either, "identifier")}`
      : `/v1/integration/${part(either, "installationId")}`,
  page: (page) => `/v1/pages/${part(page, "identifier")}`,
  workflow: (workflow) => `/v1/workflows/${part(workflow, "identifier")}`,
  run: (run) => `/v1/actions/runs/${part(run, "id")}`,
};

function part(document: JsonObject, key: string): string {
  return encodeURIComponent(String(own(document, key)));
}

/** No request breaks the portal, and what a write answers is what is then read. Tells whether it succeeded. */
async function carryOut(organization: PortalOrganization, { method, path, body }: RandomRequest): Promise<boolean> {
  const url = await withLatest(organization, path);
  const reply = await organization.request(method, url, body);
  if (reply.status >= 500) throw new Error(`${method} ${url} ${reply.status} ${JSON.stringify(reply.body)}`);
  expect(JSON.stringify(reply.body)).not.toContain(hiddenValue);
  const succeeded = reply.status < 300;
  if (method === "GET" || path.includes("validation_only=true")) return succeeded;
  for (const [envelope, pathOf] of Object.entries(readAt)) {
    const written = at(reply.body, envelope);
    if (!isObject(written)) continue;
    const read = await organization.request("GET", pathOf(written));
    expect(at(read.body, envelope)).toEqual(written);
  }
  return succeeded;
}

/** What stands in a path for an id that the portal makes, and the list whose first it is. */
const latest: readonly (readonly [placeholder: string, path: string, key: string])[] = [
  [latestRun, "/v1/actions/runs?limit=1", "runs"],
  [latestMigration, "/v1/migrations", "migrations"],
];

async function withLatest(organization: PortalOrganization, path: string): Promise<string> {
  let url = path;
  for (const [placeholder, listed, key] of latest) {
    if (!path.includes(placeholder)) continue;
    const [first] = await list(organization, listed, key);
    url = url.replace(placeholder, String(first === undefined ? "none" : own(first, "id")));
  }
  return url;
}

async function checkEverything(organization: PortalOrganization): Promise<void> {
  await checkRelations(organization);
  const [blueprints, pages] = [await list(organization, "/v1/blueprints", "blueprints"), await list(organization, "/v1/pages", "pages")];
  const items = at((await organization.request("GET", "/v1/sidebars/catalog")).body, "sidebar", "items");
  checkPages(blueprints, pages, isArray(items) ? items.filter(isObject) : []);
  const shown: Shown[] = [];
  for (const blueprint of blueprints) {
    const path = `/v1/blueprints/${encodeURIComponent(String(own(blueprint, "identifier")))}`;
    const scorecards = await list(organization, `${path}/scorecards`, "scorecards");
    shown.push({ blueprint, scorecards, entities: await list(organization, `${path}/entities`, "entities") });
  }
  checkComputed(shown);
  checkFollowers(shown);
}

/** Every relation of every blueprint and of every entity leads to something, and what is required is there. */
async function checkRelations(organization: PortalOrganization): Promise<void> {
  const blueprints = await list(organization, "/v1/blueprints", "blueprints");
  const entities = new Map<string, JsonObject[]>();
  for (const blueprint of blueprints) {
    const identifier = String(own(blueprint, "identifier"));
    entities.set(
      identifier,
      await list(organization, `/v1/blueprints/${encodeURIComponent(identifier)}/entities?exclude_calculated_properties=true`, "entities"),
    );
  }
  for (const blueprint of blueprints) {
    for (const [key, definition] of Object.entries(members(own(blueprint, "relations")))) {
      const targets = new Set(entities.get(String(at(definition, "target")))?.map((entity) => own(entity, "identifier")));
      expect([...entities.keys()]).toContain(at(definition, "target"));
      for (const entity of entities.get(String(own(blueprint, "identifier"))) ?? []) {
        const value = own(members(own(entity, "relations")), key) ?? null;
        expect(isArray(value)).toBe(at(definition, "many") === true && value !== null);
        const identifiers = isArray(value) ? value : value === null ? [] : [value];
        expect(identifiers.filter((identifier) => !targets.has(identifier))).toEqual([]);
      }
    }
  }
}

async function list(organization: PortalOrganization, path: string, key: string): Promise<JsonObject[]> {
  const { body } = await organization.request("GET", path);
  const found: Json | undefined = at(body, key);
  return isArray(found) ? found.filter(isObject) : [];
}

function members(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
