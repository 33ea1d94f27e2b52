import { action } from "../model";
import type { ActionAutomationTrigger, ActionProps } from "../model/props/action.generated";
import { constructOf } from "./construct-of";
import type { WithTokens } from "./definition";

/** A self-service action or an automation as Port's JSON has it, with tokens and constructs. */
export type ActionDefinition = WithTokens<ActionProps>;

/** A self-service action that people run from the portal, or an automation that runs when something happens. */
export class Action extends constructOf<"action", ActionProps>("action", action) {}

/** An automation as Port's JSON has it. */
type AutomationProps = Omit<ActionProps, "trigger"> & {
  /** What sets it off: an event, and what the event must satisfy. */
  readonly trigger: ActionAutomationTrigger;
};

/** An automation: it runs when something happens, not when somebody asks for it. */
export class Automation extends constructOf<"action", AutomationProps>("action", action) {}
