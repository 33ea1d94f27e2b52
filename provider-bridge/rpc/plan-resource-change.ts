import { type DataObject, holdsOpaque } from "../../model/kernel/data";
import { importId } from "../../model/kernel/import-id";
import type { Resource } from "../../model/kernel/resource";
import type { State } from "../../model/kernel/schema";
import type { Call, Diagnostic, Plan, PlanRequest } from "../protocol/provider";
import { nameOf, portDiagnostic, refuseErrors } from "./diagnostics";
import { lostValues } from "./lost-values";
import { checkOrganization } from "./organization";
import { markedAsStaying } from "./private-state";
import type { Configured, Session } from "./session";

/**
 * PlanResourceChange: the configuration with defaults and computed values, in the prior spelling where it means the same. Terraform has
 * every configuration validated before each plan of it, the one within an apply too, so what is known only by then is held to the same rules.
 */
export function planResourceChange(session: Session) {
  return async ({ typeName, prior, config, private: privateData }: PlanRequest, _call: Call): Promise<Plan> => {
    const resource = session.resourceOf(typeName);
    const { configured } = session;
    if (config === null) return planDestruction(session, resource, prior, privateData);
    const planned = resource.plan(prior, config);
    refuseErrors([
      ...session.ownership.planWhole(resource, prior, planned),
      ...session.ownership.planEntry(resource, prior, planned),
      ...session.nesting.plan(resource, planned),
    ]);
    if (prior) session.remember(resource, prior);
    const diagnostics: Diagnostic[] = [];
    try {
      await checkOrganization(configured, privateData);
      if (!prior && !session.manages(resource, planned) && !session.ownership.isHandedOver(resource, planned))
        diagnostics.push(...(await existing(configured, resource, planned)));
      if (prior) refuseErrors(await lostValues(configured, resource, prior, planned));
    } catch (error) {
      throw portDiagnostic(error, `Planning ${nameOf(resource, planned)}`, resource, planned);
    }
    return { planned, diagnostics, requiresReplace: replacing(resource, prior, planned) };
  };
}

/** What another resource takes over is not deleted: the apply, which may be another process, learns it from private state. */
async function planDestruction(session: Session, resource: Resource, prior: State | null, privateData: Uint8Array): Promise<Plan> {
  if (prior === null) return { planned: null };
  refuseErrors(session.ownership.planWhole(resource, prior, null));
  const stays = await session.ownership.isTakenOver(resource, prior);
  return stays ? { planned: null, private: markedAsStaying(privateData) } : { planned: null };
}

/**
 * A warning where creation will meet an object of that name that differs. No error yet: the object may be on its way out in the same apply,
 * as it is when a tainted one is replaced.
 */
async function existing({ api, settings }: Configured, resource: Resource, planned: State): Promise<Diagnostic[]> {
  const { endpoint } = resource;
  if (endpoint.identity.some((name) => typeof planned[name] !== "string")) return [];
  const document = resource.toApi(planned);
  const met = await api.meet(endpoint, planned, document);
  // Of a shared document, what is there already may be a part of what is planned.
  const part = met && met.document !== document ? resource.toTerraform(met.document, { authored: true }) : planned;
  if (!met || meansTheSame(resource, part, met.live, settings.escapeHtml)) return [];
  return [
    {
      severity: "warning",
      summary: `${nameOf(resource, planned)} exists in Port already`,
      detail: `It differs from this plan, so the apply will refuse to create it. ${importAdvice(resource, planned)}`,
    },
  ];
}

/** Whether a live document is what a plan would have created. Of a kind that holds what Port never tells, nobody knows. */
export function meansTheSame(resource: Resource, planned: State, live: DataObject, escapeHtml: boolean): boolean {
  const known = resource.settle(null, planned);
  if ([...resource.shape.fields.values()].some(({ untold }) => untold)) return false;
  return !holdsOpaque(resource.toApi(known)) && resource.sameDocument(known, resource.toTerraform(live, { prior: known, escapeHtml }));
}

/** What to do about an object that is there already. */
export function importAdvice(resource: Resource, state: State): string {
  const id = importId(resource.endpoint, state) ?? "ID";
  return `To manage the one that exists, import it: terraform import ADDRESS ${JSON.stringify(id)}, or an import block with that id. To make a new one, choose another identifier.`;
}

function replacing(resource: Resource, prior: State | null, planned: State): string[][] {
  if (!prior) return [];
  return resource.attributes.filter(({ replaces, name }) => replaces && prior[name] !== planned[name]).map(({ name }) => [name]);
}
