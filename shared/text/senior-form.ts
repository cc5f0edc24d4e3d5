import type { AvoidQuestion, InterestGroup } from "../domain/senior-questions.ts";

/** Questions, hints and what to put right, the same on the web and at the desk. */
export const seniorForm = {
  name: {
    title: "お名前を教えてください",
    familyName: "姓",
    givenName: "名",
    familyNameKana: "姓のふりがな",
    givenNameKana: "名のふりがな",
    kanaHint: "ひらがなでも、カタカナでもかまいません。",
    familyNameMissing: "姓を書いてください。例：山田",
    givenNameMissing: "名を書いてください。例：花子",
    familyNameKanaMissing: "姓のふりがなを、ひらがなかカタカナで書いてください。例：やまだ",
    givenNameKanaMissing: "名のふりがなを、ひらがなかカタカナで書いてください。例：はなこ",
  },
  area: {
    title: "お住まいの地域を教えてください",
    postalCode: "郵便番号",
    hint: "7けたの数字です。例：114-0022。近くの活動をさがすために使います。",
    help: "郵便番号が分からないときは、窓口にお電話ください。",
    missing: "郵便番号を7けたの数字で書いてください。例：114-0022",
    unknown: "この郵便番号は見つかりませんでした。番号を確かめてください。",
  },
  town: {
    title: "お住まいはこちらですか",
    choose: "お住まいの町をえらんでください",
    yes: "はい、次へ進む",
    change: "郵便番号を直す",
    desk: "担当する窓口",
    missing: "お住まいの町をえらんでください。",
    noCentreTitle: "お住まいの地域の窓口は、まだありません",
    noCentre: "申し訳ありません。今は登録をお受けできません。",
    noCentreKept: "ここまでの入力は30日のあいだ保存しています。窓口ができたら続きから登録できます。",
    noCentreListings: "登録をしなくても、募集は見られます。",
    listings: "活動をさがす",
  },
  interests: {
    title: "どんなことに関心がありますか",
    hint: "いくつでもえらべます。あとで変えられます。",
    undecided: "まだ決まっていない",
    undecidedHint: "いろいろなものをお知らせします。",
    missing: "関心のあることをえらんでください。決まっていなくてもかまいません。",
  },
  fields: {
    title: "とくにしてみたいことはありますか",
    hint: "いくつでもえらべます。えらばなくてもかまいません。",
    none: "えらばないときは、どれでもよいものとしてさがします。",
  },
  days: {
    title: "都合のよい曜日と時間を教えてください",
    hint: "午前は12時まで、午後は12時から5時、夜は5時からです。",
    anytime: "いつでもよい",
    anytimeTitle: "時間が自由な方",
    other: "えらばなかった曜日や時間は、どうですか",
    otherNo: "行けません",
    otherPossible: "内容によっては行けます",
    missing: "都合のよい時間を一つはえらんでください。",
    otherMissing: "えらばなかった時間に行けるかどうかをえらんでください。",
  },
  travel: {
    title: "どのくらいまで出かけられますか",
    modes: "行き方",
    modesHint: "いくつでもえらべます。",
    minutes: "片道の時間",
    minutesChoice: (minutes: number) => `${minutes}分くらいまで`,
    outside: "となりの市区町村でもよいですか",
    outsideYes: "よい",
    outsideNo: "住んでいる市区町村の中がよい",
    modesMissing: "行き方をえらんでください。",
    minutesMissing: "片道の時間をえらんでください。",
    outsideMissing: "となりの市区町村でもよいかどうかをえらんでください。",
  },
  avoid: {
    title: "避けたいことはありますか",
    hint: "あるものだけえらんでください。なければ、そのまま次へ進んでください。",
    private: "ご本人の同意なく、団体に伝えることはありません。",
    load: "重い物を持つことは、どうですか",
    loadAny: "気にしません",
    loadChoice: (kg: number) => (kg === 0 ? "持てません" : `${kg}kgくらいまで`),
    other: "ほかにうかがっていること",
  },
  levels: {
    title: "どのくらい避けたいですか",
    hint: "「だめ」をえらんだことがあるものは、お知らせしません。",
    soft: "できれば避けたい",
    hard: "だめ",
    missing: "どちらかをえらんでください。",
  },
  channel: {
    title: "お知らせは、どのように受け取りますか",
    hint: "あとで変えられます。お金はかかりません。",
    email: "メール",
    emailHint: "スマートフォンや携帯電話のメールでもかまいません。",
    sms: "ショートメール",
    smsHint: "携帯電話の番号にお送りします。短いお知らせです。",
    post: "手紙（郵便）",
    postHint: "メールを使わない方へ。窓口が印刷してお送りします。",
    phone: "電話",
    phoneHint: "メールを使わない方へ。窓口からお電話します。",
    missing: "受け取り方をえらんでください。",
  },
  contact: {
    emailTitle: "メールアドレスを教えてください",
    smsTitle: "携帯電話の番号を教えてください",
    postTitle: "手紙のあて先を教えてください",
    phoneTitle: "電話番号を教えてください",
    email: "メールアドレス",
    emailHint: "確認のメールをお送りします。例：hanako@example.jp",
    phone: "電話番号",
    phoneHint: "固定電話でも携帯電話でもかまいません。例：03-1234-5678",
    phoneOptional: "電話番号（書かなくてもかまいません）",
    cityBlock: "番地",
    cityBlockHint: (town: string) => `${town} に続けて書いてください。例：1-2-3`,
    building: "建物の名前と部屋番号（あれば）",
    emailWrong: "メールアドレスを「@」を入れて書いてください。例：hanako@example.jp",
    phoneWrong: "電話番号を数字で書いてください。例：03-1234-5678",
    mobileWrong: "携帯電話の番号を数字で書いてください。例：090-1234-5678",
    buildingLong: "建物の名前は100文字までで書いてください。",
    cityBlockMissing: "手紙が届くように、番地を書いてください。例：1-2-3",
  },
  rhythm: {
    title: "お知らせは、どのくらいの間をおいて届くとよいですか",
  },
  consents: {
    title: "どのお知らせを受け取りますか",
    hint: "受け取るものをえらんでください。いつでも止められます。",
    needed: "登録や申込みについての大切な連絡は、いつもお送りします。",
  },
} as const;

