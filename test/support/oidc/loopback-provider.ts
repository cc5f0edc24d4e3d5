import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

type Person = Readonly<Record<string, unknown>> & { readonly sub: string };

export interface LoopbackProvider {
  readonly issuer: string;
  readonly redirectUri: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs `person` in as a browser would, and returns the query that comes back to the redirect URI. */
  signIn(address: string, person: Person): Promise<URLSearchParams>;
  close(): Promise<void>;
}

const clientId = "ikigai-link";
const clientSecret = "loopback-only";
const redirectUri = "http://localhost:9/staff/callback";

/**
 * A real, certified OpenID provider on a free port of this machine, with the people that a test names.
 * @param front what stands before it, by its port: the provider's address is then that one
 */
export const startLoopbackProvider = async (front?: (port: number) => Promise<string>): Promise<LoopbackProvider> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = front ? await front(port) : `http://127.0.0.1:${port}`;
  const people = new Map<string, Person>();
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ["sub"], profile: ["name", "centre_id", "roles"] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, accountId) => ({ accountId, claims: () => people.get(accountId) ?? { sub: accountId } }),
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    cookies: { keys: ["loopback"] },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
  });
  const callback = provider.callback();
  server.on("request", async (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return callback(request, response);
    const { params } = await provider.interactionDetails(request, response);
    const accountId = [...people.keys()].at(-1) ?? "";
    const grant = new provider.Grant({ accountId, clientId: String(params.client_id) });
    grant.addOIDCScope(String(params.scope));
    const consent = { grantId: await grant.save() };
    await provider.interactionFinished(request, response, { login: { accountId }, consent });
  });
  return {
    issuer,
    redirectUri,
    clientId,
    clientSecret,
    signIn: (address, person) => {
      people.delete(person.sub);
      people.set(person.sub, person);
      return followToCallback(address);
    },
    close: () => closeServer(server),
  };
};

const followToCallback = async (address: string): Promise<URLSearchParams> => {
  const cookies = new Map<string, string>();
  let next = new URL(address);
  for (let hop = 0; hop < 10; hop++) {
    if (next.href.startsWith(redirectUri)) return next.searchParams;
    const response = await fetch(next, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (!location) throw new Error(`The provider answered ${response.status} instead of leading on`);
    next = new URL(location, next);
  }
  throw new Error("The provider leads in a circle");
};

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
