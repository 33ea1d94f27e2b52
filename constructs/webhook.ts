import { webhook } from "../model";
import type { WebhookProps } from "../model/props/webhook.generated";
import { constructOf } from "./construct-of";

/** An address that takes events from elsewhere, and the entities that they become. */
export class Webhook extends constructOf<"webhook", WebhookProps>("webhook", webhook) {}
