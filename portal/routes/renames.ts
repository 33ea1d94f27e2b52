import type { BlueprintDocument } from "../documents";
import { type ApiReply, type ApiRequest, blueprintOf, ok, parameter, type Route } from "../http/route";
import { type JsonObject, own } from "../json/json";
import { checkOf } from "../rules/check";
import { propertyKeys } from "../rules/identifiers";
import { presentBlueprint } from "../rules/presentation";
import { Renames } from "../rules/renames";
import type { Row } from "../store/row";

type Rename = (renames: Renames, row: Row<BlueprintDocument>, from: string, to: string) => Row<BlueprintDocument>;

export const renameRoutes: readonly Route[] = [
  renameRoute("properties", "newPropertyName", (renames, row, from, to) => renames.property(row, from, to)),
  renameRoute("mirror", "newMirrorName", (renames, row, from, to) => renames.mirror(row, from, to)),
  renameRoute("relations", "newRelationIdentifier", (renames, row, from, to) => renames.relation(row, from, to)),
];

/** `PATCH /v1/blueprints/{id}/<parts>/{part}/rename` with the new name under `key`. */
function renameRoute(parts: string, key: string, rename: Rename): Route {
  const check = checkOf<JsonObject>({
    type: "object",
    required: [key],
    additionalProperties: false,
    properties: { [key]: { type: "string", ...propertyKeys } },
  });
  const handle = async (request: ApiRequest): Promise<ApiReply> => {
    const { organization } = request;
    const to = String(own(check(request.body), key));
    const row = await organization.write((transaction) =>
      rename(new Renames(organization.catalog, transaction), blueprintOf(request), parameter(request, "part"), to),
    );
    return ok({ blueprint: presentBlueprint(row) });
  };
  return { method: "PATCH", path: `/v1/blueprints/:blueprint/${parts}/:part/rename`, handle };
}
