import type { PropertyMigration } from "../../migrations/property-migration";
import { openWorld, type World } from "./world";

const values = Object.fromEntries(Array.from({ length: 24 }, (_, index) => [`entity-${index}`, String(index)]));
const numbers = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));

const ways: [string, Partial<PropertyMigration>, Record<string, unknown>][] = [
  ["a new name", {}, values],
  ["a new type", { to: "size", type: "number" }, numbers],
  ["both", { type: "number" }, numbers],
];

/** The entities whose value stands nowhere, neither the old one nor the new. */
async function lostIn(world: World): Promise<string[]> {
  const held = await Promise.all(["size", "size_as_number", "weight"].map((name) => world.values(name)));
  return Object.keys(values).filter((name) => !held.some((property) => String(property[name]) === values[name]));
}

/** What there is in the end where nothing goes wrong, and how many requests it takes. */
async function undisturbed(migration: Partial<PropertyMigration>) {
  const world = await openWorld(values);
  await world.migrate(migration);
  const documents = await world.documents();
  const { length } = world.portal.requests;
  await world.portal.close();
  return { documents, requests: length };
}

describe.each(ways)("%s", (_, migration, wanted) => {
  it("comes to the same end wherever it is broken off, and no value is lost on the way", async () => {
    const { documents, requests } = await undisturbed(migration);
    let brokenOff = 0;
    for (let interrupted = 1; interrupted <= requests; interrupted++) {
      const world = await openWorld(values);
      await world.migrate(migration, { interrupted }).catch(() => brokenOff++);
      expect({ interrupted, lost: await lostIn(world) }).toEqual({ interrupted, lost: [] });
      await world.migrate(migration);
      expect({ interrupted, documents: await world.documents() }).toEqual({ interrupted, documents });
      expect(await world.values(migration.to ?? "weight")).toEqual(wanted);
      await world.portal.close();
    }
    expect(brokenOff).toBeGreaterThan(requests / 2);
  });

  it("comes to the same end where a third of all requests goes wrong", async () => {
    const { documents } = await undisturbed(migration);
    const kinds = ["429", "500", "502", "drop", "drop-after"] as const;
    for (let seed = 1; seed <= 5; seed++) {
      const world = await openWorld(values, undefined, { faults: { share: 0.33, kinds, seed, retryAfter: 0 } });
      for (let run = 1, done = false; !done; run++) {
        done = await world.migrate(migration).then(
          () => true,
          (error: unknown) => {
            if (run === 5) throw error;
            return false;
          },
        );
        expect({ seed, lost: await lostIn(world) }).toEqual({ seed, lost: [] });
      }
      expect({ seed, documents: await world.documents() }).toEqual({ seed, documents });
      await world.portal.close();
    }
  });
});
