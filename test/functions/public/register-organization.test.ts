import { describe, expect, test } from "vitest";
import { collect } from "../../../shared/usecases/collect.ts";
import { anOrganization } from "../../support/builders.ts";

import { groupAnswers } from "../../support/organization/answers.ts";
import { openSite, type SiteVisitor } from "../../support/organization/site.ts";

const register = "/organizations/register";
const minutes = 60_000;

/** Answers the pages in order. @returns where the last one led */
const answerAll = async (visitor: SiteVisitor, answers: typeof groupAnswers = groupAnswers): Promise<string> => {
  let location = "";
  for (const [step, fields] of Object.entries(answers)) {
    await visitor.get(`${register}/${step}`);
    ({ location } = await visitor.post(`${register}/${step}`, fields));
  }
  return location;
};

const registered = async () => {
  const site = openSite();
  const visitor = site.visitor();
  await answerAll(visitor);
  site.clock.advance(5 * minutes);
  await visitor.get(`${register}/check`);
  const answer = await visitor.post(`${register}/check`);
  const [organization] = await site.organizations.listByEmail("hana..no.@docomo.ne.jp");
  return { site, visitor, answer, organization };
};

const confirmationOf = (site: ReturnType<typeof openSite>) => {
  const notice = site.notices.messages.findLast(({ kind }) => kind === "confirm_organization");
  if (notice?.kind !== "confirm_organization") throw new Error("no confirmation mail");
  return notice;
};

describe("the form", () => {
  test("says before the first question what is asked, how long it takes and what the data are for", async () => {
    const { body } = await openSite().visitor().get(register);
    expect(body).toContain("10分ほどで終わります");
    expect(body).toContain("お預かりする情報の使いみち");
  });

  test("leads through its pages to the check, and shows there what will be kept", async () => {
    const visitor = openSite().visitor();
    expect(await answerAll(visitor)).toBe(`${register}/check`);
    const { body } = await visitor.get(`${register}/check`);
    for (const kept of [
      "番号のない団体",
      "アカバネ ハナノカイ",
      "114-0022",
      "03-9999-0003",
      "東京都北区王子本町1-2-3",
    ]) {
      expect(body).toContain(kept);
    }
    expect(body).toContain(`href="${register}/contact"`);
  });

  test("keeps what was typed when something is to be put right", async () => {
    const visitor = openSite().visitor();
    await visitor.get(`${register}/name`);
    const { status, body } = await visitor.post(`${register}/name`, { tradeName: "<花の会>", tradeNameKana: "花" });
    expect(status).toBe(422);
    expect(body).toContain("<title>エラー：");
    expect(body).toContain('href="#tradeNameKana"');
    expect(body).toContain('value="&lt;花の会>"');
  });

  test("goes back to the check after one answer was changed", async () => {
    const visitor = openSite().visitor();
    await answerAll(visitor);
    const { location } = await visitor.post(`${register}/name`, { ...groupAnswers.name, tradeName: "新しい花の会" });
    expect(location).toBe(`${register}/check`);
    expect((await visitor.get(`${register}/check`)).body).toContain("新しい花の会");
  });

  test("asks for the address again when the postal code changes", async () => {
    const visitor = openSite().visitor();
    await answerAll(visitor);
    const { location } = await visitor.post(`${register}/postal-code`, { postalCode: "1140002" });
    expect(location).toBe(`${register}/address`);
  });

  test("accepts a corporate number in full width and refuses one with a wrong check digit", async () => {
    const visitor = openSite().visitor();
    await visitor.get(`${register}/number`);
    const wrong = await visitor.post(`${register}/number`, { hasNumber: "yes", legalEntityNumber: "1000012050002" });
    expect(wrong.status).toBe(422);
    const right = await visitor.post(`${register}/number`, {
      hasNumber: "yes",
      legalEntityNumber: "７０００－０１２０５－０００２",
    });
    expect(right.location).toBe(`${register}/name`);
  });

  test("tells an organisation that is registered what to do, and nothing about who registered it", async () => {
    const known = anOrganization({ legalEntityNumber: "7000012050002", state: "approved" });
    const visitor = openSite({ organizations: [known] }).visitor();
    const { body } = await visitor.post(`${register}/number`, { hasNumber: "yes", legalEntityNumber: "7000012050002" });
    expect(body).toContain("すでに登録されています");
    expect(body).toContain("/organizations/sign-in");
    for (const secret of [known.contactEmail, known.contactName, known.tradeName]) expect(body).not.toContain(secret);
  });

  test("does not let an unconfirmed registration keep others from registering", async () => {
    const known = anOrganization({ legalEntityNumber: "7000012050002", state: "unconfirmed" });
    const visitor = openSite({ organizations: [known] }).visitor();
    const { status } = await visitor.post(`${register}/number`, {
      hasNumber: "yes",
      legalEntityNumber: "7000012050002",
    });
    expect(status).toBe(303);
  });

  test("offers all towns of a postal code and takes the one that was chosen", async () => {
    const location = { localGovernmentCode: "131172", town: "" };
    const town = (name: string) => ({ prefecture: "東京都", cityAndCounty: "北区", town: name, location });
    const visitor = openSite({ towns: { "1140099": [town("一の町"), town("二の町")] } }).visitor();
    await visitor.post(`${register}/postal-code`, { postalCode: "1140099" });
    expect((await visitor.get(`${register}/address`)).body).toContain('value="二の町"');
    await visitor.post(`${register}/address`, { ...groupAnswers.address, streetAddress: "", townChoice: "二の町" });
    expect((await visitor.get(`${register}/address`)).body).toContain(
      'name="streetAddress" type="text" value="二の町"',
    );
  });

  test("says which areas have a desk when none serves the address", async () => {
    const visitor = openSite().visitor();
    const answers = { ...groupAnswers.address, prefecture: "北海道", cityAndCounty: "小樽市" };
    const { status, body } = await visitor.post(`${register}/address`, answers);
    expect(status).toBe(422);
    expect(body).toContain("今の窓口：北区");
  });

  test("a group without a number must name who represents it and what it has done", async () => {
    const visitor = openSite().visitor();
    await visitor.post(`${register}/number`, { hasNumber: "no" });
    const name = await visitor.post(`${register}/name`, { ...groupAnswers.name, representative: "" });
    const activities = await visitor.post(`${register}/activities`, { activities: "花壇の世話", record: "" });
    expect([name.status, activities.status]).toEqual([422, 422]);
  });

  test("a page that does not exist is not found, whatever its name", async () => {
    const { status } = await openSite().visitor().get(`${register}/constructor`);
    expect(status).toBe(404);
  });
});

