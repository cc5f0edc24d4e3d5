/** Texts of the registration of organisations (`/organizations/register`, `/api/organizations`). */
export const registrationStart = {
  title: "団体の登録",
  lead: "ボランティアの募集や、講座・催しのお知らせを出したい団体の登録です。",
  minutes: "10分ほどで終わります。途中まで書いた内容は、この端末に30日残ります。",
  needsTitle: "用意していただくもの",
  needs: [
    "法人番号（13けた）。番号のない団体も登録できます。",
    "団体の住所と、担当の方の電話番号・メールアドレス",
    "どんな活動をしているかの説明",
  ],
  stepsTitle: "登録のながれ",
  steps: [
    "団体のことを書いて送ります。",
    "届いたメールで、アドレスを確かめます。",
    "窓口が内容を見て、メールでお返事します。",
    "登録が済むと、募集を出せるようになります。",
  ],
  begin: "登録をはじめる",
  resume: "続きから書く",
  signIn: "登録が済んでいる団体はこちら",
} as const;

export const registrationSteps = {
  number: "法人番号",
  name: "団体の名前",
  "postal-code": "郵便番号",
  address: "住所",
  contact: "連絡先",
  activities: "活動の内容",
  declarations: "確認していただくこと",
} as const;

export const registrationFields = {
  hasNumber: {
    label: "法人番号がありますか",
    hint: "会社やNPO法人などには、国がつけた13けたの番号があります。\nサークルやボランティアの会には、ふつうありません。",
    yes: "ある",
    no: "番号のない団体です",
  },
  legalEntityNumber: { label: "法人番号", hint: "13けたの数字です。全角でもかまいません。例：7000012050002" },
  tradeName: { label: "団体の名前", hint: "例：王子みどりの会" },
  tradeNameKana: { label: "団体の名前の読みがな", hint: "ひらがなでもかまいません。例：オウジミドリノカイ" },
  categoryOfOrganization: { label: "団体の種類" },
  representative: { label: "代表の方のお名前", hint: "番号のない団体は書いてください。" },
  postalCode: { label: "団体の郵便番号", hint: "7けたの数字です。全角でもかまいません。例：114-0022" },
  prefecture: { label: "都道府県" },
  cityAndCounty: { label: "市区町村", hint: "例：北区" },
  townChoice: { label: "町の名前", other: "この中にない" },
  streetAddress: { label: "町の名前", hint: "例：王子本町1丁目" },
  cityBlock: { label: "番地", hint: "例：15-22" },
  buildingNameEtc: { label: "建物の名前・部屋番号", hint: "ないときは書かなくてかまいません。" },
  contactName: { label: "担当の方のお名前" },
  contactPhone: { label: "担当の方の電話番号", hint: "窓口から確認のお電話をすることがあります。例：03-1234-5678" },
  contactEmail: { label: "メールアドレス", hint: "確認のメールを送ります。入るときにもこのアドレスを使います。" },
  webSiteUrl: { label: "ホームページ", hint: "あれば書いてください。例：https://www.example.jp/" },
  publishContactName: {
    label: "担当の方のお名前を、募集のページにのせてもよいですか",
    yes: "のせてもよい",
    no: "のせない",
  },
  activities: { label: "どんな活動をしていますか", hint: "1000字までです。初めて読む方に分かるように書いてください。" },
  record: {
    label: "これまでの活動や会のきまり",
    hint: "番号のない団体は書いてください。例：2015年から月2回。会員20名。会則あり。",
  },
  purposes: {
    label: "次のことを団体の主な目的としていますか",
    hint: "当てはまるものをすべて選んでください。選んでも登録できることがあります。窓口が確かめます。",
    political: "政治活動",
    religious: "宗教の活動",
    sales: "物の販売や勧誘",
    none: "どれも目的ではない",
  },
  charterAccepted: { label: "掲載のきまりを読み、守ります" },
  antiSocialForcesAccepted: { label: "上の内容に間違いありません" },
  signatory: { label: "確認した方のお名前", hint: "代表の方、または代表の方から任された方" },
} as const;

export const registrationErrors = {
  hasNumber: "法人番号があるか、ないかを選んでください。",
  legalEntityNumber: "法人番号は13けたの数字です。もう一度確かめてください。例：7000012050002",
  alreadyRegistered: "この番号の団体は、すでに登録されています。下の案内をご覧ください。",
  tradeName: "団体の名前を100字までで書いてください。",
  tradeNameKana: "読みがなを、ひらがなかカタカナで書いてください。例：オウジミドリノカイ",
  categoryOfOrganization: "団体の種類を選んでください。",
  representative: "代表の方のお名前を100字までで書いてください。",
  postalCode: "郵便番号は7けたの数字で書いてください。例：114-0022",
  prefecture: "都道府県を選んでください。",
  cityAndCounty: "市区町村の名前を確かめてください。例：北区",
  streetAddress: "町の名前を100字までで書いてください。",
  townChoice: "町の名前を選んでください。",
  cityBlock: "番地を100字までで書いてください。",
  buildingNameEtc: "建物の名前は100字までで書いてください。",
  contactName: "担当の方のお名前を100字までで書いてください。",
  contactPhone: "電話番号を確かめてください。例：03-1234-5678",
  contactEmail: "メールアドレスを確かめてください。例：taro@example.jp",
  webSiteUrl: "ホームページは https:// から書いてください。",
  publishContactName: "お名前をのせてよいかを選んでください。",
  activities: "活動の内容を1000字までで書いてください。",
  record: "これまでの活動や会のきまりを1000字までで書いてください。",
  purposes: "当てはまるものを選んでください。ないときは「どれも目的ではない」を選びます。",
  charterAccepted: "掲載のきまりを読み、しるしをつけてください。",
  antiSocialForcesAccepted: "内容を確かめ、しるしをつけてください。",
  signatory: "確認した方のお名前を100字までで書いてください。",
  pressAgain: "送信できませんでした。内容を確かめて、もう一度ボタンを押してください。",
} as const;

