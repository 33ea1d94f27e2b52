import { workflowIdentifier } from "../fragments/names";
import { attributeOf, graphFaults } from "../fragments/workflow-graph";
import { steps } from "../fragments/workflow-nodes";
import { triggers } from "../fragments/workflow-triggers";
import { union } from "../kernel/choices";
import { text, truth } from "../kernel/codec";
import { block, list, map, object } from "../kernel/collections";
import type { DocumentEndpoint } from "../kernel/endpoint";
import { madeByPort } from "../kernel/levels";
import { field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";

const endpoint: DocumentEndpoint = {
  collection: "/v1/workflows",
  key: "identifier",
  envelope: "workflow",
  list: { method: "GET", path: "/v1/workflows", envelope: "workflows" },
  existing: "refuse",
  identity: ["identifier"],
};

const kinds = { ...triggers, ...steps };
const blocks = Object.fromEntries(Object.entries(kinds).map(([type, { attribute }]) => [type, attribute]));

const node = object(
  parts({
    identifier: field(workflowIdentifier, "Unique name within the workflow; connections lead from and to it.").required(),
    title: field(text({ maxLength: 100 }), "Name shown to people."),
    icon: field(text(), "Name of an icon of Port's."),
    description: field(text({ maxLength: 1100 }), "What the node does."),
    links: field(list(text(), { limits: { maxItems: 3 } }), "Links shown beside it.").vacuous([]),
    variables: field(map(text()), "Values that the node hands on, by name; templates are filled in.").vacuous({}),
    verbose: field(truth(), "Whether a run shows more of it.").default(false),
    config: union("type", kinds, {
      description: "What the node is and does.",
      required: true,
      exactlyOne: true,
      blocks: true,
      other: { attribute: "config_json", description: "A node of any other kind, as JSON text of Port's own `config`." },
    }),
  }),
);

const ends = ["sourceIdentifier", "targetIdentifier", "sourceOutletIdentifier", "fallback"];

const connection = object(
  parts({
    sourceIdentifier: field(text(), "The node that it leads from.").required(),
    targetIdentifier: field(text(), "The node that it leads to.").required(),
    description: field(text(), "What it is for."),
    sourceOutletIdentifier: field(text(), "The outlet that it leads from, of a condition or an input.").conflictsWith("<.fallback"),
    fallback: field(truth(), "Whether it is taken where no outlet of a condition is.").vacuous(false),
  }),
);

function ofPort() {
  return madeByPort("Made by Port.");
}

/** `port_workflow`: nodes that a trigger starts, and the connections by which they follow one another. */
export const workflow = resource(
  "workflow",
  {
    description: "A workflow: nodes that people, events or a schedule start, and the connections by which they follow one another.",
    endpoint,
    coherence: { broken: graphFaults, attribute: (path, document) => attributeOf(blocks, path, document) },
  },
  parts({
    identifier: field(workflowIdentifier, "Unique name, used wherever the workflow is referred to.").required(),
    title: field(text({ maxLength: 100 }), "Name shown to people."),
    icon: field(text(), "Name of an icon of Port's."),
    description: field(text({ maxLength: 1100 }), "What the workflow does."),
    category: field(text({ maxLength: 40 }), "What it is listed under."),
    allowAnyoneToViewRuns: field(truth(), "Whether everybody sees the runs.").default(true),
    nodes: field(block(list(node, { limits: { maxItems: 100 }, identity: "identifier", unordered: true })), "The nodes, in any order.")
      .named("node")
      .always([]),
    connections: field(block(list(connection, { identity: ends, unordered: true })), "The connections, in any order.").always([]),
    id: ofPort(),
    createdAt: ofPort(),
    createdBy: ofPort(),
    updatedAt: ofPort(),
    updatedBy: ofPort(),
  }),
);
