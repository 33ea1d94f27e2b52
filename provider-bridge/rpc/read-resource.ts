import type { Call, ReadRequest, ResourceState } from "../protocol/provider";
import { nameOf, portDiagnostic } from "./diagnostics";
import { checkOrganization, withOrganization } from "./organization";
import type { Session } from "./session";

/** ReadResource: the state is what Port says, in the spelling it had where both mean the same; null where the object is gone. */
export function readResource(session: Session) {
  return async ({ typeName, state, private: privateData }: ReadRequest, _call: Call): Promise<ResourceState> => {
    const resource = session.resourceOf(typeName);
    const { configured } = session;
    try {
      await checkOrganization(configured, privateData);
      const document = await configured.api.read(resource.endpoint, state, resource.toApi(state));
      if (!document) return { state: null };
      session.remember(resource, state);
      const fresh = resource.toTerraform(document, { prior: state, escapeHtml: configured.settings.escapeHtml });
      return { state: resource.reconcile(state, fresh), private: await withOrganization(configured, privateData) };
    } catch (error) {
      throw portDiagnostic(error, `Reading ${nameOf(resource, state)}`, resource, state);
    }
  };
}
