import { campaignSize } from "../../campaign-size";
import { checkLives } from "./lives";

it("imports portals after random lives, plans nothing, and makes the same elsewhere", () => checkLives(campaignSize(30), 60));
