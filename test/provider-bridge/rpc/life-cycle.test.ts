import { type Data, type DataObject, isObject } from "../../../model/kernel/data";
import type { Attribute } from "../../../model/kernel/schema";
import type { Portal } from "../../../portal";
import { ByHand, configOf, meaningOf } from "./by-hand";
import { openPortal, workspaceOn } from "./port-session";
import { changedOf, documentsOf, leastOf, prepare, titleOf } from "./wide";
import { wide } from "./wide-documents";
import { besideOf, driftOf, elsewhere, hasUntold, leftOf, liveOf, renamedOf, renamedWithin, told, withGiven } from "./wide-lives";
import type { Configuration, Workspace } from "./workspace";

it.each([...new Set(wide.map(({ resource }) => resource))].map((resource) => [resource.name, resource] as const))(
  "the documents of a port_%s use all that the model knows of it",
  (_, resource) => {
    const ones = wide.filter((one) => one.resource === resource);
    const documents = ones.flatMap(documentsOf);
    const used = new Set(documents.flatMap((document) => [...usedAttributes(resource.attributes, configOf(resource, document))]));
    const unset = ones.flatMap(({ unset = [] }) => unset);
    const all = attributePaths(resource.attributes).filter((path) => !unset.some((pattern) => pattern.test(path)));
    expect(all.filter((path) => !used.has(path))).toEqual([]);
  },
);

describe.each(wide.map((one) => [titleOf(one), one] as const))("port_%s", (_title, one) => {
  const { resource } = one;
  const address = `port_${resource.name}.wide`;
  let portal: Portal;
  let byHand: ByHand;
  let workspace: Workspace;

  beforeEach(async () => {
    portal = await openPortal();
    byHand = new ByHand(portal);
    await prepare([one], byHand);
    workspace = workspaceOn(portal);
  });
  afterEach(() => portal.close());

  const configured = (document: DataObject, config = configOf(resource, document)): Configuration => ({
    ...besideOf(one),
    [address]: config,
  });
  /** So that what no attribute holds is reset, too, and not left as it is. */
  const wholly = (config: DataObject): DataObject => ({ ...config, extra_json: config.extra_json ?? "{}" });
  const meaning = (document: DataObject) => meaningOf(resource, told(resource, document));
  const live = async (document: DataObject) => {
    const there = await byHand.read(resource, configOf(resource, document));
    return there && meaning(there);
  };
  const applied = async (configuration: Configuration, expected: DataObject) => {
    await workspace.apply(configuration);
    expect(await live(expected)).toEqual(meaning(expected));
    expect(await workspace.pending(configuration)).toEqual({});
  };
  /** What is there before the document is managed. */
  const beforehand = async (document: DataObject) => {
    await workspace.apply(besideOf(one));
    return byHand.read(resource, configOf(resource, document));
  };

  it.each(documentsOf(one).map((document, index) => [index, document] as const))(
    "lives from creation to destruction: document %i",
    async (_, document) => {
      const [changed, least] = [changedOf(one, document), leastOf(one, document)];
      let before = await beforehand(document);
      await applied(configured(document), liveOf(one, document, before));
      await applied(configured(changed), liveOf(one, changed, before));
      before = leftOf(one, before, changed);
      await applied(configured(least, wholly(configOf(resource, least))), liveOf(one, withGiven(resource, least, changed), before));
      await applied(configured(document), liveOf(one, document, before));

      for (const drifted of [changed, least]) {
        const found = driftOf(one, document, drifted);
        if (JSON.stringify(meaning(found)) === JSON.stringify(meaning(document))) continue;
        expect(await byHand.write(resource, workspace.state(address), resource.toApi(configOf(resource, drifted)))).toBe(true);
        const change = (await workspace.plan(configured(document))).changes.get(address);
        expect(change).toMatchObject({ action: "update", drifted: true });
        expect(meaning(resource.toApi(change?.before ?? {}))).toEqual(meaning(found));
        await applied(configured(document), liveOf(one, document, before));
      }

      const other = workspaceOn(portal);
      await other.import(address, String(workspace.state(address).id));
      const alone = { [address]: configOf(resource, document) };
      expect(await other.pending(alone)).toEqual(hasUntold(resource) ? { [address]: "update" } : {});

      const renamed = renamedOf(one, document);
      const replaced = resource.attributes.some(({ name, replaces }) => replaces && name === resource.endpoint.key);
      const after = replaced ? await byHand.read(resource, configOf(resource, renamed)) : before && renamedWithin(one, before);
      if (one.renamed !== null || one.owner) {
        const configuration = { ...besideOf(one, elsewhere), [address]: configOf(resource, renamed) };
        const { [address]: action, ...others } = await workspace.pending(configuration);
        expect(action).toBe(replaced ? "replace" : "update");
        expect(new Set(Object.values(others))).toEqual(new Set(one.owner ? ["update"] : []));
        await applied(configuration, liveOf(one, renamed, after));
        if (replaced) expect(await live(document)).toEqual(before && meaning(before));
      }

      await workspace.apply(besideOf(one, elsewhere));
      const end = one.stays ? renamed : after;
      expect(await live(renamed)).toEqual(end && meaning(end));
      await workspace.destroy();
      expect(workspace.kept.size).toBe(0);
    },
  );

  it("is destroyed without complaint where it has gone already", async () => {
    const [document] = documentsOf(one);
    if (!document) throw new Error("There is no document.");
    await workspace.apply(configured(document));
    if (!one.stays) await byHand.delete(resource, workspace.state(address));
    await workspace.destroyUnseen();
    expect(workspace.kept.size).toBe(0);
  });
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
