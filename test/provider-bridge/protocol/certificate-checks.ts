import { createPrivateKey, X509Certificate } from "node:crypto";
import { createServerCertificate, type ServerCertificate } from "../../../provider-bridge/protocol/certificate";

/** What is wrong with a certificate, as Node's reader sees it; empty for a good one. */
function problemsOf(made: ServerCertificate): string[] {
  const read = new X509Certificate(made.der);
  const checks: [string, boolean][] = [
    ["its PEM holds another certificate", new X509Certificate(made.certificate).raw.equals(made.der)],
    [
      "a blank line stands in its PEM",
      made.certificate
        .trim()
        .split("\n")
        .every((line) => line.length > 0 && line.length <= 64),
    ],
    ["its signature is not its own key's", read.verify(read.publicKey)],
    ["its key is another's", read.checkPrivateKey(createPrivateKey(made.key))],
    ["it cannot vouch for itself", read.ca && read.checkIssued(read)],
    ["it is not for localhost", read.subjectAltName === "DNS:localhost" && read.checkHost("localhost") === "localhost"],
    ["it is for anyone", read.checkHost("example.com") === undefined],
    ["its serial number is negative or nothing", /^(?!0+$)[0-9A-F]+$/.test(read.serialNumber)],
    ["its curve is not P-256", read.publicKey.asymmetricKeyDetails?.namedCurve === "prime256v1"],
  ];
  return checks.filter(([, holds]) => !holds).map(([problem]) => problem);
}

/** The problems of `count` fresh certificates, each named once. */
export function problemsOfMany(count: number): string[] {
  const problems = new Set<string>();
  for (let made = 0; made < count; made++) for (const problem of problemsOf(createServerCertificate())) problems.add(problem);
  return [...problems];
}
