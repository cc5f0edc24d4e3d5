interface ProblemText {
  readonly title: string;
  readonly body: string;
}

/** What a page, or the JSON API, says when it cannot do what was asked; by the error's code. */
const problems: Readonly<Record<string, ProblemText>> = {
  bad_form: {
    title: "送られた内容を読み取れませんでした",
    body: "前のページに戻り、もう一度お試しください。",
  },
  cross_site: {
    title: "このページからは送れません",
    body: "いきがいリンクのページを開き、もう一度お試しください。",
  },
  role_missing: {
    title: "この操作をする権限がありません",
    body: "必要なときは、窓口の管理者に相談してください。",
  },
  not_found: {
    title: "ページが見つかりません",
    body: "アドレスを確かめてください。終わった募集のページは見られなくなることがあります。",
  },
  already_registered: {
    title: "すでに登録されています",
    body: "登録のメールアドレスで入ってください。分からないときは窓口にお電話ください。",
  },
  wrong_state: {
    title: "この操作はもう済んでいるか、今はできません",
    body: "ほかの人が先に進めたのかもしれません。前のページを開き直して確かめてください。",
  },
  not_publishable: {
    title: "この募集はまだ載せられません",
    body: "団体の登録が済んでいないか、募集の期限が過ぎています。",
  },
  not_served: {
    title: "受け持つ窓口がありません",
    body: "この住所を受け持つ窓口は、まだこのサイトにありません。",
  },
  staff_sign_in_refused: {
    title: "入ることができませんでした",
    body: "この窓口を使う登録が済んでいないか、途中で取りやめになりました。管理者に確かめてください。",
  },
  link_expired: {
    title: "このリンクは使えなくなりました",
    body: "一度使ったか、期限が過ぎています。もう一度、新しいメールを受け取ってください。",
  },
  too_many_requests: {
    title: "しばらく待ってからお試しください",
    body: "短い間に何度も送られました。お急ぎのときは窓口にお電話ください。",
  },
};

const internal: ProblemText = {
  title: "うまくいきませんでした",
  body: "こちらの不具合です。しばらくしてからもう一度お試しください。続くときは窓口にお電話ください。",
};

export const problemText = (code: string, details: Readonly<Record<string, string>>): ProblemText =>
  code === "wrong_code" ? wrongCode(details.triesLeft ?? "0") : (problems[code] ?? internal);

const wrongCode = (triesLeft: string): ProblemText => ({
  title: "番号が違います",
  body:
    triesLeft === "0"
      ? "新しいメールを受け取り、新しい番号を入力してください。"
      : `メールの6けたの番号を確かめてください。あと${triesLeft}回入力できます。`,
});
