import type { Json, JsonObject } from "../../portal";
import { routes } from "../../portal/routes/routes";
import { at, bare, development, logIn, production, send, startedPortal } from "../portal/client";
import { ApiReference } from "./api-reference";
import { deviations } from "./deviations";

interface Answer {
  readonly route: string;
  readonly status: number;
  readonly body: Json;
}

const served = [{ method: "POST", path: "/v1/auth/access_token" }, ...routes];

/** The route that serves a request: of those that fit, the one with the fewest parameters. */
function routeOf(method: string, url: string): string {
  const path = url.split("?")[0] ?? "";
  const parameters = (route: string): number => route.split(":").length;
  const fitting = served.filter(
    (route) => route.method === method && new RegExp(`^${route.path.replaceAll(/:\w+/g, "[^/]+")}$`).test(path),
  );
  const [best] = fitting.sort((one, other) => parameters(one.path) - parameters(other.path));
  return `${method} ${best?.path ?? path}`;
}

type Call = readonly [method: string, path: string, body?: Json | undefined];

const property = { type: "string", title: "P" };
const service = bare("svc", {
  schema: { properties: { language: property, until: { type: "string", format: "timer" } }, required: [] },
  relations: { on: { target: "svc", required: false, many: false }, all: { target: "svc", required: false, many: true } },
  mirrorProperties: { onLanguage: { path: "on.language" } },
  calculationProperties: { slug: { type: "string", calculation: ".identifier" } },
  aggregationProperties: { count: { title: "Count", target: "svc", calculationSpec: { func: "count", calculationBy: "entities" } } },
  ownership: { type: "Direct" },
  changelogDestination: { type: "KAFKA" },
});
const action = {
  identifier: "act",
  trigger: { type: "self-service", operation: "CREATE", userInputs: { properties: {} } },
  invocationMethod: { type: "KAFKA" },
};
const folders = "/v1/sidebars/catalog/folders";
const page = { identifier: "board", type: "dashboard", parent: "f", widgets: [{ id: "w", type: "my-entities", title: "" }] };
const secret = { secretName: "KEY", secretValue: "hidden" };
const scorecard = {
  identifier: "sc",
  title: "S",
  rules: [
    {
      identifier: "r",
      title: "R",
      level: "Gold",
      query: { combinator: "and", conditions: [{ property: "$title", operator: "isNotEmpty" }] },
    },
  ],
};
const scorecards = "/v1/blueprints/svc/scorecards";
const webhook = { identifier: "hook", title: "Hook", enabled: true, mappings: [{ blueprint: "svc", entity: { identifier: ".body.id" } }] };
const integration = { installationId: "git", config: { resources: [] }, changelogDestination: { type: "KAFKA" } };
const workflow = { identifier: "flow", nodes: [{ identifier: "start", config: { type: "SELF_SERVE_TRIGGER" } }], connections: [] };
const query = { combinator: "and", rules: [{ property: "$identifier", operator: "=", value: "a" }] };
const overTime = {
  blueprint: "svc",
  timeRange: { preset: "lastWeek" },
  timeInterval: "day",
  query,
  measureTimeBy: "$createdAt",
  aggregationType: "countEntities",
  func: "count",
};
const history = { blueprintIdentifier: "svc", entityIdentifier: "a", propertyNames: ["count"] };
const large = { filler: "x".repeat(1024 * 1024) };
const entities = "/v1/blueprints/svc/entities";

