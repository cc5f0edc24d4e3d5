import { type Availability, bands, type Weekday, weekdays } from "../domain/conditions.ts";
import type { Avoidance, Channel, Rhythm, Senior, Travel } from "../domain/senior.ts";
import { groupsOf } from "../domain/senior-questions.ts";
import { taxonomyGroups, taxonomyOf, taxonomyShort } from "../reference/taxonomy.ts";
import { demandLabel, travelModeLabel } from "./condition-words.ts";
import { bandLabel, weekdayLabel } from "./date-words.ts";

const channelLabels: Readonly<Record<Channel, string>> = {
  email: "メール",
  sms: "ショートメール（携帯電話）",
  post: "手紙（郵便）",
  phone: "電話",
};

/** How the digest comes. */
export const channelLabel = (channel: Channel): string => channelLabels[channel];

const rhythmLabels: Readonly<Record<Rhythm, string>> = {
  twice_monthly: "月に2回（1日と15日ごろ）",
  weekly: "週に1回（水曜日）",
  monthly: "月に1回",
  daily: "毎日",
};

/** How often it comes. */
export const rhythmLabel = (rhythm: Rhythm): string => rhythmLabels[rhythm];
export const rhythmChoices = Object.entries(rhythmLabels).map(([value, label]) => ({ value, label }));

const none = "とくにありません";

/** 試験 花子（シケン ハナコ）. */
export const nameInWords = ({ familyName, givenName, familyNameKana, givenNameKana }: Senior["name"]): string =>
  `${familyName} ${givenName}（${familyNameKana} ${givenNameKana}）`;

/** 〒114-0022 東京都北区王子本町9番地9. */
export const addressInWords = ({ address }: Pick<Senior, "address">): string => {
  const { postalCode, prefecture, cityAndCounty, streetAddress, cityBlock, buildingNameEtc } = address;
  const zip = postalCode ? `〒${postalCode.slice(0, 3)}-${postalCode.slice(3)} ` : "";
  const building = buildingNameEtc ? ` ${buildingNameEtc}` : "";
  return `${zip}${prefecture}${cityAndCounty}${streetAddress}${cityBlock}${building}`;
};

/** One line a group: ささえる・ボランティア：清掃・花や緑の世話. */
export const wishesInWords = ({ undecided, taxonomyCodes }: Senior["wishes"]): string => {
  const lines = groupsOf(taxonomyCodes).map((group) => {
    const chosen = taxonomyCodes.filter((code) => code.startsWith(group));
    const all = chosen.length === taxonomyOf(group).length;
    return all
      ? taxonomyGroups[group].short
      : `${taxonomyGroups[group].short}：${chosen.map(taxonomyShort).join("、")}`;
  });
  return [...(undecided ? ["まだ決まっていない"] : []), ...lines].join("\n");
};

const goodBands = (availability: Availability, day: Weekday): string =>
  bands
    .filter((band) => availability[day][band] === "good")
    .map(bandLabel)
    .join("・");

const isEverywhere = (availability: Availability, level: string): boolean =>
  weekdays.every((day) => bands.every((band) => availability[day][band] === level));

const hasPossible = (availability: Availability): boolean =>
  weekdays.some((day) => bands.some((band) => availability[day][band] === "possible"));

/** One line a weekday with the good times, and what holds for the others. */
export const availabilityInWords = (availability: Availability): string => {
  if (isEverywhere(availability, "good")) return "いつでもよい";
  const lines = weekdays
    .map((day) => [weekdayLabel(day), goodBands(availability, day)] as const)
    .filter(([, good]) => good !== "")
    .map(([day, good]) => `${day}：${good}`);
  return [...lines, hasPossible(availability) ? "ほかの時間も、内容によっては行けます" : ""]
    .filter((line) => line !== "")
    .join("\n");
};

/** 歩き・バスで30分まで. */
export const travelInWords = ({ modes, maxMinutes, outsideOwnAreaOk }: Travel): string =>
  `${modes.map(travelModeLabel).join("・")}で${maxMinutes}分まで\n${
    outsideOwnAreaOk ? "となりの市区町村でもよい" : "住んでいる市区町村の中だけ"
  }`;

const levelLabels = { hard: "だめ", soft: "できれば避けたい" } as const;

/** 階段の上り下り（だめ）, one a line. */
export const avoidInWords = (avoid: readonly Avoidance[], maxLoadKg: number | undefined): string => {
  const lines = avoid.map(({ code, level }) => `${demandLabel(code)}（${levelLabels[level]}）`);
  const load = loadInWords(maxLoadKg);
  return [...lines, ...(load ? [load] : [])].join("\n") || none;
};

/** The most that one lifts; empty when it does not matter. */
const loadInWords = (maxLoadKg: number | undefined): string => {
  if (maxLoadKg === undefined) return "";
  return maxLoadKg === 0 ? "重い物は持てません" : `持てる重さは${maxLoadKg}kgまで`;
};
