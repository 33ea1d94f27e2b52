import { action, folder, integration, organizationSecret, page, scorecard, team, webhook } from "../../model/index";
import type { DataObject } from "../../model/kernel/data";
import type { Resource } from "../../model/kernel/resource";
import { stateOf } from "./life";

describe("messages about documents", () => {
  it.each<[string, Resource, DataObject, string[]]>([
    [
      "a folder inside itself",
      folder,
      { identifier: "docs", parent: "docs", after: "docs" },
      [
        "parent is the folder itself: name another, or leave it out for the top.",
        "after is the folder itself: name what it stands behind.",
      ],
    ],
    [
      "what makes no scorecard",
      scorecard,
      {
        identifier: "ready",
        blueprint: 5,
        title: "Ready",
        filter: { combinator: "xor", conditions: [] },
        rules: [{ identifier: "a b", title: "A", query: { combinator: "and", conditions: [{ property: "x" }] } }],
      },
      [
        "blueprint must be the identifier of a blueprint or the blueprint itself, not 5.",
        'filter.combinator must be "and" or "or", not "xor".',
        "filter.conditions must not be empty: leave it out, or say what it holds.",
        'rules[0].identifier must be made of the letters a to z, digits and @ _ = \\ -, not "a b".',
        "rules[0].level is missing: title of the level that needs the rule.",
        "rules[0].query.conditions[0].operator is missing: how to compare.",
      ],
    ],
    [
      "what makes no webhook",
      webhook,
      {
        identifier: "x".repeat(31),
        title: "x".repeat(31),
        security: { signatureAlgorithm: "md5" },
        mappings: [{ blueprint: "b", operation: "update", entity: { identifier: { combinator: "and" } } }],
      },
      [
        "identifier must have 30 characters or fewer, and has 31.",
        "title must have 30 characters or fewer, and has 31.",
        'mappings[0].operation must be "create" or "delete", not "update".',
        "mappings[0].entity.identifier.rules is missing: what an entity must satisfy: property, operator and a value, which is jq; or further groups of rules.",
        'security.signatureAlgorithm must be "sha1", "sha256" or "plain", not "md5".',
      ],
    ],
    [
      "a name of a team",
      team,
      { name: "a/b" },
      ['name must have two characters or more, none of them ; # / \\ ?, and neither begin nor end with a blank, not "a/b".'],
    ],
    [
      "a config of an integration",
      integration,
      { installationId: "K8s", config: { resources: [{ kind: "pod" }], deleteDependentEntities: "yes" } },
      [
        'installationId must be made of the letters a to z in lower case, digits and -, not "K8s".',
        'config.deleteDependentEntities must be true or false, not the text "yes".',
        "config.resources[0].selector is missing: which of them count: jq under `query`.",
        "config.resources[0].port is missing: what becomes of them in Port: mappings under `entity`.",
      ],
    ],
    [
      "a name of a secret",
      organizationSecret,
      { secretName: "my token" },
      ['secretName must be made of the letters a to z, digits, - and _, not "my token".'],
    ],
  ])("%s", (_name, resource, document, messages) => {
    expect(resource.validateDocument(document).map(({ message }) => message)).toEqual(messages);
  });
});

it("a misspelt key of a widget is a warning", () => {
  const widgets = [JSON.stringify({ type: "markdown", markdwon: "Hello" })];
  expect(page.validate(stateOf(page.attributes, { identifier: "guide", type: "dashboard", widgets }))).toEqual([
    {
      path: ["widgets", 0],
      severity: "warning",
      message: "widgets[0].markdwon is no key that is known here, and is sent as it is: did you mean markdown?",
    },
  ]);
});

it("a misspelt key of an action's condition is a warning, and other keys travel", () => {
  const search = { type: "SEARCH", combinator: "and", rules: [{ property: "size", operatr: "=" }], anything: 1 };
  const trigger = { operation: "DAY-2", blueprint_identifier: "service", condition: JSON.stringify(search) };
  const config = stateOf(action.attributes, { identifier: "deploy", self_service_trigger: trigger, kafka_method: {} });
  expect(action.validate(config)).toEqual([
    {
      path: ["self_service_trigger", "condition"],
      severity: "warning",
      message: expect.stringContaining(
        "condition.rules[0].operatr is no key that is known here, and is sent as it is: did you mean operator?",
      ),
    },
  ]);
  expect(action.toApi(config).trigger).toMatchObject({ condition: search });
});