/** A day in a portal's life: every route answers well at least once, and in the ways that it can refuse. */
const calls: readonly Call[] = [
  ["POST", "/v1/blueprints", service],
  ["POST", "/v1/blueprints", service],
  ["POST", "/v1/blueprints", bare("short", { relations: { on: { target: "svc" } } })],
  ["POST", "/v1/blueprints", { identifier: "x" }],
  ["POST", "/v1/blueprints", large],
  ["GET", "/v1/blueprints"],
  ["GET", "/v1/blueprints/svc"],
  ["GET", "/v1/blueprints/none"],
  ["PUT", "/v1/blueprints/svc", service],
  ["PUT", "/v1/blueprints/svc", {}],
  ["PATCH", "/v1/blueprints/svc", { title: "New" }],
  ["PATCH", "/v1/blueprints/svc", { title: 1 }],
  ["GET", "/v1/blueprints/system/_user/structure"],
  ["PATCH", "/v1/blueprints/svc/properties/language/rename", { newPropertyName: "lang" }],
  ["PATCH", "/v1/blueprints/svc/properties/language/rename", { newPropertyName: "lang" }],
  ["PATCH", "/v1/blueprints/svc/properties/lang/rename", {}],
  ["PATCH", "/v1/blueprints/svc/mirror/onLanguage/rename", { newMirrorName: "onLang" }],
  ["PATCH", "/v1/blueprints/svc/relations/on/rename", { newRelationIdentifier: "upon" }],
  ["POST", entities, { identifier: "a", title: "A", team: ["t"], properties: { lang: "go" }, relations: { all: [] } }],
  ["POST", entities, { identifier: "a" }],
  ["POST", entities, { identifier: "b", properties: { lang: 1 } }],
  ["POST", entities, { identifier: "b", relations: { upon: "none" } }],
  ["POST", entities, large],
  ["GET", entities],
  ["GET", `${entities}/a`],
  ["GET", `${entities}/none`],
  ["PUT", `${entities}/a`, { properties: {} }],
  ["PUT", `${entities}/a`, { title: 1 }],
  ["PATCH", `${entities}/a`, { title: "B" }],
  ["PATCH", `${entities}/a`, { extra: 1 }],
  ["POST", `${entities}/bulk`, { entities: [{ identifier: "b" }] }],
  ["POST", `${entities}/bulk`, { entities: [{ identifier: "b" }, { identifier: "c" }] }],
  ["POST", `${entities}/bulk`, { entities: [] }],
  ["POST", "/v1/entities/search", query],
  ["POST", "/v1/entities/search", {}],
  ["POST", `${entities}/search`, { query, limit: 1 }],
  ["POST", `${entities}/search`, { limit: 0 }],
  ["POST", scorecards, scorecard],
  ["POST", scorecards, scorecard],
  ["POST", scorecards, {}],
  ["POST", scorecards, large],
  ["PUT", scorecards, [scorecard]],
  ["PUT", scorecards, scorecard],
  ["GET", scorecards],
  ["GET", "/v1/scorecards"],
  ["GET", `${scorecards}/sc`],
  ["GET", `${scorecards}/none`],
  ["PUT", `${scorecards}/sc`, scorecard],
  ["PUT", `${scorecards}/sc`, {}],
  ["GET", `${entities}/a`],
  ["POST", `${entities}/search`, { query }],
  ["POST", "/v1/entities/aggregate", { func: "count", query }],
  ["POST", "/v1/entities/aggregate", {}],
  ["POST", "/v1/entities/aggregate-over-time", overTime],
  ["POST", "/v1/entities/aggregate-over-time", { ...overTime, blueprint: "none" }],
  ["POST", "/v1/entities/aggregate-over-time", {}],
  ["POST", "/v1/entities/properties-history", history],
  ["POST", "/v1/entities/properties-history", { ...history, entityIdentifier: "none" }],
  ["POST", "/v1/entities/properties-history", {}],
  ["DELETE", `${scorecards}/sc`],
  ["DELETE", `${scorecards}/sc`],
  ["GET", "/v1/blueprints/svc/entities-count"],
  ["DELETE", "/v1/blueprints/svc"],
  ["DELETE", `${entities}/a`],
  ["DELETE", `${entities}/a`],
  ["POST", "/v1/blueprints/svc/bulk/entities/delete", { entities: ["b"] }],
  ["POST", "/v1/blueprints/svc/bulk/entities/delete", { entities: ["b"] }],
  ["DELETE", "/v1/blueprints/svc/all-entities"],
  ["GET", "/v1/migrations"],
  ["GET", "/v1/migrations/{migration}"],
  ["GET", "/v1/migrations/none"],
  ["DELETE", "/v1/blueprints/short"],
  ["DELETE", "/v1/blueprints/svc"],
  ["DELETE", "/v1/blueprints/_user"],
  ["POST", "/v1/actions", action],
  ["POST", "/v1/actions", action],
  ["POST", "/v1/actions", {}],
  ["GET", "/v1/actions"],
  ["GET", "/v1/actions/act"],
  ["PUT", "/v1/actions/act", action],
  ["PUT", "/v1/actions/none", action],
  ["POST", "/v1/actions/act/runs", { properties: {} }],
  ["POST", "/v1/actions/act/runs", {}],
  ["POST", "/v1/actions/act/runs", large],
  ["POST", "/v1/actions/none/runs", { properties: {} }],
  ["GET", "/v1/actions/runs"],
  ["GET", "/v1/actions/runs?limit=0"],
  ["GET", "/v1/actions/runs/{run}"],
  ["GET", "/v1/actions/runs/none"],
  ["PATCH", "/v1/actions/runs/{run}", { statusLabel: "Half", summary: "s" }],
  ["PATCH", "/v1/actions/runs/{run}/approval", { status: "APPROVE" }],
  ["POST", "/v1/actions/runs/{run}/logs", { message: "m", terminationStatus: "SUCCESS" }],
  ["POST", "/v1/actions/runs/{run}/logs", {}],
  ["POST", "/v1/actions/runs/none/logs", { message: "m" }],
  ["GET", "/v1/actions/runs/{run}/logs?limit=1"],
  ["GET", "/v1/actions/runs/{run}/logs?limit=0"],
  ["GET", "/v1/actions/runs/none/logs"],
  ["PATCH", "/v1/actions/runs/{run}", { status: "SUCCESS" }],
  ["PATCH", "/v1/actions/runs/none", {}],
  ["PUT", "/v1/actions/act", { ...action, requiredApproval: { type: "ANY" } }],
  ["POST", "/v1/actions/act/runs", { properties: {} }],
  ["PATCH", "/v1/actions/runs/{run}/approval", {}],
  ["GET", "/v1/actions/runs/{run}/approvers?include_pending_approvers=true"],
  ["PATCH", "/v1/actions/runs/{run}/approval", { status: "DECLINE" }],
  ["PATCH", "/v1/actions/runs/none/approval", { status: "DECLINE" }],
  ["GET", "/v1/actions/runs/none/approvers"],
  ["DELETE", "/v1/actions/act"],
  ["DELETE", "/v1/actions/act"],
  ["POST", folders, { identifier: "f" }],
  ["POST", folders, { identifier: "f" }],
  ["POST", folders, {}],
  ["PATCH", `${folders}/f`, { title: "F" }],
  ["PATCH", `${folders}/f`, { parent: "none" }],
  ["PATCH", `${folders}/none`, {}],
  ["POST", "/v1/pages", page],
  ["POST", "/v1/pages", page],
  ["POST", "/v1/pages", {}],
  ["POST", "/v1/pages", { ...page, type: "entity" }],
  ["GET", "/v1/pages"],
  ["GET", "/v1/pages/board"],
  ["GET", "/v1/pages/none"],
  ["PUT", "/v1/pages/board", page],
  ["PUT", "/v1/pages/board", {}],
  ["PUT", "/v1/pages/none", page],
  ["PATCH", "/v1/pages/board", { title: "Board" }],
  ["PATCH", "/v1/pages/board", { title: 1 }],
  ["PATCH", "/v1/pages/none", {}],
  ["GET", "/v1/pages/board/permissions"],
  ["GET", "/v1/pages/none/permissions"],
  ["PATCH", "/v1/pages/board/permissions", { read: { roles: ["Admin"] } }],
  ["PATCH", "/v1/pages/board/permissions", { read: [] }],
  ["PATCH", "/v1/pages/none/permissions", {}],
  ["PATCH", "/v1/pages/board/permissions", large],
  ["PATCH", "/v1/pages/board/widgets/w", { title: "Mine" }],
  ["PATCH", "/v1/pages/board/widgets/w", { title: 1 }],
  ["PATCH", "/v1/pages/board/widgets/none", {}],
  ["DELETE", "/v1/pages/board/widgets/w"],
  ["DELETE", "/v1/pages/board/widgets/w"],
  ["GET", "/v1/sidebars/catalog"],
  ["DELETE", `${folders}/f`],
  ["DELETE", "/v1/pages/board"],
  ["DELETE", "/v1/pages/board"],
  ["DELETE", "/v1/pages/$home"],
  ["DELETE", `${folders}/f`],
  ["DELETE", `${folders}/f`],
  ["POST", "/v1/webhooks", webhook],
  ["POST", "/v1/webhooks", webhook],
  ["POST", "/v1/webhooks", {}],
  ["POST", "/v1/webhooks", large],
  ["GET", "/v1/webhooks"],
  ["GET", "/v1/webhooks/hook"],
  ["GET", "/v1/webhooks/none"],
  ["PUT", "/v1/webhooks/hook", webhook],
  ["PUT", "/v1/webhooks/hook", {}],
  ["PUT", "/v1/webhooks/none", webhook],
  ["PATCH", "/v1/webhooks/hook", { enabled: false }],
  ["PATCH", "/v1/webhooks/hook", { enabled: 1 }],
  ["PATCH", "/v1/webhooks/none", {}],
  ["DELETE", "/v1/webhooks/hook"],
  ["DELETE", "/v1/webhooks/hook"],
  ["POST", "/v1/integration", integration],
  ["POST", "/v1/integration", integration],
  ["POST", "/v1/integration", {}],
  ["GET", "/v1/integration"],
  ["GET", "/v1/integration/git?byField=installationId"],
  ["GET", "/v1/integration/git?byField=title"],
  ["GET", "/v1/integration/none"],
  ["PATCH", "/v1/integration/git", {}],
  ["PATCH", "/v1/integration/git", { title: 1 }],
  ["PATCH", "/v1/integration/none", {}],
  ["PATCH", "/v1/integration/git/config", { config: {} }],
  ["PATCH", "/v1/integration/git/config", {}],
  ["PATCH", "/v1/integration/git/config", large],
  ["PATCH", "/v1/integration/none/config", { config: {} }],
  ["DELETE", "/v1/integration/git"],
  ["DELETE", "/v1/integration/git"],
  ["POST", "/v1/workflows", workflow],
  ["POST", "/v1/workflows", workflow],
  ["POST", "/v1/workflows", {}],
  ["GET", "/v1/workflows"],
  ["GET", "/v1/workflows/flow"],
  ["GET", "/v1/workflows/none"],
  ["PUT", "/v1/workflows/flow", workflow],
  ["PUT", "/v1/workflows/flow", {}],
  ["PUT", "/v1/workflows/none", workflow],
  ["DELETE", "/v1/workflows/flow"],
  ["DELETE", "/v1/workflows/flow"],
  ["GET", "/v1/organization"],
  ["PATCH", "/v1/organization", { name: "Dev" }],
  ["PUT", "/v1/organization", { name: "Dev" }],
  ["PUT", "/v1/organization", { name: 5 }],
  ["PATCH", "/v1/organization", { announcement: { content: "" } }],
  ["GET", "/v1/apps"],
  ["POST", "/v1/organization/secrets", secret],
  ["POST", "/v1/organization/secrets", secret],
  ["POST", "/v1/organization/secrets", {}],
  ["GET", "/v1/organization/secrets"],
  ["GET", "/v1/organization/secrets/KEY"],
  ["GET", "/v1/organization/secrets/none"],
  ["PATCH", "/v1/organization/secrets/KEY", { description: "" }],
  ["PATCH", "/v1/organization/secrets/KEY", { secretValue: 1 }],
  ["DELETE", "/v1/organization/secrets/KEY"],
  ["DELETE", "/v1/organization/secrets/KEY"],
  ["POST", "/v1/users/invite", { invitee: { email: "ada@example.com", roles: ["Admin"] } }],
  ["POST", "/v1/users/invite", { invitee: { email: "ada@example.com" } }],
  ["POST", "/v1/users/invite", { invitee: { email: "x" } }],
  ["GET", "/v1/users"],
  ["GET", "/v1/users/ada@example.com"],
  ["GET", "/v1/users/none"],
  ["PATCH", "/v1/users/ada@example.com", { roles: ["Member"] }],
  ["PATCH", "/v1/users/ada@example.com", { roles: [] }],
  ["POST", "/v1/teams", { name: "Core", description: "Ours", users: ["ada@example.com"] }],
  ["POST", "/v1/teams", { name: "Core" }],
  ["POST", "/v1/teams", { name: "x" }],
  ["GET", "/v1/teams"],
  ["GET", "/v1/teams/Core"],
  ["GET", "/v1/teams/none"],
  ["PUT", "/v1/teams/Core", { name: "Kernel", users: ["ada@example.com"] }],
  ["PUT", "/v1/teams/Kernel", {}],
  ["PATCH", "/v1/teams/Kernel", { description: null }],
  ["PATCH", "/v1/teams/Kernel", { users: ["nobody@example.com"] }],
  ["GET", "/v1/blueprints/_team/permissions"],
  ["GET", "/v1/blueprints/none/permissions"],
  ["PATCH", "/v1/blueprints/_team/permissions", { entities: { read: { teams: ["Kernel"] } } }],
  ["PATCH", "/v1/blueprints/_team/permissions", { entities: { read: { teams: ["Core"] } } }],
  ["POST", "/v1/actions", action],
  ["GET", "/v1/actions/act/permissions"],
  ["GET", "/v1/actions/none/permissions"],
  ["PATCH", "/v1/actions/act/permissions", { execute: { users: ["ada@example.com"] } }],
  ["PATCH", "/v1/actions/act/permissions", { execute: { roles: ["King"] } }],
  ["DELETE", "/v1/teams/Kernel"],
  ["DELETE", "/v1/teams/Kernel"],
  ["DELETE", "/v1/users/ada@example.com"],
  ["DELETE", "/v1/users/ada@example.com"],
];

