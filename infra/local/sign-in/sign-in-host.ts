/**
 * Process of the local OpenID provider. It is apart from the runner so that its clock can be shifted with the
 * functions' (tokens of another day would not verify). Arguments: the settings as JSON, the clock's offset.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { freePort } from "../engines/free-port.ts";
import { readBody, serveLoopback } from "../engines/http-server.ts";
import { openidProvider } from "./openid-provider.ts";
import { peoplePage } from "./people-page.ts";
import type { SignInSettings } from "./staff-person.ts";

const settings: SignInSettings = JSON.parse(process.argv[2] ?? "");
const interactionPath = /^\/people\/([\w-]+)$/;

process.on("disconnect", () => process.exit(0));

const port = settings.port || (await freePort());
const issuer = `http://localhost:${port}`;
const provider = openidProvider(issuer, settings);
const answerOthers = provider.callback();

async function letIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const accountId = new URLSearchParams((await readBody(request)).toString("utf8")).get("staffId") ?? "";
  await provider.interactionFinished(request, response, { login: { accountId } });
}

async function askWho(request: IncomingMessage, response: ServerResponse): Promise<void> {
  await provider.interactionDetails(request, response);
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  response.end(peoplePage(settings.people));
}

await serveLoopback(port, (request, response) => {
  if (!interactionPath.test(request.url ?? "")) return answerOthers(request, response);
  return request.method === "POST" ? letIn(request, response) : askWho(request, response);
});
process.send?.({ issuer });
