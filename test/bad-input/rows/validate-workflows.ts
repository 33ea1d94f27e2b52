import type { Row } from "../row";

const trigger = 'node {\n    identifier = "asked"\n    self_serve_trigger {}\n  }';
const step = (identifier: string) =>
  `node {\n    identifier = "${identifier}"\n    webhook {\n      url = "https://example.com"\n    }\n  }`;
const connection = (source: string, target: string) =>
  `connections {\n    source_identifier = "${source}"\n    target_identifier = "${target}"\n  }`;
const workflow = (...blocks: readonly string[]) =>
  `resource "port_workflow" "it" {\n  identifier = "release"\n${blocks.map((block) => `  ${block}\n`).join("")}}`;

/** Workflows that `terraform validate` refuses, since their nodes and connections do not go together. */
export const validateWorkflows: readonly Row[] = [
  {
    mistake: "A connection of a workflow that leads nowhere",
    given: workflow(trigger, step("build"), connection("asked", "biuld")),
    message:
      'Error: Invalid configuration\n\n  with port_workflow.it, on line 15:\n  target_identifier = "biuld"\n\nconnections[0].target_identifier is "biuld", which is none of the nodes.',
    mended: workflow(trigger, step("build"), connection("asked", "build")),
  },
  {
    mistake: "A connection that leads into the trigger of a workflow",
    given: workflow(trigger, step("build"), connection("build", "asked")),
    message:
      'Error: Invalid configuration\n\n  with port_workflow.it, on line 15:\n  target_identifier = "asked"\n\nconnections[0].target_identifier is "asked", a trigger: nothing leads into one.',
    mended: workflow(trigger, step("build"), connection("asked", "build")),
  },
  {
    mistake: "A workflow that goes in a circle",
    given: workflow(trigger, step("build"), step("test"), connection("build", "test"), connection("test", "build")),
    message:
      'Error: Invalid configuration\n\n  with port_workflow.it, on line 20:\n  source_identifier = "build"\n\nconnections[0] leads from "build" back to it: a workflow goes in no circle.\n\nError: Invalid configuration\n\n  with port_workflow.it, on line 24:\n  source_identifier = "test"\n\nconnections[1] leads from "test" back to it: a workflow goes in no circle.',
    mended: workflow(trigger, step("build"), step("test"), connection("asked", "build"), connection("build", "test")),
  },
  {
    mistake: "A second way out of a node of a workflow",
    given: workflow(trigger, step("build"), step("test"), connection("asked", "build"), connection("asked", "test")),
    message:
      'Error: Invalid configuration\n\n  with port_workflow.it, on line 24:\n  source_identifier = "asked"\n\nconnections[1] is a second way out of "asked": only one may lead on.',
    mended: workflow(trigger, step("build"), step("test"), connection("asked", "build"), connection("build", "test")),
  },
  {
    mistake: "A method that there is none of, in a node of a workflow",
    given: workflow(trigger, step("build").replace("url", 'method = "FETCH"\n      url')),
    message:
      'Error: Invalid configuration\n\n  with port_workflow.it, on line 10:\n  method = "FETCH"\n\nnode[1].webhook.method must be "GET", "POST", "PUT", "PATCH" or "DELETE", not "FETCH".',
    mended: workflow(trigger, step("build").replace("url", 'method = "POST"\n      url')),
  },
  {
    mistake: "A node of a workflow that is nothing",
    given: workflow(trigger, 'node {\n    identifier = "build"\n  }'),
    message:
      'Error: Invalid configuration\n\n  with port_workflow.it, on line 8:\n  identifier = "build"\n\nnode[1]: one of self_serve_trigger, event_trigger, schedule_trigger, kafka, webhook, integration_action, upsert_entity, ai, ai_agent, condition, input, config_json is needed: add the one you mean.',
    mended: workflow(trigger, step("build")),
  },
  {
    mistake: "Two nodes of a workflow with one name",
    given: workflow(trigger, step("build"), step("build")),
    message:
      'Error: Invalid configuration\n\n  with port_workflow.it, on line 14:\n  identifier = "build"\n\nnode[2].identifier is "build", as another before it: give each one of its own.',
    mended: workflow(trigger, step("build"), step("test")),
  },
  {
    mistake: "A workflow that nothing starts",
    given: workflow(step("build")),
    message:
      'Error: Invalid configuration\n\n  with port_workflow.it, on line 1:\n  resource "port_workflow" "it" {\n\nnode must hold a trigger: add a node that people, an event or a schedule starts.',
    mended: workflow(trigger, step("build")),
  },
].map((row): Row => ({ ...row, found: "validate", code: 1 }));
