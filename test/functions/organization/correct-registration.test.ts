import { describe, expect, test } from "vitest";
import type { Organization } from "../../../shared/domain/organization.ts";
import { createSession } from "../../../shared/http/session.ts";
import { anOrganization } from "../../support/builders.ts";
import { aReturnedOrganization } from "../../support/organization/returned.ts";
import { openSite } from "../../support/organization/site.ts";

const home = "/organizations/home";
const steps = ["name", "postal-code", "address", "contact", "activities", "declarations"] as const;
const returned = aReturnedOrganization({ legalEntityNumber: "7000012050002" });
const { organizationId } = returned;

const signedIn = async (organization: Organization = returned) => {
  const site = openSite({ organizations: [organization] });
  const visitor = site.visitor();
  const cookie = await createSession(site, "organization", { organizationId: organization.organizationId });
  const known = await site.send("GET", home, [cookie.split(";")[0] ?? ""], {});
  visitor.keep({ ...known, cookies: [cookie] });
  return { site, visitor, stored: () => site.organizations.get(organization.organizationId) };
};

const corrected = { activities: "20人で公園の花壇の手入れをしています。", record: returned.record ?? "" };

describe("a registration that was returned", () => {
  test("says on the organisation's page what the desk wants and leads to correcting it", async () => {
    const { visitor } = await signedIn();
    const { body } = await visitor.get(home);
    for (const said of ["会員の人数を書き足してください。", "内容の説明が足りない", "登録の内容を直す"])
      expect(body).toContain(said);
    expect(body).toContain(`href="${home}/check"`);
  });

  test("is shown whole, with the desk's message and a way to every answer but the number and the address of the mails", async () => {
    const { visitor } = await signedIn();
    const { status, body } = await visitor.get(`${home}/check`);
    expect(status).toBe(200);
    const shown = ["会員の人数を書き足してください。", "7000012050002", returned.contactEmail, returned.activities];
    for (const kept of shown) expect(body).toContain(kept);
    for (const step of steps) expect(body).toContain(`href="${home}/${step}"`);
    expect(body).not.toContain(`href="${home}/number"`);
    expect(body).not.toContain('変更<span class="visually-hidden">（メールアドレス）');
    expect(body).toContain("北区いきがい活動センターにお電話ください");
  });

  test.each([
    ["name", 'value="王子みどりの会"'],
    ["postal-code", 'value="114-0002"'],
    ["address", 'value="8番地8"'],
    ["contact", 'value="03-9999-0002"'],
    ["activities", "公園の花壇の手入れをしています。"],
    ["declarations", 'value="代表 一郎"'],
  ])("opens the page %s with what was answered", async (step, answered) => {
    const { visitor } = await signedIn();
    const { status, body } = await visitor.get(`${home}/${step}`);
    expect(status).toBe(200);
    expect(body).toContain(answered);
  });

  test("goes back to the desk, corrected, once, with an audit line", async () => {
    const { site, visitor, stored } = await signedIn();
    await visitor.get(`${home}/activities`);
    expect((await visitor.post(`${home}/activities`, corrected)).location).toBe(`${home}/check`);
    expect((await visitor.get(`${home}/check`)).body).toContain(corrected.activities);
    expect(await stored()).toEqual(returned);
    const both = await Promise.all([visitor.post(`${home}/check`), visitor.post(`${home}/check`)]);
    expect(both.map(({ location }) => location)).toEqual([`${home}?done=resubmitted`, `${home}?done=resubmitted`]);
    expect(await stored()).toMatchObject({ ...corrected, state: "submitted", version: 4 });
    expect((await stored()).submittedAt).toBe(site.clock().toISOString());
    expect(site.audit.entries.map(({ action, actor }) => [action, actor])).toEqual([
      ["organization.resubmit", { kind: "organization", id: organizationId }],
    ]);
    expect((await visitor.get(`${home}?done=resubmitted`)).body).toContain("直した内容を窓口に送りました");
  });

  test("is only changed while it is returned", async () => {
    const { visitor, stored } = await signedIn(anOrganization({ state: "submitted" }));
    expect((await visitor.get(home)).body).not.toContain("登録の内容を直す");
    expect((await visitor.get(`${home}/check`)).location).toBe(home);
    await visitor.get(home);
    expect((await visitor.post(`${home}/activities`, corrected)).location).toBe(home);
    expect((await visitor.post(`${home}/check`)).location).toBe(home);
    expect((await stored()).version).toBe(1);
  });

  test("begins afresh when it was returned once more", async () => {
    const { site, visitor } = await signedIn();
    await visitor.get(`${home}/activities`);
    await visitor.post(`${home}/activities`, corrected);
    await site.organizations.save({ ...returned, version: 4 }, ["returned"], site.audit.entries[0] as never);
    expect((await visitor.get(`${home}/check`)).body).toContain(returned.activities);
  });
});

