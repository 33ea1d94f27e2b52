import fc from "fast-check";
import type { Json, JsonObject } from "../../portal";
import type { RandomRequest } from "./requests.arbitrary";

/** Stands in a path for the id of the latest run. */
export const latestRun = "{run}";

/** Stands in a path for the id of the latest migration. */
export const latestMigration = "{migration}";

const name = fc.constantFrom("w1", "é2", "constructor");
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const plain = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value));
const body = (fields: { [key: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<JsonObject> => fc.record(fields).map(plain);

const webhook = body({
  identifier: maybe(name),
  title: fc.constantFrom("T", ""),
  enabled: fc.boolean(),
  security: maybe(fc.constantFrom({}, { secret: "s" }, { key: 1 })),
  mappings: maybe(
    fc.array(
      body({
        blueprint: fc.constantFrom("a", "nowhere"),
        operation: maybe(fc.constantFrom<Json>("create", "delete", { type: "delete" }, "none")),
        entity: fc.constantFrom<Json>({ identifier: ".a" }, { identifier: ".a", title: ".t" }, {}),
      }),
      { maxLength: 2 },
    ),
  ),
});

const integration = body({
  installationId: fc.constantFrom("git", "-", "Not"),
  title: maybe(fc.constantFrom("T", null)),
  config: maybe(fc.constantFrom<Json>({}, null, { resources: [] }, { resources: [{}] }, "text")),
  changelogDestination: maybe(fc.constantFrom<Json>({}, { type: "KAFKA" }, { type: "WEBHOOK" })),
});

const node = fc.constantFrom("s", "n1", "n2", "__proto__");
const started = { identifier: "s", config: { type: "SELF_SERVE_TRIGGER" } };
const configs = fc.constantFrom<Json>(
  { type: "KAFKA" },
  { type: "WEBHOOK", url: "u" },
  { type: "CONDITION", outlets: [{ identifier: "o", expression: "." }] },
  { type: "SCHEDULE_TRIGGER" },
);
const workflow = body({
  identifier: maybe(name),
  nodes: fc
    .uniqueArray(body({ identifier: node, config: configs }), { maxLength: 3, selector: ({ identifier }) => identifier })
    .map((nodes) => [...nodes, started]),
  connections: fc.array(body({ sourceIdentifier: node, targetIdentifier: node, sourceOutletIdentifier: maybe(fc.constant("o")) }), {
    maxLength: 2,
  }),
});

const run = body({ properties: fc.constantFrom({}, {}, {}, { p: "x" }), entity: maybe(fc.constantFrom("e1", "é3")) });
const report = fc.constantFrom<Json>({}, { summary: "s" }, { status: "SUCCESS" }, { status: "FAILURE", link: ["l"] }, { status: "x" });
const decision = fc.constantFrom<Json>({ status: "APPROVE" }, { status: "DECLINE" }, {});
const line = fc.constantFrom<Json>({ message: "m" }, { message: "", terminationStatus: "SUCCESS" }, {});

type Method = RandomRequest["method"];

function request(methods: readonly Method[], path: fc.Arbitrary<string>, content: fc.Arbitrary<Json>): fc.Arbitrary<RandomRequest> {
  return fc.tuple(fc.constantFrom(...methods), path, content).map(([method, url, sent]) => ({ method, path: url, body: sent }));
}

const at = (collection: string, names: fc.Arbitrary<string>) => names.map((each) => `/v1/${collection}/${encodeURIComponent(each)}`);
const runs = `/v1/actions/runs/${latestRun}`;

/** Requests about webhooks, integrations, workflows and runs. */
export const flowRequest: fc.Arbitrary<RandomRequest> = fc.oneof(
  { weight: 3, arbitrary: request(["POST"], fc.constant("/v1/webhooks"), webhook) },
  { weight: 3, arbitrary: request(["PUT", "PATCH", "DELETE"], at("webhooks", name), webhook) },
  { weight: 2, arbitrary: request(["POST"], fc.constant("/v1/integration"), integration) },
  { weight: 2, arbitrary: request(["PATCH", "DELETE"], at("integration", fc.constantFrom("git", "-")), integration) },
  { weight: 4, arbitrary: request(["POST"], fc.constant("/v1/workflows"), workflow) },
  { weight: 3, arbitrary: request(["PUT", "DELETE"], at("workflows", name), workflow) },
  { weight: 6, arbitrary: request(["POST"], fc.constantFrom("/v1/actions/act/runs", "/v1/actions/other/runs"), run) },
  { weight: 3, arbitrary: request(["PATCH"], fc.constant(runs), report) },
  { weight: 2, arbitrary: request(["PATCH"], fc.constant(`${runs}/approval`), decision) },
  { weight: 3, arbitrary: request(["POST"], fc.constant(`${runs}/logs`), line) },
  {
    weight: 3,
    arbitrary: request(
      ["PUT", "DELETE"],
      fc.constant(`/v1/blueprints/a/entities/e1?run_id=${latestRun}`),
      fc.constant({ title: "By a run" }),
    ),
  },
);
