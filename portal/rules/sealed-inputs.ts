import { createCipheriv, randomBytes } from "node:crypto";
import type { ActionDocument } from "../documents";
import { invalid } from "../errors";
import { isObject, type Json, type JsonObject, mapValues, own } from "../json/json";
import { printJson } from "../json/text";
import { propertyPath } from "./property-values";

/** The inputs of an action by their key. */
export function inputsOf({ trigger }: ActionDocument): JsonObject {
  const inputs = own(trigger, "userInputs");
  const properties = isObject(inputs) ? own(inputs, "properties") : undefined;
  return isObject(properties) ? properties : {};
}

/**
 * The values of a run, those of secret inputs sealed for the holder of the organisation's client secret:
 * base64 of 16 bytes of initialisation vector, the cipher text of AES-256-GCM, and 16 bytes of authentication tag,
 * under the first 32 bytes of the secret. What a client sealed by itself stays as it is.
 */
export function sealSecrets(action: ActionDocument, values: JsonObject, clientSecret: string): JsonObject {
  const inputs = inputsOf(action);
  return mapValues(values, (value, key) => {
    const input = own(inputs, key);
    const isSecret = isObject(input) && own(input, "encryption") === "aes256-gcm" && value !== null;
    return isSecret ? seal(value, clientSecret, propertyPath(key)) : value;
  });
}

function seal(value: Json, clientSecret: string, path: string): string {
  const key = Buffer.from(clientSecret).subarray(0, 32);
  if (key.length < 32) throw invalid(path, "is secret, and the organisation's client secret is shorter than the 32 bytes that seal it.");
  const vector = randomBytes(16);
  const cipher = createCipheriv("aes-256-gcm", key, vector);
  const text = typeof value === "string" ? value : printJson(value);
  return Buffer.concat([vector, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString("base64");
}
