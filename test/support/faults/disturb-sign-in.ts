import { openidStaffSignIn } from "../../../shared/adapters/oidc/openid-staff-sign-in.ts";
import { startLoopbackProvider } from "../oidc/loopback-provider.ts";
import { type CallSite, linesWith } from "./call-sites.ts";
import { delayMs } from "./disturb-repositories.ts";
import { type Fault, type FaultyNetwork, startFaultyNetwork } from "./faulty-network.ts";

/** The provider is asked by a library that no header can be put into: the path says which line it was. */
const sitesByPath = [
  { path: "/.well-known/", line: /openid\.discovery\(/ },
  { path: "/token", line: /\.authorizationCodeGrant\(/ },
] as const;

const mostTries = 3;

const person = { sub: "kita-1", name: "北 花子", centre_id: "kita", roles: ["reviewer"] };

/** A member of staff signs in, with the provider's description or its answer disturbed, and presses again when it failed. */
const signInWith = async (
  disturbed: (typeof sitesByPath)[number],
  { fault, onFault }: Disturbance,
): Promise<boolean> => {
  let done = false;
  let network: FaultyNetwork | undefined;
  const [site = ""] = linesWith(disturbed.line);
  const provider = await startLoopbackProvider(async (port) => {
    network = await startFaultyNetwork({
      ...{ port, delayMs },
      faultFor: ({ path }) => {
        if (done || !path.startsWith(disturbed.path)) return undefined;
        done = true;
        onFault(site);
        return fault;
      },
    });
    return network.endpoint;
  });
  const { issuer, clientId, clientSecret, redirectUri } = provider;
  const claims = { centre: "centre_id", roles: "roles" };
  const signIn = openidStaffSignIn({ issuer, clientId, clientSecret: async () => clientSecret, redirectUri, claims });
  try {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const staff = await signIn
        .begin()
        .then(async ({ address, pending }) => signIn.complete(await provider.signIn(address, person), pending))
        .catch(() => undefined);
      if (staff) return staff.staffId === person.sub;
    }
    return false;
  } finally {
    await network?.stop();
    await provider.close();
  }
};

interface Disturbance {
  readonly fault: Fault;
  readonly onFault: (site: CallSite) => void;
}

export const disturbSignIn = async (disturbance: Disturbance): Promise<{ signedIn: number }> => {
  let signedIn = 0;
  for (const disturbed of sitesByPath) signedIn += (await signInWith(disturbed, disturbance)) ? 1 : 0;
  return { signedIn };
};
