import type { Purpose } from "../domain/conditions.ts";
import type { Senior } from "../domain/senior.ts";

/** Pages on which the desk refines what registration asks simply. */
export const finerLabels = {
  times: "曜日と時間（くわしく）",
  way: "行き方と時間（くわしく）",
  kinds: "種類と分野（くわしく）",
  money: "報酬と費用",
  skills: "経験・資格・言葉",
  setting: "目的とすすめ方",
  born: "生まれた年と性別",
} as const;
export type FinerName = keyof typeof finerLabels;

export const finerTitle = "くわしい条件";
export const finerHint = "登録のときはたずねません。話の中で分かったことを書いておくと、より合うものを選べます。";

const purposeLabels: Readonly<Record<Purpose, string>> = {
  money: "収入を得たい",
  health: "健康のため",
  company: "人と知り合いたい",
  contribution: "人や地域の役に立ちたい",
  experience: "経験を生かしたい",
};
export const purposeLabel = (purpose: Purpose): string => purposeLabels[purpose];

const needLabels = {
  none: "報酬はなくてもよい",
  welcome: "報酬があるとうれしい",
  required: "報酬のあるものだけ",
} as const;
export const rewardNeedLabel = (need: keyof typeof needLabels): string => needLabels[need];
export const rewardNeedChoices = Object.entries(needLabels).map(([value, label]) => ({ value, label }));

const skillLabels: Readonly<Record<NonNullable<Senior["digitalSkill"]>, string>> = {
  none: "使わない",
  little: "スマートフォンを少し使う",
  ok: "パソコンなどをひととおり使う",
  good: "パソコンなどを使いこなす",
};
export const digitalSkillLabel = (skill: NonNullable<Senior["digitalSkill"]>): string => skillLabels[skill];
export const digitalSkillChoices = Object.entries(skillLabels).map(([value, label]) => ({ value, label }));

const wantLabels = {
  withFriend: "お友だちと一緒がよい",
  withSpouse: "ご夫婦で一緒がよい",
  beginner: "はじめてでも入りやすいものがよい",
  continuing: "一度きりでなく、続くものがよい",
} as const;
export type WantName = keyof typeof wantLabels;
export const wantLabel = (want: WantName): string => wantLabels[want];
export const wantChoices = Object.entries(wantLabels).map(([value, label]) => ({ value, label }));

const levelLabels = { hard: "だめ", soft: "できれば避けたい" } as const;
export const costLevelChoices = Object.entries(levelLabels).map(([value, label]) => ({ value, label }));
export const costLevelLabel = (level: keyof typeof levelLabels): string => levelLabels[level];

const sexLabels = { female: "女性", male: "男性" } as const;
export const sexLabel = (sex: keyof typeof sexLabels): string => sexLabels[sex];
export const sexChoices = Object.entries(sexLabels).map(([value, label]) => ({ value, label }));

export const finerTexts = {
  availability: { good: "都合がよい", possible: "行ける", no: "だめ" },
  availabilityMissing: "都合を選んでください",
  availabilityHint: "「行ける」は、内容によっては行ける時間です。",
  dayAndBand: (day: string, band: string) => `${day}の${band}`,
  maxDaysPerWeek: "週に何日まで",
  maxDaysError: "週の日数は1から7までの数字で書いてください",
  maxSessionMinutes: "1回に何分まで",
  maxSessionError: "1回の長さは15から1440までの数字（分）で書いてください",
  empty: "とくになければ、空けておきます。",
  modes: "行き方",
  modesMissing: "行き方を選んでください",
  preferredMinutes: "できれば片道何分まで",
  maxMinutes: "一番長くて片道何分まで",
  minutesError: "片道の時間は5から240までの数字（分）で書いてください",
  minutesOrder: "「できれば」の時間は、一番長い時間より短くしてください",
  outside: "住んでいる市区町村の外へ行くか",
  outsideYes: "外でもよい",
  outsideNo: "住んでいる市区町村の中だけ",
  outsideMissing: "市区町村の外へ行くかを選んでください",
  kinds: "希望する種類",
  kindsHint: "ひとつも選ばなければ、どの種類でもお知らせします。",
  codes: "分野ごとの希望",
  codesHint: "「ことわる」分野のものは、お知らせしません。",
  codeAny: "どちらでもよい",
  codeLevels: { wish: "希望する", refuse: "ことわる" },
  need: "報酬について",
  minHourlyYen: "1時間あたり何円より低いとだめか",
  hopedHourlyYen: "できれば1時間あたり何円から",
  yenError: "金額は20000円までの数字で書いてください",
  costYen: "費用は1回何円まで",
  costError: "費用は1000000円までの数字で書いてください",
  costLevel: "それより高いとき",
  costLevelMissing: "費用が高いときにどうするかを選んでください",
  experience: "経験のある分野",
  qualifications: "資格（1行にひとつ）",
  qualificationsError: "資格は1行にひとつ、60字までで書いてください",
  languages: "日本語のほかに話せる言葉",
  digitalSkill: "スマートフォンやパソコン",
  notAsked: "聞いていない",
  purposes: "目的",
  wants: "すすめ方の希望",
  groupSize: "一度に何人くらいまでがよいか",
  groupSizeError: "人数は1から1000までの数字で書いてください",
  startBy: "いつまでに始めたいか",
  startByHint: "例：2027-04-01",
  dateError: "日付は2027-04-01のように書いてください",
  birthYear: "生まれた年（西暦）",
  birthYearError: "生まれた年は1900から2100までの数字で書いてください",
  birthDate: "生まれた日（分かるとき）",
  birthDateHint: "例：1951-05-03",
  bornHint: "年齢や性別の条件がある案件とくらべるためだけに使います。雇われる仕事では使いません。",
  sex: "性別",
} as const;
