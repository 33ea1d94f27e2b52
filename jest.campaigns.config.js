/** The long campaigns: files named `*.campaign.test.ts`. */
module.exports = {
  ...require("./jest.config.js"),
  testMatch: ["**/*.campaign.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 600_000,
};
