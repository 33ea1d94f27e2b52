import { type Codec, text } from "../kernel/codec";
import type { Limits } from "../kernel/schema";

/** Names that Port takes: what its API says of them, so that a name is refused before anything is sent. */
const noDots = "(?!\\.{1,2}$)";

function identifier(characters: string, shown: string, maxLength?: number): Codec {
  return text({
    pattern: {
      source: new RegExp(`^${noDots}[\\p{L}0-9${characters}]+$`, "u"),
      says: `must be made of letters, digits and ${shown}, and be neither "." nor ".."`,
    },
    ...(maxLength === undefined ? {} : { maxLength }),
  });
}

export const blueprintIdentifier = identifier("@_.+:\\\\/\\-", "@ _ . + : \\ / -", 100);

export const entityIdentifier = identifier("@_.+:\\\\/=\\-", "@ _ . + : \\ / = -", 1000);

export const scorecardIdentifier = identifier("@_.+:\\\\/=\\-", "@ _ . + : \\ / = -", 100);
/** Pages are named as most things are, but for the home page. */
export const pageIdentifier = text({
  pattern: {
    source: new RegExp(`^(\\$home|${noDots}[\\p{L}0-9@_.+:\\\\/=\\-]+)$`, "u"),
    says: 'must be made of letters, digits and @ _ . + : \\ / = -, and be neither "." nor "..", or be $home',
  },
  maxLength: 100,
});

export const actionIdentifier = identifier("@_.+:=\\-", "@ _ . + : = -");

/** Names of workflows, of their nodes, and of the ways out of those. */
export const workflowIdentifier = text({
  pattern: { source: /^[\p{L}0-9@_:-]+$/u, says: "must be made of letters, digits and @ _ : -" },
  maxLength: 60,
});

/** Names of inputs of an action, and of the headings between them. */
export const inputKeys: Limits = {
  pattern: { source: /^[A-Za-z0-9@_=\\-]+$/, says: "must be made of the letters a to z, digits and @ _ = \\ -" },
};

/** Names of a blueprint's properties and relations. */
export const propertyKeys: Limits = { ...inputKeys, maxLength: 100 };

/** Titles of a blueprint's properties and relations. */
export const propertyTitle: Limits = { maxLength: 100 };

/** Text of a button. */
export const buttonText: Limits = {
  pattern: { source: /^\S(.*\S)?$/s, says: "must neither begin nor end with a blank" },
  minLength: 1,
  maxLength: 15,
};
