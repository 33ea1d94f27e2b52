import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { gzipSync } from "node:zlib";
import { blueprint, blueprints } from "./endpoints";
import { type Answer, refusal, type ScriptedPortal, scriptedPortal } from "./scripted-portal";

let portal: ScriptedPortal;

afterEach(() => portal.close());

const found: Answer = { json: { blueprint: { identifier: "a" } } };
const organization: Answer = { json: { organization: { id: "o", name: "O" } } };
const read = () => portal.open().read(blueprints, blueprint("a"));

describe("a request that fails for a while", () => {
  it.each([
    ["429", refusal(429, "too_many_requests", "slow down")],
    ["500", refusal(500, "internal_error", "oops")],
    ["a gateway's page", { status: 502, text: "<html>Bad Gateway</html>" }],
    ["a broken connection", { drop: true } as Answer],
  ])("is repeated after %s, later each time", async (_, failure) => {
    portal = await scriptedPortal((_request, nth) => (nth < 5 ? failure : found));
    await expect(read()).resolves.toEqual({ identifier: "a" });
    expect(portal.clock.longWaits).toEqual([200, 400, 800, 1600]);
  });

  it("is repeated when Retry-After says, in seconds or as a date", async () => {
    const date = new Date(1_700_000_000_000 + 60_000).toUTCString();
    portal = await scriptedPortal((_request, nth) => {
      if (nth === 1) return { ...refusal(503, "unavailable", "later"), headers: { "retry-after": "7" } };
      return nth === 2 ? { ...refusal(503, "unavailable", "later"), headers: { "retry-after": date } } : found;
    });
    await read();
    expect(portal.clock.longWaits).toEqual([7000, 60_000 - 7000 - 40]);
  });

  it("is given up after 8 attempts", async () => {
    portal = await scriptedPortal(() => refusal(503, "unavailable", "down for repair"));
    await expect(portal.open().organization()).rejects.toMatchObject({
      kind: "failed",
      status: 503,
      code: "unavailable",
      portMessage: "down for repair",
      message: "Port failed at GET /v1/organization: down for repair (503, unavailable). Try again later. (8 attempts)",
    });
    expect(portal.lines()).toHaveLength(8);
  });

  it("is not repeated when Port says no", async () => {
    portal = await scriptedPortal(() => refusal(403, "forbidden", "address not allowed"));
    await expect(portal.open().organization()).rejects.toMatchObject({ kind: "refused", status: 403 });
    expect(portal.lines()).toHaveLength(1);
  });
});

describe("Port's rate limit", () => {
  const limit = (remaining: number, reset: number) => ({ "x-ratelimit-remaining": String(remaining), "x-ratelimit-reset": String(reset) });

  it.each([
    ["seconds left", () => 30],
    ["epoch seconds", (now: number) => now / 1000 + 30],
  ])("holds everyone back when nothing remains, until it resets, told in %s", async (_, reset) => {
    portal = await scriptedPortal((_request, nth) => ({
      ...organization,
      headers: nth === 1 ? limit(0, reset(portal.clock.now())) : limit(99, 30),
    }));
    const api = portal.open();
    await api.organization();
    await api.organization();
    expect(portal.clock.longWaits).toEqual([30_000]);
  });

  it("lets no more requests go than remain, and the next when the window has ended", async () => {
    const arrived: number[] = [];
    let [underWay, left] = [0, 3];
    portal = await scriptedPortal(async () => {
      arrived.push(++underWay);
      const remaining = --left;
      // What is let through with the first two arrives well within this time.
      if (remaining < 2) while (arrived.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, 30));
      underWay--;
      return { ...organization, headers: limit(Math.max(remaining, 0), 30) };
    });
    const api = portal.open();
    await api.organization();
    await Promise.all([api.organization(), api.organization(), api.organization()]);
    expect(arrived.slice(0, 3)).toEqual([1, 1, 2]);
    expect(arrived).toHaveLength(4);
    expect(portal.clock.longWaits).toEqual([30_000]);
  });

  it("is obeyed after a 429 without being waited for longer than it asks", async () => {
    portal = await scriptedPortal((_request, nth) =>
      nth === 1 ? { ...refusal(429, "too_many_requests", "slow down"), headers: { "retry-after": "3" } } : found,
    );
    await read();
    expect(portal.clock.longWaits.reduce((sum, wait) => sum + wait)).toBe(3000);
  });

  it("is not waited for by the server's clock being wrong", async () => {
    const ahead = 3_600_000;
    portal = await scriptedPortal((_request, nth) => ({
      ...organization,
      headers:
        nth === 1
          ? { date: new Date(portal.clock.now() + ahead).toUTCString(), ...limit(0, Math.floor((portal.clock.now() + ahead) / 1000) + 10) }
          : {},
    }));
    const api = portal.open();
    await api.organization();
    await api.organization();
    expect(portal.clock.longWaits).toEqual([10_000]);
  });
});

