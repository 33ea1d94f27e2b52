import { PortApiError } from "../../../provider-bridge/api";
import { blueprint, blueprints } from "./endpoints";
import { loginPath, refusal, type Script, type ScriptedPortal, scriptedPortal, token } from "./scripted-portal";

const found: Script = () => ({ json: { blueprint: { identifier: "a" } } });
let portal: ScriptedPortal;

afterEach(() => portal.close());

function logins(): unknown[] {
  return portal.requests.filter(({ path }) => path === loginPath).map(({ body }) => body);
}

function tokens(): unknown[] {
  return portal.requests.filter(({ path }) => path !== loginPath).map(({ headers }) => headers.authorization);
}

describe("the login", () => {
  it("happens once a run, shared by all that begin together", async () => {
    portal = await scriptedPortal(found);
    const api = portal.open();
    await Promise.all(["a", "b", "c"].map((name) => api.read(blueprints, blueprint(name))));
    await api.read(blueprints, blueprint("d"));
    expect(logins()).toEqual([{ clientId: "client", clientSecret: "hush-hush" }]);
    expect(new Set(tokens())).toEqual(new Set([`Bearer ${token}`]));
  });

  it("does not happen with a ready token", async () => {
    portal = await scriptedPortal(found);
    await portal.open({ token: "ready", clientId: undefined, clientSecret: undefined }).read(blueprints, blueprint("a"));
    expect(logins()).toEqual([]);
    expect(tokens()).toEqual(["Bearer ready"]);
  });

  it("is renewed before the token expires", async () => {
    portal = await scriptedPortal(found, (_, nth) => ({ json: { accessToken: `t${nth}`, expiresIn: 100 } }));
    const api = portal.open();
    await api.read(blueprints, blueprint("a"));
    portal.clock.pass(85_000);
    await api.read(blueprints, blueprint("a"));
    portal.clock.pass(6_000);
    await api.read(blueprints, blueprint("a"));
    expect(tokens()).toEqual(["Bearer t1", "Bearer t1", "Bearer t2"]);
  });

  it("is not asked for over and over while Port hands out the same token until its end", async () => {
    portal = await scriptedPortal(found, () => ({ json: { accessToken: "same", expiresIn: 100 } }));
    const api = portal.open();
    for (let read = 0; read < 20; read++) {
      await api.read(blueprints, blueprint("a"));
      portal.clock.pass(9_000);
    }
    expect(logins().length).toBeLessThanOrEqual(3);
  });

  it("is repeated once when Port refuses the token, for all that met the refusal", async () => {
    portal = await scriptedPortal(
      ({ headers }) => (headers.authorization === "Bearer t1" ? refusal(401, "unauthorized", "expired") : { json: { blueprint: {} } }),
      (_, nth) => ({ json: { accessToken: `t${nth}`, expiresIn: 10_800 } }),
    );
    const api = portal.open();
    await Promise.all(["a", "b", "c"].map((name) => api.read(blueprints, blueprint(name))));
    expect(logins()).toHaveLength(2);
    expect(tokens().filter((sent) => sent === "Bearer t2")).toHaveLength(3);
  });
});

describe("credentials that do not work", () => {
  it("are named with where they came from, and not tried again", async () => {
    portal = await scriptedPortal(found, () => refusal(401, "unauthorized", "Invalid credentials"));
    const api = portal.open({ credentialsFrom: "the environment variables DEV_ID and DEV_SECRET" });
    const message =
      "Port does not know these credentials (Invalid credentials). Check the environment variables DEV_ID and DEV_SECRET, and that the base URL is that of their region.";
    await expect(api.organization()).rejects.toMatchObject({ kind: "credentials", status: 401, message });
    await expect(api.read(blueprints, blueprint("a"))).rejects.toMatchObject({ kind: "credentials" });
    expect(logins()).toHaveLength(1);
  });

  it("include a token that is refused", async () => {
    portal = await scriptedPortal(() => refusal(401, "unauthorized", "expired"));
    const reading = portal.open({ token: "ready", credentialsFrom: "the provider's argument token" }).organization();
    await expect(reading).rejects.toMatchObject({
      kind: "credentials",
      message: "Port refused the credentials at GET /v1/organization: expired (401, unauthorized). Check the provider's argument token.",
    });
    expect(portal.lines()).toEqual(["GET /v1/organization"]);
  });

  it("are asked for where there are none", async () => {
    portal = await scriptedPortal(found);
    expect(() => portal.open({ clientSecret: "", credentialsFrom: "PORT_CLIENT_ID and PORT_CLIENT_SECRET" })).toThrow(
      "There are no credentials for Port: set PORT_CLIENT_ID and PORT_CLIENT_SECRET.",
    );
  });
});

describe("secrets", () => {
  it("stand in no error and in no line of the log, even when Port echoes them", async () => {
    portal = await scriptedPortal(
      ({ headers }) => refusal(422, `bad ${token}`, `token ${headers.authorization} and hush-hush`),
      (_, nth) => (nth === 1 ? refusal(500, "x", "cannot take hush-hush") : { json: { accessToken: token, expiresIn: 9 } }),
    );
    const log: string[] = [];
    const failure = await portal
      .open({ log: (_, line) => log.push(line) })
      .organization()
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PortApiError);
    const everything = [...log, ...Object.values(Object(failure)), String(failure), JSON.stringify(failure)].join("\n");
    expect(everything).toContain("token Bearer *** and ***");
    expect(everything).not.toContain(token);
    expect(everything).not.toContain("hush-hush");
  });
});
