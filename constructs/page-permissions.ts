import { pagePermissions } from "../model";
import type { PagePermissionsProps } from "../model/props/page-permissions.generated";
import { constructOf } from "./construct-of";

/** Who sees a page of the portal, and who may change it. What was there before comes back when it is destroyed. */
export class PagePermissions extends constructOf<"page_permissions", PagePermissionsProps>("page_permissions", pagePermissions) {}
