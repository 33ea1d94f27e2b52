import type { Row } from "../row";

const resource = (type: string, lines: readonly string[]) =>
  `resource "port_${type}" "it" {\n${lines.map((line) => `  ${line}`).join("\n")}\n}`;

const webhook = (entity: string) =>
  resource("webhook", [
    'identifier = "events"',
    'title      = "Events"',
    `mappings   = [{ blueprint = "service", entity = { identifier = "${entity}" } }]`,
  ]);
const integration = (selector: string) => {
  const resources = `{ kind = "repository", selector = { query = "${selector}" }, port = { entity = { mappings = {} } } }`;
  return resource("integration", ['installation_id = "github"', `config          = jsonencode({ resources = [${resources}] })`]);
};
const calculation = (program: string) =>
  resource("blueprint", [
    'identifier             = "sized"',
    'title                  = "Sized"',
    `calculation_properties = { half = { type = "number", calculation = "${program}" } }`,
  ]);

/** What Port stores, though nothing can come of it: `terraform validate` warns. */
export const validateWarnings: readonly Row[] = [
  {
    mistake: "jq that does not parse, in a mapping of a webhook",
    given: webhook(".body.repository.name |"),
    message:
      'Warning: Invalid configuration\n\n  with port_webhook.it, on line 4:\n  mappings   = [{ blueprint = "service", entity = { identifier = ".body.repository.name |" } }]\n\nmappings[0].entity.identifier should be jq, and ends after "|", where something must follow: ".body.repository.name |". Port stores it, and it will come to nothing.',
    mended: webhook(".body.repository.name"),
  },
  {
    mistake: "jq that does not parse, in a calculation",
    given: calculation("(.properties.size / 2"),
    message:
      'Warning: Invalid configuration\n\n  with port_blueprint.it, on line 4:\n  calculation_properties = { half = { type = "number", calculation = "(.properties.size / 2" } }\n\ncalculation_properties.half.calculation should be jq, and has "(" that is not closed: "(.properties.size / 2". Port stores it, and it will come to nothing.',
    mended: calculation("(.properties.size / 2)"),
  },
  {
    mistake: "jq that does not parse, in a mapping of an integration",
    given: integration(".archived == false |"),
    message:
      'Warning: Invalid configuration\n\n  with port_integration.it, on line 3:\n  config          = jsonencode({ resources = [{ kind = "repository", selector = { query = ".archived == false |" }, port = { entity = { mappings = {} } } }] })\n\nconfig.resources[0].selector.query should be jq, and ends after "|", where something must follow: ".archived == false |". Port stores it, and it will come to nothing.',
    mended: integration(".archived == false"),
  },
].map((row): Row => ({ ...row, found: "validate", code: 0 }));
