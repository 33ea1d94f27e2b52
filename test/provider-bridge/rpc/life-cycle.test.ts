import { type Data, type DataObject, isObject } from "../../../model/kernel/data";
import type { Attribute } from "../../../model/kernel/schema";
import type { Portal } from "../../../portal";
import { ByHand, configOf, meaningOf } from "./by-hand";
import { openPortal, workspaceOn } from "./port-session";
import { bare } from "./shape-changes";
import { changedOf, documentsOf, wide } from "./wide-documents";
import type { Workspace } from "./workspace";

/** Attributes that no document sets, with the reason. */
const unset: Readonly<Record<string, readonly RegExp[]>> = {
  // Rules within rules are the same attributes again.
  action: [/\.rules\.rules(\.|$)/, /^blueprint$/],
  // No part of the document: whose the rest is, and what may be lost.
  blueprint: [/^relations_elsewhere$/, /^delete_property_values$/],
  // Only Port's own relations have a key that no attribute holds.
  blueprint_relation: [/^extra_json$/],
  // A run has to be under way; Port's entities have no key that the model does not know.
  entity: [/^run_id$/, /^extra_json$/],
};

describe.each(wide.map((one) => [one.resource.name, one] as const))("port_%s, with everything that the model knows of it", (name, one) => {
  const { resource, hints } = one;
  const address = `port_${name}.wide`;
  let portal: Portal;
  let byHand: ByHand;
  let workspace: Workspace;

  beforeEach(async () => {
    portal = await openPortal();
    byHand = new ByHand(portal);
    await one.prepare(byHand);
    workspace = workspaceOn(portal);
  });
  afterEach(() => portal.close());

  it("is what its documents use", () => {
    const used = new Set(documentsOf(one).flatMap((document) => [...usedAttributes(resource.attributes, configOf(resource, document))]));
    const all = attributePaths(resource.attributes).filter((path) => !unset[name]?.some((pattern) => pattern.test(path)));
    expect(all.filter((path) => !used.has(path))).toEqual([]);
  });

  const configured = (document: DataObject) => ({ [address]: configOf(resource, document) });
  const expectLive = async (document: DataObject) => {
    const live = await byHand.read(resource, workspace.state(address));
    expect(live && meaningOf(resource, live)).toEqual(meaningOf(resource, document));
  };
  const applied = async (document: DataObject) => {
    await workspace.apply(configured(document));
    await expectLive(document);
    expect(await workspace.pending(configured(document))).toEqual({});
  };

  it.each(documentsOf(one).map((document, index) => [index, document] as const))(
    "lives from creation to destruction: document %i",
    async (_, document) => {
      const changed = changedOf(one, document);
      const least = bare(resource.shape, document, hints);
      await applied(document);
      await applied(changed);
      await applied(least);
      await applied(document);
      for (const drifted of [changed, least]) {
        expect(await byHand.write(resource, workspace.state(address), resource.toApi(configOf(resource, drifted)))).toBe(true);
        const { changes } = await workspace.plan(configured(document));
        const change = changes.get(address);
        expect(change).toMatchObject({ action: "update", drifted: true });
        expect(meaningOf(resource, resource.toApi(change?.before ?? {}))).toEqual(meaningOf(resource, drifted));
        await applied(document);
      }
      const other = workspaceOn(portal);
      await other.import(address, String(workspace.state(address).id));
      expect(await other.pending(configured(document))).toEqual({});
      await applied({ ...document, identifier: "renamed" });
      await workspace.destroy();
      expect(await byHand.read(resource, { ...configOf(resource, document), identifier: "renamed" })).toBeUndefined();
    },
  );
});

function attributePaths(attributes: readonly Attribute[], within = "", depth = 0): string[] {
  if (depth > 8) return [];
  return attributes
    .filter(({ presence }) => presence !== "computed")
    .flatMap(({ name, nested }) => [
      `${within}${name}`,
      ...(nested ? attributePaths(nested.attributes, `${within}${name}.`, depth + 1) : []),
    ]);
}

/** The attributes, by their names from the outside in, that are not null somewhere in a value. */
function* usedAttributes(attributes: readonly Attribute[], value: Data, within = ""): Generator<string> {
  if (!isObject(value)) return;
  for (const { name, nested } of attributes) {
    const item = value[name] ?? null;
    if (item === null) continue;
    yield `${within}${name}`;
    if (!nested) continue;
    const items = nested.mode === "single" ? [item] : Array.isArray(item) ? item : isObject(item) ? Object.values(item) : [];
    for (const one of items) yield* usedAttributes(nested.attributes, one, `${within}${name}.`);
  }
}