describe("its pages", () => {
  test("keep what was typed when something is to be put right", async () => {
    const { visitor, stored } = await signedIn();
    await visitor.get(`${home}/name`);
    const { status, body } = await visitor.post(`${home}/name`, { tradeName: "<花の会>", tradeNameKana: "花" });
    expect(status).toBe(422);
    expect(body).toContain("<title>エラー：");
    expect(body).toContain('href="#tradeNameKana"');
    expect(body).toContain('value="&lt;花の会>"');
    expect(body).toContain("7000012050002");
    expect(await stored()).toEqual(returned);
  });

  test("show the number and the address of the mails without a field, and change neither", async () => {
    const { visitor, stored } = await signedIn();
    expect((await visitor.get(`${home}/name`)).body).toContain("7000012050002");
    const { body } = await visitor.get(`${home}/contact`);
    expect(body).toContain(returned.contactEmail);
    expect(body).not.toContain('name="contactEmail"');
    const contact = { contactName: "連絡 三郎", contactPhone: "０３（９９９９）０００９", publishContactName: "no" };
    const forged = { contactEmail: "other@example.jp", hasNumber: "no", legalEntityNumber: "" };
    expect((await visitor.post(`${home}/contact`, { ...contact, ...forged })).location).toBe(`${home}/check`);
    await visitor.post(`${home}/check`);
    expect(await stored()).toMatchObject({
      contactName: "連絡 三郎",
      contactPhone: "+81399990009",
      contactEmail: returned.contactEmail,
      legalEntityNumber: "7000012050002",
    });
    expect((await visitor.get(`${home}/number`)).status).toBe(404);
    expect((await visitor.get(`${home}/constructor`)).status).toBe(404);
  });

  test("ask for the address again when the postal code changes, with the town that it tells", async () => {
    const { visitor } = await signedIn();
    await visitor.get(`${home}/postal-code`);
    expect((await visitor.post(`${home}/postal-code`, { postalCode: "１１４００２２" })).location).toBe(
      `${home}/address`,
    );
    expect((await visitor.get(`${home}/address`)).body).toContain('value="王子本町"');
    expect((await visitor.get(`${home}/check`)).location).toBe(`${home}/address`);
    expect((await visitor.post(`${home}/check`)).location).toBe(`${home}/address`);
  });

  test.each([
    ["北海道", "小樽市", "北区いきがい活動センターの受け持ちではありません"],
    ["東京都", "ない市", "市区町村の名前を確かめてください"],
  ])("refuse an address in %s %s beside the field", async (prefecture, cityAndCounty, message) => {
    const { visitor } = await signedIn();
    await visitor.get(`${home}/address`);
    const { status, body } = await visitor.post(`${home}/address`, { prefecture, cityAndCounty, cityBlock: "1" });
    expect(status).toBe(422);
    expect(body.split(message).length - 1).toBe(2);
  });

  test("let nobody in without a session, and take no post without its token", async () => {
    const { site, visitor, stored } = await signedIn();
    expect((await site.visitor().get(`${home}/check`)).location).toBe("/organizations/sign-in");
    expect((await visitor.post(`${home}/check`, { csrfToken: "guessed" })).status).toBe(403);
    expect(await stored()).toEqual(returned);
  });

  test("leave no person's data in the log", async () => {
    const { site, visitor } = await signedIn();
    await visitor.get(`${home}/activities`);
    await visitor.post(`${home}/activities`, corrected);
    await visitor.post(`${home}/check`);
    for (const secret of ["花壇", "連絡", "代表", returned.contactEmail, "9999"])
      expect(site.logger.text()).not.toContain(secret);
  });
});
