import { ChannelCredentials, Client, type ServiceError } from "@grpc/grpc-js";
import type { ServerCertificate } from "../../../provider-bridge/protocol/certificate";
import { ProviderDefinition } from "../../../provider-bridge/protocol/messages/tfplugin6.generated";

interface Method<Request, Response> {
  readonly name: string;
  readonly requestType: { encode(request: Request): { finish(): Uint8Array }; fromPartial(request: object): Request };
  readonly responseType: { decode(octets: Uint8Array): Response };
}

/** Plays Terraform: calls a provider over gRPC as Terraform does. */
export class ProviderClient {
  readonly #client: Client;

  constructor({ network, place }: { network: string; place: string }, credentials: ChannelCredentials) {
    const target = network === "unix" ? `unix:${place}` : place;
    const name = { "grpc.ssl_target_name_override": "localhost", "grpc.default_authority": "localhost" };
    this.#client = new Client(target, credentials, { ...name, "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
  }

  /** Calls one of the provider's methods; what the request leaves out is empty. */
  async call<Request, Response>(method: Method<Request, Response>, request: object = {}): Promise<Response> {
    const { requestType, responseType } = method;
    const octets = requestType.encode(requestType.fromPartial(request)).finish();
    return responseType.decode(await this.callByPath(`/${ProviderDefinition.fullName}/${method.name}`, octets));
  }

  callByPath(path: string, request: Uint8Array = new Uint8Array()): Promise<Uint8Array> {
    const asIs = (octets: Uint8Array): Buffer => Buffer.from(octets);
    return new Promise((resolve, reject) => {
      this.#client.makeUnaryRequest(
        path,
        asIs,
        asIs,
        request,
        { deadline: Date.now() + 20_000 },
        (error: ServiceError | null, response) => {
          if (error) reject(error);
          else resolve(response ?? new Uint8Array());
        },
      );
    });
  }

  close(): void {
    this.#client.close();
  }
}

/** How a client proves who it is: with a certificate the provider expects, and expecting the provider's. */
export function mutualTls(server: Buffer, client: ServerCertificate): ChannelCredentials {
  const lines = server.toString("base64").match(/.{1,64}/g) ?? [];
  const certificate = `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
  return ChannelCredentials.createSsl(Buffer.from(certificate), Buffer.from(client.key), Buffer.from(client.certificate));
}
