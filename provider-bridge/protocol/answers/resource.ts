import { diagnosticMessages } from "../diagnostics";
import { readObject, requireObject, writeObject } from "../dynamic-value";
import type {
  PlanResourceChange_Request,
  PlanResourceChange_Response,
  ReadResource_Request,
  ReadResource_Response,
  ValidateResourceConfig_Request,
  ValidateResourceConfig_Response,
} from "../messages/tfplugin6.generated";
import type { Call } from "../provider";
import { pathMessage } from "../schema";
import type { Context } from "./context";

export async function validateResourceConfig(
  { provider, types, log }: Context,
  { typeName, config }: ValidateResourceConfig_Request,
  call: Call,
): Promise<ValidateResourceConfig_Response> {
  const type = types.ofResource(typeName);
  const findings = await provider.validateResourceConfig?.({ typeName, config: requireObject(config, type) }, call);
  return { diagnostics: diagnosticMessages(findings ?? [], log) };
}

export async function readResource(
  { provider, types, log }: Context,
  { typeName, currentState, private: kept }: ReadResource_Request,
  call: Call,
): Promise<ReadResource_Response> {
  const type = types.ofResource(typeName);
  const read = await provider.readResource({ typeName, state: requireObject(currentState, type), private: kept }, call);
  return {
    newState: writeObject(read.state, type),
    private: Buffer.from(read.private ?? kept),
    diagnostics: diagnosticMessages(read.diagnostics ?? [], log),
  };
}

export async function planResourceChange(
  { provider, types, log }: Context,
  { typeName, priorState, proposedNewState, config, priorPrivate }: PlanResourceChange_Request,
  call: Call,
): Promise<PlanResourceChange_Response> {
  const type = types.ofResource(typeName);
  const plan = await provider.planResourceChange(
    {
      typeName,
      prior: readObject(priorState, type),
      proposed: readObject(proposedNewState, type),
      config: readObject(config, type),
      private: priorPrivate,
    },
    call,
  );
  return {
    plannedState: writeObject(plan.planned, type),
    requiresReplace: (plan.requiresReplace ?? []).map((path) => pathMessage(path, type)),
    plannedPrivate: Buffer.from(plan.private ?? priorPrivate),
    diagnostics: diagnosticMessages(plan.diagnostics ?? [], log),
  };
}
