import { type Data, type DataObject, isObject } from "../../model/kernel/data";
import type { Path } from "../../model/kernel/schema";

/**
 * Where in the body that was sent a refusal lies: from an `instancePath` of its details, else from a path at the head of its message, with
 * slashes (`body/schema/properties/lang must be …`) or dots (`properties.lang: must be …`). A path counts only if it leads somewhere:
 * all but its last step must be there, for what is missing cannot be.
 */
export function placeIn(refusal: DataObject, body: Data): Path | undefined {
  for (const text of candidates(refusal)) {
    const path = stepsOf(text);
    const place = path && located(path[0] === "body" ? path.slice(1) : path, body);
    if (place && place.length > 0) return place;
  }
  return undefined;
}

function candidates(refusal: DataObject): string[] {
  const details = Array.isArray(refusal.details) ? refusal.details : [refusal.details ?? null];
  const stated = [refusal, ...details.filter(isObject)].flatMap((holder) => [holder.instancePath, holder.path]);
  return [...stated, headOf(refusal.message)].filter((text) => typeof text === "string");
}

/** The path that a message begins with: it holds a slash, or a colon follows, and Port's keys begin with a small letter. */
function headOf(message: Data | undefined): string | undefined {
  const match = typeof message === "string" ? /^["'`]?([a-z/][^\s"'`]*?)["'`]?(:?)\s/.exec(message) : null;
  return match && (match[2] === ":" || match[1]?.includes("/")) ? match[1] : undefined;
}

function stepsOf(text: string): string[] | undefined {
  if (text.includes("/")) {
    const pointer = text.replace(/^#/, "").replace(/^\//, "");
    return pointer.split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  }
  const dotted = text.replace(/\[(\d+)\]/g, ".$1").replace(/\["([^"]*)"\]/g, ".$1");
  return dotted.split(".").filter((step) => step !== "");
}

function located(steps: readonly string[], body: Data): Path | undefined {
  const place: (string | number)[] = [];
  let here: Data | undefined = body;
  for (const step of steps) {
    const list: boolean = Array.isArray(here);
    if (!list && !isObject(here)) return undefined;
    if (list && !/^\d+$/.test(step)) return undefined;
    const key: string | number = list ? Number(step) : step;
    place.push(key);
    here = Array.isArray(here) ? here[Number(step)] : isObject(here) ? here[step] : undefined;
  }
  return place;
}
