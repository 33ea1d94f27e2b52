/** Set by jest.config.js, which leaves out the tests named `*.terraform.test.ts` when it is not null. */
declare const terraformProblem: string | null;

it("finds Terraform 1.5 or newer, which the tests named *.terraform.test.ts run", () => {
  if (terraformProblem !== null)
    throw new Error(
      `${terraformProblem}: the tests named *.terraform.test.ts were left out. Install Terraform 1.5 or newer (https://developer.hashicorp.com/terraform/install) and run them again.`,
    );
});
