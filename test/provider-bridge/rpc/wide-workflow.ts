import { workflow } from "../../../model";
import { type DataObject, isObject } from "../../../model/kernel/data";
import { coherentDocument } from "../../model/generated/workflows";
import { data } from "./provider-under-test";
import { colours, objectsIn, type Wide } from "./wide";
import { fitInput, requireAll } from "./wide-actions";

const search = (combinator: string) => data({ combinator, rules: [] });

/** Workflows that between them have every kind of node; each has some, since what is alike in all of them is tried in each. */
export const wideWorkflows: readonly Wide[] = [
  { ...wide("people start it", "release"), fit: fitOf("SELF_SERVE_TRIGGER", "KAFKA") },
  { ...wide("people answer", "ask"), fit: fitOf("INPUT", "WEBHOOK") },
  {
    ...wide("what goes on by itself", "sweep"),
    fit: fitOf("EVENT_TRIGGER", "SCHEDULE_TRIGGER", "CONDITION", "INTEGRATION_ACTION", "UPSERT_ENTITY", "AI", "AI_AGENT"),
  },
];

function wide(called: string, identifier: string): Wide {
  return {
    resource: workflow,
    called,
    renamed: `${identifier}-renamed`,
    hints: [
      [/^identifier$/, identifier],
      // What connections lead from and to stays what it is called.
      [/(^nodes\[\d+\]|outlets\[\d+\]|buttons\[\d+\])\.identifier$/, "a"],
      [/(source|target|sourceOutlet)Identifier$/, "a"],
      [/\.fallback$/, true],
      [/evaluationMethod$/, null],
      [/\.cron$/, "@daily", "@hourly"],
      [/\.event\.type$/, "TIMER_EXPIRED"],
      [/(policy|usersQuery)$/, search("and"), search("or")],
      [/outputSchema$/, data({ type: "object" }), data({ type: "object", required: ["a"] })],
      [/\.contexts\[\d+\]\.on$/, "ENTITY"],
      [/\.notifications\[\d+\]\.target$/, "email"],
      [/\.items\.dataset$/, search("and"), search("or")],
      [/\.userInputs\.properties\.\w+\.properties$/, data({ url: { type: "string" } }), data({ url: {} })],
      colours,
    ],
    mend: (document) => {
      for (const config of configsIn(document)) if (isObject(config.userInputs)) requireAll(config.userInputs);
      return Array.isArray(document.nodes) && document.nodes.length > 0 ? document : coherentDocument(document);
    },
    // Rules within rules are the same attributes again; no node that we know is of another kind.
    unset: [/\.rules\.rules(\.|$)/, /config_json$/],
  };
}

/** Leaves the nodes of some kinds, and connects them. */
function fitOf(...kinds: readonly string[]): NonNullable<Wide["fit"]> {
  return (document) => {
    const nodes = nodesIn(document).filter(({ config }) => isObject(config) && kinds.includes(String(config.type)));
    // What forks is the last kind of all, and has to lead somewhere.
    nodes.reverse();
    const [connection = null] = Array.isArray(document.connections) ? document.connections : [];
    for (const config of configsIn({ nodes })) fitConfig(config);
    return coherentDocument({ ...document, nodes, connections: [connection, connection, ...nodes.map(() => connection)] });
  };
}

function nodesIn({ nodes }: DataObject): DataObject[] {
  return Array.isArray(nodes) ? nodes.filter(isObject) : [];
}

function configsIn(document: DataObject): DataObject[] {
  return nodesIn(document).flatMap(({ config = null }) => (isObject(config) ? [config] : []));
}

function fitConfig(config: DataObject): void {
  if (Array.isArray(config.contexts))
    config.contexts = [data({ on: "CREATE_ENTITY", blueprintIdentifier: "squad" }), data({ on: "ENTITY", userInput: "entry" })];
  if (Array.isArray(config.notifications)) config.notifications = config.notifications.filter(isObject).flatMap(notificationsOf);
  const { userInputs } = config;
  if (!isObject(userInputs)) return;
  for (const input of objectsIn(userInputs, "properties")) fitInput(input);
  // A form has an order or steps.
  for (const key of Array.isArray(userInputs.required) ? ["steps"] : ["order", "validations"]) delete userInputs[key];
  requireAll(userInputs);
}

/** An e-mail has lines, and a webhook all else. */
function notificationsOf({ fields = [], target: _, ...rest }: DataObject): DataObject[] {
  return [data({ ...rest, target: "webhook" }), data({ target: "email", fields })];
}
