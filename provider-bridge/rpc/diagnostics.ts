import { type Data, emptyObject, isObject } from "../../model/kernel/data";
import type { Resource } from "../../model/kernel/resource";
import type { Path, Problem, State } from "../../model/kernel/schema";
import { PortApiError } from "../api";
import { type Diagnostic, DiagnosticError } from "../protocol/provider";

/** Problems that the model found, as Terraform shows them. */
export function problemDiagnostics(summary: string, problems: readonly Problem[]): Diagnostic[] {
  return problems.map(({ severity, message, path }) => ({ severity, summary, detail: message, path }));
}

/** Throws what keeps a call from going on; warnings alone do not. */
export function refuseErrors(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.some(({ severity }) => severity === "error")) throw new DiagnosticError(...diagnostics);
}

/** An error of Port's as a diagnostic at the attribute that it is about. Other errors go on as they are. */
export function portDiagnostic(error: unknown, work: string, resource: Resource, state: State): unknown {
  if (!(error instanceof PortApiError)) return error;
  const path = error.place ? attributePath(resource, state, error.place) : missingOwner(error, resource, state);
  return new DiagnosticError({ severity: "error", summary: `${work} failed`, detail: error.message, ...(path ? { path } : {}) });
}

/** The attribute that names what a document belongs to, where Port says that there is no such thing: no body holds it, the path does. */
function missingOwner({ status, portMessage = "" }: PortApiError, { endpoint }: Resource, state: State): Path | undefined {
  const { collection = "" } = "tableOf" in endpoint ? endpoint.tableOf.each : "collection" in endpoint ? endpoint : {};
  const owners = [...collection.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  const missing = owners.find((name) => status === 404 && portMessage.includes(JSON.stringify(state[name] ?? null)));
  return missing === undefined ? undefined : [missing];
}

/** The attribute of `state` that a place of the document was written from. */
function attributePath(resource: Resource, state: State, place: Path): Path | undefined {
  let best: { readonly name: string; readonly depth: number } | undefined;
  for (const { name } of resource.attributes) {
    const value = state[name] ?? null;
    if (value === null) continue;
    const alone = emptyObject();
    for (const attribute of resource.attributes) alone[attribute.name] = attribute.name === name ? value : null;
    const depth = depthOf(resource.toApi(alone), place);
    if (depth > (best?.depth ?? 0)) best = { name, depth };
  }
  return best ? [best.name] : undefined;
}

/** How many steps of a path lead somewhere; an empty object that is always written leads nowhere. */
function depthOf(document: Data, place: Path): number {
  let value: Data | undefined = document;
  for (const [depth, part] of place.entries()) {
    if (Array.isArray(value) && typeof part === "number") value = value[part];
    else if (isObject(value)) value = value[String(part)];
    else value = undefined;
    if (value === undefined || (isObject(value) && Object.keys(value).length === 0)) return depth;
  }
  return place.length;
}

/** How a resource is named to people: `blueprint "service"`, `blueprint relation "service:owner"`. */
export function nameOf(resource: Pick<Resource, "name" | "endpoint">, state: State): string {
  const names = resource.endpoint.identity.map((name) => state[name]).filter((value) => typeof value === "string");
  return names.length > 0 ? `${kindOf(resource)} ${JSON.stringify(names.join(":"))}` : kindOf(resource);
}

/** What people call a kind of resource: `blueprint relation`. */
export function kindOf({ name }: Pick<Resource, "name">): string {
  return name.replaceAll("_", " ");
}
