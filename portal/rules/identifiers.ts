/** Patterns of the identifiers that Port allows, as its API reference gives them. */
export const blueprintIdentifier = { type: "string", pattern: "^(?!\\.{1,2}$)[\\p{L}0-9@_.+:\\\\/-]+$", maxLength: 100 };
export const entityIdentifier = { type: "string", pattern: "^(?!\\.{1,2}$)[\\p{L}0-9@_.+:\\\\/=-]+$", maxLength: 1000 };
export const actionIdentifier = { type: "string", pattern: "^(?!\\.{1,2}$)[\\p{L}0-9@_.+:=-]+$", maxLength: 100 };

/** Keys of properties, relations, mirrors, calculations, aggregations and inputs. */
export const propertyKeys = { pattern: "^[A-Za-z0-9@_=\\\\-]+$", maxLength: 100 };

/** The reference limits no more than the length of a webhook's identifier; the pattern is the one that all identifiers share. */
export const webhookIdentifier = { ...entityIdentifier, maxLength: 30 };
export const installationId = { type: "string", pattern: "^[a-z0-9-]+$" };

/** Workflows and their nodes. */
export const workflowIdentifier = { type: "string", pattern: "^[\\p{L}0-9@_:-]+$", maxLength: 60 };
