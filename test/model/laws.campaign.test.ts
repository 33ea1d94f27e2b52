import { authoredLaws } from "./laws/authored";
import { driftLaws } from "./laws/drift";
import { checkLaws } from "./laws/law";
import { opaqueLaws } from "./laws/opaque";
import { planningLaws } from "./laws/planning";
import { remainderLaws } from "./laws/remainder";
import { reportLaws } from "./laws/reports";
import { translationLaws } from "./laws/translation";

describe("laws of the translation", () => checkLaws(translationLaws, 600));
describe("laws of the form that people write", () => checkLaws(authoredLaws, 600));
describe("laws of planning", () => checkLaws(planningLaws, 600));
describe("laws of drift", () => checkLaws(driftLaws, 600));
describe("laws of the remainder", () => checkLaws(remainderLaws, 600));
describe("laws of what is not known yet", () => checkLaws(opaqueLaws, 600));
describe("laws of what is reported", () => checkLaws(reportLaws, 600));
