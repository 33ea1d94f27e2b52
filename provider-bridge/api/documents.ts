import type { DataObject } from "../../model/kernel/data";
import type { DocumentEndpoint } from "../../model/kernel/endpoint";
import type { Client } from "./client";
import { type Deleted, type Kind, type Known, type Met, wholly } from "./kinds";
import type { ListedReads } from "./listed-reads";
import { fetchList, isIn } from "./lists";
import { isStanding } from "./standing";
import type { Writes } from "./writes";
import type { Written } from "./written";

/** Documents of their own. */
export class Documents implements Kind<DocumentEndpoint> {
  constructor(
    private readonly client: Client,
    private readonly reads: ListedReads,
    private readonly writes: Writes,
  ) {}

  read(endpoint: DocumentEndpoint, keys: DataObject): Promise<DataObject | undefined> {
    return this.reads.read(endpoint, keys);
  }

  async list(endpoint: DocumentEndpoint, keys: DataObject): Promise<readonly DataObject[]> {
    const { documents } = await fetchList(this.client, endpoint, keys);
    return [...documents.values()].filter((document) => isIn(endpoint, keys, document));
  }

  async meet(endpoint: DocumentEndpoint, attributes: DataObject, document: DataObject): Promise<Met | undefined> {
    if (endpoint.existing !== "refuse" || isStanding(endpoint, attributes)) return undefined;
    const live = await this.read(endpoint, attributes);
    return live && { live, document };
  }

  create(endpoint: DocumentEndpoint, attributes: DataObject, document: DataObject): Promise<Written> {
    return isStanding(endpoint, attributes)
      ? this.writes.takeOver(endpoint, attributes, document)
      : this.writes.create(endpoint, attributes, document);
  }

  update(
    endpoint: DocumentEndpoint,
    prior: DataObject,
    attributes: DataObject,
    document: DataObject,
    { held, isThere }: Known,
  ): Promise<Written> {
    return this.writes.update(endpoint, prior, attributes, document, { held, isThere });
  }

  async delete(endpoint: DocumentEndpoint, attributes: DataObject): Promise<Deleted> {
    if (!isStanding(endpoint, attributes)) await this.writes.delete(endpoint, attributes);
    return wholly;
  }
}
