import { pathText } from "../../model/kernel/path";
import { configurationPath } from "./configuration-path";
import type { Log } from "./log";
import { type Diagnostic as Message, Diagnostic_Severity as Severity } from "./messages/tfplugin6.generated";
import { type Diagnostic, DiagnosticError, type ObjectSchema } from "./provider";

/** Diagnostics as Terraform reads them, without any registered secret. `schema` is that of the object they are about. */
export function diagnosticMessages(diagnostics: readonly Diagnostic[], log: Log, schema?: ObjectSchema): Message[] {
  return diagnostics.map(({ severity, summary, detail = "", path = [] }) => ({
    severity: severity === "error" ? Severity.ERROR : Severity.WARNING,
    summary: log.withoutSecrets(summary),
    detail: log.withoutSecrets(withPlace(summary, detail, path)),
    attribute: path.length === 0 ? undefined : configurationPath(path, schema?.attributes ?? []),
  }));
}

/** Terraform does not find every place, and never shows the path: what is deeper than an attribute is named in words. */
function withPlace(summary: string, detail: string, path: Diagnostic["path"] = []): string {
  const place = pathText(path);
  if (path.length < 2 || summary.includes(place) || detail.includes(place)) return detail;
  return `${detail}${detail === "" ? "" : "\n\n"}Where: ${place}`;
}

/**
 * What to tell the person about something thrown while `work` was done, such as `ReadResource of port_blueprint`.
 * What nobody expected is logged with its trace as well.
 */
export function failureMessages(thrown: unknown, work: string, signal: AbortSignal, log: Log, schema?: ObjectSchema): Message[] {
  const diagnostics = thrown instanceof DiagnosticError ? thrown.diagnostics : [unexpected(thrown, work, signal, log)];
  return diagnosticMessages(diagnostics, log, schema);
}

function unexpected(thrown: unknown, work: string, signal: AbortSignal, log: Log): Diagnostic {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (signal.aborted) return { severity: "error", summary: "Stopped", detail: `${work} was stopped before it ended: ${message}` };
  log.error(`${work} failed`, { trace: thrown instanceof Error ? thrown.stack : message });
  return {
    severity: "error",
    summary: "Unexpected error in the provider",
    detail: `${work} failed: ${message}\n\nThis is a fault of the provider. TF_LOG=error shows where it arose; please report it with that.`,
  };
}
