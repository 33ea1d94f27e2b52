import { type ApiReply, type ApiRequest, ok, type Route } from "../http/route";
import { isObject, type Json, type JsonObject, own, without } from "../json/json";
import { checkOf } from "../rules/check";
import { selectFields } from "../rules/projection";

export const organizationRoutes: readonly Route[] = [
  { method: "GET", path: "/v1/organization", handle: read },
  { method: "PUT", path: "/v1/organization", handle: replace },
  { method: "PATCH", path: "/v1/organization", handle: patch },
  { method: "GET", path: "/v1/apps", handle: apps },
];

const text = { type: "string" };
const name = { type: "string", minLength: 1 };
const settings = {
  hiddenBlueprints: { type: "array", items: text },
  federatedLogout: { type: "boolean" },
  portalIcon: text,
  portalTitle: { type: "string", maxLength: 30 },
};
/** Only PATCH takes these. */
const supportSettings = {
  supportUserPermission: { enum: ["OPT_OUT", "OPT_IN"] },
  supportUserTTL: { enum: ["ONE_DAY", "ONE_WEEK", "ONE_MONTH", "FOREVER"] },
  supportUserExpiresAt: { type: "string", format: "date-time" },
};
const announcement = {
  type: "object",
  properties: {
    enabled: { type: "boolean" },
    content: { type: "string", minLength: 1, maxLength: 300 },
    link: { type: ["string", "null"], maxLength: 300 },
    color: { enum: ["blue", "red"] },
  },
};

const checkWhole = checkOf<JsonObject>({
  type: "object",
  required: ["name"],
  additionalProperties: false,
  properties: { name, settings: { type: "object", properties: settings }, announcement: { ...announcement, required: ["content"] } },
});

/** The reference requires the name here, too; the official provider sends none where none is configured. */
const checkPart = checkOf<JsonObject>({
  type: "object",
  additionalProperties: false,
  properties: {
    name,
    settings: { type: "object", properties: { ...settings, ...supportSettings } },
    isOnboarded: { type: "boolean" },
    toolSelectionProvisioning: {
      type: "object",
      required: ["status"],
      additionalProperties: false,
      properties: { status: { enum: ["IN_PROGRESS", "DONE"] } },
    },
    announcement,
  },
});

async function read({ organization }: ApiRequest): Promise<ApiReply> {
  return ok({ organization: without(organization.profile, new Set(["identifier"])) });
}

/** The body is all that can be changed: the id and the feature flags are nobody's to set, and what only PATCH takes stays. */
async function replace({ organization, body }: ApiRequest): Promise<ApiReply> {
  const whole = checkWhole(body);
  await organization.updateProfile((profile) => {
    const { settings: former } = profile;
    const kept = isObject(former) ? without(former, new Set(Object.keys(settings))) : {};
    const next = own(whole, "settings");
    return { ...without(profile, new Set(["announcement"])), ...whole, settings: { ...kept, ...(isObject(next) ? next : {}) } };
  });
  return ok();
}

/** Settings and announcement are merged by key, for each of theirs may be left out; all else is replaced. */
async function patch({ organization, body }: ApiRequest): Promise<ApiReply> {
  const part = checkPart(body);
  await organization.updateProfile((profile) => {
    const merged = Object.entries(part).map(([key, value]): [string, Json] => {
      const former = own(profile, key);
      return [key, isObject(value) && isObject(former) ? { ...former, ...value } : value];
    });
    return { ...profile, ...Object.fromEntries(merged) };
  });
  return ok();
}

/** The one pair of credentials that the organisation has; its secret is not shown. */
async function apps({ organization, query }: ApiRequest): Promise<ApiReply> {
  const { createdAt = "", updatedAt = "" } = organization.catalog.settings.get("organization")?.audit ?? {};
  const app = { id: organization.options.clientId, name: organization.name, enabled: true, createdAt, updatedAt };
  return ok({ apps: [selectFields(app, query.list("fields"))] });
}
