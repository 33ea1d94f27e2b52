import { action, aggregationProperties, blueprint, blueprintRelation, entity } from "../../model";
import type { AdoptionList } from "../../model/adoption";
import { type DataObject, isObject } from "../../model/kernel/data";
import { importId } from "../../model/kernel/import-id";
import type { LiveDocuments } from "./live-documents";

/** The list that adopts all of what lives: blueprints, their aggregations and each relation of theirs, actions and entities. */
export function adoptionListOf({ organization, blueprints, actions, entities }: LiveDocuments): AdoptionList {
  const relations = blueprints.flatMap(({ identifier, relations: held = null }) =>
    Object.keys(isObject(held) ? held : {}).map((name) => ({ blueprint: identifier ?? null, identifier: name })),
  );
  const aggregations = blueprints.flatMap(({ identifier, aggregationProperties: held = null }) =>
    isObject(held) && Object.keys(held).length > 0 ? [{ blueprint_identifier: identifier ?? null }] : [],
  );
  const ids = (endpoint: Parameters<typeof importId>[0], documents: readonly DataObject[]) =>
    documents.flatMap((document) => importId(endpoint, document) ?? []);
  return {
    organization: organization.id,
    ids: new Map([
      ["port_action", ids(action.endpoint, actions)],
      ["port_aggregation_properties", ids(aggregationProperties.endpoint, aggregations)],
      ["port_blueprint", ids(blueprint.endpoint, blueprints)],
      ["port_blueprint_relation", ids(blueprintRelation.endpoint, relations)],
      ["port_entity", ids(entity.endpoint, entities)],
    ]),
  };
}

/** What is left of a list of what still lives, and what has gone: import ids after their Terraform types, `port_blueprint service`. */
export function pruned(list: AdoptionList, live: AdoptionList): { readonly list: AdoptionList; readonly gone: readonly string[] } {
  const gone: string[] = [];
  const ids = [...list.ids].map(([type, listed]): [string, string[]] => {
    const there = new Set(live.ids.get(type));
    gone.push(...listed.filter((id) => !there.has(id)).map((id) => `${type} ${id}`));
    return [type, listed.filter((id) => there.has(id))];
  });
  return { list: { organization: list.organization ?? live.organization, ids: new Map(ids) }, gone };
}
