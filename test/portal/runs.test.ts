import { createDecipheriv } from "node:crypto";
import type { Json, JsonObject, Portal } from "../../portal";
import { isArray } from "../../portal/json/json";
import { at, bare, type Client, clientOf, development, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
  await succeed(api.post("/v1/blueprints", bare("svc", { icon: "Box" })));
  await succeed(api.post("/v1/blueprints/svc/entities", { identifier: "cart", title: "Cart" }));
});
afterEach(() => portal.close());

const runs = "/v1/actions/runs";
const time = expect.stringMatching(/^\d{4}-.*Z$/);
const action = (identifier: string, trigger: JsonObject = {}, more: JsonObject = {}): JsonObject => ({
  identifier,
  trigger: { type: "self-service", operation: "CREATE", userInputs: { properties: { name: { type: "string" } } }, ...trigger },
  invocationMethod: { type: "KAFKA" },
  ...more,
});

/** Makes an action and runs it; gives the run's id. */
async function started(body: JsonObject, run: JsonObject = { properties: {} }, query = ""): Promise<string> {
  await succeed(api.post("/v1/actions", body));
  return again(String(body.identifier), run, query);
}

async function again(identifier: string, run: JsonObject = { properties: {} }, query = ""): Promise<string> {
  return String(at((await succeed(api.post(`/v1/actions/${identifier}/runs${query}`, run))).run, "id"));
}

const shown = async (id: string): Promise<Json | undefined> => (await succeed(api.get(`${runs}/${id}`))).run;

