import type { ParticipationState } from "../domain/participation.ts";

/** Pages that answer a letter or an SMS by its code. */
export const replyTexts = {
  title: "お知らせに返事をする",
  intro: "手紙やSMSにある「返事番号」を書いてください。",
  code: "返事番号",
  codeHint: "例：K4P-7TW-M2X　小さい文字でも、線がなくてもかまいません。",
  codeMissing: "返事番号を書いてください",
  codeWrong: "この番号は見つかりません。もう一度、手紙やSMSと見くらべてください。",
  next: "お知らせを見る",
  phone: "お電話でも返事ができます。番号は、手紙やSMSに書いてあります。",
  answersTitle: "お知らせした活動",
  answersIntro: "それぞれの活動について、お返事を選んでください。",
  later: "決まっていない活動は、選ばなくてかまいません。",
  answerTo: (title: string) => `「${title}」への返事`,
  answers: { join: "参加したい", decline: "見送る" },
  joinExplained: "「参加したい」を選ぶと、窓口がご連絡します。申込みはまだ決まりません。",
  closed: "この募集は受付が終わりました。",
  details: "くわしく見る",
  send: "返事を送る",
  nothingChosen: "返事を一つ以上選んでください",
  sentTitle: "返事を受け取りました",
  sentBody: "ありがとうございました。気が変わったときは、下で選び直せます。",
  someClosed: "受付が終わった活動には、「参加したい」を送れませんでした。ほかの返事は受け取りました。",
  stop: "お知らせを止める",
  callDesk: "分からないことは、窓口にお電話ください。",
} as const;

/** What was answered so far, where it can no longer be changed here. */
export const settledWords: Readonly<Partial<Record<ParticipationState, string>>> = {
  arranged: "窓口で話が進んでいます。変更は窓口にお電話ください。",
  joined: "参加された活動です。",
  not_joined: "この活動へのご案内は終わりました。",
};