/** What the things to avoid are about. */
export const avoidTitles: Readonly<Record<AvoidQuestion, string>> = {
  avoidBody: "体のこと",
  avoidPlace: "場所のこと",
  avoidPeople: "人とのこと",
  avoidTools: "車や機械のこと",
};

/** Labels of the answers where they are looked over. */
export const answerLabels = {
  name: "お名前",
  area: "お住まい",
  interests: "関心のあること",
  days: "都合のよい時間",
  travel: "出かけられる範囲",
  avoid: "避けたいこと",
  channel: "受け取り方",
  contact: "連絡先",
  consents: "受け取るお知らせ",
  rhythm: "お知らせの回数",
} as const;

/** What belongs to the large groups, in examples. */
export const interestHints: Readonly<Record<InterestGroup, string>> = {
  W: "短い時間の仕事、シルバー人材センターなど",
  V: "見守り、清掃、子どもの手伝いなど",
  C: "町会、まつり、集いの場など",
  L: "スマホ、健康、歴史の講座など",
  H: "音楽、園芸、囲碁・将棋など",
  S: "体操、ウォーキングなど",
};

/** Nothing but what is needed is sent. */
export const consentsNone = "大切な連絡だけ";

/** Title of each question's page. */
export const questionTitles = {
  name: seniorForm.name.title,
  area: seniorForm.area.title,
  town: seniorForm.town.title,
  interests: seniorForm.interests.title,
  fields: seniorForm.fields.title,
  days: seniorForm.days.title,
  travel: seniorForm.travel.title,
  avoid: seniorForm.avoid.title,
  levels: seniorForm.levels.title,
  channel: seniorForm.channel.title,
  contact: answerLabels.contact,
  consents: seniorForm.consents.title,
  rhythm: seniorForm.rhythm.title,
} as const;
