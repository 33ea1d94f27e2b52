import { timingSafeEqual } from "node:crypto";
import { unauthorized } from "../errors";
import type { ApiReply } from "../http/route";
import { ok } from "../http/route";
import type { Json, JsonObject } from "../json/json";
import type { Organization } from "../organization";
import { checkOf } from "../rules/check";

interface Credentials extends JsonObject {
  readonly clientId: string;
  readonly clientSecret: string;
}

const checkCredentials = checkOf<Credentials>({
  type: "object",
  required: ["clientId", "clientSecret"],
  additionalProperties: false,
  properties: { clientId: { type: "string" }, clientSecret: { type: "string" } },
});

/** `POST /v1/auth/access_token`: the one route that needs no token. The same token comes back until it expires. */
export async function accessToken(organizations: Iterable<Organization>, body: Json | undefined): Promise<ApiReply> {
  const { clientId, clientSecret } = checkCredentials(body);
  for (const organization of organizations) {
    const { options } = organization;
    if (options.clientId === clientId && sameSecret(options.clientSecret, clientSecret))
      return ok({ ...(await organization.token()), tokenType: "Bearer" });
  }
  throw unauthorized("The client id or the client secret is wrong. Take both from the credentials of the organisation.");
}

function sameSecret(one: string, other: string): boolean {
  const [known, given] = [Buffer.from(one), Buffer.from(other)];
  return known.length === given.length && timingSafeEqual(known, given);
}
