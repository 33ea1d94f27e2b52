import { type Data, type DataObject, isObject, Opaque, unknown } from "../kernel/data";
import { snakeCase } from "../kernel/part";
import type { Path } from "../kernel/schema";
import { steps } from "./workflow-nodes";
import { triggers } from "./workflow-triggers";

/** What is wrong at a place of a workflow's document. */
interface Fault {
  readonly path: Path;
  readonly says: string;
}

/** A node as far as it is known. */
interface Node {
  readonly path: Path;
  readonly identifier: string | undefined;
  readonly kind: string | undefined;
  /** Whether it may have a kind, though that is not known. */
  readonly isTyped: boolean;
  readonly config: DataObject;
}

/** What keeps nodes and connections from going together. What is not known yet is no fault. */
export function graphFaults(document: DataObject): readonly Fault[] {
  if (document.nodes instanceof Opaque) return [];
  const nodes = listAt(document.nodes).map(nodeOf);
  const areKnown = nodes.every(({ identifier, kind }) => identifier !== undefined && kind !== undefined);
  return [
    ...withoutTrigger(nodes),
    ...repeated(nodes),
    ...nodes.flatMap(nodeFaults),
    ...(areKnown ? connectionFaults(document, nodes) : []),
  ];
}

function nodeOf(node: Data, index: number): Node {
  const known = isObject(node) ? node : {};
  const config = isObject(known.config) ? known.config : {};
  const isTyped = !isObject(known.config) || typeof config.type === "string" || config.type instanceof Opaque;
  return { path: ["nodes", index], identifier: textAt(known.identifier), kind: textAt(config.type), isTyped, config };
}

function withoutTrigger(nodes: readonly Node[]): Fault[] {
  const mayStart = nodes.some(({ kind }) => kind === undefined || !Object.hasOwn(steps, kind));
  return mayStart ? [] : [{ path: ["nodes"], says: "must hold a trigger: add a node that people, an event or a schedule starts" }];
}

function isTrigger(kind: string | undefined): boolean {
  return kind !== undefined && Object.hasOwn(triggers, kind);
}

function repeated(named: readonly Pick<Node, "path" | "identifier">[]): Fault[] {
  const seen = new Set<string>();
  return named.flatMap(({ path, identifier }) => {
    const isRepeated = identifier !== undefined && seen.has(identifier);
    if (identifier !== undefined) seen.add(identifier);
    return isRepeated
      ? [{ path: [...path, "identifier"], says: `is ${show(identifier)}, as another before it: give each one of its own` }]
      : [];
  });
}

function nodeFaults({ path, kind, isTyped, config }: Node): Fault[] {
  const here = [...path, "config"];
  const outlets = namedAt(config.outlets, [...here, "outlets"]);
  const held = isObject(config.userInputs) ? config.userInputs.buttons : unknown;
  const buttons = namedAt(held, [...here, "userInputs", "buttons"]);
  const areKnown = !(held instanceof Opaque) && buttons.every(({ identifier }) => identifier !== undefined);
  return [
    ...repeated(outlets),
    ...repeated(buttons),
    ...(kind === "INPUT" && areKnown ? withoutButton(outlets, buttons) : []),
    ...(isTyped ? [] : [{ path: here, says: "must say what the node is: give it a text `type`" }]),
    ...withoutProperty(config.event, [...here, "event"]),
    ...noPolicy(isObject(config.permissions) ? config.permissions.policy : null, [...here, "permissions", "policy"]),
    ...noPolicy(isObject(config.responders) ? config.responders.usersQuery : null, [...here, "responders", "usersQuery"]),
    ...noObjectSchema(config.outputSchema, [...here, "outputSchema"]),
  ];
}

function namedAt(value: Data | undefined, path: Path): Pick<Node, "path" | "identifier">[] {
  return listAt(value).map((item, index) => ({ path: [...path, index], identifier: isObject(item) ? textAt(item.identifier) : undefined }));
}

function withoutButton(outlets: readonly Pick<Node, "path" | "identifier">[], buttons: readonly Pick<Node, "identifier">[]): Fault[] {
  return outlets.flatMap(({ path, identifier }) =>
    identifier === undefined || buttons.some((button) => button.identifier === identifier)
      ? []
      : [{ path: [...path, "identifier"], says: `is ${show(identifier)}, which is none of the buttons` }],
  );
}

function withoutProperty(event: Data | undefined, path: Path): Fault[] {
  const lacks = isObject(event) && event.type === "TIMER_EXPIRED" && (event.propertyIdentifier ?? null) === null;
  return lacks ? [{ path: [...path, "propertyIdentifier"], says: "is missing: TIMER_EXPIRED needs it" }] : [];
}

function noPolicy(query: Data | undefined, path: Path): Fault[] {
  if (!isObject(query)) return [];
  const { combinator = null, rules = null } = query;
  const isSearch =
    (combinator instanceof Opaque || combinator === "and" || combinator === "or") && (rules instanceof Opaque || Array.isArray(rules));
  return isSearch ? [] : [{ path, says: "must be a search: a combinator, and or or, and a list of rules" }];
}

function noObjectSchema(schema: Data | undefined, path: Path): Fault[] {
  const type = isObject(schema) ? (schema.type ?? null) : "object";
  return type === null || (typeof type === "string" && type !== "object")
    ? [{ path, says: 'must be the JSON Schema of an object: "type": "object"' }]
    : [];
}

