import fc from "fast-check";
import { type Data, type DataObject, isObject, objectOf, unknown } from "../../../model/kernel/data";
import type { Attribute } from "../../../model/kernel/schema";
import type { Portal } from "../../../portal";
import { ByHand, configOf, meaningOf } from "./by-hand";
import { openPortal, workspaceOn } from "./port-session";
import { documentsOf, prepare, titleOf } from "./wide";
import { wide } from "./wide-documents";
import { besideOf, liveOf, told } from "./wide-lives";

/** The value with everything unknown that `isUnknown` picks; attributes as Terraform nests them, so that an unknown may be a whole block. */
function veiled(attributes: readonly Attribute[], state: DataObject, isUnknown: () => boolean): DataObject {
  return objectOf(
    attributes.map((attribute) => {
      const value = state[attribute.name] ?? null;
      return [attribute.name, value === null ? null : veiledValue(attribute, value, isUnknown)];
    }),
  );
}

function veiledValue({ nested }: Attribute, value: Data, isUnknown: () => boolean): Data {
  if (isUnknown()) return unknown;
  const one = (item: Data): Data => (isObject(item) && nested ? veiled(nested.attributes, item, isUnknown) : item);
  if (nested?.mode === "single") return one(value);
  if (Array.isArray(value)) return value.map((item) => (nested ? one(item) : isUnknown() ? unknown : item));
  if (isObject(value))
    return objectOf(Object.entries(value).map(([key, item]) => [key, nested ? one(item) : isUnknown() ? unknown : item]));
  return value;
}

describe.each(wide.map((one) => [titleOf(one), one] as const))("port_%s with values that are known only at apply", (title, one) => {
  const { resource } = one;
  const address = `port_${resource.name}.wide`;
  const [document] = documentsOf(one);
  if (!document) throw new Error(`There is no document of ${title}.`);
  const config = configOf(resource, document);
  let portal: Portal;
  let byHand: ByHand;

  beforeAll(async () => {
    portal = await openPortal();
    byHand = new ByHand(portal);
    await prepare([one], byHand);
  });
  afterAll(() => portal.close());

  /** Applies what was planned with unknown values, by creation and by update; then nothing is left to do. */
  const settles = async (planned: DataObject) => {
    const workspace = workspaceOn(portal);
    const beside = besideOf(one);
    await workspace.apply(beside);
    const before = await byHand.read(resource, config);
    const settled = { ...beside, [address]: config };
    await workspace.apply({ ...beside, [address]: planned }, settled);
    const live = await byHand.read(resource, workspace.state(address));
    expect(live && meaningOf(resource, live)).toEqual(meaningOf(resource, told(resource, liveOf(one, document, before))));
    expect(await workspace.pending(settled)).toEqual({});
    await workspace.apply({ ...beside, [address]: planned }, settled);
    expect(await workspace.pending(settled)).toEqual({});
    await workspace.destroy();
  };

  it("all of them", () => settles(veiled(resource.attributes, config, () => true)));

  it("any of them", async () => {
    const picks = fc.infiniteStream(fc.nat(4));
    await fc.assert(
      fc.asyncProperty(picks, async (stream) => {
        await settles(veiled(resource.attributes, config, () => stream.next().value === 0));
      }),
      { numRuns: 5 },
    );
  });
});
