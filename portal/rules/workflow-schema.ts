import type { WorkflowDocument } from "../documents";
import { isArray, isObject, type Json, type JsonObject, own } from "../json/json";
import { checkOf } from "./check";
import { workflowIdentifier } from "./identifiers";
import { branches, flag, open, text } from "./schema-words";
import { nodeKinds } from "./workflow-nodes";

const config = branches(
  "type",
  [...nodeKinds].map(([type, { fields, required, dependencies = {} }]) => ({
    ...open({ ...fields, type: { const: type } }, required),
    dependencies,
  })),
);

const title = { type: "string", maxLength: 100 };
const description = { type: "string", maxLength: 1100 };

const node = open(
  {
    identifier: workflowIdentifier,
    title,
    icon: text,
    description,
    variables: { type: "object" },
    links: { type: "array", maxItems: 3 },
    verbose: flag,
    config,
  },
  ["identifier", "config"],
);

const connection = open(
  { sourceIdentifier: text, targetIdentifier: text, sourceOutletIdentifier: text, fallback: flag, description: text },
  ["sourceIdentifier", "targetIdentifier"],
);

const checkShape = checkOf<WorkflowDocument>(
  open(
    {
      identifier: workflowIdentifier,
      title,
      icon: text,
      description,
      category: { type: "string", maxLength: 40 },
      allowAnyoneToViewRuns: flag,
      nodes: { type: "array", maxItems: 100, items: node },
      connections: { type: "array", items: connection },
    },
    ["identifier", "nodes", "connections"],
  ),
);

/** Checks the shape of a workflow, and fills in what its parts leave out. */
export function checkWorkflow(body: Json): WorkflowDocument {
  const workflow = checkShape(isObject(body) ? { connections: [], ...body } : body);
  return {
    allowAnyoneToViewRuns: true,
    ...workflow,
    nodes: workflow.nodes.map((each) => ({ verbose: false, ...each, config: filledIn(each.config) })),
  };
}

function filledIn(config: JsonObject): JsonObject {
  const kind = nodeKinds.get(String(own(config, "type")));
  const outlets = own(config, "outlets");
  const titled =
    kind?.forks !== undefined && isArray(outlets)
      ? { outlets: outlets.map((each) => (isObject(each) ? { title: "", ...each } : each)) }
      : {};
  return { ...kind?.defaults, ...config, ...titled };
}
