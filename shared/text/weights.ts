import type { WeightNumbers } from "../domain/weight-numbers.ts";
import { fullDateInWords } from "./date-words.ts";

interface WeightWords {
  readonly label: string;
  readonly meaning: string;
}

const words: Readonly<Record<keyof WeightNumbers, WeightWords>> = {
  wish: { label: "ご希望の分野", meaning: "希望した分野にあたるとき。副の分野にあたるときは6割です。" },
  wishAdjacent: { label: "ご希望に近い分野", meaning: "希望した分野と同じ仲間の分野のとき。" },
  didBefore: { label: "前に参加した分野", meaning: "前に参加したものと同じ分野のとき。" },
  declinedBefore: { label: "前に見送った分野", meaning: "前に見送ったものと同じ分野のとき。" },
  kind: { label: "ご希望の種類", meaning: "仕事・講座などの種類を名指しで希望したとき。" },
  near: { label: "近さ（すぐそば）", meaning: "家のすぐそばのとき。遠くなるほど下がります。" },
  nearAtPreferred: {
    label: "近さ（希望の時間ちょうど）",
    meaning: "希望の時間で着くとき。一番長い時間で0になります。",
  },
  online: { label: "自宅から参加", meaning: "出かけずに参加できるとき。" },
  ownArea: { label: "同じ市区町村", meaning: "住んでいる市区町村の中にあるとき。" },
  time: { label: "希望の曜日と時間", meaning: "行われる時間が、すべて希望の時間のとき。" },
  flexibleTime: { label: "日時を選べる", meaning: "日時を相談して決められるとき。" },
  purpose: { label: "目的", meaning: "収入・健康・仲間などの目的にかなうとき。2つまで足します。" },
  experience: { label: "経験", meaning: "経験したことのある分野のとき。" },
  reward: { label: "報酬", meaning: "報酬があるとうれしい方に、報酬があるとき。" },
  free: { label: "無料", meaning: "費用がかからないとき。" },
  beginner: { label: "はじめての方も歓迎", meaning: "はじめてでもよいと書いてあるとき。" },
  seniorsWelcome: { label: "年齢を重ねた方向け", meaning: "年齢を重ねた方に向けた内容のとき。" },
  fresh: { label: "新しさ", meaning: "公開から2週間までのとき。" },
  responsive: { label: "返事の早い団体", meaning: "この半年の「参加したい」に、8割以上答えている団体のとき。" },
  firstTime: { label: "はじめての団体", meaning: "この半年、まだだれの希望も届いていない団体のとき。下支えの点です。" },
  families: { label: "家族向け", meaning: "親子や家族に向けた内容のとき。大人ひとりでは合いにくいためです。" },
  unknown: { label: "分からないこと", meaning: "この方に大事なことが書いていないとき。1つごとに足します。" },
  threshold: { label: "お知らせの目安", meaning: "合計がこの点に届かないものは、お知らせしません。" },
  mostMisses: {
    label: "合わない条件の数",
    meaning: "「できれば」の条件に合わないところが、この数までならお知らせします。",
  },
};

/** What a number of the ranking is called, and when it counts. */
export const weightWords = (name: keyof WeightNumbers): WeightWords => words[name];

const counts: ReadonlySet<keyof WeightNumbers> = new Set(["mostMisses"]);

/** A number with its sign and unit: ＋100点. */
export const weightInWords = (name: keyof WeightNumbers, value: number): string => {
  if (counts.has(name)) return `${value}つ`;
  if (name === "threshold") return `${value}点`;
  return `${value > 0 ? "＋" : value < 0 ? "−" : ""}${Math.abs(value)}点`;
};

export const weightsTexts = {
  title: "おすすめの決め方",
  intro: "「だめ」なことのない案件に点をつけ、合計の高いものから順にお知らせします。",
  misses: "「できれば」の条件に合わないものは、点にかかわらず、すべて合うものより後になります。",
  neutral: "年齢や性別では順番を決めません。職業紹介の根拠がない窓口では、求人に点をつけません。",
  inForce: (version: string, from: string) => `${version}版を、${fullDateInWords(from)}から使っています。`,
  number: "見るところ",
  points: "点",
  meaning: "いつ数えるか",
  ownPoints: "この窓口だけの点",
  versions: "版の一覧",
  version: "版",
  from: "使い始める日",
  state: "今",
  states: { past: "前の版", now: "使っています", future: "これから使います" },
  compare: "2つの版をくらべる",
  compareHint: "昨日の利用者と案件で試します。何も送りません。",
  before: "もとの版",
  after: "くらべる版",
  compareButton: "くらべる",
  oneVersion: "くらべる版がありません。版は、窓口の設定に日付をつけて加えます。",
} as const;

export const triedWeightsTexts = {
  title: "2つの版をくらべた結果",
  back: "おすすめの決め方へ戻る",
  intro: (on: string) => `${fullDateInWords(on)}の利用者と案件で、全員に一度にお知らせしたとして試しました。`,
  notSent: "何も送っていません。定員の分け合いは入れていません。",
  sample: (people: number) =>
    `利用者が多いため、全員ではなく、無作為に選ばれた${people.toLocaleString("ja-JP")}人で試しました。`,
  changed: (changed: number, people: number) => `${people}人のうち、${changed}人のお知らせの中身が変わります。`,
  same: "中身が変わる人はいません。",
  figures: "くらべた数",
  figure: "数えたもの",
  receivers: "お知らせが届く人",
  items: "お知らせする件数",
  itemsEach: "ひとりあたりの件数",
  listings: "だれかに届く案件",
  of: (count: number, all: number) => `${count}（${all}のうち）`,
  each: (items: number, people: number) => (people === 0 ? "0" : (items / people).toFixed(1)),
  numbers: "ちがう点",
  examples: "変わる人の例",
  examplesHint: "変わり方の大きい人から5人までです。見た人の記録が残ります。",
  name: "名前",
  added: "新しく入るもの",
  gone: "外れるもの",
  reasons: (words: readonly string[]) => (words.length === 0 ? "" : `（${words.join("／")}）`),
} as const;
