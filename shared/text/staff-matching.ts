import { dateInWords } from "./date-words.ts";

/** What could be offered to one person now. */
export const suggestionTexts = {
  title: "ご紹介できる案件",
  back: "利用者のページへ戻る",
  intro: "今の条件で、この方にお知らせできる案件です。合うものから順に並んでいます。",
  leftOut: "最近お知らせしたものと、返事をもらったものは除いています。",
  notReceiving: "この方には、今お知らせを送っていません。",
  fits: "条件に合うもの",
  noFits: "条件にすべて合うものは、今はありません。",
  near: "おしいもの",
  nearHint: "「だめ」なことはありませんが、「できれば」の条件に合いません。",
  noNear: "おしいものは、今はありません。",
  more: (shown: number, total: number) => `全部で${total}件あります。はじめの${shown}件を表示しています。`,
  why: "合うところ",
  miss: "合わないところ",
  toConfirm: "確認が必要なこと",
  jobs: "求人の情報",
  jobsHint: "この窓口は職業紹介の根拠がないため、選びません。ご希望の条件に合う求人を新しい順に並べています。",
  loosenings: "条件をひとつだけゆるめると",
  looseningsHint: "ほかの条件はそのままで、ひとつだけ変えたときにふえる件数です。",
  noLoosenings: "ひとつだけゆるめても、ふえるものはありません。",
  change: "条件を変える",
  explain: "この案件が合うかを調べる",
} as const;

/** Whose digests bring nothing. */
export const unmatchedTexts = {
  title: "ご紹介が実を結んでいない方",
  toList: "ご紹介が実を結んでいない方を見る",
  intro:
    "続けて2回、お知らせに載せるものがなかった方と、お知らせにお返事のなかった方です。お返事があると、この一覧から消えます。",
  advice: "お電話で希望を伺い、条件を見直してください。",
  none: "該当する方はいません。",
  headings: { name: "お名前", since: "いつから", digests: "お知らせ", blockedBy: "いちばん妨げている条件" },
  since: (date: string) => `${dateInWords(date)}から`,
  digests: ({ empty, ignored }: { readonly empty: number; readonly ignored: number }) =>
    [...(empty > 0 ? [`載せるものなし ${empty}回`] : []), ...(ignored > 0 ? [`お返事なし ${ignored}回`] : [])].join(
      "、",
    ),
  noSingle: "ひとつの条件だけではふえません。",
  suggestions: "ご紹介できる案件を見る",
} as const;

/** Why one listing reaches one person or does not. */
export const explainTexts = {
  title: "なぜ届かないのか",
  intro: "案件を選ぶと、この方に届くか、届かないなら何が合わないかが分かります。",
  search: "案件の番号か言葉",
  searchHint: "例：A-10482、花壇",
  searchButton: "さがす",
  none: "当てはまる案件がありません。番号か言葉を変えてください。",
  found: "案件を選んでください",
  more: (shown: number) => `はじめの${shown}件を表示しています。言葉をふやすと絞れます。`,
  broken: "この案件は、この方に届きません",
  brokenHint: "次の条件に合わないためです。",
  onlyOne: "合わないのは、この条件だけです。",
  fits: (place: number, among: number) => `この方に合います。今お知らせできる${among}件のうち${place}番目です`,
  fitsHint: "お知らせには上から入ります。定員の少ないものは、多くの方に分けてお知らせします。",
  tooLittle: "だめな条件はありませんが、お知らせの目安に届きません",
  tooLittleWhy: {
    misses: "「できれば」の条件に合わないところが多すぎます。",
    points: "ご希望に合うところが少なすぎます。",
  },
  notReceiving: "この方は、お知らせを止めているか、同意や連絡先がありません。合っても届きません。",
  reasons: "合うところ",
  misses: "「できれば」の条件に合わないところ",
  unknowns: "確認が必要なこと",
  about: "案件の内容",
  another: "ほかの案件を調べる",
  group: "この団体について",
  groupHint: (name: string) => `この方が「${name}」のものを望まないときは、ここで止められます。`,
  excluded: (name: string) => `この方には、「${name}」のものをお知らせしません。`,
  exclude: "この団体のものをことわる",
  welcome: "この団体のものをまたお知らせする",
} as const;

/** Whom one listing fits. */
export const peopleTexts = {
  title: "合いそうな方",
  back: "案件のページへ戻る",
  intro: "この案件を紹介できる方です。お知らせがしばらくない方から順に並んでいます。見た人の記録が残ります。",
  count: (total: number, seen: number) => `お知らせを受け取る${seen}人のうち、${total}人に合います。`,
  none: "合う方は、今はいません。下の表の条件をゆるめられないか、団体に聞いてみてください。",
  name: "名前",
  lastOn: "前のお知らせ",
  never: "まだない",
  on: dateInWords,
  why: "合うところ",
  miss: "気をつけること",
  shutOut: "届かない理由と人数",
  shutOutHint: "その条件だけをゆるめてもらうと、「これだけが理由の人」にも紹介できます。",
  condition: "理由",
  alone: "これだけが理由の人",
  people: "これも理由の人",
  persons: (count: number) => `${count}人`,
} as const;
