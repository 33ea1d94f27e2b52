import type { Attribute, Limits } from "../../model/kernel/schema";

/** What a base URL looks like, wherever it comes from. */
export const baseUrlLimits: Limits = {
  pattern: { source: /^https?:\/\/[^/?#@\s]+(\/[^?#\s]*)?$/, says: "must look like https://api.port.io, with at most a path after it" },
};

/** The provider block: the official one's arguments, and the names of environment variables, which are ours. */
export const providerAttributes: readonly Attribute[] = [
  {
    ...optional("base_url", "string", "Where Port's API answers; else PORT_BASE_URL, else https://api.getport.io."),
    limits: baseUrlLimits,
  },
  optional(
    "blueprint_property_type_change_protection",
    "bool",
    "Refuse to change the type of a property, which loses its values. Default true.",
  ),
  optional("client_id", "string", "Client id of the organisation; else the variable that client_id_env names, else PORT_CLIENT_ID."),
  {
    ...optional("client_id_env", "string", "Name of the environment variable that holds the client id."),
    conflictsWith: ["<.client_id", "<.token"],
  },
  optional("json_escape_html", "bool", "Spell <, > and & in JSON texts read from Port as jsonencode does. Default true."),
  optional(
    "organization_id",
    "string",
    "Id of the only organisation that the credentials may be of: others are refused before anything is read or written.",
  ),
  {
    ...optional("secret", "string", "Client secret of the organisation; else the variable that secret_env names, else PORT_CLIENT_SECRET."),
    sensitive: true,
  },
  {
    ...optional("secret_env", "string", "Name of the environment variable that holds the client secret."),
    conflictsWith: ["<.secret", "<.token"],
  },
  { ...optional("token", "string", "A ready access token, in place of client id and secret."), sensitive: true },
];

function optional(name: string, type: "string" | "bool", description: string): Attribute {
  return { name, description, type, presence: "optional" };
}