describe("a run", () => {
  it("begins under way, and shows what it is about", async () => {
    await succeed(api.post("/v1/actions", action("act", { operation: "DAY-2", blueprintIdentifier: "svc" }, { title: "Act" })));
    const reply = await api.post("/v1/actions/act/runs", { properties: { name: "n" }, entity: "cart" });
    expect(reply.status).toBe(202);
    expect(reply.body.run).toEqual({
      id: expect.stringMatching(/^r_[\w-]{16}$/),
      action: { identifier: "act", title: "Act", icon: null, deleted: false },
      blueprint: { identifier: "svc", title: "svc", icon: "Box", deleted: false },
      entity: { identifier: "cart", title: "Cart", icon: null, deleted: false },
      properties: { name: "n" },
      rawProperties: { name: "n" },
      requiredApproval: false,
      source: "API",
      status: "IN_PROGRESS",
      statusLabel: null,
      link: [],
      approval: null,
      payload: null,
      createdAt: time,
      createdBy: "dev-id",
      updatedAt: time,
      updatedBy: "dev-id",
    });
    expect(await shown(String(at(reply.body.run, "id")))).toEqual(reply.body.run);
  });

  it("counts as another user's where it is run as that user", async () => {
    const id = await started(action("act"), { properties: {} }, "?run_as=a@b.test");
    expect(await shown(id)).toMatchObject({ createdBy: "a@b.test", impersonatedBy: "dev-id" });
    const reply = await api.post("/v1/actions/act/runs?run_as=nobody", { properties: {} });
    expect([reply.status, reply.body.message]).toEqual([422, expect.stringContaining("run_as: must be a valid email")]);
  });

  it("names what it is about as it is called now, and tells when that is gone", async () => {
    const id = await started(action("act", { operation: "DAY-2", blueprintIdentifier: "svc" }), { properties: {}, entity: "cart" });
    const other = await again("act", { properties: {}, entity: "cart" });
    await succeed(api.put("/v1/blueprints/svc/entities/cart", { identifier: "basket" }));
    await succeed(api.put("/v1/blueprints/svc", bare("service")));
    await succeed(api.put("/v1/actions/act", action("do", { operation: "DAY-2", blueprintIdentifier: "service" })));
    const names = { action: { identifier: "do" }, blueprint: { identifier: "service" }, entity: { identifier: "basket" } };
    for (const each of [id, other]) expect(await shown(each)).toMatchObject(names);
    await succeed(api.delete("/v1/blueprints/service/entities/basket"));
    await succeed(api.delete("/v1/actions/do"));
    expect(await shown(id)).toMatchObject({ action: { deleted: true }, blueprint: { deleted: false }, entity: { deleted: true } });
    await succeed(api.delete("/v1/blueprints/service"));
    expect(await shown(id)).toMatchObject({ blueprint: { deleted: true }, entity: { deleted: true } });
  });

  it("takes reports until it ends, then stays as it is", async () => {
    const id = await started(action("act"));
    const report = { statusLabel: "Half", link: ["https://log.test"], summary: "s", externalRunId: "7", message: { a: 1 } };
    expect((await succeed(api.patch(`${runs}/${id}`, report))).run).toMatchObject({ ...report, status: "IN_PROGRESS" });
    const { run: ended } = await succeed(api.patch(`${runs}/${id}`, { status: "FAILURE", link: "https://x.test" }));
    expect(ended).toMatchObject({ ...report, link: "https://x.test", status: "FAILURE", endedAt: time });
    for (const call of [api.patch(`${runs}/${id}`, { summary: "" }), api.post(`${runs}/${id}/logs`, { message: "late" })]) {
      const { status, body } = await call;
      expect([status, body.message]).toEqual([422, `The run "${id}" is FAILURE: it has ended, and stays as it is.`]);
    }
    expect(await shown(id)).toEqual(ended);
  });

  it("keeps a log, the last line of which may end it", async () => {
    const id = await started(action("act"));
    const other = await again("act");
    await succeed(api.post(`${runs}/${other}/logs`, { message: "elsewhere" }));
    for (const message of ["one", "two", "three"]) await succeed(api.post(`${runs}/${id}/logs`, { message }));
    const { status, body } = await api.post(`${runs}/${id}/logs`, { message: "", terminationStatus: "SUCCESS", statusLabel: "Done" });
    expect([status, body.runLog]).toEqual([
      201,
      { id: expect.stringMatching(/^log_/), runId: id, message: "", createdBy: "dev-id", createdAt: time },
    ]);
    expect(await shown(id)).toMatchObject({ status: "SUCCESS", statusLabel: "Done", endedAt: time });
    const messages = async (query: string): Promise<Json> => {
      const { runLogs } = await succeed(api.get(`${runs}/${id}/logs${query}`));
      return isArray(runLogs) ? runLogs.map((each) => at(each, "message") ?? null) : null;
    };
    expect(await messages("")).toEqual(["one", "two", "three", ""]);
    expect(await messages("?limit=2&offset=1")).toEqual(["two", "three"]);
    for (const query of ["limit=0", "limit=51", "limit=many", "offset=-1"])
      expect((await api.get(`${runs}/${id}/logs?${query}`)).body.message).toContain(`${query.split("=")[0]}: must be a whole number`);
  });

  it("keeps secret inputs sealed for the holder of the client secret", async () => {
    const clientSecret = "0123456789abcdef0123456789abcdef-and-more";
    const sealing = await startedPortal({ organizations: [{ ...development, clientSecret }] });
    const holder = await clientOf(sealing.portal.url, { ...development, clientSecret });
    const userInputs = {
      properties: {
        text: { type: "string", encryption: "aes256-gcm" },
        open: { type: "string" },
        whole: { type: "object", encryption: "aes256-gcm" },
      },
    };
    await succeed(holder.post("/v1/actions", action("act", { userInputs })));
    const properties = { text: "s3cret", open: "o", whole: { a: 1 } };
    const { run } = await succeed(holder.post("/v1/actions/act/runs", { properties }));
    const unsealed = (key: string): string => {
      const bytes = Buffer.from(String(at(run, "properties", key)), "base64");
      const decipher = createDecipheriv("aes-256-gcm", clientSecret.slice(0, 32), bytes.subarray(0, 16));
      decipher.setAuthTag(bytes.subarray(-16));
      return decipher.update(bytes.subarray(16, -16), undefined, "utf8") + decipher.final("utf8");
    };
    expect([unsealed("text"), unsealed("whole"), at(run, "properties", "open")]).toEqual(["s3cret", '{"a":1}', "o"]);
    expect(JSON.stringify(run)).not.toContain("s3cret");
  });
});

