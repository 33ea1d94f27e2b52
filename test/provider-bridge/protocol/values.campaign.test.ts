import fc from "fast-check";
import { equalData } from "../../../model/kernel/data";
import { decodeValue } from "../../../provider-bridge/protocol/values/decode";
import { encodeValue } from "../../../provider-bridge/protocol/values/encode";
import { campaignSize } from "../../campaign-size";
import { typedValues, typeOf } from "./typed-values";

describe("a value on the wire", () => {
  it("comes back as it went, fifty thousand times", () => {
    fc.assert(
      fc.property(typedValues, (typed) => {
        const type = typeOf(typed);
        const octets = encodeValue(typed.value, type);
        const read = decodeValue(octets, type);
        expect(equalData(read, typed.value)).toBe(true);
        expect(encodeValue(read, type).equals(octets)).toBe(true);
      }),
      { numRuns: campaignSize(50_000) },
    );
  });
});
