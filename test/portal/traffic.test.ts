import { startPortal } from "../../portal";
import { Faults } from "../../portal/http/faults";
import { RateLimit } from "../../portal/http/rate-limit";
import { RequestLog } from "../../portal/http/request-log";
import { at, bare, type Client, clientOf, development, logIn, production, send, startedPortal, succeed } from "./client";

describe("every reply", () => {
  it("tells the rate limit and a trace id, also when it is a refusal", async () => {
    const { portal, api } = await startedPortal();
    for (const reply of [
      await api.get("/v1/blueprints"),
      await api.get("/v1/nothing"),
      await send(portal.url, "GET", "/v1/blueprints"),
      await api.post("/v1/blueprints", "{"),
    ]) {
      for (const header of ["limit", "period", "remaining", "reset"])
        expect(Number(reply.headers.get(`x-ratelimit-${header}`))).toBeGreaterThan(0);
      expect(reply.headers.get("x-trace-id")).toMatch(/^[\da-f-]{36}$/);
      expect(reply.headers.get("content-type")).toContain("application/json");
    }
    await portal.close();
  });

  it("is logged with its organisation, path, status and body, but never a login's body", async () => {
    const { portal, api } = await startedPortal();
    await send(portal.url, "GET", "/v1/organization");
    await api.post("/v1/blueprints", bare("svc"));
    await portal.organization("production").request("GET", "/v1/blueprints");
    expect(portal.requests).toEqual([
      { organization: undefined, method: "POST", path: "/v1/auth/access_token", status: 200 },
      { organization: undefined, method: "GET", path: "/v1/organization", status: 401 },
      { organization: "development", method: "POST", path: "/v1/blueprints", status: 201, body: bare("svc") },
    ]);
    portal.clearRequests();
    expect(portal.requests).toEqual([]);
    await portal.close();
  });
});

describe("the log", () => {
  it("forgets the oldest before it grows without end", () => {
    const log = new RequestLog();
    const request = { organization: undefined, method: "GET", path: "/", status: 200 };
    for (let count = 0; count < 50_000; count++) log.add(request, 0);
    expect(log.requests.length).toBeLessThanOrEqual(20_000);
    log.clear();
    for (let count = 0; count < 200; count++) log.add(request, 1024 * 1024);
    expect(log.requests.length).toBeLessThanOrEqual(64);
    expect(log.requests.length).toBeGreaterThan(10);
  });
});

describe("paths", () => {
  it.each<[string, number]>([
    ["/v1/blueprints/%zz", 422],
    ["/v1/blueprints/%2E%2E", 404],
    ["/v1/blueprints/a%2Fb%2Fc/entities", 404],
    ["/v1//blueprints", 404],
    ["/", 404],
    ["/v1/blueprints/__proto__", 404],
    ["/v1/blueprints/constructor/entities/toString", 404],
    [`/v1/blueprints/${"x".repeat(5000)}`, 404],
  ])("%.60s is answered with %d", async (path, status) => {
    const { portal } = await startedPortal();
    const reply = await portal.organization("development").request("GET", path);
    expect([reply.status, at(reply.body, "ok")]).toEqual([status, false]);
    await portal.close();
  });
});

