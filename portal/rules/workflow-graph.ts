import type { WorkflowConnection, WorkflowDocument, WorkflowNode } from "../documents";
import { invalid } from "../errors";
import { isArray, isObject, type Json, own } from "../json/json";
import { join, show } from "./refusal";
import { nodeKinds } from "./workflow-nodes";

/** Refuses nodes and connections that do not go together; the shape of each is known to be right. */
export function checkGraph({ nodes, connections }: WorkflowDocument): void {
  checkUnique(nodes, "nodes");
  if (!nodes.some(isTrigger)) throw invalid("nodes", "holds no trigger: add a node that people, an event or a schedule starts.");
  for (const [index, node] of nodes.entries()) checkNode(node, `nodes[${index}].config`);
  const known = new Map(nodes.map((node) => [node.identifier, node]));
  for (const [index, connection] of connections.entries()) checkConnection(connection, `connections[${index}]`, known);
  checkWaysOut(connections);
  const looped = withoutOrder(nodes, connections)[0];
  if (looped !== undefined)
    throw invalid("connections", `lead from the node ${show(looped.identifier)} back to itself: a workflow goes in no circle.`);
}

/** The nodes so that each stands after those that lead to it; where that leaves a choice, in the order in which they were sent. */
export function inOrder(nodes: readonly WorkflowNode[], connections: readonly WorkflowConnection[]): WorkflowNode[] {
  return sorted(nodes, connections).placed;
}

function withoutOrder(nodes: readonly WorkflowNode[], connections: readonly WorkflowConnection[]): readonly WorkflowNode[] {
  return sorted(nodes, connections).left;
}

function sorted(
  nodes: readonly WorkflowNode[],
  connections: readonly WorkflowConnection[],
): { placed: WorkflowNode[]; left: readonly WorkflowNode[] } {
  const placed: WorkflowNode[] = [];
  let left = nodes;
  for (;;) {
    const waiting = new Set(left.map(({ identifier }) => identifier));
    const held = new Set(
      connections.filter(({ sourceIdentifier }) => waiting.has(sourceIdentifier)).map(({ targetIdentifier }) => targetIdentifier),
    );
    const next = left.find(({ identifier }) => !held.has(identifier));
    if (next === undefined) return { placed, left };
    placed.push(next);
    left = left.filter((node) => node !== next);
  }
}

function isTrigger(node: WorkflowNode): boolean {
  return kindOf(node)?.trigger === true;
}

function kindOf({ config }: WorkflowNode) {
  return nodeKinds.get(String(own(config, "type")));
}

function checkUnique(named: readonly Json[], path: string): void {
  const seen = new Set<Json>();
  for (const [index, each] of named.entries()) {
    const identifier = isObject(each) ? own(each, "identifier") : undefined;
    if (identifier === undefined) continue;
    if (seen.has(identifier))
      throw invalid(`${path}[${index}].identifier`, `is ${show(identifier)}, as another before it: give each one of its own.`);
    seen.add(identifier);
  }
}

function checkNode(node: WorkflowNode, path: string): void {
  const outlets = outletsOf(node);
  checkUnique(outlets, join(path, "outlets"));
  const inputs = own(node.config, "userInputs");
  const buttons = listOf(isObject(inputs) ? own(inputs, "buttons") : undefined);
  checkUnique(buttons, `${path}.userInputs.buttons`);
  if (kindOf(node)?.forks !== "input") return;
  const names = new Set(identifiersOf(buttons));
  for (const [index, identifier] of identifiersOf(outlets).entries())
    if (!names.has(identifier))
      throw invalid(`${path}.outlets[${index}].identifier`, `is ${show(identifier)}, which is none of the buttons.`);
}

function checkConnection(connection: WorkflowConnection, path: string, known: ReadonlyMap<string, WorkflowNode>): void {
  const { sourceIdentifier, targetIdentifier } = connection;
  const source = nodeAt(sourceIdentifier, `${path}.sourceIdentifier`, known);
  const target = nodeAt(targetIdentifier, `${path}.targetIdentifier`, known);
  if (source === target) throw invalid(path, `leads from the node ${show(sourceIdentifier)} to itself.`);
  if (isTrigger(target)) throw invalid(`${path}.targetIdentifier`, `is ${show(targetIdentifier)}, a trigger: nothing leads into one.`);
  checkWayOut(connection, path, source);
}

function nodeAt(identifier: string, path: string, known: ReadonlyMap<string, WorkflowNode>): WorkflowNode {
  const node = known.get(identifier);
  if (node === undefined) throw invalid(path, `is ${show(identifier)}, which is none of the nodes.`);
  return node;
}

/** A connection out of a fork names its outlet or, out of a condition, is the fallback; out of another node it is neither. */
function checkWayOut({ sourceOutletIdentifier: outlet, fallback }: WorkflowConnection, path: string, source: WorkflowNode): void {
  const forks = kindOf(source)?.forks;
  if (forks === undefined) {
    if (outlet !== undefined)
      throw invalid(`${path}.sourceOutletIdentifier`, `is for nodes with outlets, which ${show(source.identifier)} is not.`);
    if (fallback === true) throw invalid(`${path}.fallback`, `is for conditions, and ${show(source.identifier)} is none.`);
    return;
  }
  if (fallback === true && forks === "input")
    throw invalid(`${path}.fallback`, `is for conditions, and ${show(source.identifier)} is none.`);
  if ((outlet !== undefined) === (fallback === true))
    throw invalid(
      `${path}.sourceOutletIdentifier`,
      `must name one outlet of ${show(source.identifier)}${forks === "condition" ? ", unless the connection is its fallback." : "."}`,
    );
  if (outlet !== undefined && !identifiersOf(outletsOf(source)).includes(outlet))
    throw invalid(`${path}.sourceOutletIdentifier`, `is ${show(outlet)}, which is no outlet of ${show(source.identifier)}.`);
}

/** One connection leads out of each node; out of a fork, one for each outlet and one as its fallback. */
function checkWaysOut(connections: readonly WorkflowConnection[]): void {
  const taken = new Set<string>();
  for (const [index, { sourceIdentifier, sourceOutletIdentifier: outlet, fallback = false }] of connections.entries()) {
    const way = JSON.stringify([sourceIdentifier, outlet ?? null]);
    const what = outlet !== undefined ? `outlet ${show(outlet)} of` : fallback ? "fallback of" : "node";
    if (taken.has(way))
      throw invalid(`connections[${index}]`, `is a second way out of the ${what} ${show(sourceIdentifier)}: only one may lead on.`);
    taken.add(way);
  }
}

function outletsOf({ config }: WorkflowNode): readonly Json[] {
  return listOf(own(config, "outlets"));
}

function listOf(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}

function identifiersOf(named: readonly Json[]): Json[] {
  return named.map((each) => (isObject(each) ? (own(each, "identifier") ?? null) : null));
}
