import type { Listing } from "../domain/listing.ts";
import type { Comparison, Difference, SameEvidence } from "../domain/listing-import/same-event.ts";
import type { MergeObstacle } from "../domain/listing-pair.ts";
import { displayPhoneNumber } from "../domain/phone-number.ts";
import { kindLabel } from "./condition-words.ts";
import { fullDateInWords } from "./date-words.ts";
import {
  audienceInWords,
  capacityInWords,
  deadlineInWords,
  feeInWords,
  placeInWords,
  rewardInWords,
  taxonomyInWords,
} from "./listing-words.ts";
import { confirmedInWords, knownDemands, listingLabels, sourceInWords } from "./listings.ts";
import { scheduleInWords } from "./schedule-words.ts";

const evidenceTexts: Readonly<Record<SameEvidence, string>> = {
  same_days: "日にちが同じです",
  no_days: "どちらも、日にちが決まっていません",
  same_hours: "時間が同じです",
  same_place: "場所が同じです",
  near_place: "場所が近くです",
  same_title: "名前が同じです",
  alike_title: "名前が似ています",
  alike_description: "説明が似ています",
  same_phone: "電話番号が同じです",
  same_page: "ホームページが同じです",
};

const differenceTexts: Readonly<Record<Difference, string>> = {
  days: "日にちがちがいます",
  hours: "時間がちがいます",
  place: "場所がちがいます",
  title: "名前がちがいます",
  number_or_level: "回・クラスなど、名前の中の番号や段階がちがいます",
  little_in_common: "同じと言えるほど、合うところがありません",
};

export const evidenceInWords = (evidence: SameEvidence): string => evidenceTexts[evidence];
export const differenceInWords = (difference: Difference): string => differenceTexts[difference];

/** 日にちが同じです、名前が似ています. */
export const comparisonInWords = ({ evidence, against }: Comparison): string =>
  [...evidence.map(evidenceInWords), ...(against ? [differenceInWords(against)] : [])].join("、");

/** Texts of the pages on which staff merge and part listings of one event. */
export const sameEventTexts = {
  findTitle: "同じ催しを探す",
  findIntro: "同じ市区町村で公開しているものと、確認を待っているものから探します。",
  find: "名前か番号で探す",
  findHint: "空のまま探すと、似ているものが出ます。",
  findNow: "探す",
  none: "同じと思われる案件は、見つかりませんでした。",
  alike: "似ている案件",
  hidden: "この案件にまとめてあるもの",
  headings: { title: "案件", when: "いつ", where: "どこで", source: "出どころ", alike: "くらべると" },
  toListing: "案件のページを見る",
  title: "2件を見くらべる",
  intro: "同じ催しなら、一つにまとめます。まとめたあとで、元に戻せます。",
  label: (n: number) => `${n}番`,
  isShown: "公開中です",
  isHidden: "まとめてあり、公開していません",
  better: "書いてあることが多いほうです",
  why: "同じ催しかどうか",
  same: "取り込みのときのくらべ方では、同じ催しです。",
  apart: "取り込みのときのくらべ方では、同じ催しとは言えません。",
  evidence: "同じ催しと見るわけ",
  against: "別の催しと見るわけ",
  differs: "ちがうところ",
  noDifference: "ちがうところはありません。",
  alikeFields: "同じところ",
  field: "項目",
  content: "内容",
  notWritten: "書かれていません",
  decide: "どうしますか",
  mergeTitle: (shown: number, gone: number) => `${shown}番を出し、${gone}番をまとめる`,
  mergeButton: (shown: number) => `${shown}番を出して、まとめる`,
  kept: (gone: number) => `${gone}番は公開をやめますが、消さずに取っておきます。`,
  linked: (shown: number, gone: number) => `${gone}番をお知らせした方がお知らせを開くと、${shown}番が出ます。`,
  told: (count: number, more: boolean) =>
    count === 0 && !more ? "お知らせした方はいません。" : `お知らせした方は${count}人${more ? "以上" : ""}です。`,
  wished: (count: number) => `参加したいと答えた方が${count}人います。答えはそのまま残り、窓口の一覧にも出たままです。`,
  splitTitle: "別の催しとして分ける",
  splitText: (hidden: number) => `${hidden}番を、まとめる前の状態に戻します。`,
  splitButton: (hidden: number) => `${hidden}番を元に戻す`,
  past: "掲載の終わりの日を過ぎているため、元に戻せません。",
  obstacles: {
    other_centre: "ほかの窓口の案件なので、公開をやめられません。",
    of_organization: "団体が自分で書いている案件なので、公開をやめられません。",
    not_open: "公開中でも確認待ちでもないため、まとめられません。",
    other_not_shown: "もう一方を公開していないため、まとめられません。先に公開してください。",
    other_past: "もう一方の掲載の終わりの日を過ぎているため、まとめられません。",
  } satisfies Record<MergeObstacle, string>,
  done: {
    merged: "一つにまとめました。下のボタンで元に戻せます。",
    split: "二つに分けました。まとめる前の状態に戻っています。",
  },
} as const;

