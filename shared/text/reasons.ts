import {
  bands,
  type DemandFlag,
  demandFlagSchema,
  kindSchema,
  type Purpose,
  purposeSchema,
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

/** 火・木曜の午前と午後. */
export const whenInWords = (values: Values): string =>
  `${daysInWords(text(values, "weekdays"))}の${bandsInWords(text(values, "bands"))}`;

const kmInWords = (km: string): string => (Number(km) < 0.1 ? "お住まいのすぐ近く" : `お住まいから約${km}km`);

/** 歩いて約20分; empty where the means is not known. */
export const byMode = (values: Values): string => {
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
  reward: "報酬",
  sex: "参加できる方の性別",
};

const confirmInWords = (values: Values): string => {
  const flag = demandFlagSchema.safeParse(values.flag).data;
  const question = flag ? flagQuestion(flag) : topicQuestions[text(values, "topic")];
  return `${question ?? "くわしい内容"}は確認が必要です`;
};

const purposeInWords: Readonly<Record<Purpose, string>> = {
  money: "収入を得たいというご希望",
  health: "健康のためというご希望",
  company: "人と知り合いたいというご希望",
  contribution: "人や地域の役に立ちたいというご希望",
  experience: "経験を生かしたいというご希望",
};

const yenInWords = (yen: string): string => Number(yen).toLocaleString("ja-JP");

const hoursInWords = (minutes: string | number | undefined): string => {
  const [hours, rest] = [Math.floor(Number(minutes) / 60), Number(minutes) % 60];
  return `${hours > 0 ? `${hours}時間` : ""}${rest > 0 ? `${rest}分` : ""}`;
};

const words: Readonly<Record<string, (values: Values) => string>> = {
  wish: (values) => wished(taxonomyOf(values)),
  experience: (values) => `${taxonomyOf(values)}のご経験`,
  purpose: (values) => purposeInWords[purposeSchema.parse(values.purpose)],
  reward: (values) => `1時間あたり約${yenInWords(text(values, "yen"))}円`,
  job_information: () => "ご希望の条件に合う求人です（新しい順にお知らせしています）",
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
  distance_soft: (values) => `${byMode(values)}。ご希望の${text(values, "preferredMinutes")}分より少し遠めです`,
  frequency: (values) => `週に${text(values, "days")}日です。ご希望は週${text(values, "hoped")}日まででした`,
  duration: (values) => `1回${hoursInWords(values.minutes)}です。ご希望は${hoursInWords(values.hoped)}まででした`,
  reward_hope: (values) => `1時間あたりの金額は、ご希望の${yenInWords(text(values, "hoped"))}円より低めです`,
  cost: (values) => `費用は1回${yenInWords(text(values, "yen"))}円で、ご希望より高めです`,
  group_size: (values) => `一度に${text(values, "people")}人ほどが集まります`,
  start_later: () => "始まりは、ご希望の日より後です",
  taxonomy_adjacent: (values) => `ご希望の分野に近い「${taxonomyOf(values)}」です`,
  with_friend: () => "お友だちと一緒の参加はむずかしいようです",
  with_spouse: () => "ご夫婦での参加はむずかしいようです",
  beginner_missed: () => "経験のある方に向けた内容です",
  one_off: () => "続けて通うものではなく、短い期間のものです",
  preferred_time: (values) => `${whenInWords(values)}です。ご都合を確かめてください`,
  families: () => "親子や家族に向けた内容です",
  avoided: (values) => `「${demandLabel(demandFlagSchema.parse(values.flag))}」があります`,
  confirm: confirmInWords,
};

/** Reasons that are there to be known before saying yes, and are shown apart from those that speak for it. */
const cautions: ReadonlySet<string> = new Set([
  ...["preferred_time", "distance_soft", "frequency", "duration", "reward_hope", "cost", "group_size", "start_later"],
  ...["taxonomy_adjacent", "with_friend", "with_spouse", "beginner_missed", "one_off"],
  ...["families", "avoided", "confirm"],
]);

/** Whether a reason is something to know rather than something that fits. */
export const isCaution = ({ code }: Pick<Reason, "code">): boolean => cautions.has(code);

/**
 * Why an item was chosen, or what to know about it, in plain words; the same for mail, letter, page and desk. A code that
 * only an older digest knows says nothing.
 */
export const reasonInWords = ({ code, values }: Reason): string => words[code]?.(values) ?? "";
