import { type ApiReply, type ApiRequest, actionOf, blueprintOf, ok, type Route } from "../http/route";
import { asideWithActionPermissions, presentActionPermissions } from "../rules/action-permissions";
import { asideWithPermissions, presentBlueprintPermissions } from "../rules/blueprint-permissions";

export const permissionRoutes: readonly Route[] = [
  { method: "GET", path: "/v1/blueprints/:blueprint/permissions", handle: readOfBlueprint },
  { method: "PATCH", path: "/v1/blueprints/:blueprint/permissions", handle: patchOfBlueprint },
  { method: "GET", path: "/v1/actions/:action/permissions", handle: readOfAction },
  { method: "PATCH", path: "/v1/actions/:action/permissions", handle: patchOfAction },
];

async function readOfBlueprint(request: ApiRequest): Promise<ApiReply> {
  return ok({ permissions: presentBlueprintPermissions(blueprintOf(request)) });
}

async function patchOfBlueprint(request: ApiRequest): Promise<ApiReply> {
  const { catalog } = request.organization;
  const row = await request.organization.write((transaction) => {
    const current = blueprintOf(request);
    const aside = asideWithPermissions(catalog, current, request.body);
    return transaction.follow(catalog.blueprints, current, current.document, aside);
  });
  return ok({ permissions: presentBlueprintPermissions(row) });
}

async function readOfAction(request: ApiRequest): Promise<ApiReply> {
  return ok({ permissions: presentActionPermissions(actionOf(request)) });
}

async function patchOfAction(request: ApiRequest): Promise<ApiReply> {
  const { catalog } = request.organization;
  const row = await request.organization.write((transaction) => {
    const current = actionOf(request);
    const aside = asideWithActionPermissions(catalog, current, request.body);
    return transaction.follow(catalog.actions, current, current.document, aside);
  });
  return ok({ permissions: presentActionPermissions(row) });
}
