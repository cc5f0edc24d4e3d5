/** What the runner says to the people who try or develop the service, on the terminal and on its own pages. */
export const texts = {
  inbox: {
    title: "届いたメール",
    none: "まだありません。",
    intro: "このパソコンの中だけのメールです。外には送られていません。",
    to: "宛先",
    subject: "件名",
    time: "時刻",
    tags: "目印",
    back: "一覧にもどる",
    text: "文字だけの本文",
    rendered: "画面つきの本文",
    raw: "送られたままの全文",
    otherPages: "ほかのページ",
    publicSite: "みんなのページ",
    staffPortal: "職員の画面",
    schedules: "定期の仕事",
    fire: "いま動かす",
    functions: "関数",
    failed: "うまくいきませんでした。",
  },
  signIn: {
    title: "だれとして入りますか（お試し用）",
    note: "お試し用の職員です。選ぶと、その人として職員の画面に入ります。本番では、各窓口の認証サービスを使います。",
  },
} as const;
