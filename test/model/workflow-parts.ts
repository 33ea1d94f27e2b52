import { workflow } from "../../model/index";
import type { DataObject } from "../../model/kernel/data";
import type { State } from "../../model/kernel/schema";
import { stateOf } from "./life";

const start = { identifier: "start", schedule_trigger: { cron: "@daily" } };

/** A configuration of a workflow that starts every day, and then goes on by the given nodes. */
export function config(nodes: readonly DataObject[], rest: DataObject = {}): State {
  return stateOf(workflow.attributes, { identifier: "release", node: [start, ...nodes], connections: [], ...rest });
}

/** What validation says of such nodes and connections. */
export function messages(nodes: readonly DataObject[], connections: readonly DataObject[] = []): string[] {
  return workflow.validate(config(nodes, { connections: [...connections] })).map(({ message }) => message);
}

export function edge(source_identifier: string, target_identifier: string, rest: DataObject = {}): DataObject {
  return { source_identifier, target_identifier, ...rest };
}

export function webhook(identifier: string, more: DataObject = {}): DataObject {
  return { identifier, webhook: { url: "https://example.com", ...more } };
}

/** A form with a single button. */
export const form = { buttons: [{ identifier: "yes", label: "Yes", variant: "PRIMARY" }] };

export function input(identifier: string, more: DataObject = {}): DataObject {
  return { identifier, input: { user_inputs: form, outlets: [{ identifier: "yes", num_of_responders: 1 }], ...more } };
}