/** A connection as far as it is known: undefined is unknown, null is nothing. */
interface Connection {
  readonly path: Path;
  readonly source: string | undefined;
  readonly target: string | undefined;
  readonly outlet: string | null | undefined;
  readonly fallback: boolean | undefined;
}

function connectionFaults(document: DataObject, nodes: readonly Node[]): Fault[] {
  const connections = listAt(document.connections).map(connectionOf);
  const known = new Map(nodes.map((node) => [node.identifier ?? "", node]));
  const single = connections.flatMap((connection) => [
    ...endFaults(connection, known),
    ...wayFaults(connection, known.get(connection.source ?? "")),
  ]);
  return single.length > 0 ? single : [...secondWays(connections), ...circles(connections)];
}

function connectionOf(connection: Data, index: number): Connection {
  const known: DataObject = isObject(connection) ? connection : {};
  const { sourceOutletIdentifier: outlet = null, fallback = null } = known;
  return {
    path: ["connections", index],
    source: textAt(known.sourceIdentifier),
    target: textAt(known.targetIdentifier),
    outlet: outlet === null ? null : textAt(outlet),
    fallback: fallback === null ? false : typeof fallback === "boolean" ? fallback : undefined,
  };
}

function endFaults({ path, source, target }: Connection, nodes: ReadonlyMap<string, Node>): Fault[] {
  const nowhere = (end: string | undefined, key: string): Fault[] =>
    end === undefined || nodes.has(end) ? [] : [{ path: [...path, key], says: `is ${show(end)}, which is none of the nodes` }];
  return [
    ...nowhere(source, "sourceIdentifier"),
    ...nowhere(target, "targetIdentifier"),
    ...(source !== undefined && source === target ? [{ path, says: `leads from ${show(source)} to itself` }] : []),
    ...(target !== undefined && isTrigger(nodes.get(target)?.kind)
      ? [{ path: [...path, "targetIdentifier"], says: `is ${show(target)}, a trigger: nothing leads into one` }]
      : []),
  ];
}

/** A connection out of a node with outlets names one, or out of a condition is the fallback; out of any other it is neither. */
function wayFaults({ path, outlet, fallback }: Connection, source: Node | undefined): Fault[] {
  if (source === undefined || outlet === undefined || fallback === undefined) return [];
  const here = [...path, "sourceOutletIdentifier"];
  const name = show(source.identifier ?? "");
  const noFallback = { path: [...path, "fallback"], says: `is for conditions, and ${name} is none` };
  if (source.kind !== "CONDITION" && source.kind !== "INPUT")
    return [
      ...(outlet === null ? [] : [{ path: here, says: `is for nodes with outlets, and ${name} has none` }]),
      ...(fallback ? [noFallback] : []),
    ];
  if (fallback) return source.kind === "INPUT" ? [noFallback] : [];
  if (outlet === null)
    return [
      { path: here, says: `must name an outlet of ${name}${source.kind === "CONDITION" ? ", unless the connection is its fallback" : ""}` },
    ];
  const outlets = namedAt(source.config.outlets, []);
  const mayBe =
    !Array.isArray(source.config.outlets) || outlets.some(({ identifier }) => identifier === undefined || identifier === outlet);
  return mayBe ? [] : [{ path: here, says: `is ${show(outlet)}, which is no outlet of ${name}` }];
}

/** One connection leads out of a node; out of one with outlets, one for each, and one as its fallback. */
function secondWays(connections: readonly Connection[]): Fault[] {
  const taken = new Set<string>();
  return connections.flatMap(({ path, source, outlet, fallback }) => {
    if (source === undefined || outlet === undefined || fallback === undefined) return [];
    const way = JSON.stringify([source, outlet]);
    const isSecond = taken.has(way);
    taken.add(way);
    const what = outlet !== null ? `the outlet ${show(outlet)} of ${show(source)}` : `${fallback ? "the fallback of " : ""}${show(source)}`;
    return isSecond ? [{ path, says: `is a second way out of ${what}: only one may lead on` }] : [];
  });
}

/** The connections that close a circle. */
function circles(connections: readonly Connection[]): Fault[] {
  const waysFrom = (from: string) => connections.flatMap(({ source, target }) => (source === from && target !== undefined ? [target] : []));
  return connections.flatMap(({ path, source, target }) => {
    if (source === undefined || target === undefined) return [];
    const reached = new Set([target]);
    for (const node of reached) for (const next of waysFrom(node)) reached.add(next);
    return reached.has(source) ? [{ path, says: `leads from ${show(source)} back to it: a workflow goes in no circle` }] : [];
  });
}

function listAt(value: Data | undefined): readonly Data[] {
  return Array.isArray(value) ? value : [];
}

function textAt(value: Data | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function show(text: string): string {
  return JSON.stringify(text);
}

/** The attribute that a place of a workflow's document is written from. */
export function attributeOf(blocks: Readonly<Record<string, string>>, [list, index, ...inner]: Path, document: DataObject): Path {
  const own = (path: Path): Path => path.map((key) => (typeof key === "string" ? snakeCase(key) : key));
  const outer = [list === "nodes" ? "node" : (list ?? ""), ...(index === undefined ? [] : [index])];
  if (inner[0] !== "config") return [...outer, ...own(inner)];
  const node = listAt(document.nodes)[Number(index)];
  const config = isObject(node) && isObject(node.config) ? node.config : {};
  return [...outer, blocks[textAt(config.type) ?? ""] ?? "config_json", ...own(inner.slice(1).filter((key) => key !== "event"))];
}
