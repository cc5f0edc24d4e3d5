import {
  type DemandFlag,
  type DigitalSkill,
  demandFlags,
  type HardCondition,
  hardConditionSchema,
  kindSchema,
} from "../domain/conditions.ts";
import type { Reason } from "../domain/delivery.ts";
import { findMunicipality } from "../reference/municipalities.ts";
import { taxonomy } from "../reference/taxonomy.ts";
import { demandLabel, kindLabel } from "./condition-words.ts";
import { languageLabel } from "./language-words.ts";
import { taxonomyLabel } from "./listing-words.ts";
import { byMode, whenInWords } from "./reasons.ts";

type Values = Reason["values"];

const yen = (value: string | number | undefined): string => `${Number(value).toLocaleString("ja-JP")}円`;

const namedIn =
  (list: string | number | undefined) =>
  (one: string): boolean =>
    String(list).split(" ").includes(one);

const quoted = (labels: readonly string[]): string => labels.map((label) => `「${label}」`).join("");

const flagsInWords = ({ flags }: Values): string =>
  quoted(demandFlags.filter(namedIn(flags)).map((flag: DemandFlag) => demandLabel(flag)));

const skills: Readonly<Record<DigitalSkill, string>> = {
  none: "機器",
  little: "スマートフォン",
  ok: "パソコンなど",
  good: "パソコンなどを使いこなす力",
};

const needsSkill = ({ skill }: Values): string => {
  const needed = skills[(skill as DigitalSkill | undefined) ?? "none"];
  return needed.endsWith("力") ? `${needed}がいります` : `${needed}を使います`;
};

const farAway = (values: Values): string =>
  values.minutes === undefined
    ? "ほかの市区町村にあり、行き方が分かりません"
    : `${byMode(values)}かかります。通えるのは${values.most}分までです`;

const tooLowPay = ({ yen: paid, least }: Values): string =>
  Number(paid) > 0 && Number(least) > 0
    ? `1時間あたり${yen(paid)}です。ご希望は${yen(least)}以上です`
    : "報酬がありません。報酬のあるものだけをご希望です";

const timesDoNotFit = (values: Values): string =>
  values.bands === ""
    ? "行われる曜日に、来られる時間がありません"
    : `${whenInWords(values)}に行われます。来られる時間に合いません`;

const ages = ({ minAge, maxAge }: Values): string =>
  `${minAge === undefined ? "" : `${minAge}歳以上`}${maxAge === undefined ? "" : `${maxAge}歳以下`}の方が対象です`;

const onlyResidents = ({ codes }: Values): string => {
  const names = String(codes)
    .split(" ")
    .map((code) => findMunicipality(code)?.name ?? code);
  return `${names.join("・")}にお住まいの方だけが対象です`;
};

const words: Readonly<Record<HardCondition, (values: Values) => string>> = {
  schedule: timesDoNotFit,
  distance: farAway,
  own_area_only: () => "お住まいの市区町村の外にあります。外には行かないご希望です",
  avoid: (values) => `${flagsInWords(values)}があります。「だめ」と聞いています`,
  load: ({ kg, most }) => `${kg}kgの物を持ちます。持てるのは${most}kgまでです`,
  kind: ({ kind }) => `「${kindLabel(kindSchema.parse(kind))}」は、ご希望の種類に入っていません`,
  not_code: ({ taxonomyCodes: codes }) =>
    `${quoted(
      taxonomy
        .map(({ code }) => code)
        .filter(namedIn(codes))
        .map(taxonomyLabel),
    )}は、ことわる分野と聞いています`,
  reward_required: tooLowPay,
  cost_hard: (values) => `費用は${yen(values.yen)}です。出せるのは${yen(values.most)}までです`,
  digital: needsSkill,
  qualification: ({ name }) => `「${name}」の資格がいります`,
  language: ({ language }) => `${languageLabel(String(language))}がいります`,
  age_limit: ages,
  sex_limit: () => "対象の性別がちがいます",
  residence: onlyResidents,
  capacity_full: () => "定員がいっぱいです",
  closed: () => "募集が終わっているか、まだ公開していません",
  excluded_org: () => "この団体のものはことわると聞いています",
  legal_mode: () => "この窓口は、職業紹介の根拠がないため、仕事を選んでお知らせできません",
  already_offered: () => "最近お知らせしたか、すでに返事をもらっています",
  wide_area_rule: () => "窓口どうしの決まりで、ほかの地域の人にはお知らせしません",
  audience: () => "子どもや若い人だけが対象です",
};

/** Why a listing may not be offered to a person, in plain words. A code that nobody knows says nothing. */
export const gateInWords = ({ code, values }: Reason): string => {
  const condition = hardConditionSchema.safeParse(code).data;
  return condition === undefined ? "" : words[condition](values);
};

const labels: Readonly<Record<HardCondition, string>> = {
  schedule: "曜日や時間帯",
  distance: "行くのにかかる時間",
  own_area_only: "市区町村の外にあること",
  avoid: "「だめ」と聞いていること",
  load: "持つ物の重さ",
  kind: "種類（仕事・講座など）",
  not_code: "ことわる分野",
  reward_required: "報酬",
  cost_hard: "費用",
  digital: "スマートフォンやパソコン",
  qualification: "資格",
  language: "外国語",
  age_limit: "対象の年齢",
  sex_limit: "対象の性別",
  residence: "住んでいる人だけという条件",
  capacity_full: "定員がいっぱいであること",
  closed: "募集の終わり",
  excluded_org: "団体をことわっていること",
  legal_mode: "職業紹介の根拠がないこと",
  already_offered: "最近のお知らせや返事",
  wide_area_rule: "ほかの地域への決まり",
  audience: "子どもや若い人だけという対象",
};

/** A hard condition as a heading: 行くのにかかる時間. */
export const gateLabel = (condition: HardCondition): string => labels[condition];
