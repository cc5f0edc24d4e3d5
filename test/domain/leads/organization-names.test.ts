import { expect, test } from "vitest";
import { organizationNamed, organizationNameKey } from "../../../shared/domain/leads/organization-names.ts";

test.each([
  ["公益財団法人　北区文化振興財団", "(公財)北区文化振興財団"],
  ["特定非営利活動法人みどりの会", "NPO法人 みどりの会"],
  ["一般社団法人グリーン・サポート", "一般社団法人 グリーンサポート"],
  ["（株）あおぞら", "株式会社あおぞら"],
])("%s and %s are one organisation", (a, b) => {
  expect(organizationNameKey(a)).toBe(organizationNameKey(b));
});

test.each([
  ["NPO法人みどりの会", "NPO法人みどりの会"],
  ["NPO法人 みどり", "NPO法人 みどり"],
  ["公益財団法人北区文化振興財団", "公益財団法人北区文化振興財団"],
  ["王子ボランティアサークル", "王子ボランティアサークル"],
  ["高松鉄道模型同好会", "高松鉄道模型同好会"],
  ["桜まつり実行委員会(観光課内)", "桜まつり実行委員会"],
  ["狛江市・こまえ桜まつり実行委員会", "こまえ桜まつり実行委員会"],
  // Who stands beside it stays out.
  ["墨田区サッカー協会 山田 太郎", "墨田区サッカー協会"],
  ["郷土研究会幹事・山田太郎氏", "郷土研究会"],
  ["音楽プロジェクト杉並・山田花子", "音楽プロジェクト杉並"],
])("%s is asked as %s", (organizer, name) => {
  expect(organizationNamed(organizer)).toBe(name);
});

test.each([
  "北区",
  "千葉県市川市",
  "千葉県(事業受託者 某株式会社)",
  "北区高齢福祉課",
  "教育委員会生涯学習課",
  "狛江市立中央図書館",
  "足立区NPO活動支援センター",
  "中央公民館",
  "山田太郎",
  "山田 花子（講師）",
  "山田太郎後援会",
  "A協会、B協会共催",
  "東京労働局",
  "",
])("%s is no lead", (organizer) => {
  expect(organizationNamed(organizer)).toBeUndefined();
});
