import type { MoveRequest, StoredState } from "../protocol/provider";
import { DiagnosticError } from "../protocol/provider";

/** MoveResourceState: from the same type of another Port provider, whose schema is ours. */
export function moveResourceState({ sourceTypeName, targetTypeName, sourceProviderAddress, stored }: MoveRequest): StoredState {
  if (sourceTypeName === targetTypeName && sourceProviderAddress.endsWith("/port-labs")) return { state: stored };
  throw new DiagnosticError({
    severity: "error",
    summary: "The state cannot be moved",
    detail: `${sourceTypeName} of ${sourceProviderAddress} is no ${targetTypeName}. Only a resource of the same type of port-labs/port-labs moves here.`,
  });
}
