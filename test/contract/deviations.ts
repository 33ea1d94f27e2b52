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
    at: /^GET \/v1\/(organization|migrations|migrations\/:migration) 200$/,
    fault: /^not described$/,
    reason: "The reference describes only the failures of these reads; the contract has the shape of the successes.",
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
    fault: /^\/entit(y|ies\/\d+) must NOT have additional properties \{"additionalProperty":"(blueprint|(created|updated)(At|By))"\}$/,
    reason: "The reference's entity lacks the blueprint and the times, which replies carry and clients rely on.",
  },
  {
    at: /^(POST|GET) \/v1\/blueprints 20[01]$/,
    fault: /^\/blueprints?(\/\d+)?\/relations\/on must have required property '(required|many)'/,
    reason: "A blueprint comes back as it was sent, also where it leaves out what the reference calls required with a default.",
  },
  {
    at: /^DELETE \/v1\/blueprints\/:blueprint\/all-entities 200$/,
    fault: /^ must NOT have additional properties \{"additionalProperty":"migrationId"\}$/,
    reason: "Clients wait for the migration by the id in this reply.",
  },
];
