import { type DataObject, emptyObject, Opaque } from "../../model/kernel/data";
import type { Resource } from "../../model/kernel/resource";
import type { State } from "../../model/kernel/schema";
import type { Written } from "../api";
import type { ApplyRequest, Call, Diagnostic, ResourceState } from "../protocol/provider";
import { DiagnosticError } from "../protocol/provider";
import { nameOf, portDiagnostic } from "./diagnostics";
import { checkOrganization, withOrganization } from "./organization";
import { importAdvice, meansTheSame } from "./plan-resource-change";
import { isMarkedAsStaying } from "./private-state";
import { type Configured, resourceOf, type Session } from "./session";
import { typeChanges, withoutEntries } from "./typed-entries";

/** What a write left behind; no document where nothing had to be sent. */
interface Result {
  readonly document?: DataObject;
  readonly diagnostics?: readonly Diagnostic[];
}

/** ApplyResourceChange: one write, after which the state is the plan with what Port made filled in. */
export function applyResourceChange(session: Session) {
  return async (request: ApplyRequest, _call: Call): Promise<ResourceState> => {
    const { typeName, prior, planned, config, private: privateData } = request;
    const resource = resourceOf(typeName);
    const { configured } = session;
    const subject = planned ?? prior ?? emptyObject();
    const work = planned === null ? "Deleting" : prior === null ? "Creating" : "Updating";
    try {
      await checkOrganization(configured, privateData);
      const kept = await withOrganization(configured, privateData);
      if (planned === null) {
        if (prior && !isMarkedAsStaying(privateData)) await configured.api.delete(resource.endpoint, prior);
        return { state: null };
      }
      const settled = resource.settle(prior, planned);
      const keep = () => request.keep(settled, kept);
      const handedOver = !prior && session.ownership.isHandedOver(resource, settled);
      const change: Change = { configured, resource, planned: known(resource.complete(settled, config)), handedOver, keep };
      const { document, diagnostics = [] } = prior ? await update(change, prior) : await create(change);
      keep();
      const state = document ? resource.applied(settled, document) : filledFrom(settled, prior ?? emptyObject());
      return { state, private: kept, diagnostics };
    } catch (error) {
      throw portDiagnostic(error, `${work} ${nameOf(resource, subject)}`, resource, known(subject));
    }
  };
}

interface Change {
  readonly configured: Configured;
  readonly resource: Resource;
  /** Without what Port is to make. */
  readonly planned: State;
  /** Whether what exists of its name is this one's by now: another resource of this run left it. */
  readonly handedOver: boolean;
  /** Says that the object is there, so that a failure after it does not lose it. */
  keep(): void;
}

async function create(change: Change): Promise<Result> {
  const { configured, resource, planned, handedOver } = change;
  const { endpoint } = resource;
  const { api } = configured;
  const written = await api.create(endpoint, planned, resource.toApi(planned));
  if (written.outcome !== "exists" || !handedOver) return resultOf(change, written);
  const taken = withRemainderOf(resource, planned, written.live);
  if (saysTheSame(resource, resource.toApi(taken), written.live)) return { document: written.live };
  return resultOf(change, await api.update(endpoint, planned, planned, resource.toApi(taken)));
}

async function update(change: Change, prior: State): Promise<Result> {
  const { resource, planned } = change;
  const { api } = change.configured;
  const { endpoint } = resource;
  if (resource.sameDocument(prior, planned)) return {};
  const place = await currentPlace(change, prior);
  const retyped = typeChanges(resource, prior, planned).map(({ key }) => key);
  if (retyped.length > 0) await api.update(endpoint, place, place, withoutEntries(resource, resource.toApi(prior), retyped));
  const isThere = (live: DataObject, document: DataObject) => saysTheSame(resource, live, document);
  return resultOf(change, await api.update(endpoint, place, planned, resource.toApi(planned), isThere));
}

/** A planned object with what the live document says beyond its attributes, unless the configuration says that itself. */
function withRemainderOf(resource: Resource, planned: State, live: DataObject): State {
  const { extra_json } = resource.toTerraform(live, { prior: planned });
  return Object.assign(emptyObject(), planned, { extra_json: planned.extra_json ?? extra_json ?? null });
}

/** Whether two whole documents mean the same, what Port makes left aside. */
function saysTheSame(resource: Resource, one: DataObject, other: DataObject): boolean {
  const [a, b] = [one, other].map((document) => resource.toTerraform(document, { authored: true }));
  return a !== undefined && b !== undefined && resource.sameDocument(a, b);
}

/**
 * Where the object is by now. An entity goes along when its blueprint is renamed, which the same apply may just have done:
 * then it is not to be made anew in the collection that it is in already.
 */
async function currentPlace({ configured: { api }, resource, planned }: Change, prior: State): Promise<State> {
  const { endpoint } = resource;
  const owners = endpoint.identity.filter((name) => name !== endpoint.key && prior[name] !== planned[name]);
  if (owners.length === 0 || (await api.read(endpoint, prior))) return prior;
  const along = Object.assign(emptyObject(), prior);
  for (const name of owners) along[name] = planned[name] ?? null;
  return (await api.read(endpoint, along)) ? along : prior;
}

/** What a write means for the person: an object that was there is taken over where it equals the plan, and refused where it does not. */
function resultOf({ configured, resource, planned }: Change, written: Written): Result {
  const name = nameOf(resource, planned);
  if (written.outcome === "exists") {
    if (meansTheSame(resource, planned, written.live, configured.settings.escapeHtml)) return { document: written.live };
    const detail = `It differs from the configuration, and was left as it is. ${importAdvice(resource, planned)}`;
    throw new DiagnosticError({ severity: "error", summary: `${name} exists in Port already`, detail, path: [resource.endpoint.key] });
  }
  if (written.leftover) throw leftBehind(name, written.leftover);
  if (written.outcome !== "overrode") return { document: written.document };
  const detail = "Port had it already; it is now what the configuration says, and Terraform manages it.";
  return { document: written.document, diagnostics: [{ severity: "warning", summary: `${name} existed and was overridden`, detail }] };
}

/** Terraform keeps the old object in its state: another apply overrides the new one and deletes the old one. */
function leftBehind(name: string, reason: Error): DiagnosticError {
  const detail = `${reason.message} Both are in Port now. Mend the cause and apply again: that deletes the old one.`;
  return new DiagnosticError({ severity: "error", summary: `${name} was moved, but its old self could not be deleted`, detail });
}

/** A planned object with nothing in place of what Port is to make. */
function known(planned: State): State {
  const result = emptyObject();
  for (const [name, value] of Object.entries(planned)) result[name] = value instanceof Opaque ? null : value;
  return result;
}

/** A planned object whose unknown values are as they were. */
function filledFrom(planned: State, prior: State): State {
  const result = emptyObject();
  for (const [name, value] of Object.entries(planned)) result[name] = value instanceof Opaque ? (prior[name] ?? null) : value;
  return result;
}
