import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./documents";

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages }: { packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(join(repository, "package-lock.json"), "utf8"),
);

/** npm leaves out of the lock file what its registry does not offer, and `npm ci` then refuses the file on every machine. */
it("package-lock.json has an entry for each package that another asks for on some platform", () => {
  const asked = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ path, name })),
  );
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter(({ path, name }) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages))).toEqual([]);
});
