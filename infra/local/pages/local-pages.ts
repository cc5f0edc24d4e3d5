import type { IncomingMessage, ServerResponse } from "node:http";
import { nextMorning } from "../daytime.ts";
import { openStore } from "../demo/read-store.ts";
import { type RequestListener, readBody } from "../engines/http-server.ts";
import type { LocalCloud } from "../local-cloud.ts";
import type { CaughtMail, MailJournal } from "../mail/mail-journal.ts";
import { FunctionFailed } from "../processes/function-failed.ts";
import { readHandwork } from "./handwork.ts";
import { inboxPage, mailHtml, mailPage } from "./inbox-page.ts";

interface Answer {
  readonly status?: number;
  readonly contentType?: string;
  readonly body: string | Buffer;
  readonly location?: string;
  readonly policy?: string;
}

interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  readonly answer: (matched: readonly string[], request: IncomingMessage) => Promise<Answer | undefined>;
}

const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-src 'self'";
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const json = (value: unknown, status = 200): Answer => ({
  status,
  contentType: "application/json",
  body: JSON.stringify(value, null, 2),
});

/** A mail is shown whatever the browser's cache holds; nothing here may stay in it. */
function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.location ? 303 : (answer.status ?? 200), {
    "cache-control": "no-store",
    "content-security-policy": answer.policy ?? pagePolicy,
    "content-type": answer.contentType ?? "text/html; charset=utf-8",
    "x-content-type-options": "nosniff",
    ...(answer.location && { location: answer.location }),
  });
  response.end(answer.body);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const text = (await readBody(request)).toString("utf8");
  return text && request.headers["content-type"]?.startsWith("application/json") ? JSON.parse(text) : undefined;
}

/** Only pages of this very site and programs on this machine may ask for something here. */
function isAllowed(request: IncomingMessage, origin: string): boolean {
  const port = new URL(origin).port;
  const ownHosts = [`localhost:${port}`, `127.0.0.1:${port}`];
  const asking = request.headers.origin;
  return (
    ownHosts.includes(request.headers.host ?? "") && (!asking || ownHosts.includes(asking.replace(/^http:\/\//, "")))
  );
}

function routesOf(cloud: LocalCloud, mails: MailJournal): readonly Route[] {
  const ofMail =
    (show: (mail: CaughtMail) => Promise<Answer>) =>
    async ([messageId = ""]: readonly string[]) => {
      const mail = mails.read(messageId);
      return mail && show(mail);
    };
  const work = async () => {
    const store = openStore(cloud);
    try {
      return await readHandwork(store);
    } finally {
      store.close();
    }
  };
  return [
    { method: "GET", pattern: /^\/?$/, answer: async () => ({ body: await inboxPage(cloud, mails, await work()) }) },
    { method: "GET", pattern: /^\/mails$/, answer: async () => json(mails.list()) },
    { method: "GET", pattern: /^\/mails\/([\w-]+)$/, answer: ofMail(async (mail) => ({ body: await mailPage(mail) })) },
    {
      method: "GET",
      pattern: /^\/mails\/([\w-]+)\/html$/,
      answer: ofMail(async (mail) => ({ body: await mailHtml(mail), policy: mailPolicy })),
    },
    {
      method: "GET",
      pattern: /^\/mails\/([\w-]+)\/raw$/,
      answer: ofMail(async (mail) => ({ body: mail.raw, contentType: "text/plain; charset=utf-8" })),
    },
    {
      method: "GET",
      pattern: /^\/dns\/([\w.-]+)$/,
      answer: async ([domain = ""]) => json(cloud.mailRecords(domain)),
    },
    { method: "GET", pattern: /^\/metrics$/, answer: async () => json(cloud.metrics()) },
    {
      method: "POST",
      pattern: /^\/schedules\/([\w-]+)$/,
      answer: async ([id = ""], request) => {
        await cloud.fireSchedule(id, (await readJson(request)) as { scheduledTime?: string } | undefined);
        const fromPage = request.headers.accept?.includes("text/html");
        return fromPage ? { body: "", location: "/__local/" } : json({ fired: id });
      },
    },
    {
      method: "POST",
      pattern: /^\/clock$/,
      answer: async (_, request) => {
        const asked = (await readJson(request)) as { now?: string } | undefined;
        cloud.setClock(asked?.now === undefined ? nextMorning(cloud.now()) : new Date(asked.now));
        const fromPage = request.headers.accept?.includes("text/html");
        return fromPage ? { body: "", location: "/__local/" } : json({ now: cloud.now().toISOString() });
      },
    },
    {
      method: "POST",
      pattern: /^\/functions\/([\w-]+\/[\w-]+)\/invocations$/,
      answer: async ([name = ""], request) => json(await cloud.invoke(name, (await readJson(request)) ?? {})),
    },
  ];
}

const prefix = "/__local";

/** The runner's own pages below `/__local/`, for this machine only; everything else goes on to the site. */
export function localPages(cloud: LocalCloud, mails: MailJournal, site: RequestListener): RequestListener {
  const routes = routesOf(cloud, mails);

  async function answerOf(request: IncomingMessage, path: string): Promise<Answer> {
    if (!isAllowed(request, cloud.origin)) return json({ message: "Forbidden" }, 403);
    const route = routes.find(({ method, pattern }) => method === request.method && pattern.test(path));
    const answer = await route?.answer(route.pattern.exec(path)?.slice(1) ?? [], request);
    return answer ?? json({ message: "Not Found" }, 404);
  }

  return async (request, response) => {
    const { pathname } = new URL(`http://localhost${request.url ?? "/"}`);
    if (pathname !== prefix && !pathname.startsWith(`${prefix}/`)) return site(request, response);
    try {
      send(response, await answerOf(request, pathname.slice(prefix.length)));
    } catch (error) {
      if (!(error instanceof FunctionFailed)) throw error;
      send(response, json({ errorType: error.errorType, errorMessage: error.message }, 502));
    }
  };
}
