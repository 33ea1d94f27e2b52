import { type Data, type DataObject, holdsOpaque, isObject, Opaque, objectOf } from "../../../model/kernel/data";
import { diagnosticMessages, failureMessages } from "../diagnostics";
import { readObject, writeObject } from "../dynamic-value";
import type {
  ApplyResourceChange_Request,
  ApplyResourceChange_Response,
  DynamicValue,
  Diagnostic as Message,
} from "../messages/tfplugin6.generated";
import type { Call, Diagnostic } from "../provider";
import type { Context } from "./context";
import { hideSensitive } from "./sensitive";

/** What Terraform is to keep of the object, whatever happens next. */
interface Kept {
  state: DynamicValue | undefined;
  private: Buffer;
}

/**
 * Changes an object. An answer without a state would make Terraform forget an object that lives on, so there always is one:
 * what the handler returned, else what it said to keep, else the prior state as it came.
 */
export async function applyResourceChange(
  context: Context,
  request: ApplyResourceChange_Request,
  call: Call,
): Promise<ApplyResourceChange_Response> {
  const kept: Kept = { state: request.priorState, private: request.plannedPrivate };
  const schema = context.schema.resources.get(request.typeName);
  let diagnostics: Message[];
  try {
    diagnostics = diagnosticMessages(await change(context, request, kept, call), context.log, schema);
  } catch (thrown) {
    diagnostics = failureMessages(thrown, `ApplyResourceChange of ${request.typeName}`, call.signal, context.log, schema);
  }
  return { newState: kept.state, private: kept.private, diagnostics };
}

async function change(
  { provider, schema, types, log }: Context,
  { typeName, priorState, plannedState, config, plannedPrivate }: ApplyResourceChange_Request,
  kept: Kept,
  call: Call,
): Promise<readonly Diagnostic[]> {
  const type = types.ofResource(typeName);
  const planned = readObject(plannedState, type);
  const fallback = writeObject(withoutUnknowns(planned), type);
  const keep = (state: DataObject | null = planned, privateData: Uint8Array = kept.private): void => {
    kept.private = Buffer.from(privateData);
    kept.state = fallback;
    kept.state = writeObject(withoutUnknowns(state), type);
  };
  const request = { typeName, prior: readObject(priorState, type), planned, config: readObject(config, type), private: plannedPrivate };
  hideSensitive(log, schema.resources.get(typeName), request.prior, request.planned, request.config);
  const outcome = await provider.applyResourceChange({ ...request, keep }, call);
  keep(outcome.state, outcome.private);
  if (outcome.state && holdsOpaque(outcome.state))
    log.warn("The state after an apply held unknown values; they were kept as null", { type: typeName });
  return outcome.diagnostics ?? [];
}

/** After an apply nothing is unknown: Terraform would refuse the whole object for one such value. */
function withoutUnknowns(state: DataObject | null): DataObject | null {
  return state && objectOf(Object.entries(state).map(([name, value]) => [name, known(value)]));
}

function known(value: Data): Data {
  if (value instanceof Opaque) return null;
  if (Array.isArray(value)) return value.map(known);
  return isObject(value) ? withoutUnknowns(value) : value;
}
