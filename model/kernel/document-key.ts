/** The key under which a document has an attribute that names it: `secretName` for `secret_name`. */
export function documentKey(attribute: string): string {
  return attribute.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
