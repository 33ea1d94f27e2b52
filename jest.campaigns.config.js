const [suite] = require("./jest.config.js").projects;

/** The long campaigns: files named `*.campaign.test.ts`. With CI set they draw the same cases every time. */
module.exports = {
  ...suite,
  testMatch: ["**/*.campaign.test.ts"],
  testPathIgnorePatterns: suite.testPathIgnorePatterns.filter((pattern) => !pattern.includes("campaign")),
  setupFiles: ["<rootDir>/test/campaign-seed.ts"],
  testTimeout: 900_000,
  maxWorkers: "100%",
};
