import type { Listing } from "../domain/listing.ts";
import type { TaxonomyCode } from "../domain/taxonomy.ts";
import { municipalityName } from "../reference/municipalities.ts";
import { taxonomyShort } from "../reference/taxonomy.ts";
import { dateInWords } from "./date-words.ts";

const number = new Intl.NumberFormat("ja-JP");

/** 1,200円. */
const yenInWords = (yen: number): string => `${number.format(yen)}円`;

const withNote = (words: string, note: string): string => {
  const said = note.trim();
  return said === "" || words.includes(said) ? words : `${words}（${said}）`;
};

/** Everyday words for a taxonomy code: 園芸・畑. */
export const taxonomyLabel = (code: TaxonomyCode): string => taxonomyShort(code);

/** All fields of a listing in everyday words, the main one first. */
export const taxonomyInWords = ({ taxonomy }: Pick<Listing, "taxonomy">): string =>
  [taxonomy.primary, ...taxonomy.secondary].map(taxonomyLabel).join("、");

/** Where it is, in one line; online is said first, because it decides whether one must go out. */
export const placeInWords = ({ place, municipalityCode }: Pick<Listing, "place" | "municipalityCode">): string => {
  if (place.holding === "online") return "自宅から（オンライン）";
  const address = place.fullAddress || municipalityName(place.localGovernmentCode ?? municipalityCode);
  const where = place.name && place.name !== address ? `${place.name}（${address}）` : address;
  return place.holding === "hybrid" ? `${where} または自宅から（オンライン）` : where;
};

const feeWords = ({ status, yen }: Listing["fee"]): string => {
  if (status === "free") return "無料";
  if (status === "unknown") return "確認が必要です";
  return yen === undefined ? "有料" : yenInWords(yen);
};

/** What taking part costs: 無料, 500円, 確認が必要です. */
export const feeInWords = ({ fee }: Pick<Listing, "fee">): string => withNote(feeWords(fee), fee.note);

const rewardUnits = {
  hourly: "1時間",
  daily: "1日",
  piece: "1件",
} as const;

const rewardWords = ({ type, yen }: Listing["reward"]): string => {
  if (type === "none") return "ありません";
  if (type === "unknown") return "確認が必要です";
  if (type === "expenses") return yen === undefined ? "交通費などの実費が出ます" : `実費として${yenInWords(yen)}`;
  if (type === "haibunkin") return yen === undefined ? "配分金が出ます" : `配分金 ${yenInWords(yen)}`;
  return yen === undefined ? "確認が必要です" : `${rewardUnits[type]} ${yenInWords(yen)}`;
};

/** What one gets for it: ありません, 1時間 1,226円. */
export const rewardInWords = ({ reward }: Pick<Listing, "reward">): string =>
  withNote(rewardWords(reward), reward.note);

const audienceLabels: Readonly<Record<Listing["eligibility"]["audience"], string>> = {
  anyone: "どなたでも",
  seniors: "年配の方",
  adults: "大人の方",
  children: "子ども",
  families: "親子・家族",
  unknown: "どなたが参加できるかは確認が必要です",
};

const ageInWords = ({ minAge, maxAge }: Listing["eligibility"]): string => {
  if (minAge !== undefined && maxAge !== undefined) return `${minAge}歳から${maxAge}歳まで`;
  if (minAge !== undefined) return `${minAge}歳以上`;
  return maxAge === undefined ? "" : `${maxAge}歳以下`;
};

const sexLabels = { male: "男性", female: "女性" } as const;

const residenceInWords = (codes: readonly string[]): string =>
  codes.length === 0 ? "" : `${codes.map(municipalityName).join("・")}に住むか勤める方`;

/** Who may take part: どなたでも; 60歳以上、北区に住むか勤める方. */
export const audienceInWords = ({ eligibility }: Pick<Listing, "eligibility">): string => {
  const limits = [
    ageInWords(eligibility),
    eligibility.sex ? sexLabels[eligibility.sex] : "",
    residenceInWords(eligibility.residentsOf),
  ].filter((limit) => limit !== "");
  const audience = audienceLabels[eligibility.audience];
  const tellsMore = limits.length === 0 || !["anyone", "unknown", "seniors"].includes(eligibility.audience);
  return withNote([...(tellsMore ? [audience] : []), ...limits].join("、"), eligibility.note);
};

/** How many may take part; empty when nothing is known. */
export const capacityInWords = ({ capacity }: Pick<Listing, "capacity">): string => {
  const words = [
    capacity.total === undefined ? "" : `${number.format(capacity.total)}人`,
    capacity.remaining === undefined ? "" : `あと${number.format(capacity.remaining)}人`,
  ].filter((part) => part !== "");
  return words.length === 0 ? capacity.note.trim() : withNote(words.join("、"), capacity.note);
};

/** Whether and until when one must apply: 申込みが必要です。12月1日（火）まで. */
export const deadlineInWords = ({ application }: Pick<Listing, "application">): string => {
  if (application.until) return `${dateInWords(application.until)}まで`;
  return application.needed === "no" ? "申込みはいりません" : "";
};
