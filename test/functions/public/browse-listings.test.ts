import { expect, test } from "vitest";
import { aListing } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { openHouse } from "../../support/senior/house.ts";

const listing = aListing();
const address = `/listings/${listing.listingId}`;
const open = async (path: string, listings = [listing]) => openHouse({ listings }).browser().open(path);

/** Many listings that differ in place, field, day, fee and last day. */
const many = Array.from({ length: 45 }, (_, n) =>
  aListing({
    listingId: idOf(5000 + n),
    referenceNumber: `A-${20_000 + n}`,
    title: `募集${n}`,
    municipalityCode: n % 2 ? "131091" : "131172",
    place: { name: "会館", localGovernmentCode: n % 2 ? "131091" : "131172" },
    taxonomy: { primary: n % 3 ? "V4" : "L1" },
    kind: n % 3 ? "volunteer" : "course",
    schedule: { type: "weekly", weekdays: [n % 5 ? "Tu" : "Sa"] },
    fee: n % 4 ? { status: "free" } : { status: "paid", yen: 500 },
    closesOn: `2027-01-${String(31 - (n % 30)).padStart(2, "0")}`,
  }),
);

test("the home page has three doors and works for those who are registered", async () => {
  const { body } = await open("/");
  for (const href of ["/listings", "/join", "/organizations/register", "/me"]) expect(body).toContain(`href="${href}"`);
});

test("the list says how many there are, twenty a page, soonest closing first", async () => {
  const house = openHouse({ listings: many });
  const { text, body } = await house.browser().open("/listings");
  expect(text).toContain("45件あります");
  expect(body.match(/class="card"/g)).toHaveLength(20);
  expect(text).toContain("1ページ目（全部で3ページ）");
  expect(text.indexOf("1月2日（土）まで掲載")).toBeLessThan(text.indexOf("1月3日（日）まで掲載"));
});

test("each page shows other listings, and together they show all", async () => {
  const browser = openHouse({ listings: many }).browser();
  const titles = new Set<string>();
  for (const page of [1, 2, 3]) {
    const { body } = await browser.open(`/listings?page=${page}`);
    for (const [, title = ""] of body.matchAll(/>(募集\d+)</g)) titles.add(title);
  }
  expect(titles.size).toBe(45);
});

test.each([
  ["area=131091", ({ municipalityCode }: (typeof many)[number]) => municipalityCode === "131091"],
  ["field=L", ({ taxonomy }: (typeof many)[number]) => taxonomy.primary === "L1"],
  ["kind=course", ({ kind }: (typeof many)[number]) => kind === "course"],
  ["day=Sa", ({ schedule }: (typeof many)[number]) => schedule.weekdays.includes("Sa")],
  ["fee=paid", ({ fee }: (typeof many)[number]) => fee.status === "paid"],
  [
    "area=131172&field=V&day=Tu",
    (one: (typeof many)[number]) =>
      one.municipalityCode === "131172" && one.taxonomy.primary === "V4" && one.schedule.weekdays.includes("Tu"),
  ],
])("the conditions %s stand in the address and hold", async (query, meets) => {
  const { text, body } = await open(`/listings?${query}`, many);
  expect(text).toContain(`${many.filter(meets).length}件あります`);
  expect(body).toContain("条件をすべて消す");
});

test("conditions that nobody knows are none", async () => {
  const { status, text } = await open("/listings?area=nowhere&day=Xx&page=-4&order=best", many);
  expect([status, text.includes("45件あります")]).toEqual([200, true]);
});

test("where nothing is found, it is said which condition to drop", async () => {
  const { text, body } = await open("/listings?area=131091&fee=paid", many);
  expect(text).toContain("見つかりませんでした");
  expect(text).toMatch(/「費用」の条件をはずす（\d+件）/);
  expect(body).toContain('href="/listings?area=131091#found"');
});

test("nothing that is closed, expired or not yet published is in the list", async () => {
  const { text } = await open("/listings", [
    aListing({ listingId: idOf(1), state: "closed" }),
    aListing({ listingId: idOf(2), closesOn: "2026-11-24" }),
    aListing({ listingId: idOf(3), state: "submitted" }),
  ]);
  expect(text).toContain("見つかりませんでした");
});

test("a listing's page has everything that one needs to decide", async () => {
  const { text } = await open(address);
  for (const told of [
    "毎週火曜 午前10時〜11時30分",
    "12月1日（火）",
    "王子公園（東京都北区王子1-1-1）",
    "どなたでも",
    "無料",
    "屋外でします",
    "申込みはいりません",
    "王子みどりの会",
    "03-9999-0002",
    "03-3908-1111",
    "A-10482",
    "2026年11月20日（金）に確かめました",
    "団体の登録",
  ])
    expect(text).toContain(told);
});

test("what a listing does not say is named as a question to ask", async () => {
  const vague = aListing({
    demands: {},
    fee: { status: "unknown" },
    eligibility: { audience: "unknown" },
    schedule: { type: "dates", dates: ["2026-12-01"] },
    application: {},
  });
  const { text } = await open(address, [vague]);
  for (const question of ["始まる時間", "費用", "参加できる方", "申込みがいるかどうか", "座ってするか、立ってするか"])
    expect(text).toMatch(new RegExp(`確認が必要なこと.*${question}`));
});

test.each(["closed", "expired"] as const)("a listing that is %s says so and leads on", async (state) => {
  const { status, text, body } = await open(address, [aListing({ state })]);
  expect([status, text.includes("この募集は終わりました")]).toEqual([410, true]);
  expect(body).not.toContain("application/ld+json");
});

