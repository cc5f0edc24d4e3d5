import type { Centre } from "../domain/centre.ts";
import type { Claim, ClaimObstacle } from "../domain/claim.ts";
import type { ClaimEvidence } from "../domain/claim-evidence.ts";
import type { Listing } from "../domain/listing.ts";
import type { Organization } from "../domain/organization.ts";
import { type NoticeMessage, noticeTexts, subject } from "./notices.ts";

/** On the public page of a listing that came in from a list. */
export const claimLink = {
  lead: "この案件は、公開されている一覧から載せたものです。",
  link: "この案件はうちの団体のものです",
} as const;

/** The organisation's page: it says that a listing is its own. */
export const claimTexts = {
  title: "この案件はうちの団体のものです",
  lead: "認められると、内容を自分の団体のページから直したり、締め切ったりできます。",
  startLead: "団体のページに入ってから、お申し出いただきます。",
  signIn: "登録している団体は、ここから入る",
  register: "まだ登録していない団体は、ここから登録する",
  afterwards: "入ったあと、団体のページにこの案件へのご案内が出ます。",
  explanation: "この案件と団体のかかわり",
  explanationHint: "例：毎月この講座を開いています。会場は〇〇会館です。",
  explanationMissing: "この案件と団体のかかわりを書いてください",
  explanationTooLong: "かかわりは500文字までにしてください",
  submit: "この案件は自分たちのものだと申し出る",
  waiting: "お申し出を受け付けました。窓口が確かめて、結果をメールでお知らせします。",
  accepted: "この案件は、団体のものと認められました。",
  toListing: "案件の内容を見る",
  refused: "前のお申し出は、認められませんでした",
  again: "伝えたいことがあれば、もう一度お申し出ください。",
  notClaimable: "この案件は、今はお申し出を受け付けていません。掲載が終わったか、ほかの団体のものと認められています。",
  mayNot: "団体の登録が終わってから、お申し出ください。",
  begun: (title: string) => `「${title}」は、うちの団体のものですか`,
  begunLink: "申し出のページへ進む",
} as const;

const evidenceTexts: Readonly<Record<ClaimEvidence, string>> = {
  corporate_number: "案件に、団体の法人番号が書かれています",
  same_name: "主催者の名前が、団体の名前と同じです",
  like_name: "主催者の名前が、団体の名前と似ています",
  same_phone: "問い合わせの電話番号が同じです",
  same_email: "問い合わせのメールアドレスが同じです",
  same_web_site: "ホームページが同じです",
  same_municipality: "団体の所在地が、案件と同じ市区町村です",
};
export const evidenceInWords = (evidence: ClaimEvidence): string => evidenceTexts[evidence];

/** The desk's pages of claims. */
export const claimReviewTexts = {
  listTitle: "「うちの団体のもの」という申し出",
  title: "申し出を確認する",
  headings: { name: "案件", organization: "申し出た団体", waiting: "届いた日" },
  intro: "取り込んだ案件を、この団体のものとしてよいかを決めます。",
  explanation: "団体の説明",
  evidence: "合っているところ",
  noEvidence: "案件と団体の登録に、合うところはありません。電話などで確かめてください。",
  listing: "案件の内容",
  toListing: "案件を見る",
  accept: "この団体のものと認める",
  acceptHint: "案件に団体の名前が出て、団体が内容を直せるようになります。団体にメールで知らせます。",
  refuseTitle: "認めない",
  refuse: "理由を知らせて、認めない",
  message: "団体に伝える理由",
  messageHint: "何が分かれば認められるかを、やさしい言葉で書いてください。メールに書きます。",
  messageMissing: "伝える理由を書いてください",
  messageTooLong: "伝える理由は1,000文字までにしてください",
  decided: { accepted: "この申し出は、認められています。", refused: "この申し出は、認められませんでした。" },
  obstacles: {
    not_claimable: "掲載が終わったか、ほかの団体のものと認められているため、認められません。",
    organization_not_approved: "団体の登録がまだ承認されていません。先に団体を確認してください。",
  } satisfies Record<ClaimObstacle, string>,
  changed: (date: string) => `元の一覧の内容が${date}に変わりました。案件は団体の書いたままです。`,
  asRead: "元の一覧での名前",
} as const;

type ClaimWords = {
  readonly subject: string;
  readonly paragraphs: (claim: Claim) => string[];
  readonly action: string;
};

const claimWords: Readonly<Record<Claim["state"], ClaimWords>> = {
  submitted: {
    subject: "お申し出を受け付けました",
    paragraphs: () => ["お申し出を受け付けました。", "窓口が確かめて、結果をメールでお知らせします。"],
    action: "団体のページに入る",
  },
  accepted: {
    subject: "お申し出を認めました",
    paragraphs: () => [
      "お申し出のとおり、団体のものと認めました。",
      "これからは、団体のページで内容を直したり、締め切ったりできます。",
    ],
    action: "団体のページで内容を見る",
  },
  refused: {
    subject: "お申し出について",
    paragraphs: ({ review }) => [
      "お申し出をありがとうございました。申し訳ありませんが、今回は認められませんでした。",
      ...(review ? [`窓口から：${review.message}`] : []),
      "伝えたいことがあれば、もう一度お申し出いただけます。",
    ],
    action: "団体のページに入る",
  },
};

/** What became of a claim, told to the organisation. */
export const claimMessage = (
  centre: Centre,
  { tradeName, contactName }: Organization,
  { title, referenceNumber }: Listing,
  claim: Claim,
  url: string,
): NoticeMessage => {
  const words = claimWords[claim.state];
  return {
    subject: subject(centre.areaName, words.subject),
    greeting: `${tradeName} ${contactName} 様`,
    paragraphs: [`案件「${title}」（番号 ${referenceNumber}）についてお知らせします。`, ...words.paragraphs(claim)],
    action: { label: words.action, url },
    after: [noticeTexts.desk],
  };
};
