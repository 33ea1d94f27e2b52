import type { Json } from "../../portal";
import { firstPlaces } from "./page-bodies.arbitrary";
import { hiddenValue } from "./principal-requests.arbitrary";
import { type RandomRequest, usualProperties, usualValues } from "./requests.arbitrary";

const firstBlueprints: readonly Json[] = ["a", "b/β", "c:1", "constructor"].map((identifier, index, all) => {
  const relations = { r: { target: all[Math.max(0, index - 1)] ?? "a", many: true }, s: { target: "a" } };
  return { identifier, title: "T", schema: { properties: usualProperties }, relations };
});

/** One of each other kind, under the name by which most requests ask for it. */
const firstOfKinds: readonly (readonly [path: string, body: Json])[] = [
  ["/v1/blueprints/a/entities", { identifier: "e1", properties: usualValues }],
  [
    "/v1/blueprints/a/scorecards",
    {
      identifier: "sc",
      title: "T",
      rules: [
        {
          identifier: "r1",
          title: "R",
          level: "Gold",
          query: { combinator: "and", conditions: [{ property: "p", operator: "isNotEmpty" }] },
        },
      ],
    },
  ],
  [
    "/v1/actions",
    {
      identifier: "act",
      trigger: { type: "self-service", operation: "CREATE", blueprintIdentifier: "a", userInputs: { properties: {} } },
      invocationMethod: { type: "KAFKA" },
      requiredApproval: { type: "ANY" },
    },
  ],
  ["/v1/actions/act/runs", { properties: {} }],
  ["/v1/organization/secrets", { secretName: "KEY", secretValue: hiddenValue }],
  ["/v1/users/invite", { invitee: { email: "ada@x.test", roles: ["Member"] } }],
  ["/v1/teams", { name: "core", users: ["ada@x.test"] }],
  ["/v1/webhooks", { identifier: "w1", title: "T", enabled: true, mappings: [] }],
  ["/v1/integration", { installationId: "git" }],
  ["/v1/workflows", { identifier: "w1", nodes: [{ identifier: "s", config: { type: "SELF_SERVE_TRIGGER" } }], connections: [] }],
];

/** Where a life begins: a blueprint of each name, related to the others, the first folders and pages, and one of each other kind. */
export const firstRequests: readonly RandomRequest[] = [
  ...firstBlueprints.map((body): RandomRequest => ({ method: "POST", path: "/v1/blueprints", body })),
  ...firstPlaces.map((place): RandomRequest => ({ method: "POST", ...place })),
  ...firstOfKinds.map(([path, body]): RandomRequest => ({ method: "POST", path, body })),
];
