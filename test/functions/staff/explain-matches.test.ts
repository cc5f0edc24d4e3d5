import { expect, test } from "vitest";
import { cycleSchema } from "../../../shared/domain/ids.ts";
import { gateInWords } from "../../../shared/text/gates.ts";
import { aDelivery, aListing, aParticipation, aSenior } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { anyRole, openDesk } from "../../support/staff/desk.ts";

const { seniorId } = aSenior();
const { demands, place } = aListing();
const matches = "GET /staff/seniors/{seniorId}/matches";
const why = "GET /staff/seniors/{seniorId}/why";
const tell = "POST /staff/seniors/{seniorId}/why";
const people = "GET /staff/listings/{listingId}/people";
const ofSenior = { pathParameters: { seniorId } };
const named = (n: number, familyName: string, overrides: Parameters<typeof aSenior>[0] = {}) =>
  aSenior({
    seniorId: idOf(n),
    name: { familyName, givenName: "太郎", familyNameKana: "シケン", givenNameKana: "タロウ" },
    ...overrides,
  });

const stairs = aListing({
  listingId: idOf(1),
  referenceNumber: "A-00001",
  title: "二階の読み聞かせ",
  demands: { ...demands, flags: ["stairs"] },
});
const farther = aListing({
  listingId: idOf(2),
  referenceNumber: "A-00002",
  title: "となり町の花壇",
  place: { ...place, coordinates: { latitude: 35.775, longitude: 139.7345 } },
});
const stairless = aSenior({
  avoid: [{ code: "stairs", level: "hard" }],
  travel: { modes: ["walk"], preferredMinutes: 20, maxMinutes: 60, outsideOwnAreaOk: true },
});

test("what fits a person comes with the reasons of the mail, what nearly fits with what it misses", async () => {
  const desk = openDesk({ seniors: [stairless], listings: [aListing(), stairs, farther] });
  const { status, body } = await (await desk.signIn(anyRole())).get(matches, ofSenior);
  expect(status).toBe(200);
  const [fits = "", near = ""] = body.slice(body.indexOf("条件に合うもの")).split("おしいもの</h2>");
  expect(fits).toContain("公園の花壇の手入れ");
  expect(fits).toContain("清掃・花や緑の世話のご希望");
  expect(near).toContain("となり町の花壇");
  expect(near).toContain("ご希望の20分より少し遠めです");
  expect(body).not.toContain("二階の読み聞かせ");
  expect(body).toContain("「階段の上り下り」を「できれば避けたい」にすると、1件ふえます");
});

test("looking at what fits a person is recorded, and what was answered is left out", async () => {
  const answered = aParticipation({ seniorId, state: "declined" });
  const desk = openDesk({ seniors: [aSenior()], listings: [aListing()], participations: [answered] });
  const { body } = await (await desk.signIn(anyRole())).get(matches, ofSenior);
  expect(body).not.toContain("公園の花壇の手入れ");
  expect(desk.audit.entries).toMatchObject([{ action: "senior.read", purpose: "matching", record: { id: seniorId } }]);
});

test("the desk reads that a person was told of the event where another listing of it is shown now, until the two are parted", async () => {
  const told = aListing({ listingId: idOf(5) });
  const hidden = { ...told, state: "closed" as const, source: { ...told.source, duplicateOf: aListing().listingId } };
  const deliveries = [
    aDelivery({
      cycle: "2026-11-18T02:00",
      state: "SENT",
      items: aDelivery().items.map((item) => ({ ...item, listingId: told.listingId })),
    }),
  ];
  const body = async (other: typeof told) => {
    const desk = openDesk({ seniors: [aSenior()], listings: [aListing(), other], deliveries });
    const asked = { ...ofSenior, query: { listing: aListing().listingId } };
    return (await (await desk.signIn(anyRole())).get(why, asked)).body;
  };
  const words = gateInWords({ code: "already_offered", values: {} });
  expect((await body(hidden)).includes(words)).toBe(true);
  expect((await body({ ...told, state: "closed" })).includes(words)).toBe(false);
});

test("what went out in this very minute reaches nobody again", async () => {
  const cycle = cycleSchema.parse("2026-11-25T10:00");
  const deliveries = [aDelivery({ seniorId, cycle, state: "SENT" })];
  const desk = openDesk({ seniors: [aSenior()], listings: [aListing()], deliveries });
  const { body } = await (await desk.signIn(anyRole())).get(matches, ofSenior);
  expect(body).not.toContain("公園の花壇の手入れ");
});

test("somebody who gets no digests is said to get none", async () => {
  const desk = openDesk({ seniors: [aSenior({ state: "stopped" })], listings: [aListing()] });
  const { body } = await (await desk.signIn(anyRole())).get(matches, ofSenior);
  expect(body).toContain("この方には、今お知らせを送っていません");
});

