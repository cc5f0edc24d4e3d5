/** 掲載基準 (ORG-04): what organisations agree to. A change of words gets a new version. */
export const charter = {
  version: "2026-11",
  title: "掲載のきまり",
  rules: [
    "活動の内容・日時・場所・費用を、事実のとおりに書きます。",
    "内容が変わったときや募集が終わったときは、すぐに直します。",
    "政治活動・宗教の布教・物の販売や勧誘を目的とした募集は載せません。",
    "年齢や性別などで、理由なく参加を断りません。",
    "参加する方の個人情報は、その活動のためだけに使います。",
    "窓口が内容を確かめ、直しをお願いしたり、載せなかったりすることがあります。",
  ],
} as const;

/** 暴力団排除に関する表明・確約 (ORG-03). */
export const antiSocialForces = {
  version: "2026-11",
  title: "反社会的勢力でないことの確認",
  statements: [
    "団体とその役員は、暴力団・暴力団員と関係がありません。",
    "これからも関係を持ちません。",
    "確かめるため、窓口が警察に照会することに同意します。",
    "事実と違うと分かったときは、登録を取り消されても異議を述べません。",
  ],
} as const;

/** How the contact person's data are used (ORG-08); shown before the first input. */
export const organizationPurposeNotice = {
  title: "お預かりする情報の使いみち",
  body: "担当の方のお名前・電話・メールアドレスは、登録の確認と募集の連絡だけに使います。お名前をのせるのは、よいとお答えになったときだけです。募集には、募集ごとに書いた連絡先をのせます。",
} as const;