async function answers(): Promise<Answer[]> {
  const { portal } = await startedPortal();
  const found: Answer[] = [];
  const keep = async (token: string | undefined, [method, path, body]: Call): Promise<JsonObject> => {
    const reply = await send(portal.url, method, path, token, body);
    found.push({ route: routeOf(method, path), status: reply.status, body: reply.body });
    return reply.body;
  };
  const token = await logIn(portal.url);
  for (const { clientId, clientSecret } of [development, { ...production, clientSecret: "wrong" }])
    await keep(undefined, ["POST", "/v1/auth/access_token", { clientId, clientSecret }]);
  await keep(undefined, ["POST", "/v1/auth/access_token", {}]);
  let [migration, run] = ["", ""];
  for (const [method, path, body] of calls) {
    const reply = await keep(token, [method, path.replace("{migration}", migration).replace("{run}", run), body]);
    migration = typeof reply.migrationId === "string" ? reply.migrationId : migration;
    run = String(at(reply.run, "id") ?? run);
  }
  for (const { method, path } of routes) await keep(undefined, [method, path.replaceAll(/:\w+/g, "x"), method === "GET" ? undefined : {}]);
  portal.configure({ rateLimit: { requests: 1, seconds: 300 } });
  for (let count = 0; count < 2; count++) await keep(token, ["GET", "/v1/organization"]);
  return found;
}

