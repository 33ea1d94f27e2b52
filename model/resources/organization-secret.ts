import { text } from "../kernel/codec";
import type { DocumentEndpoint } from "../kernel/endpoint";
import { madeByPort } from "../kernel/levels";
import { field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";
import { untoldSecret } from "../kernel/secret";

const endpoint: DocumentEndpoint = {
  collection: "/v1/organization/secrets",
  key: "secret_name",
  envelope: "secret",
  list: { method: "GET", path: "/v1/organization/secrets", envelope: "secrets" },
  update: "PATCH",
  existing: "refuse",
  identity: ["secret_name"],
  inPath: { secretName: "update" },
};

/** `port_organization_secret`: a secret that actions and agents may use, and nobody may read. */
export const organizationSecret = resource(
  "organization_secret",
  { description: "A secret that actions may use by its name, and that nobody may read.", endpoint },
  parts({
    secretName: field(
      text({
        minLength: 1,
        maxLength: 100,
        pattern: { source: /^[A-Za-z0-9_-]*$/, says: "must be made of the letters a to z, digits, - and _" },
      }),
      "Unique name, by which the secret is used. Another name is another secret.",
    )
      .required()
      .replaces(),
    secretValue: untoldSecret("The secret itself."),
    description: field(text({ maxLength: 200 }), "What the secret is for.").always(""),
    createdAt: madeByPort("When it was created."),
    updatedAt: madeByPort("When it was last changed."),
  }),
);