const lines = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join("\n");

const contactInWords = ({ contact, url }: Listing): string =>
  lines([
    contact.contactPointName,
    contact.contactPointPhoneNumber && displayPhoneNumber(contact.contactPointPhoneNumber),
    contact.contactPointEmailAddress,
    url ?? contact.contactPointUrl,
    contact.contactPointRemark,
  ]);

interface ComparedField {
  readonly label: string;
  /** As it is written; empty where nothing is. */
  readonly textOf: (listing: Listing) => string;
}

/** What of two listings is held side by side, in the order in which people ask. */
const comparedFields: readonly ComparedField[] = [
  { label: "名前", textOf: ({ title }) => title },
  { label: listingLabels.when, textOf: (listing) => lines([scheduleInWords(listing), listing.schedule.note]) },
  { label: listingLabels.where, textOf: placeInWords },
  { label: listingLabels.access, textOf: ({ place }) => place.access },
  { label: "説明", textOf: ({ description }) => description },
  { label: listingLabels.who, textOf: audienceInWords },
  { label: listingLabels.fee, textOf: feeInWords },
  { label: listingLabels.reward, textOf: rewardInWords },
  { label: listingLabels.capacity, textOf: capacityInWords },
  { label: listingLabels.apply, textOf: ({ application }) => lines([application.method, application.url]) },
  { label: listingLabels.deadline, textOf: deadlineInWords },
  { label: listingLabels.known, textOf: (listing) => lines(knownDemands(listing)) },
  { label: listingLabels.organizer, textOf: ({ organizerName }) => organizerName },
  { label: listingLabels.contact, textOf: contactInWords },
  { label: listingLabels.kind, textOf: ({ kind }) => kindLabel(kind) },
  { label: listingLabels.fields, textOf: taxonomyInWords },
  { label: listingLabels.confirmed, textOf: confirmedInWords },
  { label: "掲載の終わり", textOf: ({ closesOn }) => fullDateInWords(closesOn) },
  { label: listingLabels.source, textOf: sourceInWords },
];

export interface FieldBesideField {
  readonly label: string;
  readonly one: string;
  readonly other: string;
}

/** Two listings field by field, as they are written: where they differ, and where they are the same and say something. */
export const fieldsBeside = (
  one: Listing,
  other: Listing,
): { readonly differing: readonly FieldBesideField[]; readonly alike: readonly FieldBesideField[] } => {
  const fields = comparedFields.map(({ label, textOf }) => ({ label, one: textOf(one), other: textOf(other) }));
  return {
    differing: fields.filter((field) => field.one !== field.other),
    alike: fields.filter((field) => field.one === field.other && field.one !== ""),
  };
};
