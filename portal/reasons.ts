/** What an error says, whatever was thrown. Errors of the system may come from another realm, so `instanceof` does not tell. */
export function reasonOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
}

/** The code of a system error (`EADDRINUSE` …), or nothing. */
export function codeOf(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
}
