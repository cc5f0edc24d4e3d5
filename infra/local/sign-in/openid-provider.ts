import Provider, { type Configuration, interactionPolicy } from "oidc-provider";
import { keepSigningKeys } from "./signing-keys.ts";
import type { SignInSettings, StaffPerson } from "./staff-person.ts";

/** Asks every time who comes in, so that trying another person takes no sign-out. */
function askEveryTime() {
  const { Check, base } = interactionPolicy;
  const policy = base();
  const asked = new Check("choose_person", "choose who signs in", (context) =>
    context.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
  );
  policy.get("login")?.checks.add(asked);
  return policy;
}

const claimsOf = (person: StaffPerson, { claims }: SignInSettings) => ({
  sub: person.staffId,
  name: person.name,
  [claims.centre]: person.centreId,
  [claims.roles]: [...person.roles],
});

function configuration(settings: SignInSettings): Configuration {
  const { client, claims, people, keyFile } = settings;
  const { jwk, cookieKey } = keepSigningKeys(keyFile);
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [client.redirectUri],
        grant_types: ["authorization_code"],
        response_types: ["code"],
        token_endpoint_auth_method: "client_secret_basic",
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: [cookieKey] },
    claims: { openid: ["sub", claims.centre, claims.roles], profile: ["name"] },
    /** Cognito puts all claims into the ID token, whose reading the functions rely on. */
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/people/${interaction.uid}`, policy: askEveryTime() },
    findAccount: (_, staffId) => {
      const person = people.find((candidate) => candidate.staffId === staffId);
      return person && { accountId: staffId, claims: () => claimsOf(person, settings) };
    },
    loadExistingGrant: async (context) => {
      const accountId = context.oidc.session?.accountId;
      if (!accountId) return undefined;
      const grant = new context.oidc.provider.Grant({ clientId: client.id, accountId });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Grant: 600, Session: 3600 },
  };
}

/** A certified OpenID provider for the sample people: code flow with PKCE only. */
export const openidProvider = (issuer: string, settings: SignInSettings): Provider =>
  new Provider(issuer, configuration(settings));
