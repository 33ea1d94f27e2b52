import { type DataObject, emptyObject, Opaque } from "../../model/kernel/data";
import type { Resource } from "../../model/kernel/resource";
import type { State } from "../../model/kernel/schema";
import type { Written } from "../api";
import type { ApplyRequest, Call, Diagnostic, ResourceState } from "../protocol/provider";
import { DiagnosticError } from "../protocol/provider";
import { currentPlace } from "./current-place";
import { withDependents } from "./dependents";
import { nameOf, portDiagnostic } from "./diagnostics";
import { checkOrganization, withOrganization } from "./organization";
import { importAdvice, meansTheSame } from "./plan-resource-change";
import { beforeIn, isMarkedAsStaying, withBefore } from "./private-state";
import type { Configured, Session } from "./session";
import { typeChanges, withoutEntries } from "./typed-entries";

/** What a write left behind; no document where nothing had to be sent. */
interface Result {
  readonly document?: DataObject;
  readonly diagnostics?: readonly Diagnostic[];
  /** What was there before the object was managed, where that is to be kept. */
  readonly before?: DataObject;
}

/** ApplyResourceChange: one write, after which the state is the plan with what Port made filled in. */
export function applyResourceChange(session: Session) {
  return async (request: ApplyRequest, _call: Call): Promise<ResourceState> => {
    const { typeName, prior, planned, private: privateData } = request;
    const resource = session.resourceOf(typeName);
    const { configured } = session;
    const subject = planned ?? prior ?? emptyObject();
    const work = planned === null ? "Deleting" : prior === null ? "Creating" : "Updating";
    try {
      await checkOrganization(configured, privateData);
      const kept = await withOrganization(configured, privateData);
      if (planned === null) {
        const diagnostics = prior && !isMarkedAsStaying(privateData) ? await remove(session, resource, prior, privateData) : [];
        return { state: null, diagnostics };
      }
      const settled = resource.settle(prior, planned);
      const keep = (before?: DataObject) => {
        const octets = withBefore(kept, before);
        request.keep(settled, octets);
        return octets;
      };
      const handedOver = !prior && session.ownership.isHandedOver(resource, settled);
      const change: Change = { configured, resource, planned: known(settled), handedOver, before: beforeIn(privateData) };
      const { document, diagnostics = [], before } = prior ? await update(change, prior) : await create(change);
      const octets = keep(before);
      const state = document ? resource.applied(settled, document) : filledFrom(settled, prior ?? emptyObject());
      return { state, private: octets, diagnostics };
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
  /** What was there before it was managed. */
  readonly before: DataObject | undefined;
}

async function create(change: Change): Promise<Result> {
  const { configured, resource, planned, handedOver } = change;
  const { endpoint } = resource;
  const { api } = configured;
  const written = await api.create(endpoint, planned, resource.toApi(planned), { isThere: comparisonOf(resource) });
  if (written.outcome !== "exists" || !handedOver) return resultOf(change, written);
  const taken = withRemainderOf(resource, planned, written.live);
  if (saysTheSame(resource, resource.toApi(taken), written.live)) return { document: written.live };
  return resultOf(change, await api.update(endpoint, planned, planned, resource.toApi(taken)));
}

async function update(change: Change, prior: State): Promise<Result> {
  const { resource, planned, before } = change;
  const { api } = change.configured;
  const { endpoint } = resource;
  if (resource.sameDocument(prior, planned)) return {};
  const held = resource.toApi(prior);
  const place = await currentPlace(api, resource, prior, planned, held);
  const retyped = typeChanges(resource, prior, planned).map(({ key }) => key);
  if (retyped.length > 0) await api.update(endpoint, place, place, withoutEntries(resource, held, retyped), { held });
  const written = await api.update(endpoint, place, planned, resource.toApi(planned), { held, before, isThere: comparisonOf(resource) });
  return resultOf(change, written);
}

/** Deletes an object. A warning names what stays of it, for nobody remembers what was there before. */
async function remove({ configured, resources }: Session, resource: Resource, prior: State, octets: Uint8Array): Promise<Diagnostic[]> {
  const { api } = configured;
  const known = { held: resource.toApi(prior), before: beforeIn(octets) };
  const { stays } = await api.delete(resource.endpoint, prior, known).catch(async (error: unknown) => {
    throw await withDependents(error, api, resources, resource, prior);
  });
  return stays.length > 0 ? [staying(nameOf(resource, prior), stays)] : [];
}

function staying(name: string, stays: readonly string[]): Diagnostic {
  const detail = `What was there before is not known, so Port keeps ${stays.join(", ")} as it is. Change it in Port if it is not to stay.`;
  return { severity: "warning", summary: `${name} is managed no more, and stays in part`, detail };
}

function comparisonOf(resource: Resource) {
  return (live: DataObject, document: DataObject) => saysTheSame(resource, live, document);
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

/** What a write means for the person: an object that was there is taken over where it equals the plan, and refused where it does not. */
function resultOf({ configured, resource, planned }: Change, written: Written): Result {
  const name = nameOf(resource, planned);
  if (written.outcome === "exists") {
    if (!written.differs && meansTheSame(resource, planned, written.live, configured.settings.escapeHtml))
      return { document: written.live };
    const what = written.differs
      ? `What Port has under ${written.differs.join(", ")} differs from the configuration, and nothing was written.`
      : "It differs from the configuration, and was left as it is.";
    const detail = `${what} ${importAdvice(resource, planned)}`;
    throw new DiagnosticError({ severity: "error", summary: `${name} exists in Port already`, detail, path: [resource.endpoint.key] });
  }
  if (written.leftover) throw leftBehind(name, written.leftover);
  const { document, before, stays = [] } = written;
  const kept = before ? { document, before } : { document };
  if (written.outcome === "overrode") return { ...kept, diagnostics: [overridden(name)] };
  return stays.length > 0 ? { ...kept, diagnostics: [staying(name, stays)] } : kept;
}

function overridden(name: string): Diagnostic {
  const detail = "Port had it already; it is now what the configuration says, and Terraform manages it.";
  return { severity: "warning", summary: `${name} existed and was overridden`, detail };
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
