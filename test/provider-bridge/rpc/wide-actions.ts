import { action } from "../../../model";
import { type DataObject, isObject } from "../../../model/kernel/data";
import type { ByHand } from "./by-hand";
import { data } from "./provider-under-test";
import { colours, objectsIn, type Wide } from "./wide";
import { fitting, prepareTargets } from "./wide-catalog";

const rule = data({ property: "$title", operator: "=", value: "a" });
const search = data({ type: "SEARCH", combinator: "and", rules: [rule] });

async function prepareActions(byHand: ByHand): Promise<void> {
  const rest = { trigger: { type: "self-service", operation: "CREATE" }, invocationMethod: { type: "KAFKA" } };
  for (const identifier of ["build", "test"]) await byHand.request("POST", "/v1/actions", { identifier, ...rest });
}

export const wideAction: Wide = {
  resource: action,
  hints: [
    [/^identifier$/, "deploy"],
    [/(^|\.)(blueprint|blueprintIdentifier)$/, "squad", "team"],
    [/actionIdentifier$/, "build", "test"],
    [/^trigger\.operation$/, "DAY-2", "DELETE"],
    [/^trigger\.condition\.type$/, "SEARCH"],
    [/^trigger\.condition\.combinator$/, "and", "or"],
    [/ButtonText$/, "Go", "Went"],
    [/\.items\.dataset$/, data({ combinator: "and", rules: [rule] }), data({ combinator: "or", rules: [rule] })],
    [/\.userInputs\.properties\.\w+\.properties$/, data({ url: { type: "string" } }), data({ url: {} })],
    [/method$/, "POST", "PUT"],
    [/^invocationMethod\..*(agent|synchronized|reportWorkflowStatus)$/, true, "{{ .a }}"],
    colours,
  ],
  fit: (document) => {
    for (const input of objectsIn(document, "trigger", "userInputs", "properties")) fitInput(input);
    const { trigger } = document;
    if (isObject(trigger) && trigger.type === "self-service") trigger.condition = search;
    // A form has an order or steps.
    const inputs = isObject(trigger) ? trigger.userInputs : undefined;
    if (isObject(inputs)) {
      delete inputs[Array.isArray(inputs.required) ? "steps" : "order"];
      requireAll(inputs);
    }
    return document;
  },
  mend: (document) => {
    const { trigger } = document;
    if (isObject(trigger) && isObject(trigger.userInputs)) requireAll(trigger.userInputs);
    return document;
  },
  needs: [prepareTargets, prepareActions],
  // Rules within rules are the same attributes again.
  unset: [/\.rules\.rules(\.|$)/, /^blueprint$/],
};

/** A list of required inputs names those that there are. */
export function requireAll(inputs: DataObject): void {
  if (Array.isArray(inputs.required)) inputs.required = Object.keys(isObject(inputs.properties) ? inputs.properties : {});
}

/** The default of a list is one of its elements. */
export function fitInput(input: DataObject): void {
  const { type, items, default: value } = input;
  if (type !== "array" || !isObject(items)) return;
  if (Array.isArray(value) || items.type === "object") input.default = [fitting[String(items.type)] ?? null];
}