describe("sending", () => {
  test("makes an unconfirmed organisation of the centre that serves its address, and one mail", async () => {
    const { site, visitor, answer, organization } = await registered();
    expect(answer.location).toBe(`${register}/done`);
    expect(organization).toMatchObject({
      state: "unconfirmed",
      centreId: "kita",
      tradeNameKana: "アカバネ ハナノカイ",
      contactPhone: "+81399990003",
      address: { postalCode: "1140022", localGovernmentCode: "131172" },
      declarations: { purposes: [], antiSocialForces: { signatory: "代表 一郎" } },
    });
    expect(site.notices.messages).toHaveLength(1);
    const { body } = await visitor.get(`${register}/done`);
    expect(body).toContain(organization?.referenceNumber);
    expect(body).toContain("hana..no.@docomo.ne.jp");
  });

  test("twice makes one organisation, the same confirmation and mails that are one", async () => {
    const site = openSite();
    const visitor = site.visitor();
    await answerAll(visitor);
    site.clock.advance(minutes);
    await visitor.get(`${register}/check`);
    const both = await Promise.all([visitor.post(`${register}/check`), visitor.post(`${register}/check`)]);
    expect(both.map(({ location }) => location)).toEqual([`${register}/done`, `${register}/done`]);
    expect(both[0]?.cookies[0]).toBe(both[1]?.cookies[0]);
    expect(await site.organizations.listByEmail("hana..no.@docomo.ne.jp")).toHaveLength(1);
    expect(new Set(site.notices.messages.map(({ noticeId }) => noticeId)).size).toBe(1);
  });

  test("is held back when a robot filled in the hidden field, or nobody can have read so fast", async () => {
    const site = openSite();
    const visitor = site.visitor();
    await answerAll(visitor);
    await visitor.get(`${register}/check`);
    const fast = await visitor.post(`${register}/check`);
    site.clock.advance(minutes);
    const robot = await visitor.post(`${register}/check`, { website: "https://spam.example" });
    expect([fast.status, robot.status]).toEqual([422, 422]);
    expect(fast.body).toContain("もう一度ボタンを押してください");
    expect(site.notices.messages).toHaveLength(0);
    expect((await visitor.post(`${register}/check`)).status).toBe(303);
  });

  test("is limited for one address of the net and for one mail address", async () => {
    const site = openSite();
    const statuses: number[] = [];
    for (let time = 0; time < 6; time += 1) {
      const visitor = site.visitor();
      await answerAll(visitor);
      site.clock.advance(10_000);
      await visitor.get(`${register}/check`);
      statuses.push((await visitor.post(`${register}/check`)).status);
    }
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
  });

  test("leaves no person's data in the log", async () => {
    const { site } = await registered();
    for (const secret of ["hana..no", "花の会", "9999", "代表", "連絡"])
      expect(site.logger.text()).not.toContain(secret);
  });
});

