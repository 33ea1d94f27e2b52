import { diagnosticMessages } from "../diagnostics";
import { requireObject, writeObject } from "../dynamic-value";
import type {
  ReadDataSource_Request,
  ReadDataSource_Response,
  ValidateDataResourceConfig_Request,
  ValidateDataResourceConfig_Response,
} from "../messages/tfplugin6.generated";
import { type Call, DiagnosticError } from "../provider";
import type { Context } from "./context";

export async function validateDataResourceConfig(
  { provider, schema, types, log }: Context,
  { typeName, config }: ValidateDataResourceConfig_Request,
  call: Call,
): Promise<ValidateDataResourceConfig_Response> {
  const type = types.ofDataSource(typeName);
  const findings = await provider.validateDataResourceConfig?.({ typeName, config: requireObject(config, type) }, call);
  return { diagnostics: diagnosticMessages(findings ?? [], log, schema.dataSources.get(typeName)) };
}

export async function readDataSource(
  { provider, schema, types, log }: Context,
  { typeName, config }: ReadDataSource_Request,
  call: Call,
): Promise<ReadDataSource_Response> {
  const type = types.ofDataSource(typeName);
  const read = await provider.readDataSource?.({ typeName, config: requireObject(config, type) }, call);
  if (read === undefined) throw new DiagnosticError({ severity: "error", summary: `The data source ${typeName} cannot be read` });
  return {
    state: writeObject(read.state, type),
    diagnostics: diagnosticMessages(read.diagnostics ?? [], log, schema.dataSources.get(typeName)),
  };
}
