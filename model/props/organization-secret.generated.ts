// Generated from model/resources/organization-secret.ts by `npm run generate`. Do not edit.

/** A secret that actions may use by its name, and that nobody may read. */
export interface OrganizationSecretProps {
  /** Unique name, by which the secret is used. Another name is another secret. At least 1 character. At most 100 characters. It must be made of the letters a to z, digits, - and _. */
  readonly secretName: string;
  /** The secret itself. */
  readonly secretValue?: string;
  /** What the secret is for. At most 200 characters. */
  readonly description?: string;
}
