/** Patterns of the identifiers that Port allows, as its API reference gives them. */
export const blueprintIdentifier = { type: "string", pattern: "^(?!\\.{1,2}$)[\\p{L}0-9@_.+:\\\\/-]+$", maxLength: 100 };
export const entityIdentifier = { type: "string", pattern: "^(?!\\.{1,2}$)[\\p{L}0-9@_.+:\\\\/=-]+$", maxLength: 1000 };
export const actionIdentifier = { type: "string", pattern: "^(?!\\.{1,2}$)[\\p{L}0-9@_.+:=-]+$", maxLength: 100 };
export const folderIdentifier = { type: "string", pattern: "^(?!\\.{1,2}$)[\\p{L}0-9@_.+:\\\\/=-]+$", maxLength: 100 };
/** Pages that Port makes itself have a `$`, or are named after a blueprint with up to six characters more. */
export const pageIdentifier = { type: "string", pattern: "^(\\$home|(?!\\.{1,2}$)[\\p{L}0-9@_.+:\\\\/=-]+)$", maxLength: 106 };
export const scorecardIdentifier = { type: "string", pattern: "^(?!\\.{1,2}$)[\\p{L}0-9@_.+:\\\\/=-]+$", maxLength: 100 };

/** Keys of properties, relations, mirrors, calculations, aggregations and inputs. */
export const propertyKeys = { pattern: "^[A-Za-z0-9@_=\\\\-]+$", maxLength: 100 };

/** Names of teams and addresses of users: two characters or more, no blank at either end. */
export const principalPattern = "^[^;#/?\\s][^;#/?]*[^;#/?\\s]$";
/** The reference limits no more than the length of a webhook's identifier; the pattern is the one that all identifiers share. */
export const webhookIdentifier = { ...entityIdentifier, maxLength: 30 };
export const installationId = { type: "string", pattern: "^[a-z0-9-]+$" };

/** Workflows and their nodes. */
export const workflowIdentifier = { type: "string", pattern: "^[\\p{L}0-9@_:-]+$", maxLength: 60 };
