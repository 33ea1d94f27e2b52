import { entity } from "../model";
import type { Survey } from "./survey";

/** Something that is still to be done. */
export interface Step {
  readonly text: string;
  /** What it asks of Port, a look at the blueprint before it included. */
  readonly requests: number;
}

/** Entities that travel in one request. */
const batch = entity.endpoint.batch?.merge?.size ?? 1;

/** What is left to do from a stage on, in its order. */
export function remainingSteps({ migration, stage, outstanding, spare }: Survey): Step[] {
  const { from, to, type } = migration;
  if (stage.kind === "rename") return [{ text: `rename "${from}" to "${to}", by Port's own rename`, requests: 2 }];
  const renames = from !== to && !(stage.kind === "carry" && stage.source === to);
  const batches = Math.ceil(outstanding / batch);
  const writing = 1 + batches + (batches > 0 ? 1 : 0);
  const copy = `write ${outstanding} converted ${outstanding === 1 ? "value" : "values"} to "${spare}", and look until none is missing`;
  const remove = { text: `look at all values again, then remove the old "${to}"`, requests: 4 };
  const carrying = renames
    ? [{ text: `${copy}; then rename "${from}" to "${to}", so that what names it follows`, requests: 2 + writing }, remove]
    : [{ text: `${copy}; then remove the old "${to}"`, requests: 3 + writing }];
  const all: [Survey["stage"]["kind"], Step[]][] = [
    ["begin", [{ text: `add the property "${spare}" (${type}), which holds the new values for a while`, requests: 3 }]],
    ["carry", carrying],
    ["place", [{ text: `rename "${spare}" to "${to}"`, requests: 2 }]],
    ["settle", [{ text: `give "${to}" its description back`, requests: 3 }]],
  ];
  return all.slice(all.findIndex(([kind]) => kind === stage.kind)).flatMap(([, steps]) => steps);
}
