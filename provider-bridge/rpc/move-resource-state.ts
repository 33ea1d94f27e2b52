import type { MoveRequest, StoredState } from "../protocol/provider";
import { DiagnosticError } from "../protocol/provider";

/** The official provider and ours, from whatever registry or mirror. */
const ourKind = /\/(port-labs\/port-labs|cdktf-port\/port)$/;

/** MoveResourceState: from the same type of another Port provider, whose schema is ours. */
export function moveResourceState(request: MoveRequest): StoredState {
  const { sourceTypeName, targetTypeName, sourceProviderAddress, stored } = request;
  if (sourceTypeName === targetTypeName && ourKind.test(sourceProviderAddress)) return { state: stored, private: request.private };
  throw new DiagnosticError({
    severity: "error",
    summary: "The state cannot be moved",
    detail: `${sourceTypeName} of ${sourceProviderAddress} is no ${targetTypeName}. Only a resource of the same type of port-labs/port-labs moves here.`,
  });
}
