import { type DataObject, emptyObject } from "../../model/kernel/data";
import type { Resource } from "../../model/kernel/resource";
import type { State } from "../../model/kernel/schema";
import type { Call, Imported, ImportRequest } from "../protocol/provider";
import { DiagnosticError } from "../protocol/provider";
import { nameOf, portDiagnostic } from "./diagnostics";
import { withOrganization } from "./organization";
import { type Configured, resourceOf, type Session } from "./session";

/** ImportResourceState: the whole object at once, so that defaults are as the document says and not as an empty state would have them. */
export function importResourceState(session: Session) {
  return async ({ typeName, id }: ImportRequest, _call: Call): Promise<Imported> => {
    const resource = resourceOf(typeName);
    const { configured } = session;
    const candidates = identitiesOf(resource, id);
    try {
      for (const identity of candidates) {
        const document = await configured.api.read(resource.endpoint, identity);
        if (document) return { resources: [await imported(configured, resource, typeName, document, identity)] };
      }
    } catch (error) {
      throw portDiagnostic(error, `Importing ${nameOf(resource, candidates[0] ?? emptyObject())}`, resource, emptyObject());
    }
    throw new DiagnosticError({
      severity: "error",
      summary: `No ${resource.name} ${JSON.stringify(id)} in Port`,
      detail: `The import id of a ${typeName} is its ${resource.endpoint.identity.join(":")}. Check it, and that the credentials (${configured.settings.credentialsFrom}) are those of the organisation that has it.`,
    });
  };
}

async function imported(configured: Configured, resource: Resource, typeName: string, document: DataObject, identity: State) {
  const state = resource.toTerraform(document, { escapeHtml: configured.settings.escapeHtml });
  for (const name of resource.endpoint.identity) state[name] ??= identity[name] ?? null;
  return { typeName, state, private: await withOrganization(configured, new Uint8Array()) };
}

/** What an import id may mean: identifiers may hold the `:` that joins them, so each place to part them is a candidate, the first one first. */
function identitiesOf(resource: Resource, id: string): State[] {
  const { identity } = resource.endpoint;
  const [first, second] = identity;
  if (first === undefined) return [];
  if (second === undefined) return id === "" ? [] : [objectWith(resource, { [first]: id })];
  const candidates: State[] = [];
  for (let colon = id.indexOf(":"); colon >= 0; colon = id.indexOf(":", colon + 1)) {
    const [before, after] = [id.slice(0, colon), id.slice(colon + 1)];
    if (before !== "" && after !== "") candidates.push(objectWith(resource, { [first]: before, [second]: after }));
  }
  return candidates;
}

function objectWith(resource: Resource, values: Readonly<Record<string, string>>): State {
  const state = emptyObject();
  for (const { name } of resource.attributes) state[name] = values[name] ?? null;
  return state;
}
