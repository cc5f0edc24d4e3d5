/**
 * What a person is told before the first question (PRV-02, 個人情報保護法62条). A changed text gets a new version;
 * the profile keeps which version was shown, and when.
 */
export const purposeNotice = {
  version: "2026-10",
  title: "お預かりする情報の使いみち",
  intro: "お預かりした情報は、次のことにだけ使います。",
  purposes: [
    "相談と、活動や仕事のご案内",
    "仕事の紹介（希望される方だけ）",
    "新しい募集のお知らせ（希望される方だけ）",
    "どなたのことか分からない形にした、統計と事業の報告",
  ],
  promise: "法令で定める場合を除き、ご本人の同意なく、ほかの人や団体に知らせることはありません。",
  controller: "お住まいの地域の相談窓口がお預かりし、大切に守ります。",
  rights: "いつでも、見る・直す・止めることができます。",
} as const;
