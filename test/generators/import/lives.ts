import fc from "fast-check";
import type { LivePortal } from "../../../generators/adoption";
import { action, blueprint } from "../../../model";
import { firstRequests } from "../../portal/first-requests";
import { randomRequest } from "../../portal/requests.arbitrary";
import { openPortal } from "../../provider-bridge/rpc/port-session";
import { compiled } from "./compiler";
import { codeOf, deployed, pendingAfterAdoption, read } from "./live";

/**
 * Portals after random lives: the code compiles, plans nothing where it comes from, and where it can be deployed as it is, to an
 * organisation that has nothing, makes what has the same code.
 */
export async function checkLives(runs: number, length: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(randomRequest, { minLength: length, maxLength: length }), async (requests) => {
      const portal = await openPortal();
      try {
        const organization = portal.organization("development");
        for (const { method, path, body } of [...firstRequests, ...requests]) await organization.request(method, path, body);
        const { code, problems } = await codeOf(portal);
        expect(compiled(new Map([["life", code]]))).toEqual([]);
        expect(await pendingAfterAdoption(portal, code)).toEqual({});
        if (problems.length > 0 || !stands(await read(portal))) return;
        expect(await deployed(portal, code, "production")).toEqual({});
        expect(await codeOf(portal, "production")).toEqual({ code, problems });
      } finally {
        await portal.close();
      }
    }),
    { numRuns: runs, endOnFailure: true },
  );
}

/** Whether each thing can be made after those that it needs: actions outlive the blueprints that they name. */
function stands({ documents }: LivePortal): boolean {
  const [blueprints, actions] = [documents.get(blueprint) ?? [], documents.get(action) ?? []];
  const names = new Set([...blueprints, ...actions].map(({ identifier }) => identifier));
  return actions.every((document) => action.references(document).every(({ value }) => names.has(value)));
}
