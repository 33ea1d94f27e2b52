import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { replaceFile } from "../constructs/provider/replace-file";
import { adoptionListOf, pruned, readPortal } from "../generators/adoption";
import { type AdoptionList, parseAdoptionList, printAdoptionList } from "../model/adoption";
import type { PortApi } from "../provider-bridge/api";
import { type Surroundings, withEnvironment } from "./port-connection";

/** Gone things that are named one by one. */
const most = 20;

/**
 * Writes `adopted/<environment>.json`: what lives in the environment's organisation. `prune` only takes off the list what lives there no
 * more. Returns what to tell the person. Throws, with the file left as it is, where Port cannot be read or the list is of another organisation.
 */
export async function adopt(environment: string, prune: boolean, surroundings: Surroundings): Promise<string> {
  const folder = join(surroundings.folder, "adopted");
  const path = join(folder, `${environment}.json`);
  const shown = join("adopted", `${environment}.json`);
  const listed = readList(path, shown, environment, prune);
  const work = async (api: PortApi): Promise<string> => {
    const { id, name } = await api.organization();
    refuseOther(listed, { id, name }, shown);
    const portal = await readPortal(api);
    // Half a list would be taken for the whole.
    if (portal.unread.length > 0) throw new Error(`${portal.unread.join("\n")}\nNothing was written.`);
    const live = adoptionListOf(portal);
    const { list, gone } = prune && listed ? pruned(listed, live) : { list: live, gone: [] };
    mkdirSync(folder, { recursive: true });
    replaceFile(path, printAdoptionList(list));
    const none = prune && gone.length === 0 ? ["Nothing on it has gone."] : [];
    return [...goneLines(gone), ...none, summary(list, shown, `${name} (${id})`)].join("\n");
  };
  return await withEnvironment(environment, work, surroundings);
}

/** The list as it is; undefined where there is none, or none that can be read and it is to be written anew. */
function readList(path: string, shown: string, environment: string, prune: boolean): AdoptionList | undefined {
  const writing = `with "npx cdktf-port adopt ${environment}"`;
  if (!existsSync(path)) {
    if (prune) throw new Error(`${shown} is not there: write it ${writing}.`);
    return undefined;
  }
  try {
    return parseAdoptionList(readFileSync(path, "utf8"));
  } catch (error) {
    if (prune) throw new Error(`${shown}: ${error instanceof Error ? error.message : String(error)} Mend it, or write it anew ${writing}.`);
    return undefined;
  }
}

function refuseOther(listed: AdoptionList | undefined, { id, name }: { id: string; name: string }, shown: string): void {
  const owner = listed?.organization;
  if (owner === undefined || owner === id) return;
  throw new Error(
    `${shown} is of the organisation ${owner}, and the credentials are those of ${name} (${id}). Nothing was written. Give the credentials of ${owner}, or remove the file to adopt what lives in ${name}.`,
  );
}

function goneLines(gone: readonly string[]): string[] {
  const rest = gone.length - most;
  return [...gone.slice(0, most).map((one) => `Gone from Port: ${one}`), ...(rest > 0 ? [`Gone from Port: ${rest} more`] : [])];
}

function summary({ ids }: AdoptionList, shown: string, organization: string): string {
  const counts = [...ids].flatMap(([type, { length }]) => (length === 0 ? [] : [counted(length, type.slice("port_".length))]));
  const all = counts.length > 1 ? `${counts.slice(0, -1).join(", ")} and ${counts.at(-1)}` : (counts[0] ?? "nothing");
  return `${shown} lists ${all} of ${organization}.`;
}

/** `1 blueprint relation`, `2 entities`: kinds are called in the plural as English does it. */
function counted(count: number, kind: string): string {
  const one = kind.replaceAll("_", " ");
  if (count === 1 || one.endsWith("s")) return `${count} ${one}`;
  return `${count} ${one.replace(/y$/, "ie")}s`;
}
