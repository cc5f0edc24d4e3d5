import { describe, expect, test } from "vitest";
import type { Listing } from "../../../shared/domain/listing.ts";
import type { Organization } from "../../../shared/domain/organization.ts";
import { createSession } from "../../../shared/http/session.ts";
import { collect } from "../../../shared/usecases/collect.ts";
import { aListing, anOrganization, aParticipation } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { courseAnswers } from "../../support/organization/answers.ts";
import { openSite, type SiteVisitor } from "../../support/organization/site.ts";

const approved = anOrganization({ state: "approved" });
const listings = "/organizations/listings";

const signedIn = async (records: Parameters<typeof openSite>[0] = {}, organization: Organization = approved) => {
  const site = openSite({ organizations: [organization], ...records });
  const visitor = site.visitor();
  const { organizationId } = organization;
  const cookie = await createSession(site, "organization", { organizationId });
  const known = await site.send("GET", "/organizations/home", [cookie.split(";")[0] ?? ""], {});
  visitor.keep({ ...known, cookies: [cookie] });
  return { site, visitor };
};

/** Writes a new listing. @returns its id */
const write = async (visitor: SiteVisitor): Promise<string> => {
  const { body } = await visitor.get(`${listings}/new`);
  const id = /listings\/([0-9a-f-]{36})\/what/.exec(body)?.[1] ?? "";
  for (const [step, fields] of Object.entries(courseAnswers)) await visitor.post(`${listings}/${id}/${step}`, fields);
  return id;
};

const stateOf = async (site: ReturnType<typeof openSite>, id: string) => (await site.listings.get(id as never)).state;

