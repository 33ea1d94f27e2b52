import type { Portal } from "../../portal";
import { at, clientOf, development, logIn, production, send, startedPortal } from "./client";

let portal: Portal;
beforeAll(async () => {
  ({ portal } = await startedPortal());
});
afterAll(() => portal.close());

const login = (body: { [key: string]: string }) => send(portal.url, "POST", "/v1/auth/access_token", undefined, body);

describe("access tokens", () => {
  it("gives the same token until it expires, with its life in seconds", async () => {
    const { clientId, clientSecret } = development;
    const first = await login({ clientId, clientSecret });
    const second = await login({ clientId, clientSecret });
    expect(first.status).toBe(200);
    expect(first.body).toEqual({ ok: true, accessToken: expect.any(String), expiresIn: expect.any(Number), tokenType: "Bearer" });
    expect(Number(first.body.expiresIn)).toBeGreaterThan(10_700);
    expect(Number(first.body.expiresIn)).toBeLessThanOrEqual(10_800);
    expect(second.body.accessToken).toBe(first.body.accessToken);
  });

  it("takes secrets that hold a colon", async () => {
    const { clientId, clientSecret } = production;
    expect((await login({ clientId, clientSecret })).status).toBe(200);
  });

  it.each([
    [{ clientId: "dev-id", clientSecret: "wrong" }, 401, "unauthorized"],
    [{ clientId: "dev-id", clientSecret: "prod:secret" }, 401, "unauthorized"],
    [{ clientId: "nobody", clientSecret: "dev-secret" }, 401, "unauthorized"],
    [{ clientId: "dev-id" }, 422, "validation_error"],
    [{ clientId: "dev-id", clientSecret: "dev-secret", more: "x" }, 422, "validation_error"],
  ])("refuses %j", async (body, status, error) => {
    const reply = await login(body);
    expect(reply.status).toBe(status);
    expect(reply.body).toEqual({ ok: false, error, message: expect.any(String) });
  });

  it("refuses requests without a good token and says where to get one", async () => {
    const none = await send(portal.url, "GET", "/v1/blueprints");
    const wrong = await send(portal.url, "GET", "/v1/blueprints", "made-up");
    expect([none.status, wrong.status]).toEqual([401, 401]);
    expect(none.body.message).toContain("/v1/auth/access_token");
    expect(wrong.body.message).toContain("expired");
  });

  it("ends a token's life on demand and gives another", async () => {
    const old = await logIn(portal.url);
    await portal.organization("development").expireToken();
    expect((await send(portal.url, "GET", "/v1/organization", old)).status).toBe(401);
    const fresh = await logIn(portal.url);
    expect(fresh).not.toBe(old);
    expect((await send(portal.url, "GET", "/v1/organization", fresh)).status).toBe(200);
  });

  it("keeps organisations apart", async () => {
    const [one, other] = [await clientOf(portal.url, development), await clientOf(portal.url, production)];
    const [here, there] = [await one.get("/v1/organization"), await other.get("/v1/organization")];
    expect(at(here.body, "organization", "name")).toBe("development");
    expect(at(there.body, "organization", "name")).toBe("production");
    expect(at(here.body, "organization", "id")).toMatch(/^org_/);
    expect(at(there.body, "organization", "id")).not.toBe(at(here.body, "organization", "id"));
    await one.post("/v1/blueprints", { identifier: "only-here", title: "Here", schema: { properties: {} } });
    expect((await one.get("/v1/blueprints/only-here")).status).toBe(200);
    expect((await other.get("/v1/blueprints/only-here")).status).toBe(404);
  });
});
