import fc from "fast-check";
import type { LivePortal } from "../../../generators/adoption";
import { printImport } from "../../../generators/import";
import { entity } from "../../../model";
import { type Data, type DataObject, equalData } from "../../../model/kernel/data";
import { normalForm } from "../../../model/kernel/normal-form";
import type { Resource } from "../../../model/kernel/resource";
import { compiled } from "./compiler";
import { portals } from "./portals.arbitrary";
import { meanings, nameOf, synthesise } from "./run";

const settings = {
  name: "Generated Portal",
  environment: "development",
  versions: { cdktf: "0", "cdktf-cli": "0", "cdktf-port": "0", constructs: "0", tsx: "0", typescript: "0" },
};

/** The text of a portal's project, by path. */
export async function printed(portal: LivePortal): Promise<{ files: ReadonlyMap<string, string>; problems: readonly string[] }> {
  return printImport(portal, settings);
}

/** What is wrong with the code of a portal beside what it says itself; empty where all is well. */
async function faultsOf(portal: LivePortal): Promise<string[]> {
  const { files, problems } = await printed(portal);
  const wrong = compiled(new Map([["generated", files]]));
  if (wrong.length > 0) return wrong;
  const said = meanings(synthesise(files));
  return documentsOf(portal).flatMap(({ resource, document }) => {
    const [name, subject] = [nameOf(resource, document), subjectOf(resource, document)];
    const told = (...words: string[]) => problems.some((problem) => words.some((word) => problem.includes(word)));
    const meaning = said.get(name);
    if (meaning === undefined)
      return told(
        `${subject} is left out`,
        `of the blueprint ${JSON.stringify(document.blueprint)} are left`,
        `of the blueprint ${JSON.stringify(document.blueprint)} is left`,
      )
        ? []
        : [`${name} is lost without a word`];
    const same = equalData(meaning, meantBy(resource, document));
    return same || told(`${subject} is not written as`, `${subject}: aggregationProperties.`)
      ? []
      : [`${name} means ${JSON.stringify(meaning)}`];
  });
}

/** What a document says to Port. */
export function meantBy({ shape }: Resource, document: DataObject): Data {
  return normalForm(shape, document);
}

/** How a problem names a document. */
function subjectOf(resource: Resource, { identifier, blueprint: owner }: DataObject): string {
  return `The ${resource.name} ${JSON.stringify(identifier)}${resource === entity ? ` of the blueprint ${JSON.stringify(owner)}` : ""}`;
}

export function documentsOf({ documents }: LivePortal): { resource: Resource; document: DataObject }[] {
  return [...documents].flatMap(([resource, all]) => all.map((document) => ({ resource, document })));
}

/** Code of generated portals compiles, and says what they say, or that it does not. */
export async function checkCode(junk: number, runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(portals({ junk }), async (portal) => expect(await faultsOf(portal)).toEqual([])),
    { numRuns: runs },
  );
}
