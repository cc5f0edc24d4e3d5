import type { Demands, Listing } from "../domain/listing.ts";
import type { ListingCondition, ListingOrder } from "../domain/listing-search.ts";
import { demandLabel, postureLabel, settingLabel } from "./condition-words.ts";
import { dateInWords, fullDateInWords } from "./date-words.ts";

/** Labels of what a listing's page tells. */
export const listingLabels = {
  kind: "種類",
  fields: "分野",
  when: "いつ",
  nextDates: "次の日にち",
  where: "どこで",
  access: "行き方",
  who: "参加できる方",
  fee: "費用",
  reward: "お礼・報酬",
  capacity: "定員",
  apply: "申込み方法",
  deadline: "申込みの締切り",
  known: "知っておくこと",
  unknown: "確認が必要なこと",
  organizer: "主催",
  contact: "主催者への問い合わせ",
  desk: "相談窓口",
  reference: "番号",
  confirmed: "情報を確かめた日",
  source: "情報の出どころ",
} as const;

export const listingTexts = {
  listTitle: "活動をさがす",
  listIntro: "登録をしなくても、どなたでも見られます。",
  filterTitle: "条件をえらぶ",
  toFound: "見つかった募集へ進む",
  filterButton: "この条件でさがす",
  clear: "条件をすべて消す",
  all: "すべて",
  none: "条件に合う募集は、今はありません。",
  noneHelp: "条件を一つはずすと、見つかるものがあります。",
  noneAtAll: "新しい募集が出たら、お知らせすることができます。",
  noneDesk: "窓口にお電話いただければ、一緒におさがしします。",
  subscribe: "お知らせを受け取る",
  askDesk: "窓口の一覧を見る",
  previousPage: "前のページ",
  nextPage: "次のページ",
  pagesLabel: "ページをえらぶ",
  backToList: "募集の一覧へ戻る",
  calendar: "カレンダーに入れる（予定のファイル）",
  callDesk: "気になったら、窓口にお電話ください。番号を伝えると早く分かります。",
  checkFirst: "行く前に、主催者か窓口で最新の内容をお確かめください。",
  full: "定員に達しています。空きが出ることもありますので、窓口にお尋ねください。",
  endedTitle: "この募集は終わりました",
  endedBody: "受付が終わったか、日にちが過ぎました。",
  endedNext: "ほかの募集をさがす",
  applyPage: "申込みのページを開く",
  organizerPage: "主催者のページを開く",
  sourcePage: "元の情報のページを開く",
} as const;

/** Labels of the conditions that one can search by. */
export const conditionLabels: Readonly<Record<ListingCondition, string>> = {
  area: "地域",
  field: "したいこと",
  kind: "種類",
  day: "曜日",
  fee: "費用",
};

export const orderLabel = "並べ方";
export const orderLabels: Readonly<Record<ListingOrder, string>> = {
  closing: "締切りが近い順",
  new: "新しい順",
};

export const feeChoices = [
  { value: "free", label: "無料" },
  { value: "paid", label: "有料" },
] as const;

/** 123件あります; 見つかりませんでした. */
export const totalInWords = (total: number): string =>
  total === 0 ? "見つかりませんでした" : `${new Intl.NumberFormat("ja-JP").format(total)}件あります`;

/** 2ページ目（全部で5ページ）. */
export const pageInWords = (page: number, pages: number): string => `${page}ページ目（全部で${pages}ページ）`;

/** 「曜日」の条件をはずす（3件）. */
export const withoutCondition = (condition: ListingCondition, total: number): string =>
  `「${conditionLabels[condition]}」の条件をはずす（${total}件）`;

/** Until when it is shown, for the list. */
export const closesInWords = ({ closesOn }: Pick<Listing, "closesOn">): string => `${dateInWords(closesOn)}まで掲載`;

/** 2026年11月20日（金）に確かめました. */
export const confirmedInWords = ({ confirmedOn }: Pick<Listing, "confirmedOn">): string =>
  `${fullDateInWords(confirmedOn)}に確かめました`;

const loadInWords = ({ loadKg }: Demands): string =>
  loadKg === undefined || loadKg === 0 ? "" : `${loadKg}kgほどの物を持ちます`;

/** Flags that the setting says already. */
const saidBySetting: readonly string[] = ["indoor", "outdoor", "online"];

const flagsToTell = ({ flags, setting }: Demands) =>
  setting === "unknown" ? flags : flags.filter((flag) => !saidBySetting.includes(flag));

/** What it asks of one, as far as it is known. */
export const knownDemands = ({ demands }: Pick<Listing, "demands">): string[] =>
  [
    postureLabel(demands.posture),
    settingLabel(demands.setting),
    loadInWords(demands),
    ...flagsToTell(demands).map(demandLabel),
  ].filter((words) => words !== "");

const openQuestions: readonly (readonly [isOpen: (listing: Listing) => boolean, question: string])[] = [
  [({ schedule }) => schedule.type !== "flexible" && !schedule.startTime, "始まる時間"],
  [({ place }) => place.holding !== "online" && !place.name && !place.fullAddress, "場所"],
  [({ fee }) => fee.status === "unknown", "費用"],
  [({ eligibility }) => eligibility.audience === "unknown", "参加できる方"],
  [({ application }) => application.needed === "unknown" && !application.method, "申込みがいるかどうか"],
  [({ demands }) => demands.posture === "unknown", "座ってするか、立ってするか"],
  [({ demands }) => demands.setting === "unknown", "建物の中か、屋外か"],
];

/** What it does not say, and one should ask before going. */
export const questionsToAsk = (listing: Listing): string[] =>
  openQuestions.filter(([isOpen]) => isOpen(listing)).map(([, question]) => question);

/** Where the information comes from, with its licence. */
export const sourceInWords = ({ source }: Pick<Listing, "source">): string =>
  source.licence && source.licence !== source.name ? `${source.name}（${source.licence}）` : source.name;

/** What the calendar entry tells besides when and where. */
export const calendarDescription = ({ description, organizerName, referenceNumber }: Listing): string =>
  [description, `主催：${organizerName}`, `番号：${referenceNumber}`, listingTexts.checkFirst].join("\n");
