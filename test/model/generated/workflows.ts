import { type Data, type DataObject, isObject } from "../../../model/kernel/data";

/** Where a workflow has its parts: in a document, or in Terraform's object. */
interface Form {
  readonly nodes: string;
  /** What holds the outlets of a node of a kind, where it is of that kind. */
  holder(node: DataObject, kind: "CONDITION" | "INPUT"): DataObject | undefined;
  readonly inputs: string;
  isTrigger(node: DataObject): boolean;
  readonly start: DataObject;
  connection(source: Data, target: Data, outlet: Data | undefined): DataObject;
}

const document: Form = {
  nodes: "nodes",
  holder: ({ config }, kind) => (isObject(config) && config.type === kind ? config : undefined),
  inputs: "userInputs",
  isTrigger: ({ config }) => isObject(config) && typeof config.type === "string" && config.type.endsWith("_TRIGGER"),
  start: { identifier: "start", config: { type: "SCHEDULE_TRIGGER", cron: "@daily" } },
  connection: (sourceIdentifier, targetIdentifier, outlet) => ({
    sourceIdentifier,
    targetIdentifier,
    ...(outlet === undefined ? {} : outlet === null ? { fallback: true } : { sourceOutletIdentifier: outlet }),
  }),
};

const terraform: Form = {
  nodes: "node",
  holder: (node, kind) => objectAt(node[kind.toLowerCase()]),
  inputs: "user_inputs",
  isTrigger: (node) => Object.keys(node).some((name) => name.endsWith("_trigger") && isObject(node[name])),
  start: { identifier: "start", schedule_trigger: { cron: "@daily" } },
  connection: (source_identifier, target_identifier, outlet) => ({
    source_identifier,
    target_identifier,
    ...(outlet === undefined ? {} : outlet === null ? { fallback: true } : { source_outlet_identifier: outlet }),
  }),
};

/** A document of a workflow whose nodes and connections go together. */
export function coherentDocument(workflow: DataObject): DataObject {
  return coherent(document, workflow);
}

/** The same of a configuration. */
export function coherentConfig(workflow: DataObject): DataObject {
  return coherent(terraform, workflow);
}

function coherent(form: Form, workflow: DataObject): DataObject {
  const given = Array.isArray(workflow[form.nodes]) ? objectsIn(workflow[form.nodes]) : [];
  const nodes = [form.start, ...given.map((node, index) => ({ ...node, identifier: `n${index}` }))];
  for (const node of nodes) nameOutlets(form, node);
  const described = objectsIn(workflow.connections).map(({ description }) => description ?? null);
  const connections = waysThrough(form, nodes).slice(0, described.length);
  return {
    ...workflow,
    [form.nodes]: nodes,
    connections: connections.map((connection, index) => ({ ...connection, description: described[index] ?? null })),
  };
}

function nameOutlets(form: Form, node: DataObject): void {
  const input = form.holder(node, "INPUT");
  const buttons = objectsIn(objectAt(input?.[form.inputs])?.buttons);
  for (const [index, button] of buttons.entries()) button.identifier = `o${index}`;
  if (input) input.outlets = objectsIn(input.outlets).slice(0, buttons.length);
  const outlets = objectsIn((input ?? form.holder(node, "CONDITION"))?.outlets);
  for (const [index, outlet] of outlets.entries()) outlet.identifier = `o${index}`;
}

/** From each node to the next that is no trigger. */
function waysThrough(form: Form, nodes: readonly DataObject[]): DataObject[] {
  return nodes.flatMap((node, index) => {
    const target = nodes.slice(index + 1).find((next) => !form.isTrigger(next));
    const condition = form.holder(node, "CONDITION");
    const forks = condition ?? form.holder(node, "INPUT");
    const [outlet] = objectsIn(forks?.outlets).map(({ identifier }) => identifier);
    const ways = forks === undefined ? [undefined] : [...(outlet === undefined ? [] : [outlet]), ...(condition ? [null] : [])];
    return target ? ways.map((way) => form.connection(node.identifier ?? null, target.identifier ?? null, way)) : [];
  });
}

function objectAt(value: Data | undefined): DataObject | undefined {
  return isObject(value) ? value : undefined;
}

function objectsIn(value: Data | undefined): DataObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
