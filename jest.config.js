/** The suite a newcomer waits for: everything but the long campaigns. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "\\.campaign\\.test\\.ts$"],
  transform: {
    "^.+\\.tsx?$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } }],
  },
  moduleNameMapper: {
    "^cdktf-port$": "<rootDir>/constructs/index.ts",
    "^cdktf-port/portal$": "<rootDir>/portal/index.ts",
  },
  testTimeout: 30_000,
};
