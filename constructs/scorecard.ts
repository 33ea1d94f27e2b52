import { scorecard } from "../model";
import type { ScorecardProps } from "../model/props/scorecard.generated";
import { constructOf } from "./construct-of";

/** How well the entities of a blueprint do: rules, and the levels that are reached by passing them. */
export class Scorecard extends constructOf<"scorecard", ScorecardProps>("scorecard", scorecard) {}
