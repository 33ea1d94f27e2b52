import { components, type Edge } from "../../../constructs/cycles";

/** The nodes in their order, but each after those that it needs. The edges close no circle. */
export function afterNeeds<Node>(nodes: readonly Node[], edges: readonly Edge<Node>[]): Node[] {
  const needs = new Map<Node, Node[]>(nodes.map((node) => [node, []]));
  for (const { from, to } of edges) if (needs.has(to)) needs.get(from)?.push(to);
  const placed = new Set<Node>();
  for (const node of nodes) place(node, needs, placed);
  return [...placed];
}

/** Places a node after all that it needs; without recursion, so that long chains fit. */
function place<Node>(start: Node, needs: ReadonlyMap<Node, readonly Node[]>, placed: Set<Node>): void {
  const walk = [{ node: start, next: 0 }];
  for (let top = walk.at(-1); top !== undefined; top = walk.at(-1)) {
    const need = needs.get(top.node)?.[top.next++];
    if (need !== undefined && !placed.has(need)) walk.push({ node: need, next: 0 });
    else if (need === undefined) {
      placed.add(top.node);
      walk.pop();
    }
  }
}

/** Nodes that need each other in a circle, together; the groups in an order in which each comes after those that it needs. */
export function groupsAfterNeeds<Node>(nodes: readonly Node[], edges: readonly Edge<Node>[]): Node[][] {
  const component = components(edges);
  const groups = new Map<unknown, Node[]>();
  const groupOf = (node: Node) => component.get(node) ?? node;
  for (const node of nodes) {
    const group = groups.get(groupOf(node));
    if (group) group.push(node);
    else groups.set(groupOf(node), [node]);
  }
  const between = edges.map(({ from, to }) => ({ from: groupOf(from), to: groupOf(to) })).filter(({ from, to }) => from !== to);
  return afterNeeds([...groups.keys()], between).map((key) => groups.get(key) ?? []);
}
