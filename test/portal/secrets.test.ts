import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Json, Portal } from "../../portal";
import { printJson } from "../../portal/json/text";
import { scratchFolder } from "../scratch-folder";
import { type Client, type Reply, startedPortal, succeed } from "./client";

const secrets = "/v1/organization/secrets";
const hidden = "tell-nobody";
const time = expect.stringMatching(/^\d{4}-/);

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
});
afterEach(() => portal.close());

describe("secrets", () => {
  it("show all but their value", async () => {
    const times = { createdAt: time, updatedAt: time };
    const { secret } = await succeed(api.post(secrets, { secretName: "__proto__", secretValue: hidden, description: "" }));
    expect(secret).toEqual({ secretName: "__proto__", description: "", ...times });
    await succeed(api.post(secrets, { secretName: "TOKEN-1", secretValue: "" }));
    expect((await succeed(api.get(secrets))).secrets).toEqual([secret, { secretName: "TOKEN-1", ...times }]);
    expect((await succeed(api.get(`${secrets}/__proto__`))).secret).toEqual(secret);
  });

  it("are changed in part, and gone when deleted", async () => {
    await succeed(api.post(secrets, { secretName: "KEY", secretValue: hidden, description: "d".repeat(200) }));
    const { secret } = await succeed(api.patch(`${secrets}/KEY`, { secretValue: "other" }));
    expect(secret).toMatchObject({ secretName: "KEY", description: "d".repeat(200) });
    expect((await succeed(api.patch(`${secrets}/KEY`, { description: "" }))).secret).toMatchObject({ description: "" });
    expect(await succeed(api.delete(`${secrets}/KEY`))).toEqual({ ok: true });
    const gone = [await api.get(`${secrets}/KEY`), await api.patch(`${secrets}/KEY`, {}), await api.delete(`${secrets}/KEY`)];
    expect(gone.map(({ status, body }) => [status, body.error])).toEqual(Array(3).fill([404, "not_found"]));
  });

  it.each<[string, Json, string]>([
    ["no name", { secretValue: hidden }, "secretName: is required"],
    ["no value", { secretName: "A" }, "secretValue: is required"],
    ["an empty name", { secretName: "", secretValue: hidden }, "secretName: must have at least 1"],
    ["a long name", { secretName: "A".repeat(101), secretValue: hidden }, "secretName: must have at most 100"],
    ["a blank in the name", { secretName: "A B", secretValue: hidden }, "secretName: must match the pattern"],
    ["a long description", { secretName: "A", secretValue: hidden, description: "d".repeat(201) }, "description: must have at most 200"],
    ["another key", { secretName: "A", secretValue: hidden, value: hidden }, "value: is not a known field"],
    ["a value that is no string", { secretName: "A", secretValue: { hidden } }, "secretValue: must be a string"],
    ["a body that is no object", hidden, "body that is a JSON object"],
  ])("%s: 422 without a word of the value", async (_, body, message) => {
    const reply = await api.post(secrets, printJson(body));
    expect([reply.status, reply.body.message]).toEqual([422, expect.stringContaining(message)]);
    expect(JSON.stringify(reply.body)).not.toContain(hidden);
    expect((await succeed(api.get(secrets))).secrets).toEqual([]);
  });

  it("refuse a name that is taken", async () => {
    await succeed(api.post(secrets, { secretName: "KEY", secretValue: hidden, description: "first" }));
    const reply = await api.post(secrets, { secretName: "KEY", secretValue: "other" });
    expect([reply.status, reply.body.error]).toEqual([409, "identifier_taken"]);
    expect((await succeed(api.get(`${secrets}/KEY`))).secret).toMatchObject({ description: "first" });
  });

  it("have a value that no reply and no log repeats, however it is sent", async () => {
    const body = { secretName: "KEY", secretValue: hidden };
    const replies: Reply[] = [
      await api.post(secrets, body),
      await api.post("/v1/organization/secret%73", { ...body, secretName: "SPELT" }),
      await api.post(secrets, body),
      await api.post(secrets, `{"secretName":"KEY","secretValue":-${hidden}`),
      await api.put(`${secrets}/KEY`, body),
      await api.patch(`${secrets}/KEY`, { secretValue: hidden, description: "new" }),
      await api.patch(`${secrets}/KEY`, { secretValue: [hidden] }),
      await api.get(secrets),
      await api.get("/v1/organization"),
    ];
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 409, 422, 404, 200, 422, 200, 200]);
    expect(JSON.stringify(replies.map(({ body: shown }) => shown))).not.toContain(hidden);
    expect(JSON.stringify(portal.requests)).not.toContain(hidden);
    expect(portal.requests.filter(({ method }) => method === "PATCH").map(({ status }) => status)).toEqual([200, 422]);
  });

  it("are there again after a restart, their values too", async () => {
    const data = scratchFolder();
    const first = await startedPortal({ data });
    await succeed(first.api.post(secrets, { secretName: "KEY", secretValue: hidden }));
    const { secret } = await succeed(first.api.patch(`${secrets}/KEY`, { description: "d" }));
    await first.portal.close();
    const again = await startedPortal({ data });
    expect((await succeed(again.api.get(`${secrets}/KEY`))).secret).toEqual(secret);
    await again.portal.close();
    expect(readdirSync(data).some((file) => readFileSync(join(data, file)).includes(hidden))).toBe(true);
  });
});
