import { createHash, randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { readBody, serveLoopback } from "../../infra/local/engines/http-server.ts";

/** A mail or SMS that was accepted. */
export interface Accepted {
  readonly channel: "email" | "sms";
  readonly messageId: string;
  readonly to: string;
  /** The tags or context that it came with. */
  readonly tags: Readonly<Record<string, string>>;
}

export interface QueuedMessage {
  readonly queue: string;
  readonly body: string;
  readonly delaySeconds: number;
}

/** The services of AWS that are not the database, as far as deliveries ask them; they take everything, and remember it. */
export interface ProviderSink {
  readonly endpoint: string;
  readonly accepted: readonly Accepted[];
  /** Addresses on the account's list. */
  readonly suppressed: ReadonlySet<string>;
  stop(): Promise<void>;
}

interface Settings {
  readonly onAccepted?: (message: Accepted) => void;
  readonly onQueued?: (message: QueuedMessage) => void;
}

interface Reply {
  readonly type: string;
  readonly body: string;
}

const json = (value: unknown): Reply => ({ type: "application/x-amz-json-1.0", body: JSON.stringify(value) });

const tagsOf = (form: URLSearchParams): Record<string, string> => {
  const tags: Record<string, string> = {};
  for (let n = 1; form.has(`Tags.member.${n}.Name`); n += 1)
    tags[form.get(`Tags.member.${n}.Name`) ?? ""] = form.get(`Tags.member.${n}.Value`) ?? "";
  return tags;
};

interface SqsEntry {
  readonly Id: string;
  readonly MessageBody: string;
  readonly DelaySeconds?: number;
}

const md5 = (text: string): string => createHash("md5").update(text).digest("hex");

export const startProviderSink = async ({ onAccepted, onQueued }: Settings = {}): Promise<ProviderSink> => {
  const accepted: Accepted[] = [];
  const suppressed = new Set<string>();
  const accept = (message: Omit<Accepted, "messageId">): string => {
    const one = { ...message, messageId: randomUUID() };
    accepted.push(one);
    onAccepted?.(one);
    return one.messageId;
  };

  const mail = (form: URLSearchParams): Reply => {
    const to = form.get("Destinations.member.1") ?? "";
    const messageId = accept({ channel: "email", to, tags: tagsOf(form) });
    const result = `<SendRawEmailResult><MessageId>${messageId}</MessageId></SendRawEmailResult>`;
    return { type: "text/xml", body: `<SendRawEmailResponse>${result}</SendRawEmailResponse>` };
  };
  const actions: Readonly<Record<string, (body: string) => Reply>> = {
    SendTextMessage: (body) => {
      const { DestinationPhoneNumber: to, Context: tags } = JSON.parse(body);
      return json({ MessageId: accept({ channel: "sms", to, tags }) });
    },
    SendMessageBatch: (body) => {
      const { QueueUrl, Entries } = JSON.parse(body) as { QueueUrl: string; Entries: SqsEntry[] };
      for (const { MessageBody, DelaySeconds = 0 } of Entries)
        onQueued?.({ queue: new URL(QueueUrl).pathname, body: MessageBody, delaySeconds: DelaySeconds });
      const Successful = Entries.map(({ Id, MessageBody }) => ({
        Id,
        MessageId: randomUUID(),
        MD5OfMessageBody: md5(MessageBody),
      }));
      return json({ Successful });
    },
    GetSecretValue: () => json({ SecretString: "a key of thirty-two letters, or more" }),
  };

  const suppression = ({ method, url = "" }: IncomingMessage, body: string): Reply => {
    if (method === "DELETE") suppressed.delete(decodeURIComponent(url.split("/").at(-1) ?? ""));
    else suppressed.add(JSON.parse(body).EmailAddress);
    return { type: "application/json", body: "{}" };
  };

  const answer = (request: IncomingMessage, body: string): Reply => {
    const [, action = ""] = String(request.headers["x-amz-target"] ?? "").split(".");
    if (request.url?.startsWith("/v2/email/suppression/")) return suppression(request, body);
    return actions[action]?.(body) ?? mail(new URLSearchParams(body));
  };

  const server = await serveLoopback(0, async (request, response) => {
    const { type, body } = answer(request, (await readBody(request)).toString("utf8"));
    response.writeHead(200, { "content-type": type }).end(body);
  });
  return { endpoint: `http://127.0.0.1:${server.port}`, accepted, suppressed, stop: server.stop };
};
