import { sep } from "node:path";

/** Set by jest.config.js: the package that stands behind `cdktf` in this run. */
declare const cdktfPackage: string;

it("runs on the package that this run is about", () => {
  expect(require.resolve("cdktf").split(sep)).toContain(cdktfPackage);
});
