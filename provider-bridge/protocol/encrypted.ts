import { X509Certificate } from "node:crypto";
import type { Socket } from "node:net";
import { createServer, type TLSSocket } from "node:tls";
import type { Encryption } from "./session";

/**
 * Speaks TLS on the connections that arrive, and hands on those whose other end has proved to hold the key of the one certificate that may
 * speak to us. All others are hung up on.
 */
export function encrypted(
  { certificate, key, clientCertificate }: Encryption,
  take: (socket: TLSSocket) => void,
): (socket: Socket) => void {
  const expected = new X509Certificate(clientCertificate).raw;
  // Naming an authority to Node would make it parse all of its own first, 30 ms a start; comparing the whole certificate is stricter still.
  const trust = { ca: [], requestCert: true, rejectUnauthorized: false };
  const server = createServer({ cert: certificate, key, ...trust, ALPNProtocols: ["h2"] });
  server.on("secureConnection", (socket) => {
    if (socket.getPeerX509Certificate()?.raw.equals(expected)) take(socket);
    else socket.destroy();
  });
  return (socket) => void server.emit("connection", socket);
}
