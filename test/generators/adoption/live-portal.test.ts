import { type LivePortal, readPortal } from "../../../generators/adoption";
import { blueprint, entity } from "../../../model";
import { objectOf } from "../../../model/kernel/data";
import type { Resource } from "../../../model/kernel/resource";
import { type PortApi, PortApiError } from "../../../provider-bridge/api";
import { ByHand } from "../../provider-bridge/rpc/by-hand";
import { openPortal } from "../../provider-bridge/rpc/port-session";
import { read } from "../import/live";

describe("readPortal", () => {
  it("leaves out what every organisation has, and says what was added to it", async () => {
    const portal = await openPortal();
    const byHand = new ByHand(portal);
    await byHand.request("POST", "/v1/blueprints", { identifier: "_mine", title: "Mine", schema: { properties: {} } });
    await byHand.request("PATCH", "/v1/blueprints/_team", {
      schema: { properties: { channel: { type: "string" } } },
      relations: { mine: { target: "_mine" } },
    });
    const live = await read(portal);
    expect(namesOf(live, blueprint)).toEqual(["_mine"]);
    expect(namesOf(live, entity)).toEqual([]);
    expect(live.unread).toEqual([]);
    expect(live.additions).toEqual([
      'The blueprint "_team" belongs to Port, and what was added to it is left out: properties.channel, relations.mine. Add the same in Port to each organisation that this code is deployed to.',
    ]);
    await portal.close();
  });

  it("says which blueprint disappeared, or could not be read, and reads the others", async () => {
    const refusal = (status: number) => new PortApiError({ kind: "refused", status, message: `Port says ${status}.` });
    const live = await readPortal(
      apiWith(["there", "gone", "hidden"], (blueprint) => {
        if (blueprint !== "there") throw refusal(blueprint === "gone" ? 404 : 403);
        return [
          objectOf([
            ["identifier", "one"],
            ["blueprint", blueprint],
          ]),
        ];
      }),
    );
    expect(namesOf(live, blueprint).length).toBe(3);
    expect(namesOf(live, entity)).toEqual(["one"]);
    expect(live.unread).toEqual([
      'The entities of the blueprint "gone" could not be read: it disappeared while the portal was read. Run this again.',
      'The entities of the blueprint "hidden" could not be read: Port says 403. Mend it, then run this again.',
    ]);
  });

  it("fails as a whole where Port does not answer", async () => {
    const failing = apiWith(["there"], () => {
      throw new PortApiError({ kind: "failed", status: 500, message: "Port failed." });
    });
    await expect(readPortal(failing)).rejects.toThrow("Port failed.");
  });
});

function namesOf({ documents }: LivePortal, kind: Resource): unknown[] {
  return (documents.get(kind) ?? []).map(({ identifier }) => identifier);
}

/** An organisation of these blueprints, whose entities come from elsewhere. */
function apiWith(blueprints: readonly string[], entitiesOf: (blueprint: unknown) => ReturnType<typeof objectOf>[]): PortApi {
  const unused = () => Promise.reject(new Error("This is not to be asked."));
  return {
    organization: async () => ({ id: "org_1", name: "One" }),
    list: async (endpoint, keys) => {
      const envelope = "collection" in endpoint ? endpoint.envelope : undefined;
      if (envelope === "entity") return entitiesOf(keys.blueprint);
      return envelope === "blueprint" ? blueprints.map((identifier) => objectOf([["identifier", identifier]])) : [];
    },
    read: unused,
    meet: unused,
    create: unused,
    update: unused,
    modify: unused,
    merge: unused,
    delete: unused,
    request: unused,
    close: async () => undefined,
  };
}
