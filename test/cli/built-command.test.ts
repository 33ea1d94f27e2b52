import { spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { scratchFolder } from "../scratch-folder";

const command = resolve(__dirname, "../../lib/cli/main.js");

describe("the built command", () => {
  it("is a file that a shell can start", () => {
    expect(statSync(command).mode & 0o111).not.toBe(0);
  });

  it("serves a portal until it is told to stop, and finds its data again", async () => {
    const words = ["portal", "--port", "0", "--data", join(scratchFolder(), "data"), "--organization", "development=my-id:my-secret"];
    const identities = [];
    for (const round of ["first", "second"]) {
      const child = spawn(command, words, { stdio: ["ignore", "pipe", "inherit"] });
      const ended = once(child, "exit");
      const [said] = await once(child.stdout.setEncoding("utf8"), "data");
      const url = /^listening on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(said)?.[1];
      identities.push(await organizationAt(`${url}`));
      child.kill("SIGTERM");
      expect({ round, ended: await ended }).toEqual({ round, ended: [0, null] });
    }
    expect(identities[0]).toMatch(/^org_/);
    expect(identities[1]).toBe(identities[0]);
  });
});

/** The id of the organisation that answers to the credentials above. */
async function organizationAt(url: string): Promise<string> {
  const credentials = JSON.stringify({ clientId: "my-id", clientSecret: "my-secret" });
  const json = { "content-type": "application/json" };
  const login = await fetch(`${url}/v1/auth/access_token`, { method: "POST", headers: json, body: credentials });
  const { accessToken } = (await login.json()) as { accessToken: string };
  const reply = await fetch(`${url}/v1/organization`, { headers: { authorization: `Bearer ${accessToken}` } });
  const { organization } = (await reply.json()) as { organization: { id: string } };
  return organization.id;
}