describe("a portal that cannot be spoken to", () => {
  it("is named with the remedy when nobody listens", async () => {
    portal = await scriptedPortal(() => found);
    const unused = createServer();
    await new Promise<void>((resolve) => unused.listen(0, "127.0.0.1", resolve));
    const baseUrl = `http://127.0.0.1:${(unused.address() as AddressInfo).port}`;
    await new Promise((resolve) => unused.close(resolve));
    await expect(portal.open({ baseUrl }).organization()).rejects.toMatchObject({
      kind: "unreachable",
      message: `Cannot reach Port at ${baseUrl}: the connection was refused. Check the base URL, and that the portal is running. (4 attempts)`,
    });
  });

  it("is named with the remedy when its certificate is not trusted, or there is none", async () => {
    portal = await scriptedPortal(() => found);
    const baseUrl = portal.baseUrl.replace("http:", "https:");
    await expect(portal.open({ baseUrl }).organization()).rejects.toMatchObject({
      kind: "unreachable",
      message: expect.stringMatching(/^Cannot reach Port at https:.*: TLS failed \(ERR_SSL_.*NODE_EXTRA_CA_CERTS/),
    });
  });

  it("is named with the time limit when it does not answer", async () => {
    portal = await scriptedPortal(() => ({ never: true }));
    await expect(portal.open({}, { timeLimit: 50 }).organization()).rejects.toMatchObject({
      kind: "timeout",
      message: `GET /v1/organization at ${portal.baseUrl} failed: there was no answer in time (0.05 s). Try again later. (3 attempts)`,
    });
  });

  it("is not taken for Port when it answers with a page", async () => {
    portal = await scriptedPortal(() => ({ text: "<html>Welcome</html>" }));
    await expect(portal.open().organization()).rejects.toMatchObject({
      kind: "not-json",
      message: `GET /v1/organization was answered with 200 and text/html, not with JSON. Check that ${portal.baseUrl} is the base URL of Port's API, and no proxy stands between.`,
    });
    await expect(read()).rejects.toMatchObject({ kind: "not-json" });
  });

  it("does not make a document absent when it answers 404 with a page", async () => {
    portal = await scriptedPortal(() => ({ status: 404, text: "<html>No such site</html>" }));
    await expect(read()).rejects.toMatchObject({ kind: "not-json", status: 404 });
  });

  it.each(["", "api.port.io", "ftp://api.port.io", "https://user:pass@api.port.io", "https://api.port.io/?a=b"])(
    "is refused when its base URL is %j",
    async (baseUrl) => {
      portal = await scriptedPortal(() => found);
      expect(() => portal.open({ baseUrl })).toThrow("The base URL must look like https://api.port.io, with nothing but a path after it.");
    },
  );
});

describe("requests", () => {
  it("go below the path of the base URL, and take packed answers", async () => {
    const packed = gzipSync(JSON.stringify({ ok: true, organization: { id: "org_1", name: "Dev" } }));
    portal = await scriptedPortal(() => ({ text: packed, headers: { "content-type": "application/json", "content-encoding": "gzip" } }));
    const api = portal.open({ baseUrl: `${portal.baseUrl}/port/`, token: "ready" });
    await expect(api.organization()).resolves.toEqual({ id: "org_1", name: "Dev" });
    expect(portal.lines()).toEqual(["GET /port/v1/organization"]);
    expect(portal.requests[0]?.headers).toMatchObject({ "user-agent": "test/1", accept: "application/json" });
  });
});
