import { documentKey } from "../model/kernel/document-key";
import { pathText } from "../model/kernel/path";
import { writtenSecrets } from "../model/kernel/references";
import type { Entry } from "./entry";

/** Problems with secrets that stand in the code: they would go into the synthesised stack, and from there into whatever keeps it. */
export function secretProblems({ document, settings, resource }: Entry): string[] {
  const options = resource.attributes.filter(({ name, sensitive }) => sensitive && typeof settings[name] === "string");
  const places = [...writtenSecrets(resource.shape, document), ...options.map(({ name }) => [documentKey(name)])];
  return places.map(
    (path) =>
      `${pathText(path)} is a secret that is written out, and the synthesised stack would show it: take it from a TerraformVariable with sensitive: true, whose value the shell gives as TF_VAR_ and its name.`,
  );
}
