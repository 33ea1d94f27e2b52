import type { DataObject } from "../../model/kernel/data";
import type { DocumentEndpoint } from "../../model/kernel/endpoint";
import type { Client } from "./client";
import { type Deleted, type Kind, type Known, type Met, wholly } from "./kinds";
import type { ListedReads } from "./listed-reads";
import { fetchList, isIn } from "./lists";
import type { LookUps } from "./look-ups";
import { isStanding } from "./standing";
import type { Writes } from "./writes";
import type { Written } from "./written";

/** Documents of their own. */
export class Documents implements Kind<DocumentEndpoint> {
  constructor(
    private readonly client: Client,
    private readonly reads: ListedReads,
    private readonly writes: Writes,
    private readonly lookUps: LookUps,
  ) {}

  async read(endpoint: DocumentEndpoint, keys: DataObject): Promise<DataObject | undefined> {
    const document = await this.reads.read(endpoint, keys);
    return document && this.lookUps.completed(endpoint, document);
  }

  async list(endpoint: DocumentEndpoint, keys: DataObject): Promise<readonly DataObject[]> {
    const { documents } = await fetchList(this.client, endpoint, keys);
    const wanted = [...documents.values()].filter((document) => isIn(endpoint, keys, document));
    return Promise.all(wanted.map((document) => this.lookUps.completed(endpoint, document)));
  }

  async meet(endpoint: DocumentEndpoint, attributes: DataObject, document: DataObject): Promise<Met | undefined> {
    if (endpoint.existing !== "refuse" || isStanding(endpoint, attributes)) return undefined;
    const live = await this.read(endpoint, attributes);
    return live && { live, document };
  }

  async create(endpoint: DocumentEndpoint, attributes: DataObject, document: DataObject): Promise<Written> {
    const written = isStanding(endpoint, attributes)
      ? this.writes.takeOver(endpoint, attributes, document)
      : this.writes.create(endpoint, attributes, document);
    return this.lookUps.afterWrite(endpoint, await written);
  }

  async update(
    endpoint: DocumentEndpoint,
    prior: DataObject,
    attributes: DataObject,
    document: DataObject,
    { held, isThere }: Known,
  ): Promise<Written> {
    return this.lookUps.afterWrite(endpoint, await this.writes.update(endpoint, prior, attributes, document, { held, isThere }));
  }

  async delete(endpoint: DocumentEndpoint, attributes: DataObject): Promise<Deleted> {
    if (!isStanding(endpoint, attributes)) await this.writes.delete(endpoint, attributes);
    this.lookUps.changed(endpoint);
    return wholly;
  }
}
