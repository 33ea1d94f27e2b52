/** The code of a system error, such as `EACCES`; undefined for any other. */
export function systemCode(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "syscall" in error && "code" in error ? String(error.code) : undefined;
}
