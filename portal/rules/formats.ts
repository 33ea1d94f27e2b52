import type { Format } from "ajv";
import { type FormatName, fullFormats } from "ajv-formats/dist/formats";

const text: Format = true;

function from(name: FormatName): Format {
  return fullFormats[name];
}

/** Port's formats of string values, by name. What Port only shows in another way (`markdown` …) takes any text. */
export const formats: { [name: string]: Format } = {
  "date-time": from("date-time"),
  url: (value: string) => URL.canParse(value),
  uri: (value: string) => URL.canParse(value),
  email: from("email"),
  "idn-email": /^[^\s@]+@[^\s@]+$/u,
  ipv4: from("ipv4"),
  ipv6: from("ipv6"),
  timer: from("date-time"),
  markdown: text,
  html: text,
  yaml: text,
  proto: text,
  user: text,
  team: text,
  blueprints: text,
};

/** Formats that a property of a blueprint may name; `html` and `idn-format` are in use without being in the reference. */
export const propertyFormats: readonly string[] = [
  "date-time",
  "url",
  "email",
  "idn-email",
  "ipv4",
  "ipv6",
  "markdown",
  "yaml",
  "user",
  "blueprints",
  "team",
  "timer",
  "proto",
  "labeled-url",
  "html",
];

/** Formats of a calculation: those of a property without the two that only data can have. */
export const calculationFormats: readonly string[] = propertyFormats.filter((format) => format !== "timer" && format !== "blueprints");

/** Formats of an action's input. */
export const inputFormats: readonly string[] = [
  "date-time",
  "url",
  "email",
  "ipv4",
  "ipv6",
  "yaml",
  "entity",
  "user",
  "team",
  "proto",
  "markdown",
  "multi-line",
  "labeled-url",
];

/** Colours that Port knows, for the values of an enum and of a calculation. */
export const colors: readonly string[] = [
  "blue",
  "turquoise",
  "orange",
  "purple",
  "pink",
  "yellow",
  "green",
  "red",
  "gold",
  "silver",
  "paleBlue",
  "darkGray",
  "lightGray",
  "bronze",
  "lime",
  "olive",
  "brown",
];
