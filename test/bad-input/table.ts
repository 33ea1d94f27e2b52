import type { Row } from "./row";
import { apply } from "./rows/apply";
import { cdktf } from "./rows/cdktf";
import { commandLine } from "./rows/command-line";
import { compiler } from "./rows/compiler";
import { plan } from "./rows/plan";
import { providerFiles } from "./rows/provider-files";
import { synth } from "./rows/synth";
import { validate } from "./rows/validate";

/** Every mistake that the product answers, with all that it says: each row is made, and held to what is said, by the tests beside it. */
export const table: readonly Row[] = [commandLine, cdktf, compiler, synth, validate, plan, providerFiles, apply].flat();
