const { spawnSync } = require("node:child_process");

const terraformProblem = findTerraformProblem();

/** The suite a newcomer waits for: everything but the long campaigns, and without Terraform nothing that runs it. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "\\.campaign\\.test\\.ts$", ...(terraformProblem ? ["\\.terraform\\."] : [])],
  transform: {
    "^.+\\.tsx?$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } }],
  },
  moduleNameMapper: {
    "^cdktf-port$": "<rootDir>/constructs/index.ts",
    "^cdktf-port/portal$": "<rootDir>/portal/index.ts",
  },
  globals: { terraformProblem },
  testTimeout: 120_000,
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
