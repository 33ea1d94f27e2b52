import { objectOf } from "../../model/kernel/data";
import { DiagnosticError } from "../protocol/provider";
import { readPrivate, withPrivate } from "./private-state";
import type { Configured } from "./session";

/**
 * Private state names the organisation that an object lives in, from its first apply or import on.
 * Credentials of another organisation would read nothing, drop everything from state and create it anew elsewhere: so they are refused first.
 * Credentials that Port does not know are found here too, also where all that is planned is new.
 */
export async function checkOrganization({ organization, settings }: Configured, privateData: Uint8Array): Promise<void> {
  const recorded = organizationOf(privateData);
  const actual = await organization();
  if (recorded === undefined || actual.id === recorded) return;
  throw new DiagnosticError({
    severity: "error",
    summary: "Credentials of another organisation",
    detail: `This state belongs to the organisation ${recorded}, and the credentials (${settings.credentialsFrom}) are those of ${actual.name} (${actual.id}) at ${settings.baseUrl}. Nothing was read or written. Give the credentials of ${recorded}, or use another state for this organisation.`,
  });
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
