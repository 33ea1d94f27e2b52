import { ByHand, configOf, meaningOf } from "./by-hand";
import { openPortal, workspaceOn } from "./port-session";
import { changesOf } from "./shape-changes";
import { documentsOf, wide } from "./wide-documents";

/** Changes that Port, or the schema, refuses, since what is changed must fit something beside it: the share of them at most. */
const refusedShare = 0.15;

describe.each(wide.map((one) => [one.resource.name, one] as const))("every place of a port_%s, one by one", (name, one) => {
  const { resource, hints } = one;
  const seen = new Set<string>();
  const address = `port_${name}.wide`;
  it.each(documentsOf(one).map((document, index) => [index, document] as const))(
    "document %i: its change by hand is seen and mended, its change in the configuration applied",
    async (_, document) => {
      const portal = await openPortal();
      const byHand = new ByHand(portal);
      await one.prepare(byHand);
      const workspace = workspaceOn(portal);
      const configuration = { [address]: configOf(resource, document) };
      const live = async () => meaningOf(resource, (await byHand.read(resource, workspace.state(address))) ?? {});
      const meant = meaningOf(resource, document);
      await workspace.apply(configuration);
      const changes = changesOf(resource.shape, document, hints).filter(({ key }) => !seen.has(key));
      for (const { key } of changes) seen.add(key);
      let refused = 0;
      for (const { place, document: changed } of changes) {
        const meaning = meaningOf(resource, changed);
        const changedConfig = configOf(resource, changed);
        const allowed = resource.validate(changedConfig).every(({ severity }) => severity !== "error");
        if (!allowed || !(await byHand.write(resource, workspace.state(address), changed))) {
          refused++;
          continue;
        }
        const change = (await workspace.plan(configuration)).changes.get(address);
        expect({ place, action: change?.action, drifted: change?.drifted }).toEqual({ place, action: "update", drifted: true });
        expect(meaningOf(resource, resource.toApi(change?.before ?? {}))).toEqual(meaning);
        await workspace.apply(configuration);
        expect({ place, live: await live() }).toEqual({ place, live: meant });

        const changedConfiguration = { [address]: changedConfig };
        await workspace.apply(changedConfiguration);
        expect({ place, live: await live() }).toEqual({ place, live: meaning });
        expect({ place, pending: await workspace.pending(changedConfiguration) }).toEqual({ place, pending: {} });
        await workspace.apply(configuration);
      }
      expect(refused).toBeLessThanOrEqual(changes.length * refusedShare);
      await workspace.destroy();
      await portal.close();
    },
  );
});
