const { spawnSync } = require("node:child_process");

const terraformProblem = findTerraformProblem();

/** What every run has in common. Without Terraform the files that run it are left out, and one test says so. */
const shared = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  // In the sandbox of a test file each look at a global costs many times what it does elsewhere, but of what is handed to each module.
  sandboxInjectedGlobals: ["Array", "JSON", "Map", "Math", "Object", "Set", "WeakMap"],
  testPathIgnorePatterns: ["/node_modules/", "\\.campaign\\.", ...(terraformProblem ? ["\\.terraform\\."] : [])],
  transform: {
    "^.+\\.tsx?$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } }],
  },
  moduleNameMapper: {
    "^cdktf-port$": "<rootDir>/constructs/index.ts",
    "^cdktf-port/portal$": "<rootDir>/portal/index.ts",
    "^\\.\\./generators/import/index\\.js$": "<rootDir>/generators/import/index.ts",
  },
};

/** The suite a newcomer waits for: everything but the long campaigns, and what touches CDKTF once more on its fork. */
module.exports = {
  testTimeout: 120_000,
  maxWorkers: "100%",
  projects: [
    { ...shared, displayName: "cdktf", testMatch: ["**/*.test.ts"], globals: { terraformProblem, cdktfPackage: "cdktf" } },
    {
      ...shared,
      displayName: "cdktn",
      testMatch: ["**/test/{constructs,examples}/**/*.test.ts", "**/test/house/cdktf-package.test.ts"],
      // What Terraform makes of circles does not depend on who wrote them: circles.test.ts shows that the fork writes the same.
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, "circles\\.terraform"],
      moduleNameMapper: { ...shared.moduleNameMapper, "^cdktf$": "cdktn" },
      globals: { terraformProblem, cdktfPackage: "cdktn" },
    },
  ],
};

/** Why tests that run Terraform are left out; null when they can run. */
function findTerraformProblem() {
  const environment = { ...process.env, CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: require("node:os").devNull };
  const { stdout, error } = spawnSync("terraform", ["version", "-json"], { env: environment, encoding: "utf8" });
  if (error) return "Terraform is not on the PATH";
  const version = /"terraform_version": *"([^"]+)"/.exec(stdout)?.[1];
  if (version === undefined) return "The terraform on the PATH does not say its version";
  const [major, minor] = version.split(".").map(Number);
  return major > 1 || (major === 1 && minor >= 5) ? null : `Terraform on the PATH is ${version}, which is too old`;
}
