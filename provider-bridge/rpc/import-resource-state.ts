import { emptyObject } from "../../model/kernel/data";
import type { Resource } from "../../model/kernel/resource";
import type { Call, Imported, ImportRequest } from "../protocol/provider";
import { DiagnosticError } from "../protocol/provider";
import { nameOf, portDiagnostic } from "./diagnostics";
import { readImportId } from "./import-id";
import { checkOrganization, withOrganization } from "./organization";
import { type Configured, resourceOf, type Session } from "./session";

const noPrivate = new Uint8Array();

/** ImportResourceState: the whole object at once, so that defaults are as the document says and not as an empty state would have them. */
export function importResourceState(session: Session) {
  return async ({ typeName, id }: ImportRequest, _call: Call): Promise<Imported> => {
    const resource = resourceOf(typeName);
    const { configured } = session;
    const { identities, choices } = readImportId(resource, id);
    try {
      await checkOrganization(configured, noPrivate);
      for (const identity of identities) {
        const document = await configured.api.read(resource.endpoint, identity);
        if (!document) continue;
        const state = resource.toTerraform(document, { escapeHtml: configured.settings.escapeHtml });
        for (const name of resource.endpoint.identity) state[name] ??= identity[name] ?? null;
        return { resources: [{ typeName, state: Object.assign(state, choices), private: await withOrganization(configured, noPrivate) }] };
      }
    } catch (error) {
      throw portDiagnostic(error, `Importing ${nameOf(resource, identities[0] ?? emptyObject())}`, resource, emptyObject());
    }
    throw missing(resource, id, configured);
  };
}

function missing(resource: Resource, id: string, { settings }: Configured): DiagnosticError {
  const form = `The import id of a port_${resource.name} is its ${resource.endpoint.identity.join(":")}`;
  return new DiagnosticError({
    severity: "error",
    summary: `No ${resource.name} ${JSON.stringify(id)} in Port`,
    detail: `${form}. Check it, and that the credentials (${settings.credentialsFrom}) are those of the organisation that has it. If it has gone from Port, take it off: "npx cdktf-port adopt ENVIRONMENT --prune" does so in the stack's adoption list; an import block of your own is to be removed.`,
  });
}