describe("bodies", () => {
  it.each<[string, string, number, string]>([
    ["over 1 MiB", JSON.stringify(bare("x", { filler: "x".repeat(1024 * 1024) })), 413, "payload_too_large"],
    ["that are no JSON", "{identifier:1}", 422, "validation_error"],
    ["that are no object", "[]", 422, "validation_error"],
    [
      "nested beyond measure",
      `{"identifier":"x","title":"x","schema":{"properties":{}},"deep":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
      422,
      "validation_error",
    ],
  ])("%s are refused", async (_, body, status, error) => {
    const { portal, api } = await startedPortal();
    const reply = await api.post("/v1/blueprints", body);
    expect([reply.status, reply.body.ok, reply.body.error]).toEqual([status, false, error]);
    await portal.close();
  });

  it("of just under 1 MiB are taken", async () => {
    const { portal, api } = await startedPortal();
    await succeed(api.post("/v1/blueprints", bare("x", { filler: "x".repeat(1024 * 1024 - 100) })));
    await portal.close();
  });
});

describe("the rate limit", () => {
  it("refuses beyond its number, for each organisation by itself, and can be lifted", async () => {
    const { portal, api } = await startedPortal({ rateLimit: { requests: 3, seconds: 300 } });
    const remaining: (string | null)[] = [];
    for (let count = 0; count < 3; count++) remaining.push((await api.get("/v1/organization")).headers.get("x-ratelimit-remaining"));
    expect(remaining).toEqual(["2", "1", "0"]);
    const refused = await api.get("/v1/organization");
    expect([refused.status, refused.body.ok, refused.body.error]).toEqual([429, false, "rate_limit_exceeded"]);
    const retryAfter = Number(refused.headers.get("retry-after"));
    expect(retryAfter).toBeGreaterThan(290);
    expect(refused.headers.get("x-ratelimit-reset")).toBe(String(retryAfter));
    const other = await clientOf(portal.url, production);
    expect((await other.get("/v1/organization")).status).toBe(200);
    expect((await portal.organization("development").request("GET", "/v1/organization")).status).toBe(200);
    portal.configure({ rateLimit: undefined });
    expect((await api.get("/v1/organization")).status).toBe(200);
    await portal.close();
  });

  it("begins anew with each window", () => {
    const limit = new RateLimit();
    const options = { requests: 2, seconds: 10 };
    const at = (now: number) => limit.take(options, now);
    expect([at(50_000), at(51_000), at(59_999)].map(({ exceeded, remaining, reset }) => [exceeded, remaining, reset])).toEqual([
      [false, 1, 10],
      [false, 0, 9],
      [true, 0, 1],
    ]);
    expect(at(60_000)).toMatchObject({ exceeded: false, remaining: 1 });
  });
});

describe("faults", () => {
  const attempt = async (api: Client, identifier: string): Promise<number | "dropped"> => {
    try {
      return (await api.post("/v1/blueprints", bare(identifier))).status;
    } catch {
      return "dropped";
    }
  };

  it.each([
    ["429", 429, false],
    ["500", 500, false],
    ["502", 502, false],
    ["drop", "dropped", false],
    ["drop-after", "dropped", true],
  ] as const)("%s", async (kind, outcome, carriedOut) => {
    const { portal, api } = await startedPortal();
    portal.clearRequests();
    portal.configure({ faults: { share: 1, kinds: [kind] } });
    expect(await attempt(api, "svc")).toBe(outcome);
    expect(portal.requests.map(({ status }) => status)).toEqual([outcome === "dropped" ? 0 : outcome]);
    portal.configure({ faults: undefined });
    expect((await api.get("/v1/blueprints/svc")).status).toBe(carriedOut ? 200 : 404);
    await portal.close();
  });

  it("say how long to wait, as the options have it", async () => {
    const { portal, api } = await startedPortal();
    portal.configure({ faults: { share: 1, kinds: ["429"], retryAfter: 0 } });
    expect((await api.get("/v1/organization")).headers.get("retry-after")).toBe("0");
    await portal.close();
  });

  it("also meet logins and refusals after the deed", async () => {
    const { portal, api } = await startedPortal();
    portal.configure({ faults: { share: 1, kinds: ["drop-after"] } });
    await expect(logIn(portal.url)).rejects.toThrow();
    await expect(api.post("/v1/blueprints", {})).rejects.toThrow();
    await expect(api.get("/v1/nothing")).rejects.toThrow();
    await portal.close();
  });

  it("come in the same order for the same seed, in about the share that was asked for", () => {
    const series = (seed: number) => {
      const faults = new Faults({ share: 0.2, kinds: ["429", "drop"], seed });
      return Array.from({ length: 10_000 }, () => faults.next());
    };
    expect(series(7)).toEqual(series(7));
    expect(series(7)).not.toEqual(series(8));
    const count = (kind: string) => series(7).filter((fault) => fault === kind).length;
    expect(count("429") / 1000).toBeCloseTo(1, 0);
    expect(count("drop") / 1000).toBeCloseTo(1, 0);
  });
});

describe("latency", () => {
  it("holds every reply back", async () => {
    const { portal, api } = await startedPortal();
    portal.configure({ latency: 200 });
    const order: string[] = [];
    const slow = api.get("/v1/organization").then(() => order.push("slow"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    portal.configure({ latency: 0 });
    await api.get("/v1/organization").then(() => order.push("quick"));
    await slow;
    expect(order).toEqual(["quick", "slow"]);
    await portal.close();
  });
});

describe("a portal that cannot start", () => {
  it("names the taken port and the remedy", async () => {
    const { portal } = await startedPortal();
    const port = Number(new URL(portal.url).port);
    await expect(startPortal({ port, organizations: [development] })).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is taken. Stop what listens there, or choose another with --port (0 takes a free one).`,
    );
    await portal.close();
  });

  it("wants organisations that can be told apart", async () => {
    await expect(startPortal({ organizations: [] })).rejects.toThrow("at least one organisation");
    await expect(startPortal({ organizations: [development, { ...production, name: "development" }] })).rejects.toThrow(
      'the name "development"',
    );
    await expect(startPortal({ organizations: [development, { ...production, clientId: "dev-id" }] })).rejects.toThrow(
      'the client id "dev-id"',
    );
  });
});
