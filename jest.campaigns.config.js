const [suite] = require("./jest.config.js").projects;

/** The long campaigns: files named `*.campaign.test.ts`. */
module.exports = {
  ...suite,
  testMatch: ["**/*.campaign.test.ts"],
  testPathIgnorePatterns: suite.testPathIgnorePatterns.filter((pattern) => !pattern.includes("campaign")),
  testTimeout: 900_000,
};
