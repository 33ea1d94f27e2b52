import { organization } from "../model";
import type { OrganizationProps } from "../model/props/organization.generated";
import { constructOf } from "./construct-of";

/** The organisation that the credentials are of: its name, settings and announcement. Destroying it puts back what was there. */
export class Organization extends constructOf<"organization", OrganizationProps>("organization", organization) {}
