import { type DataObject, emptyObject } from "../../model/kernel/data";
import { attributesOfImportId } from "../../model/kernel/import-id";
import type { Resource } from "../../model/kernel/resource";
import type { State } from "../../model/kernel/schema";
import type { Call, Imported, ImportRequest } from "../protocol/provider";
import { DiagnosticError } from "../protocol/provider";
import { kindOf, nameOf, portDiagnostic } from "./diagnostics";
import { checkOrganization, withOrganization } from "./organization";
import type { Configured, Session } from "./session";

const noPrivate = new Uint8Array();

/** ImportResourceState: the whole object at once, so that defaults are as the document says and not as an empty state would have them. */
export function importResourceState(session: Session) {
  return async ({ typeName, id }: ImportRequest, _call: Call): Promise<Imported> => {
    const resource = session.resourceOf(typeName);
    const { configured } = session;
    const candidates = attributesOfImportId(resource.endpoint, id).map((attributes) => objectWith(resource, attributes));
    try {
      await checkOrganization(configured, noPrivate);
      for (const identity of candidates) {
        const document = await configured.api.read(resource.endpoint, identity);
        if (document) return { resources: [await imported(configured, resource, typeName, document, identity)] };
      }
    } catch (error) {
      throw portDiagnostic(error, `Importing ${nameOf(resource, candidates[0] ?? emptyObject())}`, resource, emptyObject());
    }
    throw new DiagnosticError({
      severity: "error",
      summary: `No ${kindOf(resource)} ${JSON.stringify(id)} in Port`,
      detail: `The import id of a ${typeName} is its ${formOf(resource)}. Check it, and that the credentials (${configured.settings.credentialsFrom}) are those of the organisation that has it. If it has gone from Port, take it off: "npx cdktf-port adopt ENVIRONMENT --prune" does so in the stack's adoption list; an import block of your own is to be removed.`,
    });
  };
}

async function imported(configured: Configured, resource: Resource, typeName: string, document: DataObject, identity: State) {
  const state = resource.toTerraform(document, { prior: identity, escapeHtml: configured.settings.escapeHtml });
  for (const name of resource.endpoint.identity) state[name] ??= identity[name] ?? null;
  return { typeName, state, private: await withOrganization(configured, noPrivate) };
}

function objectWith(resource: Resource, values: DataObject): State {
  const state = emptyObject();
  for (const { name } of resource.attributes) state[name] = values[name] ?? null;
  return state;
}

/** What an import id is made of, for people. */
function formOf({ endpoint: { identity, ownedElsewhere = [] } }: Resource): string {
  const options = ownedElsewhere.flatMap((owned) =>
    "key" in owned ? [] : [`; ?${owned.importedBy}=A,B after it leaves those ${owned.container.join(".")} to other resources`],
  );
  return `${identity.join(":")}${options.join("")}`;
}
