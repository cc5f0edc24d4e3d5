/** Words that stand on every page. */
export const site = {
  name: "いきがいリンク",
  skipLink: "本文へ進む",
  errorPrefix: "エラー：",
  errorSummaryTitle: "入力を確かめてください",
  required: "必須",
  back: "前のページへ戻る",
  change: "変更",
  notAnswered: "回答なし",
  continue: "次へ進む",
  honeypotLabel: "この欄には何も書かないでください",
  choose: "選んでください",
  navigation: "主なページ",
  footerNavigation: "このサイトについて",
  findDesk: "お近くの窓口に電話で相談する",
  deskLabel: "相談窓口",
} as const;

export const areaNames = {
  public: undefined,
  organization: "団体のページ",
  staff: "窓口のページ",
} as const;

/** Footer links, the same on every page and in the same order (WCAG 3.2.6). */
export const footerLinks = [
  { href: "/about", text: "このサイトについて・窓口の一覧" },
  { href: "/privacy", text: "個人情報の取り扱い" },
  { href: "/accessibility", text: "ウェブアクセシビリティ" },
  { href: "/reply", text: "手紙やSMSに返事をする" },
  { href: "/stop", text: "お知らせを止める" },
] as const;

export const publicNavigation = [
  { href: "/listings", text: "活動をさがす" },
  { href: "/join", text: "お知らせを受け取る" },
  { href: "/organizations/register", text: "団体の方へ" },
] as const;

export const organizationNavigation = [
  { href: "/organizations/home", text: "わたしたちの募集" },
  { href: "/organizations/listings/new", text: "募集を出す" },
] as const;