describe("writing a listing", () => {
  test("page by page makes a listing that waits for the desk, with codes, place and dates", async () => {
    const { site, visitor } = await signedIn();
    const id = await write(visitor);
    expect((await visitor.get(`${listings}/${id}/check`)).body).toContain("毎月第2火曜");
    expect((await visitor.post(`${listings}/${id}/check`)).location).toBe("/organizations/home?done=saved");
    expect(await site.listings.get(id as never)).toMatchObject({
      state: "submitted",
      centreId: "kita",
      organizationId: approved.organizationId,
      kind: "course",
      taxonomy: { primary: "L1" },
      schedule: { type: "monthly", weekdays: ["Tu"], weeksOfMonth: [2], startTime: "10:00", endTime: "11:30" },
      closesOn: "2027-03-31",
      municipalityCode: "131172",
      place: { name: "王子会館", fullAddress: "東京都北区王子本町1-2", town: "王子本町", precision: "town" },
      eligibility: { audience: "anyone", minAge: 60 },
      demands: { posture: "sitting", setting: "indoor", flags: ["smartphone"] },
      fee: { status: "paid", yen: 500 },
      reward: { type: "none" },
      capacity: { total: 20 },
      application: { needed: "yes", method: "電話で受け付けます。" },
      contact: { contactPointPhoneNumber: "+81399990002" },
    });
    expect(site.audit.entries.map(({ action }) => action)).toEqual(["listing.submit"]);
  });

  test("sent twice makes one listing", async () => {
    const { site, visitor } = await signedIn();
    const id = await write(visitor);
    await visitor.get(`${listings}/${id}/check`);
    const both = await Promise.all([visitor.post(`${listings}/${id}/check`), visitor.post(`${listings}/${id}/check`)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    const own = await collect(site.listings.listByOrganization(approved.organizationId));
    expect(own.map(({ version }) => version)).toEqual([1]);
  });

  test("half written is kept and offered to be finished", async () => {
    const { visitor } = await signedIn();
    const { body } = await visitor.get(`${listings}/new`);
    const id = /listings\/([0-9a-f-]{36})\/what/.exec(body)?.[1] ?? "";
    await visitor.post(`${listings}/${id}/what`, courseAnswers.what);
    expect((await visitor.get("/organizations/home")).body).toContain("はじめてのスマホ教室（続きを書く）");
    expect((await visitor.get(`${listings}/${id}/check`)).location).toBe(`${listings}/${id}/category`);
    expect((await visitor.get(`${listings}/${id}/what`)).body).toContain("ゆっくり学びます");
  });

  test("says that jobs come later and takes none", async () => {
    const { visitor } = await signedIn();
    const { body } = await visitor.get(`${listings}/new`);
    expect(body).toContain("仕事（お給料の出る募集）は");
    const id = idOf(7777);
    const { status } = await visitor.post(`${listings}/${id}/what`, { ...courseAnswers.what, kind: "employment" });
    expect(status).toBe(422);
  });

  test("offers the field that the words speak for", async () => {
    const { visitor } = await signedIn();
    await visitor.get(`${listings}/new`);
    const id = idOf(7777);
    await visitor.post(`${listings}/${id}/what`, courseAnswers.what);
    expect((await visitor.get(`${listings}/${id}/category`)).body).toContain('value="L1" checked');
  });

  test.each([
    ["times", { weeks: ["2"], weekdays: [] }, "曜日を選んでください。"],
    ["times", { ...courseAnswers.times, endTime: "9時" }, "終わる時刻が、始まる時刻より前になっています。"],
    ["times", { ...courseAnswers.times, showUntil: "2026年1月1日" }, "過ぎた日です。"],
    ["times", { ...courseAnswers.times, showUntil: "そのうち" }, "日にちを確かめてください。"],
    ["terms", { ...courseAnswers.terms, feeYen: "" }, "金額は数字で書いてください。"],
    ["apply", { ...courseAnswers.apply, contactPhone: "" }, "電話番号かメールアドレスのどちらか"],
    ["address", { ...courseAnswers.address, cityAndCounty: "ない市" }, "市区町村の名前を確かめてください。"],
  ])("what is wrong on the page %s is said beside the field and at the top", async (step, fields, message) => {
    const { visitor } = await signedIn();
    const id = await write(visitor);
    const { status, body } = await visitor.post(`${listings}/${id}/${step}`, fields as Record<string, string>);
    expect(status).toBe(422);
    expect(body.split(message).length - 1).toBe(2);
  });

  test("on single days reads dates as people write them, and ends with the last", async () => {
    const { site, visitor } = await signedIn();
    const id = await write(visitor);
    await visitor.post(`${listings}/${id}/when`, { scheduleType: "dates" });
    const unread = await visitor.post(`${listings}/${id}/times`, { dates: "12月1日\n来週" });
    expect(unread.body).toContain("「来週」を日にちとして読めませんでした");
    await visitor.post(`${listings}/${id}/times`, { dates: "１月９日\n12月1日（火）、令和9年2月3日" });
    await visitor.post(`${listings}/${id}/check`);
    const { schedule, closesOn } = await site.listings.get(id as never);
    expect(schedule.dates).toEqual(["2026-12-01", "2027-01-09", "2027-02-03"]);
    expect(closesOn).toBe("2027-02-03");
  });

  test("online asks for no address and belongs to the organisation's own municipality", async () => {
    const { site, visitor } = await signedIn();
    const id = await write(visitor);
    const { location } = await visitor.post(`${listings}/${id}/where`, {
      holding: "online",
      placeName: "",
      postalCode: "",
    });
    expect(location).toBe(`${listings}/${id}/check`);
    await visitor.post(`${listings}/${id}/check`);
    expect(await site.listings.get(id as never)).toMatchObject({
      municipalityCode: "131172",
      place: { holding: "online" },
    });
  });
});

describe("a listing that was sent", () => {
  const returned = aListing({
    state: "returned",
    review: {
      decision: "returned",
      reasons: ["schedule_unclear"],
      message: "日にちを足してください。",
      by: "staff-kita-1",
      at: "2026-11-24T00:00:00.000Z",
    },
  });

  test("shows its state and the desk's message, can be corrected and sent again", async () => {
    const { site, visitor } = await signedIn({ listings: [returned] });
    const { listingId } = returned;
    const { body } = await visitor.get(`${listings}/${listingId}`);
    for (const said of ["直してください", "日時が分からない", "日にちを足してください。"]) expect(body).toContain(said);
    await visitor.get(`${listings}/${listingId}/what`);
    const { location } = await visitor.post(`${listings}/${listingId}/what`, {
      kind: "volunteer",
      title: "公園の花壇の手入れ（毎週火曜）",
      description: "花の植えかえをします。",
    });
    expect(location).toBe(`${listings}/${listingId}/check`);
    await visitor.post(`${listings}/${listingId}/check`);
    expect(await site.listings.get(listingId)).toMatchObject({
      state: "submitted",
      title: "公園の花壇の手入れ（毎週火曜）",
      version: 2,
      place: { name: "王子公園", fullAddress: "東京都北区王子1-1-1" },
      schedule: returned.schedule,
    });
  });

  test("can be ended, and that can be taken back", async () => {
    const { site, visitor } = await signedIn({ listings: [aListing()] });
    const { listingId } = aListing();
    await visitor.get(`${listings}/${listingId}`);
    expect((await visitor.post(`${listings}/${listingId}/close`)).location).toBe("/organizations/home?done=closed");
    expect(await stateOf(site, listingId)).toBe("closed");
    await visitor.get(`${listings}/${listingId}`);
    await visitor.post(`${listings}/${listingId}/close`);
    await visitor.post(`${listings}/${listingId}/reopen`);
    expect(await stateOf(site, listingId)).toBe("published");
    expect(site.audit.entries.map(({ action }) => action)).toEqual(["listing.close", "listing.reopen"]);
  });

  test("that staff ended stays ended", async () => {
    const { site, visitor } = await signedIn({ listings: [aListing({ state: "closed" })] });
    const { listingId } = aListing();
    const { body } = await visitor.get(`${listings}/${listingId}`);
    expect(body).not.toContain("/reopen");
    await visitor.get("/organizations/home");
    expect((await visitor.post(`${listings}/${listingId}/reopen`)).status).toBe(409);
    expect(await stateOf(site, listingId)).toBe("closed");
  });

  test("tells how many wish to join and when, and that the desk will call: no names", async () => {
    const { visitor } = await signedIn({ listings: [aListing()], participations: [aParticipation()] });
    const { body } = await visitor.get(`${listings}/${aListing().listingId}`);
    expect(body).toContain("参加したい方が1人います。窓口が電話でご連絡します。");
    expect(body).toContain("2026年11月25日");
    expect(body).not.toContain(aParticipation().seniorId);
  });
});

describe("who may do what", () => {
  const foreign: Listing = aListing({ organizationId: idOf(3999) });

  test("another organisation's listing does not exist", async () => {
    const { site, visitor } = await signedIn({ listings: [foreign] });
    const base = `${listings}/${foreign.listingId}`;
    await visitor.get("/organizations/home");
    const answers = [
      await visitor.get(base),
      await visitor.get(`${base}/what`),
      await visitor.post(`${base}/what`, courseAnswers.what),
      await visitor.post(`${base}/close`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(await stateOf(site, foreign.listingId)).toBe("published");
  });

  test("nobody gets in without a session, and a post needs the session's token", async () => {
    const { site, visitor } = await signedIn({ listings: [aListing()] });
    expect((await site.visitor().get("/organizations/home")).location).toBe("/organizations/sign-in");
    const base = `${listings}/${aListing().listingId}`;
    expect((await visitor.post(`${base}/close`, { csrfToken: "guessed" })).status).toBe(403);
    expect(await stateOf(site, aListing().listingId)).toBe("published");
  });

  test("an organisation that waits for its own approval may write, one that was refused may not", async () => {
    const waiting = await signedIn({}, anOrganization({ state: "submitted" }));
    const refused = await signedIn({}, anOrganization({ state: "rejected" }));
    expect((await waiting.visitor.get(`${listings}/new`)).status).toBe(200);
    expect((await refused.visitor.get(`${listings}/new`)).status).toBe(404);
    expect((await refused.visitor.get("/organizations/home")).body).toContain("お断りしました");
  });
});
