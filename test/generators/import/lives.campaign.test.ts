import { checkLives } from "./lives";

it("imports portals after random lives, plans nothing, and makes the same elsewhere", () => checkLives(30, 60));
