import { expect, test } from "vitest";
import { issueLink } from "../../../shared/usecases/issue-link.ts";
import { anOrganization } from "../../support/builders.ts";
import { openSite } from "../../support/organization/site.ts";

const signIn = "/organizations/sign-in";
const organization = anOrganization({ state: "approved" });

/** Asks for a mail and does what `send-notice` does then. */
const asked = async () => {
  const site = openSite({ organizations: [organization] });
  const visitor = site.visitor();
  await visitor.get(signIn);
  await visitor.post(signIn, { email: "ｒenraku@midori.example.jp" });
  const [notice] = site.notices.messages;
  if (notice?.kind !== "sign_in_requested") throw new Error("no sign-in was asked for");
  const { organizationId } = organization;
  const mail = await issueLink(site)({
    purpose: "sign_in_organization",
    subject: { organizationId },
    browserHash: notice.browserHash,
  });
  return { site, visitor, notice, mail };
};

test("an unknown address is answered exactly as a known one", async () => {
  const site = openSite({ organizations: [organization] });
  const answers = await Promise.all(
    [organization.contactEmail, "nobody@example.jp"].map((email) => site.visitor().post(signIn, { email })),
  );
  expect(answers.map(({ status, location, body }) => ({ status, location, body }))).toEqual(
    answers.map(() => ({ status: 303, location: `${signIn}/code`, body: "" })),
  );
  expect(site.notices.messages.map(({ kind }) => kind)).toEqual(["sign_in_requested", "sign_in_requested"]);
});

test("the code lets the asking browser in, once", async () => {
  const { visitor, mail, site } = await asked();
  expect((await visitor.post(`${signIn}/code`, { code: mail.code })).location).toBe("/organizations/home");
  expect((await visitor.get("/organizations/home")).body).toContain("王子みどりの会");
  expect((await site.visitor().post(`${signIn}/code`, { code: mail.code })).status).toBe(422);
});

test("the link shows whose page it opens, and only a press in the asking browser lets in", async () => {
  const { site, visitor, mail } = await asked();
  const scanner = site.visitor();
  const opened = await scanner.get(`${signIn}/link/${mail.token}`);
  expect(opened.body).toContain("王子みどりの会");
  expect((await scanner.post(`${signIn}/link/${mail.token}`)).status).toBe(422);
  expect((await visitor.post(`${signIn}/link/${mail.token}`)).location).toBe("/organizations/home");
  expect((await visitor.get(`${signIn}/link/${mail.token}`)).status).toBe(410);
});

test("in another browser the link needs the code of the same mail", async () => {
  const { site, mail } = await asked();
  const phone = site.visitor();
  expect((await phone.get(`${signIn}/link/${mail.token}`)).body).toContain('name="code"');
  expect((await phone.post(`${signIn}/link/${mail.token}`, { code: "123 456" })).body).toContain("あと4回");
  expect((await phone.post(`${signIn}/link/${mail.token}`, { code: mail.code })).location).toBe("/organizations/home");
});

test("after ten minutes neither link nor code lets anybody in", async () => {
  const { site, visitor, mail } = await asked();
  site.clock.advance(10 * 60_000 + 1);
  expect((await visitor.get(`${signIn}/link/${mail.token}`)).status).toBe(410);
  expect((await visitor.post(`${signIn}/code`, { code: mail.code })).status).toBe(422);
});

test("five mails in a quarter of an hour are enough for one address", async () => {
  const site = openSite();
  const statuses: number[] = [];
  for (let time = 0; time < 6; time += 1) {
    statuses.push((await site.visitor().post(signIn, { email: "a@example.jp" })).status);
  }
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
});

test("signing in is written down, and signing out ends the session", async () => {
  const { site, visitor, mail } = await asked();
  await visitor.post(`${signIn}/code`, { code: mail.code });
  expect(site.audit.entries.map(({ action }) => action)).toEqual(["session.sign_in"]);
  const cookies = visitor.cookies();
  await visitor.get("/organizations/home");
  await visitor.post("/organizations/sign-out");
  const again = await site.send("GET", "/organizations/home", cookies, {});
  expect([again.status, again.location]).toEqual([303, signIn]);
});

test("a closed organisation does not get in", async () => {
  const { site, visitor, mail } = await asked();
  const closed = { ...organization, state: "closed" as const, version: 2 };
  await site.organizations.save(closed, ["approved"], { ...site.audit.entries[0], action: "x.y" } as never);
  expect((await visitor.post(`${signIn}/code`, { code: mail.code })).status).toBe(422);
});
