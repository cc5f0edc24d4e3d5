/** Answers of a group without a corporate number, page by page. */
export const groupAnswers = {
  number: { hasNumber: "no" },
  name: {
    tradeName: "赤羽・花の会",
    tradeNameKana: "あかばね　ハナノカイ",
    categoryOfOrganization: "group",
    representative: "代表 一郎",
  },
  "postal-code": { postalCode: "〒１１４－００２２" },
  address: {
    prefecture: "東京都",
    cityAndCounty: "北区",
    streetAddress: "王子本町",
    cityBlock: "1-2-3",
    buildingNameEtc: "",
  },
  contact: {
    contactName: "連絡 花子",
    contactPhone: "０３（９９９９）０００３",
    contactEmail: "hana..no.@docomo.ne.jp",
    webSiteUrl: "",
    publishContactName: "no",
  },
  activities: { activities: "花壇の世話をしています。", record: "2015年から月2回。" },
  declarations: {
    purposes: "none",
    charterAccepted: "yes",
    antiSocialForcesAccepted: "yes",
    signatory: "代表 一郎",
  },
} as const;

/** The same as the JSON API takes it. */
export const groupJson = {
  ...groupAnswers.name,
  ...groupAnswers["postal-code"],
  ...groupAnswers.address,
  ...groupAnswers.contact,
  ...groupAnswers.activities,
  publishContactName: false,
  purposes: [],
  charterAccepted: true,
  antiSocialForcesAccepted: true,
  signatory: "代表 一郎",
} as const;

/** Answers of a monthly course, page by page. */
export const courseAnswers = {
  what: {
    kind: "course",
    title: "はじめてのスマホ教室",
    description: "スマートフォンの使い方を、ゆっくり学びます。",
  },
  category: { category: "L1" },
  when: { scheduleType: "monthly" },
  times: { weeks: ["2"], weekdays: ["Tu"], startTime: "１０時", endTime: "11時半", showUntil: "3月31日" },
  where: { holding: "onsite", placeName: "王子会館", postalCode: "114-0022" },
  address: { prefecture: "東京都", cityAndCounty: "北区", streetAddress: "王子本町", cityBlock: "1-2", access: "" },
  who: {
    audience: "anyone",
    minAge: "60歳",
    beginner: "yes",
    posture: "sitting",
    setting: "indoor",
    flags: ["smartphone"],
  },
  terms: { feeStatus: "paid", feeYen: "５００円", rewardType: "none", capacityTotal: "20人" },
  apply: {
    applicationNeeded: "yes",
    applicationMethod: "電話で受け付けます。",
    applicationUntil: "",
    contactName: "王子みどりの会",
    contactPhone: "03-9999-0002",
  },
} as const;
