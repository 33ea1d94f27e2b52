import { checkLives } from "./lives";

it("imports a portal after a random life, plans nothing, and makes the same elsewhere", () => checkLives(4, 25));
