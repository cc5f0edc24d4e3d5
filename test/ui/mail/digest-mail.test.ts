import { describe, expect, test } from "vitest";
import { composeDigest } from "../../../shared/domain/digest.ts";
import type { Listing } from "../../../shared/domain/listing.ts";
import { digestMail } from "../../../shared/ui/mail/digest-mail.tsx";
import { aCentre, aDelivery, aListing, aSenior } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";

const links = {
  entries: ["https://ikigai.example.lg.jp/o/one", "https://ikigai.example.lg.jp/o/two"],
  unsubscribe: "https://ikigai.example.lg.jp/u/stop",
  ownPage: "https://ikigai.example.lg.jp/me",
};

const second: Listing = aListing({
  listingId: idOf(2002),
  referenceNumber: "A-10483",
  title: "はじめての俳句",
  kind: "course",
  taxonomy: { primary: "H3" },
  fee: { status: "paid", yen: 1200 },
  application: { needed: "yes", until: "2026-12-05" },
  contact: {},
});

const delivery = aDelivery({
  items: [
    {
      listingId: idOf(2001),
      score: 200,
      reasons: [
        { code: "wish", values: { taxonomyCode: "H5" } },
        { code: "near", values: { km: 1.2, minutes: 22, mode: "walk", preferredMinutes: 30 } },
        { code: "time", values: { weekdays: "Tu", bands: "am" } },
        { code: "confirm", values: { topic: "avoid", flag: "long_standing" } },
      ],
    },
    { listingId: idOf(2002), score: 90, reasons: [{ code: "free", values: {} }] },
  ],
});
const digest = composeDigest(delivery, aSenior(), aCentre(), [second, aListing()]);
const mail = digestMail(digest, links);
const plainOf = (html: string): string => html.replace(/<[^>]+>/g, "");

describe("a digest as a mail", () => {
  test("its subject names the area and fits a phone's list of mails", () => {
    expect(mail.subject).toBe("【北区】ご希望に近い活動が2件あります");
    const long = { ...digest, centre: aCentre({ areaName: "とても名前の長い市区町村のための広域の窓口です" }) };
    expect([...digestMail(long, links).subject].length).toBeLessThanOrEqual(30);
  });

  test.each([
    ["who it is for", "試験 花子 様"],
    ["who writes", "北区いきがい活動センター"],
    ["the desk's address", "〒114-0022 東京都北区王子本町1-15-22"],
    ["the desk's telephone", "03-3908-1111"],
    ["what", "公園の花壇の手入れ"],
    ["when", "毎週火曜 午前10時〜11時30分"],
    ["where", "王子公園（東京都北区王子1-1-1）"],
    ["what it costs", "1,200円"],
    ["until when to apply", "12月5日（土）まで"],
    ["when it was confirmed", "2026年11月20日（金）"],
    ["whom to ask", "03-9999-0002"],
    ["the desk where a group has no telephone", "北区いきがい活動センター 03-3908-1111"],
    ["the number to name on the phone", "A-10482"],
    ["why: the wish", "園芸・畑のご希望"],
    ["why: how near", "お住まいから約1.2km"],
    ["why: the time", "火曜の午前"],
    ["what to ask", "立ち仕事かどうかは確認が必要です"],
    ["why one gets it", "おすすめの活動を知りたいと登録された方"],
    ["how to stop", "お知らせを止める"],
  ])("both parts say %s", (_, words) => {
    expect(mail.text).toContain(words);
    expect(plainOf(mail.html)).toContain(words);
  });

  test("where there was little, both parts say what would have brought more", () => {
    const loosening = { code: "distance", values: { from: 20, to: 30 }, listings: 4 };
    const { text, html } = digestMail({ ...digest, loosening }, links);
    const hint = "通える時間を20分から30分にすると、4件ふえます。よろしければ、窓口にお知らせください。";
    expect(text).toContain(hint);
    expect(plainOf(html)).toContain(hint);
    expect(mail.text).not.toContain("ふえます");
  });

  test("both parts lead to each item's own answer and to the stop", () => {
    for (const url of [...links.entries, links.unsubscribe]) {
      expect(mail.text).toContain(url);
      expect(mail.html).toContain(`href="${url}"`);
    }
  });

  test("the HTML part loads nothing, and has nothing below 18 px", () => {
    expect(mail.html).not.toMatch(/<img|<link|<script|<style|url\(/);
    const sizes = [...mail.html.matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
  });

  test("what a group wrote cannot become markup", () => {
    const evil = aListing({ title: "<script>alert(1)</script>" });
    const { html } = digestMail(composeDigest(delivery, aSenior(), aCentre(), [evil]), links);
    expect(html).not.toContain("<script>");
  });

  test("an item that has dropped out leaves the others with their own links", () => {
    const rest = composeDigest(delivery, aSenior(), aCentre(), [second]);
    expect(rest.entries.map(({ n }) => n)).toEqual([1]);
  });
});
