import { afterAll, beforeAll, expect, test } from "vitest";
import { openidStaffSignIn } from "../../../shared/adapters/oidc/openid-staff-sign-in.ts";
import { type LoopbackProvider, startLoopbackProvider } from "../../support/oidc/loopback-provider.ts";

const hanako = { sub: "kita-1", name: "北 花子", centre_id: "kita", roles: ["reviewer", "unknown_group"] };

let provider: LoopbackProvider;
beforeAll(async () => {
  provider = await startLoopbackProvider();
});
afterAll(() => provider.close());

const aSignIn = (overrides: { issuer?: string; clientSecret?: string } = {}) =>
  openidStaffSignIn({
    issuer: overrides.issuer ?? provider.issuer,
    clientId: provider.clientId,
    clientSecret: async () => overrides.clientSecret ?? provider.clientSecret,
    redirectUri: provider.redirectUri,
    claims: { centre: "centre_id", roles: "roles" },
  });

const refused = (reason: string) => ({ code: "staff_sign_in_refused", details: { reason } });

test("a person comes back as the staff member whom the claims describe", async () => {
  const signIn = aSignIn();
  const { address, pending } = await signIn.begin();
  const staff = await signIn.complete(await provider.signIn(address, hanako), pending);
  expect(staff).toEqual({ staffId: "kita-1", centreId: "kita", roles: ["reviewer"], displayName: "北 花子" });
});

test("the way to the provider carries PKCE, state, nonce and the exact redirect address", async () => {
  const { address, pending } = await aSignIn().begin();
  const query = Object.fromEntries(new URL(address).searchParams);
  expect(query).toMatchObject({
    response_type: "code",
    redirect_uri: provider.redirectUri,
    scope: "openid profile",
    state: pending.state,
    nonce: pending.nonce,
    code_challenge_method: "S256",
  });
  expect(address).not.toContain(pending.codeVerifier);
});

test("roles may also come as one text", async () => {
  const signIn = aSignIn();
  const { address, pending } = await signIn.begin();
  const answer = await provider.signIn(address, { ...hanako, roles: "counsellor coordinator" });
  await expect(signIn.complete(answer, pending)).resolves.toMatchObject({ roles: ["counsellor", "coordinator"] });
});

test.each([
  ["centre", { ...hanako, centre_id: undefined }, "no_centre"],
  ["centre, but an empty one", { ...hanako, centre_id: "" }, "no_centre"],
  ["role", { ...hanako, roles: undefined }, "no_role"],
  ["role that we know", { ...hanako, roles: ["everyone"] }, "no_role"],
  ["centre of a shape that can be one", { ...hanako, centre_id: "kita#1" }, "invalid"],
])("a person without %s is refused", async (_what, person, reason) => {
  const signIn = aSignIn();
  const { address, pending } = await signIn.begin();
  const answer = await provider.signIn(address, person);
  await expect(signIn.complete(answer, pending)).rejects.toMatchObject(refused(reason));
});

const twoSignIns = async () => {
  const signIn = aSignIn();
  const [mine, other] = [await signIn.begin(), await signIn.begin()];
  return { signIn, answer: await provider.signIn(mine.address, hanako), mine: mine.pending, other: other.pending };
};

test.each(["state", "nonce", "codeVerifier"] as const)("an answer to another sign-in's %s is refused", async (part) => {
  const { signIn, answer, mine, other } = await twoSignIns();
  await expect(signIn.complete(answer, { ...mine, [part]: other[part] })).rejects.toMatchObject(refused("invalid"));
});

test.each([
  ["a changed code", (answer: URLSearchParams) => answer.set("code", "x".repeat(43))],
  ["no code", (answer: URLSearchParams) => answer.delete("code")],
  ["two codes", (answer: URLSearchParams) => answer.append("code", "second")],
  ["no state", (answer: URLSearchParams) => answer.delete("state")],
  ["two states", (answer: URLSearchParams) => answer.append("state", "second")],
  ["another issuer", (answer: URLSearchParams) => answer.set("iss", "http://127.0.0.1:1")],
])("an answer with %s is refused", async (_what, tamper) => {
  const { signIn, answer, mine } = await twoSignIns();
  tamper(answer);
  await expect(signIn.complete(answer, mine)).rejects.toMatchObject(refused("invalid"));
});

test("a code works once", async () => {
  const { signIn, answer, mine } = await twoSignIns();
  await signIn.complete(answer, mine);
  await expect(signIn.complete(answer, mine)).rejects.toMatchObject(refused("invalid"));
});

test("a person who turns back at the provider is told so", async () => {
  const { signIn, answer, mine } = await twoSignIns();
  answer.delete("code");
  answer.set("error", "access_denied");
  await expect(signIn.complete(answer, mine)).rejects.toMatchObject(refused("cancelled"));
});

test("a provider that does not know us is an error of ours, not the person's", async () => {
  const { answer, mine } = await twoSignIns();
  const signIn = aSignIn({ clientSecret: "another" });
  await expect(signIn.complete(answer, mine)).rejects.not.toMatchObject({ code: "staff_sign_in_refused" });
});

test("plain http is refused for a provider that is not on this machine", async () => {
  await expect(aSignIn({ issuer: "http://issuer.example" }).begin()).rejects.toThrow("only requests to HTTPS");
});

test("a provider that could not be reached is asked again next time", async () => {
  let secret = Promise.reject(new Error("not yet"));
  const signIn = openidStaffSignIn({
    issuer: provider.issuer,
    clientId: provider.clientId,
    clientSecret: () => secret,
    redirectUri: provider.redirectUri,
    claims: { centre: "centre_id", roles: "roles" },
  });
  await expect(signIn.begin()).rejects.toThrow("not yet");
  secret = Promise.resolve(provider.clientSecret) as never;
  await expect(signIn.begin()).resolves.toMatchObject({ address: expect.stringContaining(provider.issuer) });
});
