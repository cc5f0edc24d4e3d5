import {
  bands,
  type DemandFlag,
  demandFlagSchema,
  kindSchema,
  travelModeSchema,
  type Weekday,
  weekdays,
} from "../domain/conditions.ts";
import type { Reason } from "../domain/delivery.ts";
import { taxonomyCodeSchema } from "../domain/taxonomy.ts";
import { demandLabel, kindLabel, travelModeLabel } from "./condition-words.ts";
import { bandLabel, weekdayShort } from "./date-words.ts";
import { taxonomyLabel } from "./listing-words.ts";

type Values = Reason["values"];

const text = (values: Values, name: string): string => String(values[name] ?? "");

/** 園芸・畑のご希望; what ends in a verb is quoted: 「動物や自然を守る」のご希望. */
const wished = (label: string): string => (/[るぶむ]$/.test(label) ? `「${label}」のご希望` : `${label}のご希望`);

const taxonomyOf = (values: Values): string => taxonomyLabel(taxonomyCodeSchema.parse(values.taxonomyCode));

const daysInWords = (named: string): string => {
  const days: Weekday[] = weekdays.filter((day) => named.split(" ").includes(day));
  if (days.length === weekdays.length) return "毎日";
  return `${days.map(weekdayShort).join("・")}曜`;
};

const bandsInWords = (named: string): string =>
  bands
    .filter((band) => named.split(" ").includes(band))
    .map(bandLabel)
    .join("と");

const whenInWords = (values: Values): string =>
  `${daysInWords(text(values, "weekdays"))}の${bandsInWords(text(values, "bands"))}`;

const kmInWords = (km: string): string => (Number(km) < 0.1 ? "お住まいのすぐ近く" : `お住まいから約${km}km`);

const byMode = (values: Values): string => {
  const mode = travelModeSchema.safeParse(values.mode).data;
  if (mode === undefined) return "";
  return `${mode === "walk" ? "歩いて" : `${travelModeLabel(mode)}で`}約${text(values, "minutes")}分`;
};

const inBrackets = (words: string): string => (words === "" ? "" : `（${words}）`);

/** How one asks after a demand, where 「…があるか」 would not be Japanese. */
const flagQuestions: Readonly<Partial<Record<DemandFlag, string>>> = {
  long_standing: "立ち仕事かどうか",
  animals: "動物がいるかどうか",
  heights: "高い所に上がるかどうか",
  noise: "騒がしい所かどうか",
  crowd: "人が多い所かどうか",
  cold: "寒い所かどうか",
  heat: "暑い所かどうか",
  night: "夜の時間かどうか",
  overnight: "泊まりがけかどうか",
  electro: "強い電磁波のある所かどうか",
  indoor: "屋内が中心かどうか",
  outdoor: "屋外が中心かどうか",
  no_toilet: "近くにトイレがあるかどうか",
  no_rest: "座って休めるかどうか",
  steps: "段差があるかどうか",
  experienced: "経験がいるかどうか",
  solo_only: "一人ずつかどうか",
  online: "インターネットを使うかどうか",
};

const flagQuestion = (flag: DemandFlag): string => flagQuestions[flag] ?? `${demandLabel(flag)}があるかどうか`;

const topicQuestions: Readonly<Record<string, string>> = {
  load: "どのくらいの重さの物を持つか",
  place: "場所と行き方",
  days: "何曜日か",
  time: "時間",
  fee: "費用",
  age: "対象の年齢",
  digital: "機器を使えるかどうか",
};

const confirmInWords = (values: Values): string => {
  const flag = demandFlagSchema.safeParse(values.flag).data;
  const question = flag ? flagQuestion(flag) : topicQuestions[text(values, "topic")];
  return `${question ?? "くわしい内容"}は確認が必要です`;
};

const words: Readonly<Record<string, (values: Values) => string>> = {
  wish: (values) => wished(taxonomyOf(values)),
  wish_adjacent: (values) => `「${taxonomyOf(values)}」に近い分野`,
  kind: (values) => wished(kindLabel(kindSchema.parse(values.kind))),
  near: (values) => kmInWords(text(values, "km")) + inBrackets(byMode(values)),
  own_area: () => "お住まいと同じ市区町村",
  online: () => "ご自宅から参加できます",
  time: whenInWords,
  flexible_time: () => "日時は相談して決められます",
  any_day: () => "期間のうち、ご都合のよい日に行けます",
  free: () => "費用はかかりません",
  beginner: () => "はじめての方も歓迎",
  seniors_welcome: () => "年齢を重ねた方に向けた内容",
  within_reach: () => "通える範囲にあります",
  farther: (values) => `${byMode(values)}。ご希望の${text(values, "preferredMinutes")}分より少し遠めです`,
  preferred_time: (values) => `${whenInWords(values)}です。ご都合を確かめてください`,
  families: () => "親子や家族に向けた内容です",
  avoided: (values) => `「${demandLabel(demandFlagSchema.parse(values.flag))}」があります`,
  confirm: confirmInWords,
};

/** Reasons that are there to be known before saying yes, and are shown apart from those that speak for it. */
const cautions: ReadonlySet<string> = new Set(["farther", "preferred_time", "families", "avoided", "confirm"]);

/** Whether a reason is something to know rather than something that fits. */
export const isCaution = ({ code }: Pick<Reason, "code">): boolean => cautions.has(code);

/**
 * Why an item was chosen, or what to know about it, in plain words; the same for mail, letter, page and desk. A code that
 * only an older digest knows says nothing.
 */
export const reasonInWords = ({ code, values }: Reason): string => words[code]?.(values) ?? "";
