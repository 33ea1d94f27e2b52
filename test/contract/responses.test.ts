import type { Json, JsonObject } from "../../portal";
import { routes } from "../../portal/routes/routes";
import { at, development, logIn, production, send, startedPortal } from "../portal/client";
import { routeOf, served } from "../portal/route-of";
import { ApiReference } from "./api-reference";
import { type Call, calls } from "./calls";
import { deviations } from "./deviations";

interface Answer {
  readonly route: string;
  readonly status: number;
  readonly body: Json;
}

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
