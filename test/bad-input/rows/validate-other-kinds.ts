import type { Row } from "../row";

const resource = (type: string, lines: readonly string[]) =>
  `resource "port_${type}" "it" {\n${lines.map((line) => `  ${line}`).join("\n")}\n}`;

const webhook = (...lines: string[]) => resource("webhook", lines);
const team = (name: string) => resource("team", [`name = "${name}"`]);
const integration = (...lines: string[]) => resource("integration", lines);
const secret = (...lines: string[]) => resource("organization_secret", ['secret_name = "token"', ...lines]);
const named = (name: string) => resource("organization_secret", [`secret_name  = "${name}"`, 'secret_value = "s3cr3t"']);
const folder = (...lines: string[]) => resource("folder", ['identifier = "docs"', ...lines]);
const page = (...lines: string[]) => resource("page", ['identifier = "guide"', 'type       = "dashboard"', ...lines]);
const scorecard = (filter: string, rule: string) =>
  resource("scorecard", [
    'identifier = "ready"',
    'blueprint  = "service"',
    'title      = "Ready"',
    `filter     = { ${filter} }`,
    `rules      = [{ identifier = "${rule}", title = "Owned", level = "Gold", query = { combinator = "and", conditions = [jsonencode({ property = "$team", operator = "isNotEmpty" })] } }]`,
  ]);
const aggregation = (method: string) =>
  resource("aggregation_properties", [
    'blueprint_identifier = "service"',
    `properties           = { size = { target_blueprint_identifier = "service", method = { ${method} } } }`,
  ]);
const actionPermissions = (policy: string) =>
  resource("action_permissions", ['action_identifier = "own"', `permissions       = { execute = { policy = ${policy} }, approve = {} }`]);
const entities = (row: string) => resource("entities", ['blueprint = "service"', `entities  = { cart = jsonencode({ ${row} }) }`]);

const filter = `combinator = "and", conditions = [jsonencode({ property = "language", operator = "=", value = "go" })]`;

