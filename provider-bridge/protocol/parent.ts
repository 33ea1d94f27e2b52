/** How often to look, in milliseconds. */
const interval = 500;

/**
 * Calls `gone` when the process that started us has ended: a killed Terraform says no goodbye, and its plugin would live for good.
 * The system then gives us another parent.
 */
export function watchParent(gone: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    gone();
  }, interval);
  timer.unref();
}
