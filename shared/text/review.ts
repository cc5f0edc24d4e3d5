import type { ListingState } from "../domain/listing.ts";
import type { OrganizationCategory, OrganizationState, Review, ReviewReason } from "../domain/organization.ts";

const reviewReasonLabels: Readonly<Record<ReviewReason, string>> = {
  name_mismatch: "名前と番号が合わない",
  not_enough_detail: "内容の説明が足りない",
  contact_unclear: "連絡先が分からない",
  place_unclear: "場所が分からない",
  schedule_unclear: "日時が分からない",
  outside_area: "窓口の担当する地域の外",
  profit_only: "営利だけを目的としている",
  political_or_religious: "政治や宗教の活動にあたる",
  duplicate: "同じ登録がすでにある",
  personal_data: "個人の情報が書かれている",
  wording: "言葉づかいを直してほしい",
  other: "そのほか",
};

/** Why a submission was returned or rejected, for staff and for the organisation alike. */
export const reviewReasonLabel = (reason: ReviewReason): string => reviewReasonLabels[reason];

const decisionLabels: Readonly<Record<Review["decision"], string>> = {
  approved: "承認した",
  returned: "直してもらうために戻した",
  rejected: "掲載を断った",
};
export const decisionLabel = (decision: Review["decision"]): string => decisionLabels[decision];

const organizationStateLabels: Readonly<Record<OrganizationState, string>> = {
  lead: "登録前",
  unconfirmed: "メールの確認待ち",
  submitted: "確認待ち",
  returned: "修正待ち",
  approved: "承認済み",
  rejected: "お断り済み",
  closed: "登録終了",
};
export const organizationStateLabel = (state: OrganizationState): string => organizationStateLabels[state];

const listingStateLabels: Readonly<Record<ListingState, string>> = {
  draft: "作成中",
  submitted: "確認待ち",
  in_review: "確認中",
  returned: "修正待ち",
  rejected: "お断り済み",
  approved: "承認済み",
  published: "公開中",
  closed: "終了",
  expired: "期限切れ",
};
export const listingStateLabel = (state: ListingState): string => listingStateLabels[state];

const categoryLabels: Readonly<Record<OrganizationCategory, string>> = {
  group: "任意の団体・サークル",
  npo: "ＮＰＯ法人",
  company: "会社",
  incorporated_association: "社団法人・財団法人",
  social_welfare: "社会福祉法人",
  medical: "医療法人",
  school: "学校法人",
  municipality: "自治体",
  cooperative: "組合",
  religious: "宗教法人",
  other: "そのほか",
};
export const organizationCategoryLabel = (category: OrganizationCategory): string => categoryLabels[category];

/** How long something has waited: 今日, 3日前. */
export const ageInWords = (days: number): string => (days <= 0 ? "今日" : `${days}日前`);

export const queueTexts = {
  title: "確認を待っているもの",
  intro: "長く待っているものから順に並んでいます。",
  empty: "確認を待っているものはありません。",
  organizations: "団体の登録",
  listings: "募集",
  newToday: (count: number) => `今日届いたものは${count}件です。`,
  counts: (organizations: number, listings: number) => `団体 ${organizations}件、募集 ${listings}件`,
  more: (shown: number) => `はじめの${shown}件を表示しています。済んだものから次が出ます。`,
  headings: { name: "名前", number: "受付番号", waiting: "届いた日", from: "出した人" },
  waitingWishes: (count: number) => `参加したいという返事が${count}件あります`,
  waitingByHand: (count: number) => `郵送と電話のお知らせが${count}件待っています`,
  other: "ほかの仕事",
  published: "公開中の募集を見る",
  publishedTitle: "公開中の募集",
  publishedEmpty: "公開中の募集はありません。",
  publishedMore: (shown: number) => `はじめの${shown}件を表示しています。`,
  publishedHeadings: { name: "募集", number: "受付番号", closes: "掲載の終わり", from: "主催" },
  backToQueue: "確認待ちの一覧へ戻る",
} as const;

