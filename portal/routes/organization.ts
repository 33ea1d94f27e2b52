import { type ApiReply, type ApiRequest, ok, type Route } from "../http/route";
import { isObject, type JsonObject, own, without } from "../json/json";
import { checkOf } from "../rules/check";

export const organizationRoutes: readonly Route[] = [
  { method: "GET", path: "/v1/organization", handle: read },
  { method: "PUT", path: "/v1/organization", handle: write },
  { method: "PATCH", path: "/v1/organization", handle: write },
];

const text = { type: "string" };

const checkProfile = checkOf<JsonObject>({
  type: "object",
  properties: {
    name: { type: "string", minLength: 1 },
    settings: {
      type: "object",
      properties: {
        hiddenBlueprints: { type: "array", items: text },
        federatedLogout: { type: "boolean" },
        portalIcon: text,
        portalTitle: { type: "string", maxLength: 30 },
      },
    },
    announcement: {
      type: "object",
      properties: {
        enabled: { type: "boolean" },
        content: { type: "string", maxLength: 300 },
        link: { type: ["string", "null"], maxLength: 300 },
        color: { enum: ["blue", "red"] },
      },
    },
  },
});

async function read({ organization }: ApiRequest): Promise<ApiReply> {
  return ok({ organization: without(organization.profile, new Set(["identifier"])) });
}

/** Name, settings and announcement; the id and the feature flags are not the caller's to change. */
async function write({ organization, body }: ApiRequest): Promise<ApiReply> {
  const { name, settings, announcement } = checkProfile(body);
  const known = own(organization.profile, "settings");
  await organization.updateProfile({
    ...(name === undefined ? {} : { name }),
    ...(isObject(settings) ? { settings: { ...(isObject(known) ? known : {}), ...settings } } : {}),
    ...(announcement === undefined ? {} : { announcement }),
  });
  return ok();
}