test.each(["A-00001", "ａ－00001", "読み聞かせ 二階"])("a listing is found by %s", async (q) => {
  const desk = openDesk({ seniors: [stairless], listings: [aListing(), stairs] });
  const { body } = await (await desk.signIn(anyRole())).get(why, { ...ofSenior, query: { q } });
  expect(body).toContain(`why?listing=${stairs.listingId}`);
  expect(body).not.toContain(`why?listing=${aListing().listingId}`);
});

const explained = async (listing: Parameters<typeof aListing>[0], senior = stairless) => {
  const found = aListing({ listingId: idOf(9), ...listing });
  const desk = openDesk({ seniors: [senior], listings: [aListing(), found] });
  const { body } = await (await desk.signIn(anyRole())).get(why, { ...ofSenior, query: { listing: found.listingId } });
  return body;
};

test("a listing that does not reach a person says which condition stands against it", async () => {
  const body = await explained({ demands: { ...demands, flags: ["stairs"] } });
  expect(body).toContain("この案件は、この方に届きません");
  expect(body).toContain("合わないのは、この条件だけです");
  expect(body).toContain("「階段の上り下り」があります。「だめ」と聞いています");
});

test("every condition that stands against it is named, also that it is closed", async () => {
  const body = await explained({ state: "closed", kind: "event" });
  expect(body).toContain("募集が終わっているか、まだ公開していません");
  expect(body).toContain("「催し・行事」は、ご希望の種類に入っていません");
});

test("of a listing that pays expenses only it is said that nothing is paid, and no sum", async () => {
  const earner = aSenior({ rewardNeed: { need: "required", minHourlyYen: 1100 } });
  const body = await explained({ reward: { type: "expenses", yen: 500 } }, earner);
  expect(body).toContain("報酬がありません。報酬のあるものだけをご希望です");
  expect(body).not.toContain("1時間あたり");
});

test("a listing that fits says at which place, and what has to be asked", async () => {
  const silent = { posture: "unknown", setting: "unknown", flags: [] } as const;
  const body = await explained({ demands: { ...silent, flags: [] } });
  expect(body).toContain("今お知らせできる2件のうち2番目です");
  expect(body).toContain("階段の上り下りがあるかどうかは確認が必要です");
});

test("a listing that breaks nothing but misses too much says so", async () => {
  const hopeful = aSenior({
    wants: { withFriend: true, beginner: true, continuing: true },
    maxSessionMinutes: 60,
  });
  const body = await explained({ demands: { ...demands, flags: ["solo_only", "experienced"] } }, hopeful);
  expect(body).toContain("だめな条件はありませんが、お知らせの目安に届きません");
  expect(body).toContain("「できれば」の条件に合わないところが多すぎます");
});

test("a listing whose places are all taken by those who were told to come says so", async () => {
  const full = aListing({ capacity: { total: 1, note: "" } });
  const taken = aParticipation({ seniorId: idOf(999), listingId: full.listingId, state: "arranged" });
  const desk = openDesk({ seniors: [aSenior()], listings: [full], participations: [taken] });
  const staff = await desk.signIn(anyRole());
  const { body } = await staff.get(why, { ...ofSenior, query: { listing: full.listingId } });
  expect(body).toContain("定員がいっぱいです");
});

test("a centre without a placement basis chooses no job: it shows those asked for, newest first, and says why", async () => {
  const seeker = aSenior({ wishes: { ...aSenior().wishes, kinds: ["employment"] } });
  const job = (n: number, title: string, publishedAt: string) =>
    aListing({ listingId: idOf(n), kind: "employment", title, publishedAt });
  const listings = [
    job(1, "前からの求人", "2026-11-01T00:00:00.000Z"),
    job(2, "新しい求人", "2026-11-20T00:00:00.000Z"),
  ];
  const desk = openDesk({ centre: { placementBasis: "NONE" }, seniors: [seeker], listings });
  const staff = await desk.signIn(anyRole());
  const { body } = await staff.get(matches, ofSenior);
  const [, jobs = ""] = body.split("求人の情報</h2>");
  expect(jobs.indexOf("新しい求人")).toBeGreaterThan(0);
  expect(jobs.indexOf("前からの求人")).toBeGreaterThan(jobs.indexOf("新しい求人"));
  const explanation = await staff.get(why, { ...ofSenior, query: { listing: idOf(1) } });
  expect(explanation.body).toContain("職業紹介の根拠がないため");
});

