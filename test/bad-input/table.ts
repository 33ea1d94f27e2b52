import type { Row } from "./row";
import { apply } from "./rows/apply";
import { applyOtherKinds } from "./rows/apply-other-kinds";
import { cdktf } from "./rows/cdktf";
import { commandLine } from "./rows/command-line";
import { compiler } from "./rows/compiler";
import { plan } from "./rows/plan";
import { planOtherKinds } from "./rows/plan-other-kinds";
import { providerFiles } from "./rows/provider-files";
import { synth } from "./rows/synth";
import { validate } from "./rows/validate";
import { validateOtherKinds } from "./rows/validate-other-kinds";
import { validateSearches } from "./rows/validate-searches";
import { validateWarnings } from "./rows/validate-warnings";
import { validateWorkflows } from "./rows/validate-workflows";

/** What is wrong in HCL, by the moment that finds it. */
export const hcl = {
  validate: [...validate, ...validateOtherKinds, ...validateWorkflows, ...validateSearches],
  warnings: validateWarnings,
  plan: [...plan, ...planOtherKinds],
  apply: [...apply, ...applyOtherKinds],
} as const;

/** Every mistake that the product answers, with all that it says: each row is made, and held to what is said, by the tests beside it. */
export const table: readonly Row[] = [
  commandLine,
  cdktf,
  compiler,
  synth,
  hcl.validate,
  hcl.warnings,
  hcl.plan,
  providerFiles,
  hcl.apply,
].flat();
