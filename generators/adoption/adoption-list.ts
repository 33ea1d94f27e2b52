import { resources } from "../../model";
import type { AdoptionList } from "../../model/adoption";
import { entriesOf } from "../../model/kernel/container";
import { type DataObject, objectOf } from "../../model/kernel/data";
import { documentKey } from "../../model/kernel/document-key";
import type { DocumentEndpoint, Endpoint } from "../../model/kernel/endpoint";
import { importId } from "../../model/kernel/import-id";
import type { LiveDocuments, LivePortal } from "./live-portal";

/** The list that adopts all of what lives: documents of every kind, and what has a resource of its own inside another document. */
export function adoptionListOf({ organization, documents }: Pick<LivePortal, "organization" | "documents">): AdoptionList {
  const ids = resources.flatMap(({ name, endpoint }): [string, string[]][] => {
    const identities = identitiesIn(endpoint, documents);
    return identities ? [[`port_${name}`, identities.flatMap((identity) => importId(endpoint, identity) ?? [])]] : [];
  });
  return { organization: organization.id, ids: new Map(ids) };
}

/**
 * What names each object of a kind, by attribute; undefined for kinds that are not adopted: settings are always there, and what is added to a
 * document of Port's own belongs to many.
 */
function identitiesIn(endpoint: Endpoint, documents: LiveDocuments): DataObject[] | undefined {
  if ("collection" in endpoint)
    return documentsAt(endpoint, documents).map((document) =>
      objectOf(endpoint.identity.map((attribute) => [attribute, document[documentKey(attribute)] ?? null])),
    );
  if ("entryOf" in endpoint) {
    const { whole, owner, container } = endpoint.entryOf;
    return documentsAt(whole, documents).flatMap((document) =>
      Object.keys(entriesOf(document, container)).map((name) =>
        objectOf([
          [owner, document[documentKey(whole.key)] ?? null],
          [endpoint.key, name],
        ]),
      ),
    );
  }
  if (!("shareOf" in endpoint) || endpoint.shareOf.base) return undefined;
  const { whole, owner, containers } = endpoint.shareOf;
  return documentsAt(whole, documents)
    .filter((document) => containers.some((container) => Object.keys(entriesOf(document, container)).length > 0))
    .map((document) => objectOf([[owner, document[documentKey(whole.key)] ?? null]]));
}

function documentsAt(endpoint: DocumentEndpoint, documents: LiveDocuments): readonly DataObject[] {
  return [...documents].find(([kind]) => kind.endpoint === endpoint)?.[1] ?? [];
}

/**
 * What is left of a list of what still lives, and what has gone: import ids after their Terraform types, `port_blueprint service`. Of types
 * that nobody lists, all stays.
 */
export function pruned(list: AdoptionList, live: AdoptionList): { readonly list: AdoptionList; readonly gone: readonly string[] } {
  const gone: string[] = [];
  const ids = [...list.ids].map(([type, listed]): [string, string[]] => {
    const there = new Set(live.ids.get(type) ?? listed);
    gone.push(...listed.filter((id) => !there.has(id)).map((id) => `${type} ${id}`));
    return [type, listed.filter((id) => there.has(id))];
  });
  return { list: { organization: list.organization ?? live.organization, ids: new Map(ids) }, gone };
}
