import { expect, test } from "vitest";
import { weightNumbersSchema } from "../../../shared/domain/weight-numbers.ts";
import { weightWords } from "../../../shared/text/weights.ts";
import { aListing, aSenior } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { anyRole, openDesk } from "../../support/staff/desk.ts";

const weights = "GET /staff/weights";
const compare = "GET /staff/weights/compare";

/** Cares less for the wish, more for a short way. */
const centre = {
  itemsPerDigest: 1,
  weights: [{ version: "nearer", effectiveFrom: "2027-04-01", numbers: { wish: 0, near: 200, nearAtPreferred: 0 } }],
};
const { place } = aListing();
const nextDoor = { ...place, coordinates: { latitude: 35.7537, longitude: 139.7345 } };
const listings = [
  aListing({ listingId: idOf(1), title: "となりの講座", taxonomy: { primary: "V1", secondary: [] }, place: nextDoor }),
  aListing({ listingId: idOf(2), title: "希望の花壇", taxonomy: { primary: "V4", secondary: [] } }),
];
const versions = { before: "2026-2", after: "2026-2+kita-nearer" };

test("every number stands there with its meaning, the version in force and from when it holds", async () => {
  const { body, status } = await (await openDesk({ centre }).signIn(anyRole({ roles: ["reviewer"] }))).get(weights);
  expect(status).toBe(200);
  for (const name of weightNumbersSchema.keyof().options) expect(body).toContain(weightWords(name).meaning);
  expect(body).toContain("2026-2版を、2020年4月1日（水）から使っています");
  expect(body).toContain("これから使います");
  expect(body).not.toContain("/staff/weights/compare");
});

test("two versions are compared on real people and listings; an example names what comes in and what goes", async () => {
  const wishes = { ...aSenior().wishes, taxonomyCodes: ["V4"] };
  const farther = aListing({
    listingId: idOf(3),
    title: "遠い花壇",
    place: { ...place, coordinates: { latitude: 35.76, longitude: 139.74 } },
  });
  const close = aListing({
    listingId: idOf(4),
    title: "近い花壇",
    taxonomy: { primary: "V1", secondary: ["V4"] },
    place: nextDoor,
  });
  const desk = openDesk({ centre, listings: [farther, close], seniors: [aSenior({ wishes })] });
  const { body } = await (await desk.signIn(anyRole())).get(compare, { query: versions });
  expect(body).toContain("1人のうち、1人のお知らせの中身が変わります");
  for (const words of ["ご希望の分野", "＋100点", "1（1のうち）", "1（2のうち）"]) expect(body).toContain(words);
  const [, row = ""] = body.split("変わる人の例</h2>");
  expect(row.indexOf("近い花壇")).toBeGreaterThan(0);
  expect(row.indexOf("遠い花壇")).toBeGreaterThan(row.indexOf("近い花壇"));
  expect(desk.audit.entries).toMatchObject([{ action: "senior.read", purpose: "weights" }]);
});

test("the same version twice changes nothing, and a version that there is not is not found", async () => {
  const desk = openDesk({ centre, listings, seniors: [aSenior()] });
  const staff = await desk.signIn(anyRole());
  const same = await staff.get(compare, { query: { before: "2026-2", after: "2026-2" } });
  expect(same.body).toContain("中身が変わる人はいません");
  expect((await staff.get(compare, { query: { ...versions, after: "2031-1" } })).status).toBe(404);
});

test("reviewers, who see no people, do not compare", async () => {
  const reviewer = await openDesk({ centre }).signIn(anyRole({ roles: ["reviewer"] }));
  expect((await reviewer.get(compare, { query: versions })).status).toBe(403);
});

test("where a centre has very many people it is tried on ten thousand of them, and the page says so", async () => {
  const seniors = Array.from({ length: 10_001 }, (_, n) => aSenior({ seniorId: idOf(n + 1) }));
  const { body } = await (await openDesk({ centre, listings, seniors }).signIn(anyRole())).get(compare, {
    query: versions,
  });
  expect(body).toContain("無作為に選ばれた10,000人で試しました");
});
