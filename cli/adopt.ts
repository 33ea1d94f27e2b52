import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { replaceFile } from "../constructs/provider/replace-file";
import { adoptionListOf, pruned, readLiveDocuments } from "../generators/adoption";
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
    const live = adoptionListOf(await readLiveDocuments(api));
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
  const count = (type: string, one: string, several: string) => {
    const { length } = ids.get(type) ?? [];
    return `${length} ${length === 1 ? one : several}`;
  };
  const counts = [
    count("port_blueprint", "blueprint", "blueprints"),
    count("port_blueprint_relation", "relation", "relations"),
    count("port_action", "action", "actions"),
    count("port_entity", "entity", "entities"),
  ];
  return `${shown} lists ${counts.slice(0, -1).join(", ")} and ${counts.at(-1)} of ${organization}.`;
}