describe("a run that needs approval", () => {
  const asking = action("ask", {}, { requiredApproval: { type: "ALL" } });

  it("waits, and goes on when it is approved", async () => {
    const id = await started(asking);
    expect(await shown(id)).toMatchObject({
      status: "WAITING_FOR_APPROVAL",
      requiredApproval: { type: "ALL" },
      approval: { state: "PENDING", userId: null },
    });
    expect((await api.patch(`${runs}/${id}`, { status: "SUCCESS" })).body.message).toContain("approve it first");
    expect((await api.post(`${runs}/${id}/logs`, { message: "", terminationStatus: "SUCCESS" })).status).toBe(422);
    await succeed(api.post(`${runs}/${id}/logs`, { message: "waiting" }));
    const approvers = async (query = "?include_pending_approvers=false") =>
      (await succeed(api.get(`${runs}/${id}/approvers${query}`))).approvers;
    expect(await approvers()).toEqual([]);
    expect(await approvers("?include_pending_approvers=true")).toEqual([{ userId: "dev-id", state: "PENDING" }]);
    const { status, body } = await api.patch(`${runs}/${id}/approval`, { status: "APPROVE", description: "Fine" });
    const approval = { userId: "dev-id", state: "APPROVED", description: "Fine" };
    expect([status, body.run]).toEqual([201, expect.objectContaining({ status: "IN_PROGRESS", approval })]);
    expect(await approvers()).toEqual([approval]);
    expect((await api.patch(`${runs}/${id}/approval`, { status: "DECLINE" })).body.message).toContain("does not wait for approval");
    await succeed(api.patch(`${runs}/${id}`, { status: "SUCCESS" }));
  });

  it("ends when it is declined", async () => {
    const id = await started({ ...asking, requiredApproval: true });
    const { run } = await succeed(api.patch(`${runs}/${id}/approval`, { status: "DECLINE" }));
    expect(run).toMatchObject({ status: "DECLINED", approval: { state: "DECLINED", userId: "dev-id" }, endedAt: time });
    expect((await api.patch(`${runs}/${id}`, { summary: "" })).status).toBe(422);
  });
});

describe("the list of runs", () => {
  it("shows the latest first, filtered by what its query names", async () => {
    await succeed(
      api.post("/v1/actions", action("other", { operation: "DELETE", blueprintIdentifier: "svc" }, { requiredApproval: true })),
    );
    const one = await started(action("act", { blueprintIdentifier: "svc" }), { properties: {} }, "?run_as=a@b.test");
    const two = await again("act");
    const three = await again("other", { properties: {}, entity: "cart" });
    await succeed(api.patch(`${runs}/${one}`, { status: "SUCCESS", externalRunId: "7" }));
    const listed = async (query: string): Promise<Json> => {
      const { runs: found } = await succeed(api.get(`${runs}${query}`));
      return isArray(found) ? found.map((each) => at(each, "id") ?? null) : null;
    };
    expect(await listed("")).toEqual([three, two, one]);
    expect(await listed("?limit=2&version=v2")).toEqual([three, two]);
    expect(await listed("?entity=cart")).toEqual([three]);
    expect(await listed("?blueprint=svc&action=act")).toEqual([two, one]);
    expect(await listed("?active=true")).toEqual([two]);
    expect(await listed("?user_email=a@b.test")).toEqual([one]);
    expect(await listed("?user_id=dev-id")).toEqual([three, two]);
    expect(await listed("?external_run_id=7")).toEqual([one]);
    expect(await listed("?source=API&source=UI")).toEqual([three, two, one]);
    expect(await listed("?source=AUTOMATION")).toEqual([]);
    expect((await succeed(api.get(`${runs}?exclude=properties,action&limit=1`))).runs).toEqual([
      expect.not.objectContaining({ properties: {}, action: expect.anything() }),
    ]);
    for (const limit of ["0", "1001", "x"]) expect((await api.get(`${runs}?limit=${limit}`)).status).toBe(422);
  });
});
