import { type DataObject, isObject, Opaque } from "../../model/kernel/data";
import { nearest } from "../../model/kernel/nearest";
import type { Resource } from "../../model/kernel/resource";
import type { Path, State } from "../../model/kernel/schema";
import { PortApiError } from "../api";
import type { Diagnostic } from "../protocol/provider";
import { nameOf } from "./diagnostics";
import type { Configured } from "./session";
import { knowsEntries, typeChanges, typesOf } from "./typed-entries";

/** Holders that one answer names; of more than that it is only known that there are more. */
const most = 1000;

/**
 * An error for each property whose values a plan would lose, unless the configuration names it. Port is asked only about properties that are
 * really removed or change their type, once about each. Terraform plans again before it applies, so that values written meanwhile are seen.
 */
export async function lostValues(configured: Configured, resource: Resource, prior: State, planned: State): Promise<Diagnostic[]> {
  const { settings } = configured;
  const losses = [...removals(resource, prior, planned), ...(settings.typeChangeProtection ? retypings(resource, prior, planned) : [])];
  const unnamed = losses.filter(({ key }) => !isNamed(resource, planned, key));
  const found = await Promise.all(
    unnamed.map(async (loss): Promise<Diagnostic[]> => {
      const holders = await holdersOf(configured, resource, prior, loss.key);
      return holders.length > 0 || loss.to !== undefined ? [refusal(resource, prior, loss, holders)] : [];
    }),
  );
  return found.flat();
}

/** A property that is to go, or to have another type. */
interface Loss {
  readonly key: string;
  readonly from: string;
  /** Undefined where it is to go. */
  readonly to?: string;
  /** The property whose name it may be from now on. */
  readonly successor?: string;
  readonly path: Path;
}

function removals(resource: Resource, prior: State, planned: State): Loss[] {
  const { typed } = resource;
  if (!typed || !knowsEntries(resource, planned)) return [];
  const [before, after] = [typesOf(resource, prior), typesOf(resource, planned)];
  const gone = [...before].filter(([key]) => !after.has(key));
  return gone.map(([key, from]) => {
    const added = [...after].filter(([name, type]) => !before.has(name) && type === from).map(([name]) => name);
    const successor = added.length === 1 ? added[0] : nearest(key, added);
    return { key, from, path: typed.attribute(from, key).slice(0, 1), ...(successor === undefined ? {} : { successor }) };
  });
}

function retypings(resource: Resource, prior: State, planned: State): Loss[] {
  return typeChanges(resource, prior, planned).map((change) => ({ ...change, successor: change.key }));
}

/** Names that are not known yet may be any; the plan before the apply knows them. */
function isNamed({ typed }: Resource, planned: State, key: string): boolean {
  const names = planned[typed?.givenUp ?? ""] ?? null;
  if (names instanceof Opaque) return true;
  return Array.isArray(names) && names.some((name) => name === key || name instanceof Opaque);
}

/** The identifiers of documents that hold a value, {@link most} at most; none where the object is no more. */
async function holdersOf({ api }: Configured, { typed, endpoint }: Resource, prior: State, key: string): Promise<string[]> {
  if (!typed) return [];
  const query = { combinator: "and", rules: [{ property: key, operator: "isNotEmpty" }] };
  const body: DataObject = { query, include: ["$identifier"], limit: most };
  try {
    const { entities } = await api.request({ method: "POST", path: typed.holders, keys: prior, body, repeatable: true });
    const documents = Array.isArray(entities) ? entities.filter(isObject) : [];
    return documents.map((document) => String(document[endpoint.key]));
  } catch (error) {
    if (error instanceof PortApiError && error.status === 404) return [];
    throw error;
  }
}

function refusal(resource: Resource, prior: State, { key, from, to, successor, path }: Loss, holders: readonly string[]): Diagnostic {
  const [summary, change] =
    to === undefined
      ? [`The values of "${key}" would be lost`, `"${key}" (${from}) would be removed`]
      : [`The type of "${key}" would change`, `"${key}" is ${from} and would become ${to}, and Port keeps no value over that`];
  const command = ["npx cdktf-port migrate property", ...[String(prior.identifier), key, successor ?? "NEW"].map(inShell)];
  if (to !== undefined) command.push("--type", to);
  const renamed = to === undefined && successor !== undefined ? `If "${successor}" is its new name, carry` : "Carry";
  const carried = `${renamed} the values over first: ${command.join(" ")} (with --environment NAME unless it is development).`;
  const givenUp = `To give them up, set ${resource.typed?.givenUp} = ["${key}"].`;
  const detail = `${nameOf(resource, prior)}: ${change}; ${held(holders)}. Nothing is written. ${carried} ${givenUp}`;
  return { severity: "error", summary, detail, path };
}

function held([first, ...others]: readonly string[]): string {
  if (first === undefined) return "no entity holds a value today";
  if (others.length === 0) return `the entity "${first}" holds a value and would lose it`;
  const count = others.length + 1 < most ? `${others.length + 1}` : `${most} or more`;
  return `${count} entities hold a value, such as "${first}", and would lose it`;
}

/** A word as a shell takes it. */
function inShell(word: string): string {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
