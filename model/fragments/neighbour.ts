import { type Codec, text } from "../kernel/codec";

/** The page or folder that something comes after in the sidebar: one name is of one of them. */
export const neighbour: Codec = {
  ...text(),
  shape: {
    kind: "either",
    of: [
      { kind: "string", ref: "page", beside: true },
      { kind: "string", ref: "folder", beside: true },
    ],
  },
};
