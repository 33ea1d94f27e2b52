import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { bitString, boolean, context, integer, objectIdentifier, octetString, sequence, set, time, utf8String } from "./der";

/** The two files of a TLS server, in PEM, and the certificate's DER as Terraform wants it on the handshake line. */
export interface ServerCertificate {
  readonly certificate: string;
  readonly key: string;
  readonly der: Buffer;
}

const identifiers = {
  ecdsaWithSha256: "1.2.840.10045.4.3.2",
  commonName: "2.5.4.3",
  keyUsage: "2.5.29.15",
  subjectAlternativeName: "2.5.29.17",
  basicConstraints: "2.5.29.19",
};

const second = 1_000;
const lifetime = 365 * 24 * 3600 * second;
/** Terraform may read a clock that is a little behind. */
const backdating = 30 * second;

/**
 * Makes a self-signed P-256 certificate for `localhost`, the name Terraform expects of every provider.
 * Written out here because the libraries for it cost a start 90 ms, this 8.
 * @param now when the certificate begins to be valid; it lasts a year.
 */
export function createServerCertificate(now: Date = new Date()): ServerCertificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const body = certificateBody(publicKey, now);
  const signature = sign("sha256", body, { key: privateKey, dsaEncoding: "der" });
  const der = sequence(body, sequence(objectIdentifier(identifiers.ecdsaWithSha256)), bitString(signature));
  return { certificate: toPem("CERTIFICATE", der), key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(), der };
}

function certificateBody(publicKey: KeyObject, now: Date): Buffer {
  const name = sequence(set(sequence(objectIdentifier(identifiers.commonName), utf8String("localhost"))));
  const version3 = context(0, integer(2n), "constructed");
  const serialNumber = integer(BigInt(`0x${randomBytes(16).toString("hex")}`) + 1n);
  const validity = sequence(time(new Date(now.getTime() - backdating)), time(new Date(now.getTime() + lifetime)));
  const algorithm = sequence(objectIdentifier(identifiers.ecdsaWithSha256));
  const subjectKey = publicKey.export({ type: "spki", format: "der" });
  return sequence(version3, serialNumber, algorithm, name, validity, name, subjectKey, extensions());
}

function extensions(): Buffer {
  const digitalSignatureAndCertificateSigning = Buffer.from([0b1000_0100]);
  return context(
    3,
    sequence(
      extension(identifiers.basicConstraints, sequence(boolean(true)), "critical"),
      extension(identifiers.keyUsage, bitString(digitalSignatureAndCertificateSigning, 2), "critical"),
      extension(identifiers.subjectAlternativeName, sequence(context(2, Buffer.from("localhost", "latin1"), "primitive"))),
    ),
    "constructed",
  );
}

function extension(identifier: string, value: Buffer, critical?: "critical"): Buffer {
  return sequence(objectIdentifier(identifier), ...(critical ? [boolean(true)] : []), octetString(value));
}

/** PEM, whose lines are never blank: Terraform's reader stops at a blank one. */
function toPem(label: string, der: Buffer): string {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
}
