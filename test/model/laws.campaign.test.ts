import { campaignSize } from "../campaign-size";
import { authoredLaws } from "./laws/authored";
import { driftLaws } from "./laws/drift";
import { checkLaws } from "./laws/law";
import { opaqueLaws } from "./laws/opaque";
import { planningLaws } from "./laws/planning";
import { remainderLaws } from "./laws/remainder";
import { reportLaws } from "./laws/reports";
import { translationLaws } from "./laws/translation";

const runs = campaignSize(600);

describe("laws of the translation", () => checkLaws(translationLaws, runs));
describe("laws of the form that people write", () => checkLaws(authoredLaws, runs));
describe("laws of planning", () => checkLaws(planningLaws, runs));
describe("laws of drift", () => checkLaws(driftLaws, runs));
describe("laws of the remainder", () => checkLaws(remainderLaws, runs));
describe("laws of what is not known yet", () => checkLaws(opaqueLaws, runs));
describe("laws of what is reported", () => checkLaws(reportLaws, runs));
