import {
  bands,
  type DigitalSkill,
  demandFlagSchema,
  digitalSkillSchema,
  kindSchema,
  weekdays,
} from "../domain/conditions.ts";
import type { Loosening, Reason } from "../domain/delivery.ts";
import type { Digest } from "../domain/digest.ts";
import { taxonomyCodeSchema } from "../domain/taxonomy.ts";
import { demandLabel, kindLabel } from "./condition-words.ts";
import { bandLabel, weekdayShort } from "./date-words.ts";
import { taxonomyLabel } from "./listing-words.ts";

type Values = Reason["values"];

const yen = (value: string | number | undefined): string => `${Number(value).toLocaleString("ja-JP")}円`;

const skills: Readonly<Record<DigitalSkill, string>> = {
  none: "",
  little: "スマートフォンを少し使えるように",
  ok: "パソコンなどをひととおり使えるように",
  good: "パソコンなどを使いこなせるように",
};

const isNamed = (values: Values, name: string) => (one: string) => String(values[name]).split(" ").includes(one);

const whenFree = (values: Values): string => {
  const days = weekdays.filter(isNamed(values, "weekdays")).map(weekdayShort).join("・");
  const times = bands.filter(isNamed(values, "bands")).map(bandLabel).join("と");
  return `${days}曜の${times}も来られることに`;
};

/** What would be answered, up to 「すると」. */
const words: Readonly<Record<string, (values: Values) => string>> = {
  distance: ({ from, to }) => `通える時間を${from}分から${to}分に`,
  schedule: whenFree,
  own_area_only: () => "お住まいの市区町村の外もよいことに",
  avoid: ({ flag }) => `「${demandLabel(demandFlagSchema.parse(flag))}」を「できれば避けたい」に`,
  load: ({ from, to }) => `持てる重さを${from}kgから${to}kgに`,
  kind: ({ kind }) => `「${kindLabel(kindSchema.parse(kind))}」もご希望に`,
  not_code: ({ taxonomyCode }) => `「${taxonomyLabel(taxonomyCodeSchema.parse(taxonomyCode))}」もよいことに`,
  reward_least: ({ from, to }) => `1時間あたりの金額を${yen(from)}から${yen(to)}以上に`,
  reward_required: () => "報酬のないものもよいことに",
  cost_hard: ({ from, to }) => `費用の上限を${yen(from)}から${yen(to)}に`,
  digital: ({ to }) => skills[digitalSkillSchema.parse(to)],
};

/** 「通える時間を20分から30分にすると、4件ふえます」; the same for mail, letter, page and desk. */
export const looseningInWords = ({ code, values, listings }: Loosening): string => {
  const said = words[code]?.(values) ?? "";
  return `${said}${said.endsWith("ように") ? "なると" : "すると"}、${listings}件ふえます`;
};

/** What a person may tell the desk so that the next digest holds more; nothing where there was enough to offer. */
export const looseningHint = ({ loosening }: Pick<Digest, "loosening">): readonly string[] =>
  loosening === undefined
    ? []
    : [`今回はご紹介が少なめでした。${looseningInWords(loosening)}。よろしければ、窓口にお知らせください。`];
