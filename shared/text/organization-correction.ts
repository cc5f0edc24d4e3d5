/** Texts of correcting a registration that the desk returned (`/organizations/home/…`). */
export const organizationCorrection = {
  title: "登録の内容を直す",
  returned: "団体の登録に、直していただきたいところがあります",
  reviewTitle: "窓口からのお知らせ",
  back: "わたしたちの募集へ戻る",
  lead: "直すところの「変更」を選んでください。送るまで、窓口には届きません。",
  backToCheck: "内容の一覧へ戻る",
  fixed: (centre: string) => `ここでは変えられません。変えたいときは、${centre}にお電話ください。`,
  fixedAnswers: (centre: string) =>
    `法人番号とメールアドレスは、ここでは変えられません。変えたいときは、${centre}にお電話ください。`,
  next: "窓口がもう一度内容を見ます。結果はメールでお知らせします。",
  submit: "この内容で窓口に送る",
  otherDesk: (centre: string) => `この住所は、${centre}の受け持ちではありません。窓口にお電話ください。`,
} as const;