export const reviewTexts = {
  organizationTitle: "団体の登録を確認する",
  listingTitle: "募集を確認する",
  facts: "登録の内容",
  declarations: "団体の申告",
  sameNumber: "同じ法人番号の登録",
  sameNumberWarning: "同じ法人番号の団体がほかにもあります。重なっていないか確かめてください。",
  submitted: (age: string) => `${age}に届きました`,
  preview: "利用者に見える形",
  source: "元のデータ",
  sourceLabels: {
    name: "一覧の名前",
    file: "ファイル",
    row: "行",
    rowNumber: (row: number) => `見出しの下から${row}行目`,
    rowId: "一覧の中の番号",
    licence: "利用の条件",
  },
  sourceHint: "取り込んだ一覧の行です。元の一覧と見くらべてください。",
  organizationNotApproved: "団体の登録がまだ承認されていません。先に団体を確認してください。",
  toOrganization: "団体の登録を見る",
  past: "掲載の終わりの日が過ぎているため、公開できません。",
  needsPerson: "人の確認がいる理由",
  decideTitle: "どうしますか",
  approve: "承認する",
  approveListing: "承認して公開する",
  approveHint: "団体にメールで知らせます。",
  approveImportedHint: "すぐに公開されます。",
  returnOrRejectTitle: "直してもらう・掲載を断る",
  return: "戻して直してもらう",
  rejectTitle: "掲載を断る",
  reject: "掲載を断る",
  reasons: "理由",
  reasonsHint: "当てはまるものをすべて選んでください。団体へのメールに書きます。",
  message: "団体に伝えること",
  messageHint: "どこをどう直せばよいか、断るときは理由を、やさしい言葉で書いてください。",
  importedReasonsHint: "当てはまるものをすべて選んでください。記録に残します。",
  importedMessage: "記録に残すこと",
  importedMessageHint: "あとで見た人に分かるように書いてください。",
  reasonsMissing: "理由を一つ以上選んでください",
  messageMissing: "伝えることを書いてください",
  messageTooLong: "伝えることは1,000文字までにしてください",
  closeTitle: "掲載を終える",
  close: "今すぐ掲載を終える",
  closeHint: "サイトとお知らせから、すぐに消えます。",
  noRole: "承認や差し戻しは、審査の担当者ができます。",
  notWaiting: "この登録は確認待ちではありません。",
  conflict: "ほかの職員が先に進めたか、団体が内容を変えました。新しい内容を見て、もう一度決めてください。",
  lastReview: "前回の確認",
  done: {
    approved: "団体を承認しました。メールで知らせます。",
    returned: "団体に戻しました。直すところをメールで知らせます。",
    rejected: "掲載を断り、理由を記録しました。",
    published: "承認して公開しました。",
    closed: "掲載を終えました。",
  },
  labels: {
    number: "受付番号",
    tradeName: "団体の名前",
    kana: "フリガナ",
    category: "種類",
    legalEntityNumber: "法人番号",
    noNumber: "ありません",
    representative: "代表者",
    address: "所在地",
    web: "ホームページ",
    activities: "していること",
    record: "これまでの活動や決まり",
    contactName: "担当者",
    contactPhone: "電話",
    contactEmail: "メール",
    emailConfirmed: "メールの確認",
    confirmed: "済んでいます",
    notConfirmed: "まだです",
    publishContactName: "担当者の名前を載せる",
    yes: "はい",
    no: "いいえ",
    charter: "掲載基準",
    antiSocial: "暴力団などと関係がないこと",
    accepted: (date: string, version: string) => `${date}に同意（${version}版）`,
    signed: (date: string, version: string, signatory: string) => `${date}に${signatory}さんが申告（${version}版）`,
    purposes: "活動の目的",
    noPurposes: "政治・宗教・販売を目的としません",
    decision: "決めたこと",
    decidedBy: "決めた人",
    byRule: "きまりによる自動の確認",
    decidedAt: "決めた日",
  },
  purposes: { political: "政治の活動", religious: "宗教の活動", sales: "販売や勧誘" },
} as const;
