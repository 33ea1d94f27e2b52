import { objectOf } from "../../model/kernel/data";
import type { Reply, Request } from "./client";
import { PortApiError } from "./errors";
import type { Login } from "./session";
import type { PortApiSettings } from "./settings";

const path = "/v1/auth/access_token";

/** How a run comes by its token, and how its secrets are kept out of every text. */
export interface LoginWay {
  readonly login: () => Promise<Login>;
  readonly redact: (text: string) => string;
}

/** With a ready token there is no login; without token and credentials there is no way at all: that throws. */
export function loginWith(settings: PortApiSettings, send: (request: Request) => Promise<Reply>): LoginWay {
  const { token, clientId, clientSecret } = settings;
  const secrets = new Set<string>();
  for (const secret of [token, clientSecret]) if (secret) secrets.add(secret);
  const redact = (text: string): string => [...secrets].reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
  if (token) return { login: async () => ({ token, lifetime: Number.POSITIVE_INFINITY }), redact };
  if (!clientId || !clientSecret)
    throw new PortApiError({ kind: "credentials", message: `There are no credentials for Port: set ${credentialsFrom(settings)}.` });
  const body = objectOf([
    ["clientId", clientId],
    ["clientSecret", clientSecret],
  ]);
  const login = async (): Promise<Login> => {
    const { json } = await send({ method: "POST", path, body, repeatable: true, anonymous: true }).catch((error) => {
      throw refused(error, credentialsFrom(settings));
    });
    const { accessToken, expiresIn } = json;
    if (typeof accessToken !== "string" || accessToken === "")
      throw new PortApiError({ kind: "not-json", message: `The answer to POST ${path} holds no access token.`, method: "POST", path });
    secrets.add(accessToken);
    return { token: accessToken, lifetime: typeof expiresIn === "number" ? expiresIn * 1000 : 3_600_000 };
  };
  return { login, redact };
}

/** Where the credentials of these settings came from, for messages. */
export function credentialsFrom(settings: PortApiSettings): string {
  return settings.credentialsFrom ?? (settings.token ? "the access token" : "the client id and the client secret");
}

/** Port answers 401 to credentials that it does not know, 422 to what cannot be credentials. */
function refused(error: unknown, from: string): unknown {
  if (!(error instanceof PortApiError) || error.status === undefined || error.status >= 500) return error;
  if (error.status !== 401 && error.status !== 422) return error;
  const said = error.portMessage === undefined ? "" : ` (${error.portMessage.replace(/\.$/, "")})`;
  const message = `Port does not know these credentials${said}. Check ${from}, and that the base URL is that of their region.`;
  return error.with({ kind: "credentials", message });
}
