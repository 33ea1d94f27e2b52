import { bare, type Client, succeed } from "./client";

/** Where the entities of the service below live. */
export const entities = "/v1/blueprints/svc/entities";

/** Makes the blueprints of a service with one property of each kind, and of the squad that owns it, with the squad "core". */
export async function makeService(api: Client): Promise<void> {
  await succeed(api.post("/v1/blueprints", bare("squad")));
  await succeed(
    api.post("/v1/blueprints", {
      identifier: "svc",
      title: "Service",
      schema: {
        properties: {
          language: { type: "string", enum: ["go", "ts"] },
          url: { type: "string", format: "url" },
          size: { type: "number", minimum: 1, maximum: 10 },
          live: { type: "boolean" },
          labels: { type: "object", properties: { tier: { type: "integer" } }, additionalProperties: { type: "string" } },
          tags: { type: "array", items: { type: "string", pattern: "^[a-z]+$" }, maxItems: 3 },
          anything: { type: "array" },
          link: { type: "object", format: "labeled-url" },
          mail: { type: "string", format: "email" },
          address: { type: "string", format: "ipv4" },
          since: { type: "string", format: "date-time" },
          code: { type: "string", pattern: "^\\w\\-\\d$", minLength: 2, maxLength: 4 },
        },
        required: ["language"],
      },
      relations: { owner: { target: "squad" }, deps: { target: "svc", many: true } },
    }),
  );
  await succeed(api.post("/v1/blueprints/squad/entities", { identifier: "core", title: "Core" }));
}

/** What a reply shows of a service whose properties are all unset. */
export const unset = {
  language: null,
  url: null,
  size: null,
  live: null,
  labels: null,
  tags: null,
  anything: null,
  link: null,
  mail: null,
  address: null,
  since: null,
  code: null,
};
