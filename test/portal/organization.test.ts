import type { JsonObject, Portal } from "../../portal";
import { at, type Client, development, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
});
afterEach(() => portal.close());

const profile = async () => (await succeed(api.get("/v1/organization"))).organization;

describe("the organisation", () => {
  it("is changed in part by PATCH, which answers nothing but ok", async () => {
    const id = at(await profile(), "id");
    expect(await succeed(api.patch("/v1/organization", {}))).toEqual({ ok: true });
    expect(await profile()).toEqual({ id, name: "development", settings: {}, featureFlags: [] });
    const settings = { hiddenBlueprints: ["a"], federatedLogout: true, portalIcon: "https://x.test/i.png", portalTitle: "t".repeat(30) };
    const announcement = { enabled: true, content: "c".repeat(300), link: null, color: "red" };
    expect(await succeed(api.patch("/v1/organization", { name: "Dev", settings, announcement }))).toEqual({ ok: true });
    await succeed(api.patch("/v1/organization", { settings: { portalTitle: "T" }, announcement: { enabled: false } }));
    expect(await profile()).toEqual({
      id,
      name: "Dev",
      settings: { ...settings, portalTitle: "T" },
      announcement: { ...announcement, enabled: false },
      featureFlags: [],
    });
  });

  it("is replaced by PUT, all but its id and its feature flags", async () => {
    const before = await profile();
    await succeed(api.patch("/v1/organization", { settings: { portalTitle: "T" }, announcement: { content: "c" } }));
    expect(await succeed(api.put("/v1/organization", { name: "Dev" }))).toEqual({ ok: true });
    expect(await profile()).toEqual({ id: at(before, "id"), name: "Dev", settings: {}, featureFlags: [] });
  });

  it.each<["put" | "patch", JsonObject, string]>([
    ["put", {}, "name: is required"],
    ["put", { name: "d", announcement: {} }, "announcement.content: is required"],
    ["put", { name: "d", isOnboarded: true }, "isOnboarded: is not a known field"],
    ["patch", { name: "" }, "name: must have at least 1"],
    ["patch", { id: "org_mine" }, "id: is not a known field"],
    ["patch", { featureFlags: ["x"] }, "featureFlags: is not a known field"],
    ["patch", { settings: { portalTitle: "t".repeat(31) } }, "settings.portalTitle: must have at most 30"],
    ["patch", { settings: { hiddenBlueprints: "a" } }, "settings.hiddenBlueprints: must be a list"],
    ["patch", { announcement: { content: "" } }, "announcement.content: must have at least 1"],
    ["patch", { announcement: { content: "c".repeat(301) } }, "announcement.content: must have at most 300"],
    ["patch", { announcement: { link: "l".repeat(301) } }, "announcement.link: must have at most 300"],
    ["patch", { announcement: { color: "green" } }, 'announcement.color: must be one of "blue", "red"'],
  ])("%s %j is refused", async (method, body, message) => {
    const before = await profile();
    const reply = await api[method]("/v1/organization", body);
    expect([reply.status, reply.body.message]).toEqual([422, expect.stringContaining(message)]);
    expect(await profile()).toEqual(before);
  });

  it("has the feature flags that it was started with", async () => {
    const other = await startedPortal({ organizations: [{ ...development, featureFlags: ["A", "B"] }] });
    await succeed(other.api.patch("/v1/organization", { name: "Dev" }));
    expect(at((await succeed(other.api.get("/v1/organization"))).organization, "featureFlags")).toEqual(["A", "B"]);
  });

  it("shows its credentials without their secret", async () => {
    const time = expect.stringMatching(/^\d{4}-/);
    const app = { id: "dev-id", name: "development", enabled: true, createdAt: time, updatedAt: time };
    expect((await succeed(api.get("/v1/apps"))).apps).toEqual([app]);
    expect((await succeed(api.get("/v1/apps?fields=id&fields=secret"))).apps).toEqual([{ id: "dev-id" }]);
  });
});
