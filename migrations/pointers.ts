import { action } from "../model";
import { type Data, type DataObject, emptyObject, isObject, objectOf } from "../model/kernel/data";
import { pathText } from "../model/kernel/path";
import type { Path } from "../model/kernel/schema";
import { type PortApi, PortApiError } from "../provider-bridge/api";
import { definitionIn } from "./blueprint-parts";

/** A place of some document that names a property. */
export interface Pointer {
  /** `blueprint "team"`. */
  readonly holder: string;
  readonly path: Path;
  /** What stands there. */
  readonly text: string;
  /** What stands there once Port has renamed the property; undefined in text that Port leaves alone, such as jq. */
  renamed?(to: string): string;
}

/** A property, and the blueprints among which it is looked for. */
export interface Pointed {
  readonly blueprint: string;
  readonly property: string;
  readonly blueprints: readonly DataObject[];
}

/** Everything in the organisation that names a property: mirrors, aggregations, calculations, actions and scorecards of its blueprint. */
export async function pointersAt(api: PortApi, pointed: Pointed): Promise<Pointer[]> {
  const [actions, scorecards] = [await api.list(action.endpoint, emptyObject()), await scorecardsOf(api, pointed.blueprint)];
  return [
    ...pointed.blueprints.flatMap((document) => inBlueprint(document, pointed)),
    ...actions.flatMap((document) => inAction(document, pointed)),
    ...scorecards.flatMap((document) => mentions(document, [], `scorecard "${document.identifier}"`, pointed.property)),
  ];
}

/** Portals without scorecards answer 404. */
async function scorecardsOf(api: PortApi, identifier: string): Promise<DataObject[]> {
  const [path, keys] = ["/v1/blueprints/{blueprint}/scorecards", objectOf([["blueprint", identifier]])];
  try {
    const { scorecards } = await api.request({ method: "GET", path, keys, repeatable: true });
    return Array.isArray(scorecards) ? scorecards.filter(isObject) : [];
  } catch (error) {
    if (error instanceof PortApiError && error.status === 404) return [];
    throw error;
  }
}

function inBlueprint(document: DataObject, pointed: Pointed): Pointer[] {
  const holder = `blueprint "${document.identifier}"`;
  const calculations = document.identifier === pointed.blueprint ? entries(document, "calculationProperties") : [];
  return [
    ...entries(document, "mirrorProperties").flatMap(([path, mirror]) => inMirror(mirror, path, document, pointed)),
    ...entries(document, "aggregationProperties").flatMap(([path, aggregation]) => inAggregation(aggregation, path, holder, pointed)),
    ...calculations.flatMap(([path, calculation]) => mentions(calculation, path, holder, pointed.property)),
  ];
}

function inMirror({ path: shown }: DataObject, path: Path, document: DataObject, pointed: Pointed): Pointer[] {
  const steps = typeof shown === "string" ? shown.split(".") : [];
  const relations = steps.slice(0, -1);
  if (steps.at(-1) !== pointed.property || relations.length === 0 || endOf(document, relations, pointed) !== pointed.blueprint) return [];
  const renamed = (to: string) => [...relations, to].join(".");
  return [{ holder: `blueprint "${document.identifier}"`, path: [...path, "path"], text: String(shown), renamed }];
}

function inAggregation(aggregation: DataObject, path: Path, holder: string, { blueprint: target, property }: Pointed): Pointer[] {
  if (aggregation.target !== target) return [];
  const spec = isObject(aggregation.calculationSpec) ? aggregation.calculationSpec : emptyObject();
  const keys = ["property", "measureTimeBy"].filter((key) => spec[key] === property);
  return [
    ...keys.map((key): Pointer => ({ holder, path: [...path, "calculationSpec", key], text: property, renamed: (to) => to })),
    ...mentions(aggregation.query ?? null, [...path, "query"], holder, property),
  ];
}

function inAction(document: DataObject, { blueprint: target, property }: Pointed): Pointer[] {
  const holder = `action "${document.identifier}"`;
  const trigger = isObject(document.trigger) ? document.trigger : emptyObject();
  const event = isObject(trigger.event) ? trigger.event : emptyObject();
  if (trigger.blueprintIdentifier !== target && event.blueprintIdentifier !== target) return [];
  const timer: Pointer = { holder, path: ["trigger", "event", "propertyIdentifier"], text: property, renamed: (to) => to };
  return [...(event.propertyIdentifier === property ? [timer] : []), ...mentions(document, [], holder, property)];
}

/** Text that names the property as jq and templates do, and rules of searches on it. */
function mentions(value: Data, path: Path, holder: string, property: string): Pointer[] {
  if (typeof value === "string") return spelling(property).test(value) ? [{ holder, path, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => mentions(item, [...path, index], holder, property));
  if (!isObject(value)) return [];
  const isRule = value.property === property && value.operator !== undefined;
  const own: Pointer[] = isRule ? [{ holder, path: [...path, "property"], text: property }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, item]) => mentions(item, [...path, key], holder, property))];
}

/** `.properties.size`, `.properties."size"` and `.properties["size"]`. */
function spelling(property: string): RegExp {
  const name = property.replace(/\\/g, "\\\\").replaceAll("-", "\\-");
  return new RegExp(`\\bproperties(\\.${name}(?![\\w@=\\\\-])|\\.?\\[?["']${name}["'])`);
}

/** The blueprint that relations lead to, one after another. */
function endOf(document: DataObject, relations: readonly string[], { blueprints }: Pointed): Data | undefined {
  let here: DataObject | undefined = document;
  for (const name of relations) {
    const relation: DataObject | undefined = isObject(here?.relations) ? definitionIn(here.relations, name) : undefined;
    here = blueprints.find(({ identifier }) => identifier === relation?.target);
  }
  return here?.identifier;
}

function entries(document: DataObject, key: string): [Path, DataObject][] {
  const holder = document[key];
  return Object.entries(isObject(holder) ? holder : emptyObject()).flatMap(([name, item]): [Path, DataObject][] =>
    isObject(item) ? [[[key, name], item]] : [],
  );
}

/** A pointer in one line. */
export function pointerText({ holder, path, text }: Pointer): string {
  return `${holder}, ${pathText(path)}: ${text}`;
}