describe("confirming the address", () => {
  test("opening the link changes nothing, however often a scanner does it", async () => {
    const { site, organization } = await registered();
    const link = `/organizations/confirm/${confirmationOf(site).token}`;
    await site.visitor().get(link);
    const { status, body } = await site.visitor().get(link);
    expect(status).toBe(200);
    expect(body).toContain("赤羽・花の会");
    expect((await site.organizations.get(organization?.organizationId as never)).state).toBe("unconfirmed");
  });

  test("pressing the button hands the registration to the centre, and pressing again changes nothing", async () => {
    const { site, organization } = await registered();
    const link = `/organizations/confirm/${confirmationOf(site).token}`;
    const visitor = site.visitor();
    await visitor.post(link);
    const { body } = await visitor.get(link);
    expect(body).toContain("アドレスを確かめました");
    await visitor.post(link);
    const waiting = await collect(site.organizations.listForReview("kita" as never, "submitted"));
    expect(waiting.map(({ organizationId }) => organizationId)).toEqual([organization?.organizationId]);
    expect(waiting[0]).toMatchObject({ version: 2, emailConfirmedAt: site.clock().toISOString() });
  });

  test("the code from the mail does it too, in the browser that registered, in full width", async () => {
    const { site, visitor, organization } = await registered();
    const wrong = await visitor.post(`${register}/code`, { code: "999999" });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain("あと4回");
    const code = confirmationOf(site).code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    expect((await visitor.post(`${register}/code`, { code })).location).toBe(`${register}/done`);
    expect((await site.organizations.get(organization?.organizationId as never)).state).toBe("submitted");
  });

  test("after five wrong codes the right one is not taken any more", async () => {
    const { site, visitor } = await registered();
    for (let time = 0; time < 5; time += 1) await visitor.post(`${register}/code`, { code: "999999" });
    const { status, body } = await visitor.post(`${register}/code`, { code: confirmationOf(site).code });
    expect(status).toBe(422);
    expect(body).toContain("新しい番号");
  });

  test("a mistyped address can be corrected, and the mail to the wrong one confirms nothing", async () => {
    const { site, visitor, organization } = await registered();
    const first = confirmationOf(site).token;
    await visitor.get(`${register}/resend`);
    await visitor.post(`${register}/resend`, { contactEmail: "hana@docomo.ne.jp" });
    const second = confirmationOf(site).token;
    expect((await site.visitor().post(`/organizations/confirm/${first}`)).status).toBe(410);
    expect((await site.visitor().post(`/organizations/confirm/${second}`)).status).toBe(303);
    expect(await site.organizations.get(organization?.organizationId as never)).toMatchObject({
      state: "submitted",
      contactEmail: "hana@docomo.ne.jp",
    });
  });

  test("an unknown link and one that is three days old say so kindly", async () => {
    const { site } = await registered();
    const link = `/organizations/confirm/${confirmationOf(site).token}`;
    site.clock.advance(3 * 24 * 60 * minutes + 1);
    const [old, unknown] = [await site.visitor().get(link), await site.visitor().get("/organizations/confirm/nothing")];
    expect([old.status, unknown.status]).toEqual([410, 410]);
    expect(old.body).toContain("このリンクは使えなくなりました");
  });
});
