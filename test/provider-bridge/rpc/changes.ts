import type { DataObject } from "../../../model/kernel/data";
import { campaignSize } from "../../campaign-size";
import { ByHand, configOf, meaningOf } from "./by-hand";
import { openPortal, workspaceOn } from "./port-session";
import { type Change, changesOf } from "./shape-changes";
import { documentsOf, prepare, titleOf, type Wide } from "./wide";
import { wide } from "./wide-documents";
import { besideOf, told, withGiven } from "./wide-lives";

/** Changes that Port, or the schema, refuses, since what is changed must fit something beside it: the share of them at most. */
const refusedShare = 0.15;

/** Where most of what is said must fit: the rules of a scorecard name its levels. */
const refusedShares: ReadonlyMap<string, number> = new Map([["scorecard", 0.25]]);

/**
 * Applies a document, then leads each change through: made by hand it is seen and mended, made in the configuration it is applied.
 * Gives how many were refused.
 */
async function lead(one: Wide, document: DataObject, changes: readonly Change[]): Promise<number> {
  const { resource } = one;
  const address = `port_${resource.name}.wide`;
  const portal = await openPortal();
  const byHand = new ByHand(portal);
  await prepare([one], byHand);
  const workspace = workspaceOn(portal);
  const configured = (config: DataObject) => ({ ...besideOf(one), [address]: config });
  const configuration = configured(configOf(resource, document));
  const meaningOfTold = (of: DataObject) => meaningOf(resource, told(resource, of));
  const live = async () => meaningOfTold((await byHand.read(resource, workspace.state(address))) ?? {});
  const meant = meaningOfTold(document);
  await workspace.apply(configuration);
  let refused = 0;
  for (const { place, document: changed } of changes) {
    const meaning = meaningOfTold(changed);
    if (JSON.stringify(meaning) === JSON.stringify(meant)) continue;
    const config = configOf(resource, changed);
    const changedConfig = { ...config, extra_json: config.extra_json ?? "{}" };
    const allowed = resource.validate(changedConfig).every(({ severity }) => severity !== "error");
    if (!allowed || !(await byHand.write(resource, workspace.state(address), changed))) {
      refused++;
      continue;
    }
    const change = (await workspace.plan(configuration)).changes.get(address);
    expect({ place, action: change?.action, drifted: change?.drifted }).toEqual({ place, action: "update", drifted: true });
    expect(meaningOfTold(resource.toApi(change?.before ?? {}))).toEqual(meaning);
    await workspace.apply(configuration);
    expect({ place, live: await live() }).toEqual({ place, live: meant });

    const changedConfiguration = configured(changedConfig);
    await workspace.apply(changedConfiguration);
    expect({ place, live: await live() }).toEqual({ place, live: meaningOfTold(withGiven(resource, changed, document)) });
    expect({ place, pending: await workspace.pending(changedConfiguration) }).toEqual({ place, pending: {} });
    await workspace.apply(configuration);
  }
  await workspace.destroy();
  await portal.close();
  return refused;
}

/** Of settings and shares, what is changed by hand may be somebody else's: test/provider-bridge/rpc/life-cycle.test.ts leads them through. */
const alone = wide.filter(({ resource: { endpoint } }) => !("settingsOf" in endpoint || "shareOf" in endpoint));

/** Each place of wide documents is changed by itself. Of those that `isMeant` picks, so that several files can share the work. */
export function checkChanges(isMeant: (one: Wide) => boolean): void {
  const meant = alone.filter(isMeant).map((one) => [titleOf(one), one] as const);
  describe.each(meant)("every place of a port_%s, one by one", (_name, one) => {
    const seen = new Set<string>();

    it.each(documentsOf(one).map((document, index) => [index, document] as const))(
      "document %i: its change by hand is seen and mended, its change in the configuration applied",
      async (_, document) => {
        const { resource, hints } = one;
        const fresh = changesOf(resource.shape, document, hints).filter(({ key }) => !seen.has(key));
        for (const { key } of fresh) seen.add(key);
        const stride = fresh.length / campaignSize(fresh.length);
        const changes = fresh.filter((_change, index) => Math.floor(index % stride) === 0);
        expect(await lead(one, document, changes)).toBeLessThanOrEqual(
          Math.max(1, changes.length * (refusedShares.get(resource.name) ?? refusedShare)),
        );
      },
    );
  });
}
