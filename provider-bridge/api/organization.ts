import { type DataObject, isObject, objectOf } from "../../model/kernel/data";
import type { Client } from "./client";
import { PortApiError } from "./errors";

const path = "/v1/organization";

/** Whom the credentials belong to, and what Port has switched on for them. */
export class OrganizationProfile {
  #known: Promise<DataObject> | undefined;

  constructor(private readonly client: Client) {}

  /** Asks Port. */
  async identity(): Promise<{ id: string; name: string }> {
    const { id, name } = await this.#ask();
    if (typeof id === "string" && id !== "") return { id, name: typeof name === "string" ? name : id };
    const message = `The answer to GET ${path} holds no organization with an id.`;
    throw new PortApiError({ kind: "not-json", message, method: "GET", path });
  }

  /** Feature flags, as Port last told them in this run. */
  async features(): Promise<ReadonlySet<string>> {
    const { featureFlags } = await (this.#known ?? this.#ask());
    return new Set(Array.isArray(featureFlags) ? featureFlags.filter((flag) => typeof flag === "string") : []);
  }

  #ask(): Promise<DataObject> {
    const asked = this.client
      .send({ method: "GET", path, repeatable: true })
      .then(({ json }) => (isObject(json.organization) ? json.organization : objectOf([])));
    this.#known = asked;
    asked.catch(() => {
      if (this.#known === asked) this.#known = undefined;
    });
    return asked;
  }
}