test("a listing that made room for another of the same event leads to that", async () => {
  const shown = aListing({ listingId: idOf(77), title: "同じ催し" });
  const behind = aListing({ state: "closed", source: { ...shown.source, duplicateOf: shown.listingId } });
  expect((await open(address, [behind, shown])).text).toContain("同じ催し");
});

test("a listing past its last day is over", async () => {
  expect((await open(address, [aListing({ closesOn: "2026-11-24" })])).status).toBe(410);
});

test.each(["draft", "submitted", "rejected"] as const)(
  "a listing that is %s does not exist for the public",
  async (state) => {
    const { publishedAt: _, ...unpublished } = aListing({ state });
    expect((await open(address, [unpublished])).status).toBe(404);
  },
);

test("an id that cannot be one leads to the page that says so", async () => {
  expect((await open("/listings/1")).status).toBe(404);
});

const structuredDataIn = (body: string) => {
  const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body) ?? [];
  return JSON.parse(json);
};

test("machines read the same: schema.org Event", async () => {
  expect(structuredDataIn((await open(address)).body)).toMatchObject({
    "@context": "https://schema.org",
    "@type": "Event",
    name: "公園の花壇の手入れ",
    startDate: "2026-12-01T10:00:00+09:00",
    eventSchedule: { repeatFrequency: "P1W", byDay: ["https://schema.org/Tuesday"], scheduleTimezone: "Asia/Tokyo" },
    location: [{ "@type": "Place", name: "王子公園", address: { addressCountry: "JP" } }],
    organizer: { name: "王子みどりの会" },
    offers: { price: 0, priceCurrency: "JPY" },
    url: `https://ikigai.example.jp${address}`,
  });
});

test("a course is a Course with an instance", async () => {
  const course = aListing({ kind: "course", taxonomy: { primary: "L1" }, fee: { status: "paid", yen: 500 } });
  expect(structuredDataIn((await open(address, [course])).body)).toMatchObject({
    "@type": "Course",
    offers: { price: 500, category: "Paid" },
    hasCourseInstance: { courseMode: "Onsite" },
  });
});

test("a job has no markup until its legal fields are there", async () => {
  const job = aListing({ kind: "employment", taxonomy: { primary: "W1" } });
  expect((await open(address, [job])).body).not.toContain("application/ld+json");
});

test("nothing that an organiser writes runs, or ends the data block", async () => {
  const hostile = aListing({
    title: "</script><script>alert(1)</script>",
    description: "<img src=x onerror=alert(1)> $& $'",
    contact: { contactPointUrl: "javascript:alert(1)" },
  });
  const { body } = await open(address, [hostile]);
  expect(body).not.toContain("<script>alert");
  expect(body).not.toContain("<img");
  expect(body).not.toContain("javascript:");
  expect(structuredDataIn(body)).toMatchObject({
    name: "</script><script>alert(1)</script>",
    description: "<img src=x onerror=alert(1)> $& $'",
  });
});

test("the calendar file is in UTC and repeats weekly", async () => {
  const { headers, body } = await open(`${address}/calendar.ics`);
  expect(headers["Content-Type"]).toContain("text/calendar");
  expect(body).toContain("DTSTART:20261201T010000Z");
  expect(body).toContain("DTEND:20261201T023000Z");
  expect(body).toContain("RRULE:FREQ=WEEKLY;BYDAY=TU");
  expect(body.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

test("before nine in the morning the rule names the day before, as it is in UTC", async () => {
  const early = aListing({ schedule: { type: "weekly", weekdays: ["Tu"], startTime: "08:00", endsOn: "2026-12-31" } });
  const { body } = await open(`${address}/calendar.ics`, [early]);
  expect(body).toContain("DTSTART:20261130T230000Z");
  expect(body).toContain("RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231T145900Z");
});

test("a month's first and third Wednesday is a rule; early in the morning it is written out date by date", async () => {
  const monthly = { type: "monthly", weekdays: ["We"], weeksOfMonth: [1, 3] } as const;
  const rule = aListing({ schedule: { ...monthly, weekdays: ["We"], weeksOfMonth: [1, 3], startTime: "10:00" } });
  expect((await open(`${address}/calendar.ics`, [rule])).body).toContain("RRULE:FREQ=MONTHLY;BYDAY=1WE,3WE");
  const early = aListing({ schedule: { ...monthly, weekdays: ["We"], weeksOfMonth: [1, 3], startTime: "07:00" } });
  const { body } = await open(`${address}/calendar.ics`, [early]);
  expect(body).not.toContain("RRULE");
  expect(body).toContain("DTSTART:20261201T220000Z");
});

test("without a time it is a whole day", async () => {
  const days = aListing({ schedule: { type: "dates", dates: ["2026-12-01", "2026-12-08"] } });
  const { body } = await open(`${address}/calendar.ics`, [days]);
  expect(body).toContain("DTSTART;VALUE=DATE:20261201");
  expect(body).toContain("DTEND;VALUE=DATE:20261202");
  expect(body.match(/BEGIN:VEVENT/g)).toHaveLength(2);
});

test("where days are arranged one by one there is no calendar file and no link to one", async () => {
  const flexible = aListing({ schedule: { type: "flexible" } });
  expect((await open(`${address}/calendar.ics`, [flexible])).status).toBe(404);
  expect((await open(address, [flexible])).body).not.toContain("calendar.ics");
});

test("the page about the service names all desks with their phones", async () => {
  const { text } = await open("/about");
  expect(text).toMatch(/北区いきがい活動センター 03-3908-1111/);
  expect(text).toContain("仕事は情報のご案内だけを行います");
});

test("the purpose notice stands on the privacy page as well", async () => {
  expect((await open("/privacy")).text).toContain("お預かりした情報は、次のことにだけ使います。");
});

test("the accessibility statement names what is not done", async () => {
  expect((await open("/accessibility")).text).toContain("まだできていないこと");
});
