import type { Row } from "../row";

/** Commands of CDKTF, in a folder whose app has the environments `development` and `production`. */
export const cdktf: readonly Row[] = [
  {
    mistake: "An environment that the app has not",
    found: "command line",
    given: "npx cdktf diff nosuch",
    code: 1,
    message: "Error: Usage Error: Could not find stack: nosuch",
    mended: "npx cdktf list",
  },
  {
    mistake: "No environment, where there are several",
    found: "command line",
    given: "npx cdktf diff",
    code: 1,
    message:
      "Error: Usage Error: Found more than one stack, please specify a target stack. Run cdktf diff <stack> with one of these stacks: development, production",
    mended: "npx cdktf diff development",
  },
];
