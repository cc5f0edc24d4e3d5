/** Texts of the registration (`/join`). */
export const joinStart = {
  title: "お知らせを受け取る登録",
  lead: "ご希望に合う活動や仕事が見つかったら、お知らせします。",
  minutes: "3分ほどで終わります。質問は8つです。途中まで書いた内容は、この端末に30日残ります。",
  free: "お金はかかりません。いつでも止められます。",
  noMail: "メールを使わない方には、手紙か電話でお知らせします。",
  byPhone: "お電話での登録も、窓口で受け付けています。",
  desks: "窓口の電話番号を見る",
  begin: "読みました。登録をはじめる",
  resume: "続きから書く",
  registered: "登録が済んでいる方はこちら",
  pressAgain: "もう一度「登録をはじめる」を押してください。",
} as const;

export const joinPages = {
  question: (number: number, total: number) => `質問${number}／全部で${total}`,
  saved: "ここまでの入力は保存されています。",
  checkTitle: "この内容でよいか確かめてください",
  checkLead: "直したいところは「変更」を押してください。",
  submit: "この内容で登録する",
  pressAgain: "確かめるために、もう一度「この内容で登録する」を押してください。",
} as const;

export const joinDone = {
  pendingTitle: "あと一つで終わります",
  mailSent: (email: string) => `${email} に、確認のメールを送りました。`,
  pressLink: "メールの中のリンクを押すか、メールにある6けたの番号をここに書いてください。",
  codeLabel: "6けたの番号",
  codeHint: "3日のあいだ使えます。全角でも半角でもかまいません。",
  confirm: "番号を送る",
  notArrived: "メールが届かないとき",
  nextTitle: "このあとのこと",
  nextEmail: (centreName: string) => [
    "メールアドレスを確かめると、登録が終わります。",
    `ご希望に合うものが見つかったら、${centreName}からメールが届きます。`,
    "回数は、ふつう月に2回です。合うものがないときは届きません。",
    "「参加したい」「見送る」は、メールからお返事できます。",
  ],
  doneTitle: "登録が終わりました",
  confirmedTitle: "メールアドレスを確かめました",
  nextConfirmed: (centreName: string) => [
    `ご希望に合うものが見つかったら、${centreName}からメールが届きます。`,
    "回数は、ふつう月に2回です。合うものがないときは届きません。",
    "「参加したい」「見送る」は、メールからお返事できます。",
  ],
  nextSms: (centreName: string) => [
    `ご希望に合うものが見つかったら、${centreName}からショートメールが届きます。`,
    "回数は、ふつう月に2回です。合うものがないときは届きません。",
    "お返事は、届いたショートメールの番号にお電話ください。",
  ],
  nextPost: (centreName: string) => [
    `ご希望に合うものが見つかったら、${centreName}から手紙が届きます。`,
    "回数は、ふつう月に2回です。合うものがないときは届きません。",
    "お返事は、手紙にある番号を窓口に電話でお伝えください。",
  ],
  nextPhone: (centreName: string) => [
    `ご希望に合うものが見つかったら、${centreName}からお電話します。`,
    "回数は、ふつう月に2回です。合うものがないときはかかりません。",
    "お返事は、そのお電話でお聞きします。",
  ],
  change: "内容を変えたいときや止めたいときは、わたしのページか窓口へどうぞ。",
  myPage: "わたしのページに入る",
  listings: "今ある募集を見る",
} as const;

export const joinConfirm = {
  title: "メールアドレスの確認",
  body: "下のボタンを押すと、確認が終わります。",
  notYou: "心当たりのない方は、このページを閉じてください。何も届きません。",
  press: "メールアドレスを確認する",
} as const;

export const joinResend = {
  title: "メールが届かないとき",
  steps: [
    "迷惑メールの箱に入っていないか、確かめてください。",
    "メールアドレスにまちがいがないか、下で確かめてください。",
    "携帯電話のメールは、受け取る設定がいることがあります。",
  ],
  helpLink: "携帯電話で受け取る設定を見る",
  email: "メールアドレス",
  hint: "まちがっていたら、書き直してください。",
  submit: "もう一度送る",
} as const;

interface CarrierHelp {
  readonly name: string;
  readonly steps: readonly string[];
  readonly call: string;
}

/** How to let mail through on mobile phones; the carriers' own words for their settings. */
export const mailHelp = {
  title: "携帯電話でメールを受け取る設定",
  lead: "知らない相手からのメールを止める設定にしていると、届かないことがあります。",
  domainLabel: "次の文字を「受け取るもの」に加えてください。",
  carriers: [
    {
      name: "ドコモ（docomo.ne.jp）",
      steps: ["「My docomo」の「メール設定」を開きます。", "「受信リスト設定」に、上の文字を加えます。"],
      call: "ドコモの携帯電話から151（無料）で教えてもらえます。",
    },
    {
      name: "エーユー（au.com、ezweb.ne.jp）",
      steps: [
        "「メールアドレス設定」の「迷惑メールフィルター」を開きます。",
        "「受信リストに登録」に、上の文字を加えます。",
      ],
      call: "エーユーの携帯電話から157（無料）で教えてもらえます。",
    },
    {
      name: "ソフトバンク（softbank.ne.jp）",
      steps: ["「My SoftBank」の「メール管理」を開きます。", "「許可するメールの登録」に、上の文字を加えます。"],
      call: "ソフトバンクの携帯電話から157（無料）で教えてもらえます。",
    },
  ] satisfies readonly CarrierHelp[],
  changes: "画面の言葉は変わることがあります。分からないときは、窓口にお電話ください。",
  back: "確認のページへ戻る",
} as const;
