import type { KnownTexts } from "../kernel/shape";

/** The colours that Port has. */
export const colours: KnownTexts = {
  name: "Colour",
  values: [
    ..."blue turquoise orange purple pink yellow green red gold silver paleBlue".split(" "),
    ..."darkGray lightGray bronze lime olive brown".split(" "),
  ],
};
