import { PortApiError } from "../../../provider-bridge/api";
import type { Clock } from "../../../provider-bridge/api/clock";
import { systemClock } from "../../../provider-bridge/api/clock";
import { blueprint, blueprints, entities, entity } from "./endpoints";
import { memoryPort } from "./memory-port";
import { refusal, type ScriptedPortal, scriptedPortal } from "./scripted-portal";

/** A clock on which nothing ever comes to its end by itself. */
const stopped: Clock = {
  ...systemClock,
  wait: (_, signal) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener("abort", () => reject(new Error("aborted")));
    }),
};

let portal: ScriptedPortal;

afterEach(() => portal.close());

/** The next request that the portal receives, and the way to answer it. */
function pausing(): { arrived: Promise<string>; goOn: () => void; script: (request: { method: string }) => Promise<object> } {
  let goOn = (): void => undefined;
  let arrive = (_: string): void => undefined;
  const gone = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const arrived = new Promise<string>((resolve) => {
    arrive = resolve;
  });
  return {
    arrived,
    goOn: () => goOn(),
    script: async ({ method }) => {
      arrive(method);
      await gone;
      return { status: 201, json: { blueprint: { identifier: "a" }, entity: { identifier: "a" } } };
    },
  };
}

describe("an interruption", () => {
  it("ends a wait for the rate limit at once, with a clear error", async () => {
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "300" };
    portal = await scriptedPortal(() => ({ json: { organization: { id: "o" } }, headers }));
    const run = new AbortController();
    const api = portal.open({ signal: run.signal }, { clock: stopped });
    await api.organization();
    const waiting = api.organization();
    run.abort();
    await expect(waiting).rejects.toMatchObject({
      kind: "interrupted",
      message: "Interrupted before Port's rate limit let the next request pass.",
    });
  });

  it("ends a wait between two attempts", async () => {
    portal = await scriptedPortal(() => refusal(500, "internal_error", "oops"));
    const run = new AbortController();
    const api = portal.open({ signal: run.signal, log: (level) => level === "info" && run.abort() }, { clock: stopped });
    await expect(api.organization()).rejects.toMatchObject({ kind: "interrupted" });
    expect(portal.lines()).toEqual(["GET /v1/organization"]);
  });

  it("cuts off a read under way", async () => {
    portal = await scriptedPortal(() => ({ never: true }));
    const run = new AbortController();
    const reading = portal
      .open({ signal: run.signal, log: (level) => level === "debug" && setImmediate(() => run.abort()) })
      .organization();
    await expect(reading).rejects.toMatchObject({ kind: "interrupted" });
  });

  it("lets a write under way finish, so that what it made is known", async () => {
    const { arrived, goOn, script } = pausing();
    portal = await scriptedPortal(script);
    const run = new AbortController();
    const api = portal.open({ signal: run.signal }, { clock: stopped });
    const writing = api.create(blueprints, blueprint("a"), blueprint("a"));
    await arrived;
    run.abort();
    goOn();
    await expect(writing).resolves.toMatchObject({ outcome: "created", document: { identifier: "a" } });
  });

  it("lets a batch under way finish, the look at what it made included", async () => {
    const { script } = memoryPort();
    const run = new AbortController();
    portal = await scriptedPortal((request, nth) => {
      if (request.path.includes("/bulk")) run.abort();
      return request.path.includes("/search") && nth < 3 ? refusal(500, "internal_error", "oops") : script(request, nth);
    });
    const short: Clock = {
      ...stopped,
      wait: (milliseconds, signal) => (milliseconds < 1000 ? Promise.resolve() : stopped.wait(1, signal)),
    };
    const api = portal.open({ signal: run.signal }, { clock: short });
    const written = await Promise.all(["a", "b", "c"].map((name) => api.create(entities, entity("s", name), entity("s", name))));
    expect(written.map(({ outcome }) => outcome)).toEqual(["created", "created", "created"]);
  });

  it("lets no further write begin, waiting ones included", async () => {
    portal = await scriptedPortal(() => ({ json: { blueprint: {} } }));
    const run = new AbortController();
    const api = portal.open({ signal: run.signal, token: "ready" }, { clock: stopped });
    const waiting = api.create(entities, entity("b", "a"), entity("b", "a"));
    run.abort();
    const after = api.create(entities, entity("b", "c"), entity("b", "c"));
    for (const call of [waiting, after, api.create(blueprints, blueprint("a"), blueprint("a")), api.delete(blueprints, blueprint("a"))])
      await expect(call).rejects.toBeInstanceOf(PortApiError);
    expect(portal.requests).toEqual([]);
  });

  it("cuts a write off in the end, and says that it may have been carried out", async () => {
    const { arrived, script } = pausing();
    portal = await scriptedPortal(script);
    const run = new AbortController();
    const grace: Clock = { ...systemClock, wait: async () => undefined };
    const api = portal.open({ signal: run.signal }, { clock: grace });
    const deleting = api.delete(blueprints, blueprint("a"));
    await arrived;
    run.abort();
    await expect(deleting).rejects.toMatchObject({ kind: "interrupted", uncertain: true });
  });
});
