import type { ParticipationState } from "../domain/participation.ts";

/** Texts of the person's own pages (`/me`). */
export const meSignIn = {
  title: "わたしのページに入る",
  lead: "登録のメールアドレスに、入るためのリンクと番号を送ります。暗証番号はいりません。",
  email: "登録のメールアドレス",
  submit: "メールを送る",
  cannot: "メールを使っていない方や、アドレスが変わった方は、窓口にお電話ください。",
  desks: "窓口の電話番号を見る",
  register: "まだ登録していない方はこちら",
} as const;

export const meCode = {
  title: "メールを確かめてください",
  sent: "登録されているアドレスなら、数分のうちにメールが届きます。",
  how: "この端末でメールのリンクを開くか、メールの6けたの番号をここに書いてください。",
  minutes: (minutes: number) => `リンクと番号は${minutes}分のあいだ使えます。`,
  label: "メールに書かれた6けたの番号",
  hint: "全角でも半角でもかまいません。",
  submit: "入る",
  again: "メールが届かないときは、もう一度送る",
  expired: "この番号は使えなくなりました。もう一度メールを受け取ってください。",
} as const;

export const meLink = {
  title: "わたしのページに入る",
  as: (name: string) => `${name}さんのページに入ります。`,
  press: (name: string) => `${name}さんとして入る`,
  otherBrowser: "メールを頼んだ端末とは別の端末です。同じメールの6けたの番号も書いてください。",
} as const;

export const mePage = {
  title: "わたしのページ",
  greeting: (name: string) => `${name}さん、こんにちは。`,
  receiving: "おすすめのお知らせをお送りしています。",
  noDigest: "おすすめのお知らせは止めています。大切な連絡だけをお送りします。",
  stopped: "お知らせは、すべて止まっています。",
  unconfirmed: (email: string) => `${email} がまだ確かめられていません。確かめるまで、メールのお知らせは届きません。`,
  confirmAgain: "確認のメールをもう一度送る",
  resume: "お知らせをまた受け取る",
  digestsTitle: "これまでのお知らせ",
  noDigests: "まだお知らせはありません。合うものが見つかったらお届けします。",
  digestOn: (date: string) => `${date}のお知らせ`,
  answer: "返事をする",
  changeAnswer: "返事を見る・変える",
  noAnswer: "お返事はまだです",
  hasEnded: "この募集は終わりました",
  answersTitle: "登録している内容",
  answersLead: "「変更」を押すと直せます。",
  stopTitle: "お知らせを止める",
  stopLink: "止め方をえらぶ",
  signOut: "わたしのページから出る",
  back: "わたしのページへ戻る",
  save: "この内容に変える",
} as const;

/** State of an answer in words. */
export const answerStates: Readonly<Record<ParticipationState, string>> = {
  wished: "「参加したい」とお返事しました",
  declined: "「見送る」とお返事しました",
  withdrawn: "参加の希望を取り消しました",
  arranged: "窓口で話が進んでいます",
  joined: "参加しました",
  not_joined: "ご案内は終わりました",
};

/** What was just done, said once at the top of the page. */
export const meDone = {
  changed: "変更しました。",
  email: "メールアドレスを確かめました。これからは、このアドレスにお送りします。",
  digests: "おすすめのお知らせを止めました。いつでもまた受け取れます。",
  all: "すべてのお知らせを止めました。いつでもまた受け取れます。",
  resumed: "お知らせをまたお送りします。",
} as const;

export const meStop = {
  title: "お知らせを止める",
  lead: "押すとすぐに止まります。あとで元に戻せます。",
  digestsTitle: "おすすめのお知らせだけを止める",
  digestsBody: "登録や申込みについての大切な連絡は、お送りします。",
  digests: "おすすめのお知らせを止める",
  allTitle: "すべて止める",
  allBody: "何もお送りしません。登録している内容は残ります。",
  all: "すべて止める",
  erase: "登録している内容を消したいときは、窓口にお知らせください。",
} as const;

export const meConfirm = {
  title: "新しいメールアドレスの確認",
  sent: "新しいアドレスに、確認のメールを送りました。",
  how: "メールのリンクを押すか、メールの6けたの番号をここに書いてください。",
  kept: "確かめるまでは、今までの受け取り方のままです。",
  label: "メールに書かれた6けたの番号",
  hint: "全角でも半角でもかまいません。",
  submit: "番号を送る",
} as const;

export const meMoved = {
  title: "担当の窓口が変わります",
  body: (town: string, desk: string) => `${town}は、${desk}が担当しています。`,
  none: (town: string) => `${town}を担当する窓口は、まだありません。`,
  how: "お引っ越しの手続きは、窓口が承ります。お電話ください。今の登録はそのまま残っています。",
} as const;
