import { X509Certificate } from "node:crypto";
import type { AddressInfo } from "node:net";
import { connect, createServer } from "node:tls";
import { createServerCertificate } from "../../../provider-bridge/protocol/certificate";
import { problemsOfMany } from "./certificate-checks";

/** Speaks TLS with itself, each side with a certificate of its own, and says what the server heard. */
async function exchange(server: ReturnType<typeof createServerCertificate>): Promise<string> {
  const client = createServerCertificate();
  const listener = createServer({
    cert: server.certificate,
    key: server.key,
    ca: client.certificate,
    requestCert: true,
    rejectUnauthorized: true,
  });
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  try {
    return await new Promise<string>((resolve, reject) => {
      listener.on("tlsClientError", reject);
      listener.on("secureConnection", (socket) => socket.on("data", (data) => resolve(data.toString())).on("error", reject));
      const { port } = listener.address() as AddressInfo;
      const options = { ca: server.certificate, cert: client.certificate, key: client.key, servername: "localhost" };
      const socket = connect({ host: "127.0.0.1", port, ...options }, () => socket.end("hello"));
      socket.on("error", reject);
    });
  } finally {
    listener.close();
  }
}

describe("the certificate of a provider", () => {
  it("is one that Node reads, verifies and finds for localhost, every time", () => {
    expect(problemsOfMany(500)).toEqual([]);
  });

  it("carries a TLS connection in which both sides are known", async () => {
    for (let run = 0; run < 20; run++) expect(await exchange(createServerCertificate())).toBe("hello");
  });

  it("begins to be valid half a minute before its making and lasts a year", () => {
    const read = new X509Certificate(createServerCertificate(new Date("2031-05-06T07:08:09Z")).der);
    expect(new Date(read.validFrom).toISOString()).toBe("2031-05-06T07:07:39.000Z");
    expect(new Date(read.validTo).toISOString()).toBe("2032-05-05T07:08:09.000Z");
  });

  it.each([
    ["2049-12-31T23:59:00Z", "2050-12-31T23:59:00.000Z"],
    ["2050-01-01T00:00:00Z", "2051-01-01T00:00:00.000Z"],
  ])("spells its dates as RFC 5280 asks around 2050: %s", (now, until) => {
    const read = new X509Certificate(createServerCertificate(new Date(now)).der);
    expect(new Date(read.validTo).toISOString()).toBe(until);
  });

  it("has a key and a serial number of its own each time", () => {
    const [one, two] = [createServerCertificate(), createServerCertificate()].map(({ der }) => new X509Certificate(der));
    expect(one?.serialNumber).not.toBe(two?.serialNumber);
    expect(one?.publicKey.equals(two?.publicKey ?? one.publicKey)).toBe(false);
  });
});
