/** One thing that needs another. */
export interface Edge<Node> {
  readonly from: Node;
  readonly to: Node;
}

/**
 * The optional edges that may stand without closing a circle, tried in their order; the firm ones always stand.
 * Only edges inside one strongly connected part can close a circle, so that a large stack without circles costs one walk.
 */
export function withoutCircles<Node, Optional extends Edge<Node>>(
  firm: readonly Edge<Node>[],
  optional: readonly Optional[],
): Set<Optional> {
  const component = components([...firm, ...optional]);
  const inside = (edge: Edge<Node>) => component.get(edge.from) === component.get(edge.to);
  const kept = successors(firm.filter(inside));
  const accepted = new Set<Optional>();
  for (const edge of optional) {
    if (inside(edge) && reaches(kept, edge.to, edge.from)) continue;
    accepted.add(edge);
    if (inside(edge)) addTo(kept, edge);
  }
  return accepted;
}

/**
 * The loose edges to give up so that no circle is left, but those of firm edges alone: of each circle the last in the order that `compare`
 * gives. An edge is judged by the circles that it lies on and by nothing else, so that more edges never bring a given-up one back, and
 * give up no other than those on the new circles.
 */
export function lastOfCircles<Node, Loose extends Edge<Node>>(
  firm: readonly Edge<Node>[],
  loose: readonly Loose[],
  compare: (a: Loose, b: Loose) => number,
): Set<Loose> {
  const component = components([...firm, ...loose]);
  const inside = (edge: Edge<Node>) => component.get(edge.from) === component.get(edge.to);
  const earlier = successors(firm.filter(inside));
  const last = new Set<Loose>();
  let equals: Loose[] = [];
  for (const edge of loose.filter(inside).sort(compare)) {
    const [first] = equals;
    if (first !== undefined && compare(first, edge) < 0) {
      for (const one of equals) addTo(earlier, one);
      equals = [];
    }
    if (reaches(earlier, edge.to, edge.from)) last.add(edge);
    equals.push(edge);
  }
  return last;
}

/** The nodes of one circle in order, each needing the next and the last the first; undefined where there is none. */
export function findCircle<Node>(edges: readonly Edge<Node>[]): Node[] | undefined {
  const component = components(edges);
  const closing = edges.find((edge) => component.get(edge.from) === component.get(edge.to));
  if (closing === undefined) return undefined;
  return [closing.from, ...(route(successors(edges), closing.to, closing.from) ?? []).slice(0, -1)];
}

function successors<Node>(edges: readonly Edge<Node>[]): Map<Node, Node[]> {
  const result = new Map<Node, Node[]>();
  for (const edge of edges) addTo(result, edge);
  return result;
}

function addTo<Node>(graph: Map<Node, Node[]>, { from, to }: Edge<Node>): void {
  const known = graph.get(from);
  if (known) known.push(to);
  else graph.set(from, [to]);
}

function reaches<Node>(graph: ReadonlyMap<Node, readonly Node[]>, from: Node, to: Node): boolean {
  return route(graph, from, to) !== undefined;
}

/** A shortest way from one node to another, both included. */
function route<Node>(graph: ReadonlyMap<Node, readonly Node[]>, from: Node, to: Node): Node[] | undefined {
  const before = new Map<Node, Node | undefined>([[from, undefined]]);
  for (const node of before.keys()) {
    if (node === to) return wayTo(before, to);
    for (const next of graph.get(node) ?? []) if (!before.has(next)) before.set(next, node);
  }
  return undefined;
}

function wayTo<Node>(before: ReadonlyMap<Node, Node | undefined>, end: Node): Node[] {
  const way: Node[] = [];
  for (let node: Node | undefined = end; node !== undefined; node = before.get(node)) way.unshift(node);
  return way;
}

/** The strongly connected part of every node that has an edge, by number: Tarjan's walk, with a stack of its own so that long chains fit. */
export function components<Node>(edges: readonly Edge<Node>[]): Map<Node, number> {
  const graph = successors(edges);
  const result = new Map<Node, number>();
  const index = new Map<Node, number>();
  const low = new Map<Node, number>();
  const open: Node[] = [];
  const visit = (root: Node) => {
    const walk: { node: Node; next: number }[] = [{ node: root, next: 0 }];
    for (let top = walk.at(-1); top !== undefined; top = walk.at(-1)) {
      const { node } = top;
      if (!index.has(node)) {
        index.set(node, index.size);
        low.set(node, index.size - 1);
        open.push(node);
      }
      const next = graph.get(node)?.[top.next++];
      if (next === undefined) {
        walk.pop();
        close(node);
        lower(walk.at(-1)?.node, low.get(node));
      } else if (!index.has(next)) walk.push({ node: next, next: 0 });
      else if (!result.has(next)) lower(node, index.get(next));
    }
  };
  const lower = (node: Node | undefined, value: number | undefined) => {
    if (node !== undefined && value !== undefined) low.set(node, Math.min(low.get(node) ?? value, value));
  };
  const close = (node: Node) => {
    if (low.get(node) !== index.get(node)) return;
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      result.set(member, index.get(node) ?? 0);
      if (member === node) return;
    }
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return result;
}