/** No centre of this site serves the address. */
export const notServed = (areas: readonly string[]): string =>
  `この住所を受け持つ窓口は、まだありません。今の窓口：${areas.join("、")}`;

export const alreadyRegisteredHelp = {
  title: "この番号の団体は、すでに登録されています",
  body: "登録したときのメールアドレスで入ると、募集を出せます。",
  forgotten: "アドレスが分からないときや担当が替わったときは、窓口にお電話ください。",
  signIn: "登録したアドレスで入る",
} as const;

export const registrationPages = {
  step: (number: number, total: number) => `質問${number}／全${total}`,
  addressFound: "郵便番号から分かったところまで入れました。違うときは直してください。",
  addressNotFound: "この郵便番号の住所は分かりませんでした。お手数ですが書いてください。",
  checkTitle: "この内容で登録してよいか、確かめてください",
  checkLead: "違うところは「変更」から直せます。",
  noNumber: "番号のない団体",
  address: "住所",
  submit: "この内容で登録する",
} as const;

export const registrationDone = {
  title: "登録を受け付けました。次に、メールを確かめてください",
  referenceLabel: "受付番号",
  mailSent: (email: string) => `${email} に確認のメールを送りました。`,
  pressLink: "メールの中のリンクを開いて、ボタンを押してください。番号でも確かめられます。",
  codeLabel: "メールに書かれた6けたの番号",
  codeHint: "全角でもかまいません。",
  confirm: "アドレスを確かめる",
  notArrived: "メールが届かないとき・アドレスを直すとき",
  nextTitle: "このあとのながれ",
  next: (centre: string) => [
    "3日のうちに、メールを確かめてください。",
    `${centre}が内容を見ます。`,
    "確かめが済んでから10日ほどで、結果をメールでお知らせします。",
  ],
  print: "この画面は印刷できます。受付番号を控えておいてください。",
} as const;

export const registrationConfirm = {
  title: "メールアドレスを確かめます",
  body: (name: string) => `「${name}」の登録のアドレスです。下のボタンを押すと、確かめが済みます。`,
  press: "このアドレスで間違いありません",
  doneTitle: "アドレスを確かめました",
  doneNext: (centre: string) => [
    `${centre}が、団体の内容を見ます。`,
    "10日ほどで、結果をメールでお知らせします。",
    "登録が済むと、このアドレスで入って募集を出せます。",
  ],
  doneContact: "分からないことは、窓口にお電話ください。受付番号をお伝えください。",
} as const;

export const registrationResend = {
  title: "確認のメールをもう一度送ります",
  hint: "違っていたら直してください。",
  spam: "迷惑メールの中に入っていることもあります。",
  submit: "メールを送る",
} as const;

/** Words of the JSON API. */
export const registrationApi = {
  title: "いきがいリンク 団体登録API",
  description: "自治体のサイトなどから、団体を登録するためのAPIです。確認のメールは登録のアドレスに届きます。",
  summary: "団体を登録する",
  idempotencyKey: "同じ値で二度送っても登録は一つです。ないときは、送られた内容が同じなら一つです。",
  created: "登録を受け付け、確認のメールを送りました。",
  invalidTitle: "入力を確かめてください",
  invalid: "直すところが errors にあります。",
  notServedTitle: "受け持つ窓口がありません",
  keyReusedTitle: "Idempotency-Keyが別の内容で使われています",
  keyReused: "内容を変えたときは、新しい値を付けてください。",
  next: "確認のメールのリンクを開き、3日のうちにボタンを押してください。",
  originTitle: "このサイトからは送れません",
  origin: "使いたいサイトのアドレスを、窓口に伝えてください。",
  /** What the API understands, besides what the pages' hints say. */
  rules: {
    legalEntityNumber: "法人番号（13けた、検査数字あり）。番号のない団体は送らないでください。",
    contactPhone: "電話番号。全角や「-」があってもかまいません。E.164にして保存します。",
    representative: "法人番号を送らないときは必ず送ってください。",
    record: "法人番号を送らないときは必ず送ってください。",
  } as Readonly<Record<string, string>>,
  errors: {
    badRequest: "JSONとして読み取れません。",
    origin: "許されていないサイトからの送信です。",
    alreadyRegistered: "この法人番号の団体は、すでに登録されています。",
    invalid: "入力に直すところがあります。受け持つ窓口がないときも、これです。",
    tooMany: "短い間に何度も送られました。Retry-Afterの秒数を待ってください。",
  },
} as const;
