import { checkPart, corpusParts } from "./corpus";

it("takes a part of the corpus into code, and through it to an organisation that has nothing", async () => {
  const [part = []] = corpusParts().slice(-1);
  expect(await checkPart(part)).toBeGreaterThan(part.length / 2);
});