/** HCL of the other kinds that `terraform validate` refuses. */
export const validateOtherKinds: readonly Row[] = [
  {
    mistake: "A webhook's names that are too long, and an algorithm that there is none of",
    given: webhook(`identifier = "${"x".repeat(31)}"`, `title      = "${"y".repeat(31)}"`, 'security   = { signature_algorithm = "md5" }'),
    message:
      'Error: Invalid configuration\n\n  with port_webhook.it, on line 2:\n  identifier = "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"\n\nidentifier must have 30 characters or fewer, and has 31.\n\nError: Invalid configuration\n\n  with port_webhook.it, on line 4:\n  security   = { signature_algorithm = "md5" }\n\nsecurity.signature_algorithm must be "sha1", "sha256" or "plain", not "md5".\n\nError: Invalid configuration\n\n  with port_webhook.it, on line 3:\n  title      = "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy"\n\ntitle must have 30 characters or fewer, and has 31.',
    mended: webhook('identifier = "events"', 'title      = "Events"', 'security   = { signature_algorithm = "sha256" }'),
  },
  {
    mistake: "A scorecard's combinator that there is none of, and a rule's name that Port refuses",
    given: scorecard('combinator = "xor", conditions = []', "is owned"),
    message:
      'Error: Invalid configuration\n\n  with port_scorecard.it, on line 5:\n  filter     = { combinator = "xor", conditions = [] }\n\nfilter.combinator must be "and" or "or", not "xor".\n\nError: Invalid configuration\n\n  with port_scorecard.it, on line 5:\n  filter     = { combinator = "xor", conditions = [] }\n\nfilter.conditions must not be empty: leave it out, or say what it holds.\n\nError: Invalid configuration\n\n  with port_scorecard.it, on line 6:\n  rules      = [{ identifier = "is owned", title = "Owned", level = "Gold", query = { combinator = "and", conditions = [jsonencode({ property = "$team", operator = "isNotEmpty" })] } }]\n\nrules[0].identifier must be made of the letters a to z, digits and @ _ = \\ -, not "is owned".',
    mended: scorecard(filter, "is_owned"),
  },
  {
    mistake: "A team's name that Port refuses",
    given: team("a/b"),
    message:
      'Error: Invalid configuration\n\n  with port_team.it, on line 2:\n  name = "a/b"\n\nname must have two characters or more, none of them ; # / \\ ?, and neither begin nor end with a blank, not "a/b".',
    mended: team("a-b"),
  },
  {
    mistake: "An installation's name that Port refuses",
    given: integration('installation_id = "K8s"'),
    message:
      'Error: Invalid configuration\n\n  with port_integration.it, on line 2:\n  installation_id = "K8s"\n\ninstallation_id must be made of the letters a to z in lower case, digits and -, not "K8s".',
    mended: integration('installation_id = "k8s"'),
  },
  {
    mistake: "A secret's name that Port refuses",
    given: named("my token"),
    message:
      'Error: Invalid configuration\n\n  with port_organization_secret.it, on line 2:\n  secret_name  = "my token"\n\nsecret_name must be made of the letters a to z, digits, - and _, not "my token".',
    mended: named("my-token"),
  },
  {
    mistake: "A secret given twice",
    given: secret('secret_value            = "s3cr3t"', 'secret_value_wo         = "s3cr3t"', "secret_value_wo_version = 1"),
    message:
      'Error: Invalid configuration\n\n  with port_organization_secret.it, on line 4:\n  secret_value_wo         = "s3cr3t"\n\nonly one of secret_value and secret_value_wo can be set: keep the one you mean.',
    mended: secret('secret_value_wo         = "s3cr3t"', "secret_value_wo_version = 1"),
  },
  {
    mistake: "The version of a write-only secret, without the secret",
    given: secret('secret_value            = "s3cr3t"', "secret_value_wo_version = 1"),
    message:
      "Error: Invalid configuration\n\n  with port_organization_secret.it, on line 4:\n  secret_value_wo_version = 1\n\nsecret_value_wo_version is the version of secret_value_wo, which is not set: set that, or take the version away.",
    mended: secret('secret_value = "s3cr3t"'),
  },
  {
    mistake: "Two destinations that exclude each other",
    given: integration(
      'installation_id               = "k8s"',
      "kafka_changelog_destination   = {}",
      'webhook_changelog_destination = { url = "https://example.com" }',
    ),
    message:
      "Error: Invalid configuration\n\n  with port_integration.it, on line 3:\n  kafka_changelog_destination   = {}\n\nkafka_changelog_destination and webhook_changelog_destination exclude each other: keep the one you mean.",
    mended: integration('installation_id               = "k8s"', 'webhook_changelog_destination = { url = "https://example.com" }'),
  },
  {
    mistake: "Two ways to aggregate, where one is needed",
    given: aggregation("count_entities = true, average_entities = {}"),
    message:
      'Error: Invalid configuration\n\n  with port_aggregation_properties.it, on line 3:\n  properties           = { size = { target_blueprint_identifier = "service", method = { count_entities = true, average_entities = {} } } }\n\nproperties.size.method: only one of count_entities and average_entities can be set: keep the one you mean.\n\nWhere: properties.size.method.average_entities',
    mended: aggregation("count_entities = true"),
  },
  {
    mistake: "A widget that is not JSON",
    given: page('widgets    = ["{ type: markdown }"]'),
    message:
      "Error: Invalid configuration\n\n  with port_page.it, on line 4:\n  widgets    = [\"{ type: markdown }\"]\n\nwidgets[0] must be JSON text, and does not parse: Expected property name or '}' in JSON at position 2.",
    mended: page('widgets    = [jsonencode({ type = "markdown", markdown = "Hello" })]'),
  },
  {
    mistake: "JSON text of a list, where an object is needed",
    given: integration('installation_id = "k8s"', "config          = jsonencode([])"),
    message:
      "Error: Invalid configuration\n\n  with port_integration.it, on line 3:\n  config          = jsonencode([])\n\nconfig must be JSON text of an object: { … }.",
    mended: integration('installation_id = "k8s"', "config          = jsonencode({ resources = [] })"),
  },
  {
    mistake: "A policy that is not JSON, deep inside",
    given: actionPermissions(`"everybody"`),
    message:
      'Error: Invalid configuration\n\n  with port_action_permissions.it, on line 3:\n  permissions       = { execute = { policy = "everybody" }, approve = {} }\n\npermissions.execute.policy must be JSON text, and does not parse: Unexpected token \'e\', "everybody" is not valid JSON.',
    mended: actionPermissions(`jsonencode({ queries = {}, conditions = ["true"] })`),
  },
  {
    mistake: "A page inside itself",
    given: page('parent     = "guide"'),
    message:
      'Error: Invalid configuration\n\n  with port_page.it, on line 4:\n  parent     = "guide"\n\nparent is the page itself: name a folder, or leave it out.',
    mended: page('parent     = "docs"'),
  },
  {
    mistake: "A folder inside itself",
    given: folder('parent     = "docs"'),
    message:
      'Error: Invalid configuration\n\n  with port_folder.it, on line 3:\n  parent     = "docs"\n\nparent is the folder itself: name another, or leave it out for the top.',
    mended: folder('title      = "Documents"'),
  },
  {
    mistake: "A key that a row of entities has not, and a value of another kind",
    given: entities('color = "red", team = 5'),
    message:
      'Error: Invalid configuration\n\n  with port_entities.it, on line 3:\n  entities  = { cart = jsonencode({ color = "red", team = 5 }) }\n\nentities.cart.team must be the identifier of a team, the team itself or a list, not 5.\n\nError: Invalid configuration\n\n  with port_entities.it, on line 3:\n  entities  = { cart = jsonencode({ color = "red", team = 5 }) }\n\nentities.cart.color is no key of a row, which may say title, icon, team, properties or relations.',
    mended: entities('title = "Cart", team = ["Core"]'),
  },
].map((row): Row => ({ ...row, found: "validate", code: 1 }));
