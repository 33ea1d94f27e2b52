/** Where the portal answers otherwise than the reference describes, and why. */
export interface Deviation {
  /** Routes (method and path) and status, as the test's report names them before the colon. */
  readonly at: RegExp;
  readonly fault: RegExp;
  readonly reason: string;
}

export const deviations: readonly Deviation[] = [
  {
    at: / (403|409|429)$/,
    fault: /^not described$/,
    reason: "The contract names these statuses; the reference lists none of them for the routes that are served.",
  },
  {
    at: /^(GET|PUT|POST|DELETE) \/v1\/actions(\/:action)? 20[01]$/,
    fault: /^not described$/,
    reason: "The reference describes only the failures of the action routes; the contract has the shape of the successes.",
  },
  {
    at: /^(GET|PUT|POST|DELETE) \/v1\/(blueprints\/:blueprint\/)?scorecards(\/:scorecard)? 20[01]$/,
    fault: /^not described$/,
    reason: "The reference describes only the failures of the scorecard routes; the contract has the shape of the successes.",
  },
  {
    at: /^GET \/v1\/(organization|migrations|migrations\/:migration) 200$/,
    fault: /^not described$/,
    reason: "The reference describes only the failures of these reads; the contract has the shape of the successes.",
  },
  {
    at: /^(POST \/v1\/pages|(PUT|PATCH) \/v1\/pages\/:page|\w+ \/v1\/sidebars\/catalog\S*) (20[01]|401|404|422)$/,
    fault: /^not described$/,
    reason: "The official provider writes pages and folders by these routes; the reference does not know them.",
  },
  {
    at: /^(GET \/v1\/pages(\/:page)?|(GET|PATCH) \/v1\/pages\/:page\/permissions) 200$/,
    fault: /^not described$/,
    reason: "The reference describes only the failures of these routes; the contract has the shape of the successes.",
  },
  {
    at: /^GET \/v1\/audit-log (200|422)$/,
    fault: /^not described$/,
    reason: "The reference has the filters of the audit log and two of its failures; the contract has the shape of an entry.",
  },
  {
    at: /^(GET|PATCH) \/v1\/(blueprints\/:blueprint|actions\/:action)\/permissions 200$/,
    fault: /^not described$/,
    reason: "The reference describes only the failures of the permissions; the contract has the shape of the successes.",
  },
  {
    at: /^(GET \/v1\/organization\/secrets 200|POST \/v1\/organization\/secrets 201|(PATCH|DELETE) \/v1\/organization\/secrets\/:secret 200)$/,
    fault: /^not described$/,
    reason: "The reference describes a secret's success only where one is read; the others answer alike.",
  },
  {
    at: /^(POST \/v1\/teams|(PUT|PATCH) \/v1\/teams\/:team) 200$/,
    fault: /^\/team\/users\/\d+ must be object/,
    reason:
      "Replies to writes of a team give its users as addresses; the official provider reads them so, and objects only where a team is read.",
  },
  {
    at: /^\w+ \/v1\/(webhooks|integration)(\/\S+)? 20[01]$/,
    fault: /^not described$/,
    reason: "The reference describes only the failures of webhooks and integrations; the contract has the shape of the successes.",
  },
  {
    at: /^(POST \/v1\/integration (401|422)|GET \/v1\/integration\/:integration 422)$/,
    fault: /^not described$/,
    reason:
      "The official provider installs integrations by this route, and an unknown byField cannot be answered; the reference has neither.",
  },
  {
    at: /^GET \/v1\/actions\/runs(\/:run\/logs)? 422$/,
    fault: /^not described$/,
    reason: "The reference bounds the limit of these lists, and says nothing of one beyond the bounds.",
  },
  {
    at: /^\w+ \/v1\/workflows(\/:workflow)? (20[01]|401|404|422)$/,
    fault: /^not described$/,
    reason: "The official provider writes workflows by these routes; the reference does not know them.",
  },
  {
    at: /^GET \/v1\/blueprints\/system\/:blueprint\/structure (200|401)$/,
    fault: /^not described$/,
    reason: "The official provider calls this route; the reference does not know it.",
  },
  {
    at: / 20[01]$/,
    fault:
      /^\/entit(y|ies\/\d+) must NOT have additional properties \{"additionalProperty":"(blueprint|scorecards|(created|updated)(At|By))"\}$/,
    reason: "The reference's entity lacks the blueprint, the scorecards and the times, which replies carry and clients rely on.",
  },
  {
    at: /^(POST|GET) \/v1\/blueprints 20[01]$/,
    fault: /^\/blueprints?(\/\d+)?\/relations\/on must have required property '(required|many)'/,
    reason: "A blueprint comes back as it was sent, also where it leaves out what the reference calls required with a default.",
  },
  {
    at: /^POST \/v1\/entities\/aggregate 200$/,
    fault: /^ must (have required property 'entities'|NOT have additional properties \{"additionalProperty":"result"\})/,
    reason: "The reference shows the answer of a search here, which holds no number; the contract calls it unreliable.",
  },
  {
    at: /^POST \/v1\/entities\/properties-history 200$/,
    fault: /^\/result\/data\/\d+ must be number/,
    reason: "A bare number could not say of which property and time it is; the points are those of aggregate-over-time.",
  },
  {
    at: /^DELETE \/v1\/blueprints\/:blueprint\/all-entities 200$/,
    fault: /^ must NOT have additional properties \{"additionalProperty":"migrationId"\}$/,
    reason: "Clients wait for the migration by the id in this reply.",
  },
];
