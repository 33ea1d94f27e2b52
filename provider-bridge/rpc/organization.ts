import { objectOf } from "../../model/kernel/data";
import { DiagnosticError } from "../protocol/provider";
import { readPrivate, withPrivate } from "./private-state";
import type { Configured } from "./session";

/**
 * Private state names the organisation that an object lives in, from its first apply or import on; the provider block may name one too.
 * Credentials of another organisation would read nothing, drop everything from state and create it anew elsewhere: so they are refused first.
 * Credentials that Port does not know are found here too, also where all that is planned is new.
 */
export async function checkOrganization({ organization, settings }: Configured, privateData: Uint8Array): Promise<void> {
  const actual = await organization();
  for (const { id, claim, remedy } of claims(settings, privateData)) {
    if (id === undefined || actual.id === id) continue;
    throw new DiagnosticError({
      severity: "error",
      summary: "Credentials of another organisation",
      detail: `${claim} the organisation ${id}, and the credentials (${settings.credentialsFrom}) are those of ${actual.name} (${actual.id}) at ${settings.baseUrl}. Nothing was read or written. Give the credentials of ${id}, or ${remedy}.`,
    });
  }
}

/** Who says which organisation it is to be. A stack takes what its provider block says from its adoption list. */
function claims({ organizationId }: Configured["settings"], privateData: Uint8Array) {
  return [
    {
      id: organizationId,
      claim: "The provider block's organization_id, which a stack takes from its adoption list (adopted/ENVIRONMENT.json), is",
      remedy: `where the list is of another organisation, remove it and write it anew with "npx cdktf-port adopt ENVIRONMENT"`,
    },
    { id: organizationOf(privateData), claim: "This state belongs to", remedy: "use another state for this organisation" },
  ];
}

/** Private state that names the organisation of the session. */
export async function withOrganization({ organization }: Configured, privateData: Uint8Array): Promise<Uint8Array> {
  if (organizationOf(privateData) !== undefined) return privateData;
  return withPrivate(privateData, objectOf([["organization", (await organization()).id]]));
}

function organizationOf(privateData: Uint8Array): string | undefined {
  const { organization } = readPrivate(privateData);
  return typeof organization === "string" ? organization : undefined;
}
