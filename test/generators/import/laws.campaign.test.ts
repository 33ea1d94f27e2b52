import { campaignSize } from "../../campaign-size";
import { checkCode } from "./laws";

describe("the code of generated portals", () => {
  it.each([0, 2, 10])("compiles and says what the portal says, where %d of a hundred places hold something else", (junk) =>
    checkCode(junk, campaignSize(150)),
  );
});
