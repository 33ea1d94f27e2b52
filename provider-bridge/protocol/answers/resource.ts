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
import { hideSensitive } from "./sensitive";
import { refuseWriteOnly } from "./write-only";

export async function validateResourceConfig(
  { provider, schema, types, log }: Context,
  { typeName, config: sent, clientCapabilities }: ValidateResourceConfig_Request,
  call: Call,
): Promise<ValidateResourceConfig_Response> {
  const config = requireObject(sent, types.ofResource(typeName));
  hideSensitive(log, schema.resources.get(typeName), config);
  const unfit = clientCapabilities?.writeOnlyAttributesAllowed ? [] : refuseWriteOnly(schema.resources.get(typeName), config);
  const findings = await provider.validateResourceConfig?.({ typeName, config }, call);
  return { diagnostics: diagnosticMessages([...unfit, ...(findings ?? [])], log, schema.resources.get(typeName)) };
}

export async function readResource(
  { provider, schema, types, log }: Context,
  { typeName, currentState, private: kept }: ReadResource_Request,
  call: Call,
): Promise<ReadResource_Response> {
  const type = types.ofResource(typeName);
  const state = requireObject(currentState, type);
  hideSensitive(log, schema.resources.get(typeName), state);
  const read = await provider.readResource({ typeName, state, private: kept }, call);
  return {
    newState: read.state === state ? currentState : writeObject(read.state, type),
    private: Buffer.from(read.private ?? kept),
    diagnostics: diagnosticMessages(read.diagnostics ?? [], log, schema.resources.get(typeName)),
  };
}

export async function planResourceChange(
  { provider, schema, types, log }: Context,
  { typeName, priorState, proposedNewState, config: sent, priorPrivate }: PlanResourceChange_Request,
  call: Call,
): Promise<PlanResourceChange_Response> {
  const type = types.ofResource(typeName);
  const [prior, config] = [readObject(priorState, type), readObject(sent, type)];
  hideSensitive(log, schema.resources.get(typeName), prior, config);
  const proposed = () => readObject(proposedNewState, type);
  const plan = await provider.planResourceChange({ typeName, prior, proposed, config, private: priorPrivate }, call);
  return {
    plannedState: writeObject(plan.planned, type),
    requiresReplace: (plan.requiresReplace ?? []).map((path) => pathMessage(path, type)),
    plannedPrivate: Buffer.from(plan.private ?? priorPrivate),
    diagnostics: diagnosticMessages(plan.diagnostics ?? [], log, schema.resources.get(typeName)),
  };
}
