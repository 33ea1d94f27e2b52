import { team } from "../model";
import type { TeamProps } from "../model/props/team.generated";
import { constructOf } from "./construct-of";

/** People who own entities together. */
export class Team extends constructOf<"team", TeamProps>("team", team) {}
