import { emptyObject } from "../../../model/kernel/data";
import { parseJson } from "../../../model/kernel/json-text";
import { diagnosticMessages } from "../diagnostics";
import { requireObject, writeObject } from "../dynamic-value";
import type {
  GenerateResourceConfig_Request,
  GenerateResourceConfig_Response,
  ImportResourceState_Request,
  ImportResourceState_Response,
  MoveResourceState_Request,
  MoveResourceState_Response,
  RawState,
  UpgradeResourceState_Request,
  UpgradeResourceState_Response,
} from "../messages/tfplugin6.generated";
import { type Call, DiagnosticError, type Imported, type StoredState } from "../provider";
import { conformState } from "../values/state-json";
import type { Context } from "./context";

export async function upgradeResourceState(
  { provider, types, log }: Context,
  { typeName, version, rawState }: UpgradeResourceState_Request,
  call: Call,
): Promise<UpgradeResourceState_Response> {
  const type = types.ofResource(typeName);
  const stored = storedJson(rawState, typeName);
  const upgraded: StoredState = (await provider.upgradeResourceState?.({ typeName, version, stored }, call)) ?? { state: stored };
  return {
    upgradedState: writeObject(conformState(upgraded.state, type), type),
    diagnostics: diagnosticMessages(upgraded.diagnostics ?? [], log),
  };
}

export async function moveResourceState(
  { provider, types, log }: Context,
  request: MoveResourceState_Request,
  call: Call,
): Promise<MoveResourceState_Response> {
  const { sourceProviderAddress, sourceTypeName, sourceSchemaVersion, sourceState, sourcePrivate, targetTypeName } = request;
  const type = types.ofResource(targetTypeName);
  const stored = storedJson(sourceState, sourceTypeName);
  const source = { sourceProviderAddress, sourceTypeName, sourceVersion: sourceSchemaVersion, stored, private: sourcePrivate };
  const moved = await provider.moveResourceState?.({ ...source, targetTypeName }, call);
  if (moved === undefined) return refuse(`A ${sourceTypeName} cannot become a ${targetTypeName}`);
  return {
    targetState: writeObject(conformState(moved.state, type), type),
    targetPrivate: Buffer.from(moved.private ?? []),
    diagnostics: diagnosticMessages(moved.diagnostics ?? [], log),
  };
}

export async function importResourceState(
  { provider, types, log }: Context,
  { typeName, id }: ImportResourceState_Request,
  call: Call,
): Promise<ImportResourceState_Response> {
  const imported: Imported | undefined = await provider.importResourceState?.({ typeName, id }, call);
  if (imported === undefined) return refuse(`A ${typeName} cannot be imported`);
  return {
    importedResources: imported.resources.map((resource) => ({
      typeName: resource.typeName,
      state: writeObject(resource.state, types.ofResource(resource.typeName)),
      private: Buffer.from(resource.private ?? []),
    })),
    diagnostics: diagnosticMessages(imported.diagnostics ?? [], log),
  };
}

export async function generateResourceConfig(
  { provider, types, log }: Context,
  { typeName, state }: GenerateResourceConfig_Request,
  call: Call,
): Promise<GenerateResourceConfig_Response> {
  const type = types.ofResource(typeName);
  const generated = await provider.generateResourceConfig?.({ typeName, state: requireObject(state, type) }, call);
  if (generated === undefined) return refuse(`Configuration of a ${typeName} cannot be generated`);
  return {
    config: writeObject(generated.config, type),
    diagnostics: diagnosticMessages(generated.diagnostics ?? [], log),
  };
}

function storedJson(raw: RawState | undefined, typeName: string) {
  if (raw?.json.length) return parseJson(raw.json.toString("utf8"));
  if (raw?.flatmap.size) return refuse(`The state of a ${typeName} was written by Terraform 0.11: apply once with Terraform 0.12 first`);
  return emptyObject();
}

function refuse(summary: string): never {
  throw new DiagnosticError({ severity: "error", summary });
}
