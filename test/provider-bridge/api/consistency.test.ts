import * as fc from "fast-check";
import type { PortApi } from "../../../provider-bridge/api";
import { PassingClock } from "./clocks";
import { entities, entity } from "./endpoints";
import { type Catalog, memoryPort } from "./memory-port";
import { type ScriptedPortal, scriptedPortal } from "./scripted-portal";

const owners = ["p", "q"];
const names = ["a", "b", "c", "__proto__", "constructor"];

interface Operation {
  readonly kind: "create" | "update" | "delete" | "read";
  readonly owner: string;
  readonly name: string;
  /** What an update renames to. */
  readonly to: string;
  readonly title: string;
}

const operation = fc.record<Operation>({
  kind: fc.constantFrom("create", "update", "delete", "read", "read"),
  owner: fc.constantFrom(...owners),
  name: fc.constantFrom(...names),
  to: fc.constantFrom(...names),
  title: fc.string({ maxLength: 3 }),
});

let portal: ScriptedPortal;
let catalog: Catalog;

beforeAll(async () => {
  const port = memoryPort();
  catalog = port.catalog;
  portal = await scriptedPortal(port.script);
});

afterAll(() => portal.close());

const titleOf = (owner: string, name: string): unknown => catalog.get(owner)?.get(name)?.title;

async function carryOut(api: PortApi, { kind, owner, name, to, title }: Operation): Promise<void> {
  const keys = entity(owner, name);
  if (kind === "create") await api.create(entities, keys, { ...keys, title });
  if (kind === "delete") await api.delete(entities, keys);
  const there = titleOf(owner, name) !== undefined;
  if (kind === "update" && there && (to === name || titleOf(owner, to) === undefined))
    await api.update(entities, keys, entity(owner, to), { ...entity(owner, to), title });
  if (kind === "read") expect((await api.read(entities, keys))?.title).toEqual(titleOf(owner, name));
}

it("a read gives what Port has, whatever the run has written before, from lists or not", async () => {
  const rounds = fc.array(fc.uniqueArray(operation, { selector: ({ owner, name }) => `${owner}/${name}`, minLength: 1, maxLength: 6 }), {
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(rounds, async (groups) => {
      catalog.clear();
      const api = portal.open({ token: "ready" }, { clock: new PassingClock() });
      for (const group of groups) {
        const reads = group.filter(({ kind }) => kind === "read");
        for (const one of group.filter(({ kind }) => kind === "update")) await carryOut(api, one);
        await Promise.all(group.filter(({ kind }) => kind === "create" || kind === "delete").map((one) => carryOut(api, one)));
        await Promise.all(reads.map((one) => carryOut(api, one)));
      }
      for (const owner of owners)
        for (const name of names) expect((await api.read(entities, entity(owner, name)))?.title).toEqual(titleOf(owner, name));
      await api.close();
    }),
    { numRuns: 60 },
  );
});
