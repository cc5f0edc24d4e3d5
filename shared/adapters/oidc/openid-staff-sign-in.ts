import * as openid from "openid-client";
import { StaffSignInRefused } from "../../domain/errors.ts";
import type { Secret } from "../../ports/secret.ts";
import type { StaffSignIn } from "../../ports/staff-sign-in.ts";
import { type ClaimNames, staffFromClaims } from "./staff-claims.ts";

interface Options {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
  /** Where the provider sends the browser back to; registered there letter by letter. */
  readonly redirectUri: string;
  readonly claims: ClaimNames;
}

const loopbackHosts = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Staff sign-in by OpenID Connect: authorization code with PKCE (S256), state and nonce.
 * The provider's description is read once and kept; after a failure it is read again.
 */
export const openidStaffSignIn = ({ issuer, clientId, clientSecret, redirectUri, claims }: Options): StaffSignIn => {
  let known: Promise<openid.Configuration> | undefined;
  const provider = (): Promise<openid.Configuration> => {
    known ??= discover(issuer, clientId, clientSecret).catch((error) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    begin: async () => {
      const pending = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        codeVerifier: openid.randomPKCECodeVerifier(),
      };
      const address = openid.buildAuthorizationUrl(await provider(), {
        redirect_uri: redirectUri,
        scope: "openid profile",
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(pending.codeVerifier),
        code_challenge_method: "S256",
      });
      return { address: address.href, pending };
    },
    complete: async (parameters, pending) => {
      const callback = new URL(redirectUri);
      callback.search = parameters.toString();
      const tokens = await openid
        .authorizationCodeGrant(await provider(), callback, {
          expectedState: pending.state,
          expectedNonce: pending.nonce,
          pkceCodeVerifier: pending.codeVerifier,
          idTokenExpected: true,
        })
        .catch(refuse);
      return staffFromClaims({ ...tokens.claims() }, claims);
    },
  };
};

const discover = async (issuer: string, clientId: string, clientSecret: Secret): Promise<openid.Configuration> => {
  const server = new URL(issuer);
  // Plain http is for a provider on this very machine; elsewhere the answer could be changed on its way.
  const execute = loopbackHosts.has(server.hostname) ? [openid.allowInsecureRequests] : [];
  const authentication = openid.ClientSecretBasic(await clientSecret());
  return openid.discovery(server, clientId, undefined, authentication, { execute, timeout: 5 });
};

/** What verification says against the answer is a refusal; a provider that fails or does not know us is an error of ours. */
const refuse = (error: unknown): never => {
  if (error instanceof openid.AuthorizationResponseError) throw new StaffSignInRefused("cancelled");
  if (error instanceof openid.ResponseBodyError && error.error === "invalid_grant") {
    throw new StaffSignInRefused("invalid");
  }
  if (error instanceof openid.ClientError && doesNotVerify.has(error.code ?? "")) {
    throw new StaffSignInRefused("invalid");
  }
  throw error;
};

const doesNotVerify = new Set([
  "OAUTH_INVALID_RESPONSE",
  "OAUTH_JWT_CLAIM_COMPARISON_FAILED",
  "OAUTH_JWT_TIMESTAMP_CHECK_FAILED",
  "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED",
  "OAUTH_KEY_SELECTION_FAILED",
]);
