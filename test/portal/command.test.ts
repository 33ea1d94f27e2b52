import { createServer } from "node:net";
import type { PortalFlags } from "../../portal";
import { parseOrganization } from "../../portal";
import { readFlags } from "../../portal/flags";
import { clientOf, development } from "./client";
import { startPortalProcess } from "./portal-process";

const organization = ["development=dev-id:dev-secret"];

describe("the command", () => {
  it("prints where it listens, answers what is under way at SIGTERM, and exits 0", async () => {
    const portal = startPortalProcess({ organization, latency: "2000" });
    const url = await portal.ready;
    const underWay = fetch(`${url}/v1/organization`);
    await new Promise((resolve) => setTimeout(resolve, 800));
    portal.kill("SIGTERM");
    expect((await underWay).status).toBe(401);
    expect(await portal.ended).toEqual({ code: 0, signal: null, stdout: `listening on ${url}\n`, stderr: "" });
  });

  it("stops at SIGINT too, though clients keep their connections", async () => {
    const portal = startPortalProcess({ organization });
    await clientOf(await portal.ready, development);
    portal.kill("SIGINT");
    expect(await portal.ended).toMatchObject({ code: 0, signal: null, stderr: "" });
  });

  it("exits 1 with one line when its port is taken", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    const port = String(typeof address === "object" && address !== null ? address.port : 0);
    const end = await startPortalProcess({ organization, port }).ended;
    server.close();
    expect(end).toEqual({
      code: 1,
      signal: null,
      stdout: "",
      stderr: `Port ${port} of 127.0.0.1 is taken. Stop what listens there, or choose another with --port (0 takes a free one).\n`,
    });
  });
});

describe("its flags", () => {
  it("become options", () => {
    const flags: PortalFlags = {
      organization,
      port: "8080",
      data: "d",
      featureFlag: ["USERS_AND_TEAMS_OWNERSHIP_V2", "AI"],
      latency: "5",
      rateLimit: "1000/300",
      faultShare: "0.2",
      faultKinds: "429,drop-after",
    };
    expect(readFlags(flags)).toEqual({
      organizations: [{ ...development, featureFlags: ["USERS_AND_TEAMS_OWNERSHIP_V2", "AI"] }],
      port: 8080,
      data: "d",
      latency: 5,
      rateLimit: { requests: 1000, seconds: 300 },
      faults: { share: 0.2, kinds: ["429", "drop-after"] },
    });
    expect(readFlags({ organization })).toEqual({ organizations: [development] });
    expect(readFlags({ organization, faultShare: "1" }).faults).toEqual({ share: 1, kinds: ["429", "500", "502", "drop"] });
  });

  it("give an organisation whose secret may hold anything", () => {
    expect(parseOrganization("n=i:s:e=c\nr")).toEqual({ name: "n", clientId: "i", clientSecret: "s:e=c\nr" });
  });

  it.each<[Partial<PortalFlags>, string]>([
    [
      { organization: ["dev"] },
      '--organization takes NAME=CLIENT_ID:CLIENT_SECRET, and the one that begins with "dev" is not of that form.',
    ],
    [{ organization: ["dev=id:"] }, 'begins with "dev"'],
    [{ port: "70000" }, '--port takes a whole number from 0 to 65535, not "70000".'],
    [{ port: "" }, "--port takes"],
    [
      { featureFlag: ["AI", "users and teams"] },
      '--feature-flag takes a name in capitals, such as USERS_AND_TEAMS_OWNERSHIP_V2, not "users and teams". Repeat it for more.',
    ],
    [{ featureFlag: [""] }, "--feature-flag takes"],
    [{ latency: "1s" }, "--latency takes"],
    [{ rateLimit: "1000" }, '--rate-limit takes REQUESTS/SECONDS, such as 1000/300, not "1000".'],
    [{ rateLimit: "0/1" }, "--rate-limit takes"],
    [{ faultShare: "20%" }, "--fault-share takes a number from 0 to 1"],
    [{ faultShare: "" }, "--fault-share takes"],
    [{ faultKinds: "429" }, "--fault-kinds needs --fault-share"],
    [{ faultShare: "1", faultKinds: "429,418" }, '--fault-kinds takes 429,500,502,drop,drop-after with commas between them, not "418".'],
  ])("%j is refused", (flags, message) => {
    expect(() => readFlags({ organization, ...flags })).toThrow(message);
  });

  it("never repeat a secret in a refusal", () => {
    expect(() => parseOrganization("id:hidden")).toThrow(expect.not.objectContaining({ message: expect.stringContaining("hidden") }));
  });
});
