import type { ParticipationState } from "../domain/participation.ts";

/** Pages behind the links of a digest. */
export const offerTexts = {
  intro: "お知らせした活動です。ご都合はいかがですか。",
  joinExplained: "「参加したい」を押すと、窓口がご連絡します。申込みはまだ決まりません。",
  join: "参加したい",
  decline: "見送る",
  joinAfterAll: "やはり参加したい",
  withdraw: "参加の希望を取り消す",
  closedTitle: "この募集は受付が終わりました",
  closedBody: "定員に達したか、日にちが過ぎました。ほかの活動は窓口でご案内します。",
  callDesk: "分からないことは、窓口にお電話ください。",
  moreListings: "ほかの活動をさがす",
} as const;

interface AnswerWords {
  readonly title: string;
  readonly body: string;
}

/** What a page says about the answer that was given. */
export const answerWords: Readonly<Record<ParticipationState, AnswerWords>> = {
  wished: {
    title: "「参加したい」とうかがいました",
    body: "窓口がご連絡します。気が変わったときは、下のボタンで取り消せます。",
  },
  declined: {
    title: "「見送る」とうかがいました",
    body: "この活動は、もうお知らせしません。気が変わったときは、下のボタンを押してください。",
  },
  withdrawn: {
    title: "参加の希望を取り消しました",
    body: "気が変わったときは、下のボタンを押してください。",
  },
  arranged: {
    title: "窓口で話が進んでいます",
    body: "変更や取り消しは、窓口にお電話ください。",
  },
  joined: {
    title: "参加された活動です",
    body: "変更や取り消しは、窓口にお電話ください。",
  },
  not_joined: {
    title: "この活動へのご案内は終わりました",
    body: "もう一度参加したいときは、窓口にお電話ください。",
  },
};

/** Version of the words below; kept with the consent that is taken back. */
export const unsubscribeTextVersion = "2026-11";

export const unsubscribeTexts = {
  title: "お知らせを止めますか",
  body: "下のボタンを押すと、おすすめのお知らせがすぐに止まります。",
  kept: "ご登録は残ります。手続きの連絡だけは、今後もお送りすることがあります。",
  button: "お知らせを止める",
  doneTitle: "お知らせを止めました",
  doneBody: "おすすめのお知らせは、もう送りません。行き違いで手紙が届いたら、お許しください。",
  again: "また受け取りたいときは、窓口にお電話ください。",
} as const;

export const stopTexts = {
  title: "お知らせを止める",
  intro: "お知らせのメールの一番下にある「お知らせを止める」からも止められます。",
  phone: "窓口へのお電話でも止められます。窓口の電話番号は、届いたお知らせに書いてあります。",
  desks: "窓口の一覧を見る",
  formTitle: "メールアドレスから止める",
  formIntro: "お知らせの届くメールアドレスを書いてください。止めるためのリンクをお送りします。",
  email: "メールアドレス",
  emailHint: "例：hanako@example.jp",
  emailWrong: "メールアドレスを「@」を入れて書いてください。例：hanako@example.jp",
  button: "リンクを受け取る",
  tooFast: "もう一度、ボタンを押してください。",
  sentTitle: "受け付けました",
  sentBody: "ご登録のあるアドレスなら、止めるためのリンクをお送りします。",
  sentHelp: "10分待っても届かないときは、窓口にお電話ください。",
} as const;
