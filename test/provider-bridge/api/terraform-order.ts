/** Something to do with one resource, begun when what it depends on is done. */
export interface Step {
  readonly name: string;
  readonly after?: string | undefined;
  readonly run: () => Promise<unknown>;
}

/**
 * Runs the steps as Terraform does: so many at once, each begun a moment after the other, those that wait for the same step
 * following one another. When all have ended, fails with the first failure, if there was one.
 */
export function inTerraformOrder(steps: readonly Step[], parallelism: number): Promise<void> {
  const ready = steps.filter(({ after }) => after === undefined);
  const failures: unknown[] = [];
  let [underWay, ended, starting] = [0, 0, false];
  return new Promise((resolve, reject) => {
    const end = (step: Step): void => {
      [underWay, ended] = [underWay - 1, ended + 1];
      ready.push(...steps.filter(({ after }) => after === step.name));
      if (ended < steps.length) begin();
      else if (failures.length > 0) reject(failures[0]);
      else resolve();
    };
    const begin = (): void => {
      if (starting || underWay >= parallelism || ready.length === 0) return;
      starting = true;
      setTimeout(() => {
        starting = false;
        const step = ready.shift();
        if (!step) return;
        underWay++;
        step
          .run()
          .catch((error: unknown) => failures.push(error))
          .finally(() => end(step));
        begin();
      }, 1);
    };
    begin();
  });
}