test("a person may want nothing from a group, and change their mind", async () => {
  const desk = openDesk({ seniors: [aSenior()], listings: [aListing()] });
  const staff = await desk.signIn(anyRole());
  const { listingId, organizationId } = aListing();
  const answer = await staff.post(tell, { listing: listingId, organization: "exclude" }, ofSenior);
  expect(answer.location).toBe(`/staff/seniors/${seniorId}/why?listing=${listingId}`);
  expect((await desk.seniors.get("kita" as never, seniorId)).excludedOrganizations).toEqual([organizationId]);
  expect(desk.audit.entries.at(-1)).toMatchObject({ action: "senior.change", fields: ["excludedOrganizations"] });
  const { body } = await staff.get(why, { ...ofSenior, query: { listing: listingId } });
  expect(body).toContain("この団体のものはことわると聞いています");
  await staff.post(tell, { listing: listingId, organization: "welcome" }, ofSenior);
  expect((await desk.seniors.get("kita" as never, seniorId)).excludedOrganizations).toEqual([]);
});

test("who would fit a listing: least recently asked first, each one's read recorded; and how many it is kept from", async () => {
  const seniors = [
    named(1, "合う"),
    named(2, "階段", { avoid: [{ code: "stairs", level: "hard" }] }),
    named(3, "講座", { wishes: { ...aSenior().wishes, kinds: ["course"] } }),
    named(4, "よそ", { centreId: "minato" }),
  ];
  const desk = openDesk({ seniors, listings: [stairs] });
  const { body } = await (await desk.signIn(anyRole())).get(people, {
    pathParameters: { listingId: stairs.listingId },
  });
  expect(body).toContain("お知らせを受け取る3人のうち、1人に合います");
  expect(body).toContain("合う 太郎");
  for (const name of ["階段 太郎", "講座 太郎", "よそ 太郎"]) expect(body).not.toContain(name);
  expect(body).toContain("「だめ」と聞いていること");
  expect(body).toContain("種類（仕事・講座など）");
  expect(desk.audit.entries.map(({ record }) => record.id)).toEqual([idOf(1)]);
});

test("people whom a listing fits come twenty a page, and only those shown are recorded", async () => {
  const seniors = Array.from({ length: 23 }, (_, n) => named(100 + n, `人${n}`));
  const desk = openDesk({ seniors, listings: [stairs] });
  const staff = await desk.signIn(anyRole());
  const ofListing = { pathParameters: { listingId: stairs.listingId } };
  const first = await staff.get(people, ofListing);
  expect(first.body).toContain(`/staff/listings/${stairs.listingId}/people?page=2`);
  expect(desk.audit.entries).toHaveLength(20);
  const second = await staff.get(people, { ...ofListing, query: { page: "2" } });
  expect(second.body.match(/ 太郎/g)).toHaveLength(3);
  expect(desk.audit.entries).toHaveLength(23);
});

test("a listing that is not published is shown to nobody, and reviewers see no people", async () => {
  const desk = openDesk({ seniors: [aSenior()], listings: [aListing({ state: "submitted" })] });
  const ofListing = { pathParameters: { listingId: aListing().listingId } };
  expect((await (await desk.signIn(anyRole())).get(people, ofListing)).status).toBe(404);
  const reviewer = await desk.signIn(anyRole({ roles: ["reviewer"] }));
  for (const [route, options] of [
    [people, ofListing],
    [matches, ofSenior],
    [why, ofSenior],
  ] as const)
    expect((await reviewer.get(route, options)).status).toBe(403);
  expect(desk.audit.entries.filter(({ action }) => action === "senior.read")).toEqual([]);
});

test("whose digests bring nothing is listed with what stands in the way most; who has answered since is not", async () => {
  const [quiet, answering] = [stairless, aSenior({ seniorId: idOf(50) })];
  const digests = ["2026-11-04", "2026-11-11", "2026-11-18"].map((date) => cycleSchema.parse(`${date}T02:00`));
  const desk = openDesk({
    seniors: [quiet, answering],
    listings: [aListing(), stairs],
    deliveries: [quiet, answering].flatMap((one) =>
      digests.map((cycle) => aDelivery({ seniorId: one.seniorId, cycle, state: "DELIVERED" })),
    ),
    participations: [aParticipation({ seniorId: answering.seniorId })],
  });
  for (const { centreId, seniorId: id } of [quiet, answering])
    await desk.seniors.noteUnmatched({ centreId, seniorId: id, emptyCycles: [], unmatchedSince: "2026-11-04" });
  const { status, body } = await (await desk.signIn(anyRole())).get("GET /staff/unmatched");
  expect(status).toBe(200);
  expect(body).toContain("お返事なし 2回");
  expect(body).toContain("「階段の上り下り」を「できれば避けたい」にすると、1件ふえます");
  expect(body).toContain(`/staff/seniors/${quiet.seniorId}/matches`);
  expect(body).not.toContain(`/staff/seniors/${answering.seniorId}`);
});