let found: Answer[];
beforeAll(async () => {
  found = await answers();
}, 60_000);

describe("the portal's answers", () => {
  it("show every route at its best", () => {
    const succeeded = new Set(found.filter(({ status }) => status < 300).map(({ route }) => route));
    expect(served.map(({ method, path }) => `${method} ${path}`).filter((route) => !succeeded.has(route))).toEqual([]);
  });

  it("are what Port's reference describes, but for the deviations that are listed with a reason each", () => {
    const reference = new ApiReference();
    const used = new Set<number>();
    const unlisted = found.flatMap(({ route, status, body }) => {
      const [method = "", path = ""] = route.split(" ");
      return reference.faults(method, path, status, body).flatMap((fault) => {
        const row = deviations.findIndex((known) => known.at.test(`${route} ${status}`) && known.fault.test(fault));
        used.add(row);
        return row === -1 ? [`${route} ${status}: ${fault}`] : [];
      });
    });
    expect([...new Set(unlisted)]).toEqual([]);
    expect(deviations.filter((_, index) => !used.has(index))).toEqual([]);
  });

  it("that refuse have ok, a code and a message", () => {
    for (const { status, body } of found.filter(({ status }) => status >= 400))
      expect({ status, body }).toEqual({
        status,
        body: { ok: false, error: expect.stringMatching(/^[a-z_]+$/), message: expect.stringMatching(/\S/) },
      });
  });
});
