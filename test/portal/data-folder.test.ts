import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPortal } from "../../portal";
import { Organization } from "../../portal/organization";
import { at, bare, clientOf, development, logIn, production, sent, startedPortal, succeed } from "./client";
import { startPortalProcess } from "./portal-process";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "portal-data-"));
  folders.push(folder);
  return folder;
}

const organization = ["development=dev-id:dev-secret", "production=prod-id:prod:secret"];

describe("a data folder", () => {
  it("keeps everything over a restart: documents, order, times, tokens and the organisation's id", async () => {
    const data = newFolder();
    const { portal, api } = await startedPortal({ data });
    const token = await logIn(portal.url);
    await succeed(
      api.post(
        "/v1/blueprints",
        bare("svc", {
          schema: { properties: { n: { type: "number" }, ["__proto__"]: { type: "string" } } },
          relations: { on: { target: "svc" } },
        }),
      ),
    );
    for (const identifier of ["z", "名".repeat(1000), "a"]) await succeed(api.post("/v1/blueprints/svc/entities", { identifier }));
    await succeed(
      api.post(
        "/v1/blueprints/svc/entities",
        '{"identifier":"e","properties":{"n":12345678901234567890,"__proto__":"p"},"relations":{"on":"a"}}',
      ),
    );
    await succeed(api.put("/v1/blueprints/svc/entities/z", { identifier: "renamed" }));
    await succeed(api.delete(`/v1/blueprints/svc/entities/${encodeURIComponent("名".repeat(1000))}`));
    await succeed(
      api.post("/v1/actions", {
        identifier: "act",
        trigger: { type: "self-service", operation: "CREATE", userInputs: { properties: {} } },
        invocationMethod: { type: "KAFKA" },
      }),
    );
    const run = (await succeed(api.post("/v1/actions/act/runs", { properties: {} }))).run;
    await succeed(api.post(`/v1/actions/runs/${at(run, "id")}/logs`, { message: "one", terminationStatus: "SUCCESS" }));
    await succeed(api.post("/v1/webhooks", { title: "Hook" }));
    await succeed(api.post("/v1/integration", { installationId: "git", config: { ["__proto__"]: 12345 } }));
    await succeed(api.post("/v1/workflows", { identifier: "w", nodes: [{ identifier: "s", config: { type: "SELF_SERVE_TRIGGER" } }] }));
    await succeed(
      api.put("/v1/blueprints/svc", { ...sent((await succeed(api.get("/v1/blueprints/svc"))).blueprint), identifier: "service" }),
    );
    await succeed(api.post("/v1/sidebars/catalog/folders", { identifier: "f", title: "F" }));
    await succeed(api.post("/v1/pages", { identifier: "p", type: "dashboard", parent: "f", widgets: [] }));
    await succeed(api.patch("/v1/pages/p/permissions", { read: { roles: [] } }));
    const paths = [
      ...["/v1/blueprints", "/v1/blueprints/service/entities", "/v1/actions", "/v1/organization"],
      ...["/v1/pages", "/v1/pages/p/permissions", "/v1/sidebars/catalog"],
      ...["/v1/actions/runs", `/v1/actions/runs/${at(run, "id")}/logs`, "/v1/webhooks", "/v1/integration", "/v1/workflows"],
    ];
    const before = await Promise.all(paths.map(async (path) => (await api.get(path)).body));
    await portal.close();

    const again = await startedPortal({ data });
    expect(await logIn(again.portal.url)).toBe(token);
    expect(await Promise.all(paths.map(async (path) => (await again.api.get(path)).body))).toEqual(before);
    await succeed(again.api.delete("/v1/blueprints/service/entities/a"));
    expect(at((await succeed(again.api.get("/v1/blueprints/service/entities/e"))).entity, "relations", "on")).toBeNull();
    await again.portal.close();

    const otherSecret = await startPortal({ data, organizations: [{ ...development, clientSecret: "new" }] });
    expect((await fetch(`${otherSecret.url}/v1/organization`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
    await otherSecret.close();
  });

  it("is held by one portal at a time", async () => {
    const data = newFolder();
    const { portal } = await startedPortal({ data });
    await expect(startPortal({ data, organizations: [development] })).rejects.toThrow(
      `The data folder ${data} is in use by another portal. Stop that one, or name another folder with --data.`,
    );
    await portal.close();
    await (await startPortal({ data, organizations: [development] })).close();
  });

  it("that is no folder is refused", async () => {
    const file = join(newFolder(), "file");
    writeFileSync(file, "");
    await expect(startPortal({ data: file, organizations: [development] })).rejects.toThrow(`${file} is a file; --data needs a folder.`);
  });

  it.each<[string, (file: string) => void]>([
    ["cut short", (file) => truncateSync(file, 8192)],
    ["emptied", (file) => truncateSync(file, 0)],
    ["overwritten", (file) => writeFileSync(file, "not a database ".repeat(2000))],
  ])("that was %s is refused in one line, and nothing is changed", async (_, damage) => {
    const data = newFolder();
    const { portal, api } = await startedPortal({ data });
    await succeed(api.post("/v1/blueprints", bare("svc")));
    await portal.close();
    damage(join(data, "data.mdb"));
    for (let attempt = 0; attempt < 2; attempt++)
      await expect(startPortal({ data, organizations: [development] })).rejects.toThrow(
        /^The data folder \S+ is damaged \([^\n]+\)\. Restore it from a copy, or name another folder with --data to begin with an empty portal\.$/,
      );
  });

  it("that cannot be written any more ends all writing, and says so", async () => {
    let full = false;
    const commit = async () => {
      if (full) throw new Error("no space left");
    };
    const opened = await Organization.open(development, { load: () => [], commit, close: async () => {} });
    full = true;
    const write = () => opened.write((transaction) => transaction.insert(opened.catalog.migrations, { identifier: "m" }));
    await expect(write()).rejects.toThrow("The portal could not write its data folder (no space left). Mend that and start it again.");
    full = false;
    await expect(write()).rejects.toThrow("no space left");
  });
});

describe("a portal that is killed", () => {
  it("has kept everything that it acknowledged", async () => {
    const data = newFolder();
    const portal = startPortalProcess({ data, organization });
    const url = await portal.ready;
    const clients = [await clientOf(url, development), await clientOf(url, production)];
    for (const api of clients)
      await succeed(api.post("/v1/blueprints", bare("svc", { schema: { properties: { n: { type: "number" } } } })));
    const acknowledged = clients.map(() => new Map<string, number>());
    const writers = clients.flatMap((api, index) =>
      Array.from({ length: 4 }, async (_, writer) => {
        for (let count = 0; ; count++) {
          const identifier = `w${writer}-${count % 50}`;
          const reply = await api.post("/v1/blueprints/svc/entities?upsert=true", { identifier, properties: { n: count } });
          if (reply.status === 201) acknowledged[index]?.set(identifier, count);
          if (writer === 0 && count === 40) portal.kill("SIGKILL");
        }
      }),
    );
    await Promise.allSettled(writers);
    expect((await portal.ended).signal).toBe("SIGKILL");

    const again = startPortalProcess({ data, organization });
    for (const [index, credentials] of [development, production].entries()) {
      const api = await clientOf(await again.ready, credentials);
      const { entities } = await succeed(api.get("/v1/blueprints/svc/entities"));
      const kept = new Map(
        Array.isArray(entities) ? entities.map((entity) => [at(entity, "identifier"), Number(at(entity, "properties", "n"))]) : [],
      );
      expect(acknowledged[index]?.size).toBeGreaterThan(50);
      for (const [identifier, count] of acknowledged[index] ?? []) expect(kept.get(identifier)).toBeGreaterThanOrEqual(count);
    }
    again.kill("SIGTERM");
    expect(await again.ended).toMatchObject({ code: 0, signal: null, stderr: "" });
  }, 120_000);
});
