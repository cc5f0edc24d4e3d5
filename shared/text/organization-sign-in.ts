/** Texts of the organisations' way in. */
export const organizationSignIn = {
  title: "団体のページに入る",
  lead: "登録のメールアドレスに、入るためのリンクと番号を送ります。暗証番号はいりません。",
  emailLabel: "登録のメールアドレス",
  emailError: "メールアドレスを確かめてください。例：taro@example.jp",
  submit: "メールを送る",
  register: "まだ登録していない団体はこちら",
  cannot: "メールアドレスが変わったときは、窓口にお電話ください。",
} as const;

export const organizationCode = {
  title: "メールを確かめてください",
  sent: "登録されているアドレスなら、数分のうちにメールが届きます。",
  how: "この端末でメールのリンクを開くか、メールの6けたの番号を入力してください。",
  minutes: (minutes: number) => `リンクと番号は${minutes}分のあいだ使えます。`,
  label: "メールに書かれた6けたの番号",
  hint: "全角でもかまいません。",
  submit: "入る",
  again: "メールが届かないときは、もう一度送る",
  expired: "この番号は使えなくなりました。もう一度メールを受け取ってください。",
} as const;

export const organizationLink = {
  title: "団体のページに入る",
  as: (name: string) => `「${name}」のページに入ります。`,
  press: (name: string) => `「${name}」として入る`,
  otherBrowser: "メールを頼んだ端末とは別の端末です。同じメールの6けたの番号も入力してください。",
} as const;
