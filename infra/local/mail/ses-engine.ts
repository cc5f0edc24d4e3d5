import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type ses from "aws-ses-v2-local";
import { simpleParser } from "mailparser";
import type { Authorize } from "../engines/authorization.ts";
import { readBody, serveLoopback, stopServer } from "../engines/http-server.ts";
import type { DkimSigner } from "./dkim-signer.ts";
import type { MailJournal, MailMetadata } from "./mail-journal.ts";
import { type SuppressionList, suppressionEndpoint, suppressionPath } from "./suppression-list.ts";

/** SES (v1 `SendRawEmail`, v2 suppression list): the wire protocol by aws-ses-v2-local, what it accepted in our journal. */
export interface SesEngine {
  readonly endpoint: string;
  stop(): Promise<void>;
}

export interface SesSettings {
  readonly journal: MailJournal;
  readonly suppressions: SuppressionList;
  readonly signer: DkimSigner;
  readonly now: () => Date;
  readonly authorize: Authorize;
  /** Called after the sender was answered. */
  readonly onAccepted: (mail: MailMetadata) => Promise<void>;
}

/** A CommonJS package with a default export: `require` gives the same in Node and under vitest, `import` does not. */
const { default: startSes }: typeof ses = createRequire(import.meta.url)("aws-ses-v2-local");

/** The protocol's own memory of mails would only grow, as ours is on disk: it is emptied after so many. */
const rememberedMails = 100;

const messageIdElement = /<MessageId>[^<]*<\/MessageId>/;

function tagsOf(form: URLSearchParams): Record<string, string> {
  const tags: Record<string, string> = {};
  for (let index = 1; form.has(`Tags.member.${index}.Name`); index += 1) {
    tags[String(form.get(`Tags.member.${index}.Name`))] = form.get(`Tags.member.${index}.Value`) ?? "";
  }
  return tags;
}

function namedDestinations(form: URLSearchParams): string[] {
  return [...form].filter(([key]) => key.startsWith("Destinations.member.")).map(([, address]) => address);
}

/** As the mail's own headers have it, for a request that names neither sender nor recipients. */
async function addressesIn(raw: Buffer): Promise<{ readonly from: string; readonly to: string[] }> {
  const { from, to, cc, bcc } = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true });
  const addressed = [to, cc, bcc].flat().flatMap((field) => field?.value ?? []);
  return { from: from?.text ?? "", to: addressed.flatMap(({ address }) => address ?? []) };
}

async function describeMail(form: URLSearchParams, raw: Buffer, now: Date): Promise<MailMetadata> {
  const destinations = namedDestinations(form);
  const source = form.get("Source") ?? undefined;
  const written = source === undefined || destinations.length === 0 ? await addressesIn(raw) : undefined;
  const configurationSet = form.get("ConfigurationSetName") ?? undefined;
  return {
    messageId: `local-${randomUUID()}-000000`,
    acceptedAt: now.toISOString(),
    source: source ?? written?.from ?? "",
    destinations: destinations.length > 0 ? destinations : (written?.to ?? []),
    tags: tagsOf(form),
    ...(configurationSet && { configurationSet }),
  };
}

/** Of an address, with or without a display name. */
const domainOf = (address: string): string => /@([\w.-]+)>?$/.exec(address.trim())?.[1] ?? "localhost";

function deny(response: ServerResponse, message: string): void {
  const error = `<Error><Type>Sender</Type><Code>AccessDenied</Code><Message>${message}</Message></Error>`;
  response.writeHead(403, { "content-type": "text/xml" }).end(`<ErrorResponse>${error}</ErrorResponse>`);
}

async function startProtocol(): Promise<Server> {
  const server = await startSes({ host: "127.0.0.1", port: 0 });
  if (!server.listening) await once(server, "listening");
  return server;
}

/** Starts SES on a free port of 127.0.0.1. */
export async function startSesEngine(settings: SesSettings): Promise<SesEngine> {
  const protocol = await startProtocol();
  const protocolOrigin = `http://127.0.0.1:${(protocol.address() as AddressInfo).port}`;

  const serveSuppressions = suppressionEndpoint(settings.suppressions, settings.authorize);
  let remembered = 0;

  async function askProtocol(request: IncomingMessage, body: Buffer): Promise<Response> {
    const headers = {
      authorization: String(request.headers.authorization ?? ""),
      "content-type": String(request.headers["content-type"] ?? ""),
    };
    const answer = await fetch(protocolOrigin, { method: "POST", headers, body: new Uint8Array(body) });
    remembered += 1;
    if (remembered % rememberedMails === 0) await fetch(`${protocolOrigin}/clear-store`, { method: "POST" });
    return answer;
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    if (request.url?.startsWith(suppressionPath)) return serveSuppressions(request, response, body);
    const denial = settings.authorize(request.headers.authorization, [{ action: "ses:SendRawEmail" }]);
    if (denial) return deny(response, denial);
    const answer = await askProtocol(request, body);
    const text = await answer.text();
    response.statusCode = answer.status;
    response.setHeader("content-type", "text/xml");
    if (!answer.ok) return void response.end(text);
    const form = new URLSearchParams(body.toString("utf8"));
    const raw = Buffer.from(form.get("RawMessage.Data") ?? "", "base64");
    const described = await describeMail(form, raw, settings.now());
    const suppressed = settings.suppressions.has(described.destinations[0] ?? "");
    const mail = suppressed ? { ...described, suppressed } : described;
    await settings.journal.keep(mail, await settings.signer.sign(raw, domainOf(mail.source)));
    response.end(text.replace(messageIdElement, `<MessageId>${mail.messageId}</MessageId>`));
    await settings.onAccepted(mail);
  }

  const server = await serveLoopback(0, serve);
  return {
    endpoint: `http://127.0.0.1:${server.port}`,
    async stop() {
      await Promise.all([server.stop(), stopServer(protocol)]);
    },
  };
}
