import type { Centre } from "../domain/centre.ts";
import type { Listing } from "../domain/listing.ts";
import type { Organization, Review } from "../domain/organization.ts";
import { reviewReasonLabel } from "./review.ts";
import { site } from "./site.ts";

/** What a transactional mail says; one thing to do at most. */
export interface NoticeMessage {
  readonly subject: string;
  /** Who it is for: 山田 花子 様. */
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** The one thing to do: a link, as a button in the HTML part. */
  readonly action?: { readonly label: string; readonly url: string };
  /** Six digits to type on the page that asked. */
  readonly code?: string;
  /** What to know afterwards. */
  readonly after: readonly string[];
}

export interface LinkWords {
  readonly url: string;
  readonly code: string;
}

export const noticeTexts = {
  codeLabel: "確認の番号",
  noReply: "心当たりがないときは、このメールを消してください。何も変わりません。",
  fromService: `${site.name}からのお知らせです。`,
  desk: "分からないことは、窓口にお電話ください。",
} as const;

/** What a mail is about, behind the area's name, in as much as a phone shows. */
export const subject = (areaName: string, rest: string): string => `【${areaName.slice(0, 28 - rest.length)}】${rest}`;

const codeHint = "ページで番号を聞かれたときは、次の番号を入力してください。";

/** 受信許可: what to do so that the next mail arrives too. */
const receiveHint = "今後のメールが届くように、このアドレスからの受信を許可してください。";

export const confirmSeniorMessage = (centre: Centre, name: string, { url, code }: LinkWords): NoticeMessage => ({
  subject: subject(centre.areaName, "メールアドレスの確認"),
  greeting: `${name} 様`,
  paragraphs: [
    `${centre.name}へのご登録、ありがとうございます。`,
    "下のボタンを押すと、メールアドレスの確認が終わります。",
    "確認が終わると、お知らせが届くようになります。",
  ],
  action: { label: "メールアドレスを確認する", url },
  code,
  after: [codeHint, "このボタンは3日間使えます。", receiveHint, noticeTexts.noReply],
});

export const confirmOrganizationMessage = (
  centre: Centre,
  { contactName, tradeName, referenceNumber }: Organization,
  { url, code }: LinkWords,
): NoticeMessage => ({
  subject: subject(centre.areaName, "団体登録のメールの確認"),
  greeting: `${tradeName} ${contactName} 様`,
  paragraphs: [
    `団体の登録を受け付けました。受付番号は ${referenceNumber} です。`,
    "下のボタンを押すと、メールアドレスの確認が終わります。",
    `確認が終わると、${centre.name}が内容を見せていただきます。`,
  ],
  action: { label: "メールアドレスを確認する", url },
  code,
  after: [codeHint, "このボタンは3日間使えます。", noticeTexts.noReply],
});

export const signInMessage = (
  areaName: string,
  name: string,
  { url, code }: LinkWords,
  minutes: number,
): NoticeMessage => ({
  subject: subject(areaName, "入るための番号とリンク"),
  greeting: `${name} 様`,
  paragraphs: ["ページに入るためのメールです。", "先ほどの画面に、次の番号を入力してください。"],
  action: { label: "このボタンでも入れます", url },
  code,
  after: [
    `番号とボタンは${minutes}分間使えます。`,
    "ほかの端末でボタンを押したときも、番号をお使いください。",
    noticeTexts.noReply,
  ],
});

/** Sent only to addresses that are known; the page that asks says the same for all. */
export const stopMessage = (centre: Centre, name: string, url: string): NoticeMessage => ({
  subject: subject(centre.areaName, "お知らせを止めるリンク"),
  greeting: `${name} 様`,
  paragraphs: ["お知らせを止めたいとのご希望を受け付けました。", "下のボタンから、お知らせを止められます。"],
  action: { label: "お知らせを止める", url },
  after: [noticeTexts.noReply, noticeTexts.desk],
});

const reviewHeads: Readonly<Record<Review["decision"], { subject: string; words: string }>> = {
  approved: { subject: "掲載できます", words: "内容を確認し、承認しました。" },
  returned: { subject: "直していただきたい点があります", words: "次の点を直して、もう一度お送りください。" },
  rejected: { subject: "掲載を見送りました", words: "申し訳ありませんが、今回は掲載を見送りました。" },
};

const reviewParagraphs = ({ decision, reasons, message }: Review): string[] => [
  reviewHeads[decision].words,
  ...reasons.map((reason) => `・${reviewReasonLabel(reason)}`),
  ...(message === "" ? [] : [`窓口から：${message}`]),
];

export const organizationReviewedMessage = (
  centre: Centre,
  { tradeName, contactName, referenceNumber }: Organization,
  review: Review,
  url: string,
): NoticeMessage => ({
  subject: subject(centre.areaName, review.decision === "approved" ? "団体の登録が終わりました" : "団体の登録について"),
  greeting: `${tradeName} ${contactName} 様`,
  paragraphs: [`団体の登録（受付番号 ${referenceNumber}）についてお知らせします。`, ...reviewParagraphs(review)],
  action: { label: "団体のページに入る", url },
  after: [
    ...(review.decision === "approved" ? ["団体のページから、募集を出せるようになりました。"] : []),
    noticeTexts.desk,
  ],
});

export const listingReviewedMessage = (
  centre: Centre,
  { tradeName, contactName }: Organization,
  { title, referenceNumber }: Listing,
  review: Review,
  url: string,
): NoticeMessage => ({
  subject: subject(centre.areaName, `募集：${reviewHeads[review.decision].subject}`),
  greeting: `${tradeName} ${contactName} 様`,
  paragraphs: [`募集「${title}」（番号 ${referenceNumber}）についてお知らせします。`, ...reviewParagraphs(review)],
  action: { label: "募集を見る", url },
  after: [noticeTexts.desk],
});

/** Names nobody: who it is, the desk tells with the person's consent. */
export const participationWishedMessage = (
  centre: Centre,
  { tradeName, contactName }: Organization,
  { title, referenceNumber }: Listing,
): NoticeMessage => ({
  subject: subject(centre.areaName, "参加を希望する方がいます"),
  greeting: `${tradeName} ${contactName} 様`,
  paragraphs: [
    `募集「${title}」（番号 ${referenceNumber}）に、参加したいという方がいます。`,
    `${centre.name}がご本人とお話しし、つぎの進め方をご連絡します。`,
  ],
  after: ["募集を締め切るときや内容が変わるときは、お知らせください。", noticeTexts.desk],
});
