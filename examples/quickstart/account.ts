import type { Environment } from "cdktf-port";
import type { RunningPortal } from "./portal";

const schema = { properties: { channel: { type: "string", title: "Chat channel" } }, required: [] };

const squad = { identifier: "squad", title: "Squad", icon: "Team", schema };

const service = {
  identifier: "service",
  title: "Service",
  icon: "Microservice",
  schema: {
    properties: {
      language: { type: "string", title: "Language", enum: ["go", "typescript"], enumColors: { go: "turquoise", typescript: "blue" } },
      repository: { type: "string", title: "Repository", format: "url" },
      instances: { type: "number", title: "Instances", minimum: 0 },
    },
    required: ["language"],
  },
  relations: { owner: { title: "Owner", target: "squad", required: false, many: false } },
  mirrorProperties: { channel: { title: "Chat channel", path: "owner.channel" } },
};

/** The squad's relation to a service, which closes a circle: it can be made when the service is there. */
const flagship = { title: "Flagship", target: "service", required: false, many: false };

const ownServices = {
  identifier: "set_ownership",
  title: "Own services",
  icon: "Team",
  trigger: {
    type: "self-service",
    operation: "DAY-2",
    blueprintIdentifier: "service",
    userInputs: { properties: { squad: { type: "string", title: "Squad", format: "entity", blueprint: "squad" } }, required: ["squad"] },
  },
  invocationMethod: { type: "WEBHOOK", url: "https://automation.example.com/own", body: { owner: "{{ .inputs.squad.identifier }}" } },
};

const serviceOf = (identifier: string, title: string, instances: number) => ({
  identifier,
  title,
  properties: { language: "typescript", repository: `https://git.example.com/shop/${identifier}`, instances },
  relations: { owner: "shop" },
});

/** What a new Port account has, and some more: each request in the order in which a person would have made them. */
const made: readonly (readonly ["POST" | "PATCH", string, object])[] = [
  ["POST", "/v1/blueprints", squad],
  ["POST", "/v1/blueprints", service],
  ["PATCH", "/v1/blueprints/squad", { relations: { flagship } }],
  ["POST", "/v1/actions", ownServices],
  ["POST", "/v1/blueprints/squad/entities", { identifier: "shop", title: "Shop", properties: { channel: "#shop" } }],
  ["POST", "/v1/blueprints/service/entities", serviceOf("cart", "Cart", 1)],
  ["POST", "/v1/blueprints/service/entities", serviceOf("checkout", "Checkout", 2)],
  ["PATCH", "/v1/blueprints/squad/entities/shop", { relations: { flagship: "cart" } }],
];

/** Fills an empty organisation, as people do who click their portal together. */
export async function fillAccount(portal: RunningPortal, environment: Environment): Promise<void> {
  for (const [method, path, body] of made) await portal.request(environment, method, path, body);
}

/** Every document of an organisation that {@link fillAccount} filled, as the text of Port's own answers. */
export async function documentsOf(portal: RunningPortal, environment: Environment): Promise<string> {
  const paths = ["/v1/blueprints", "/v1/actions", "/v1/blueprints/squad/entities", "/v1/blueprints/service/entities"];
  const answers = await Promise.all(paths.map((path) => portal.request(environment, "GET", path)));
  return answers.map((answer) => JSON.stringify(answer)).join("\n");
}
