import type { Centre } from "../domain/centre.ts";
import { cycleDate, type Digest, type DigestEntry, type DigestLinks } from "../domain/digest.ts";
import type { Listing } from "../domain/listing.ts";
import { displayPhoneNumber } from "../domain/phone-number.ts";
import { kindLabel } from "./condition-words.ts";
import { dateInWords, fullDateInWords } from "./date-words.ts";
import { deadlineInWords, feeInWords, placeInWords } from "./listing-words.ts";
import { looseningHint } from "./loosenings.ts";
import { isCaution, reasonInWords } from "./reasons.ts";
import { scheduleInWords } from "./schedule-words.ts";

/** Longest subject: what a phone shows in its list of mails. */
const longestSubject = 30;
const longestSummary = 90;

export const digestMailTexts = {
  why: "このお知らせは、おすすめの活動を知りたいと登録された方にお送りしています。",
  safety: "お金や暗証番号をメールでお尋ねすることはありません。",
  reply: "このメールに返信すると、窓口に届きます。お電話でもどうぞ。",
  itemLink: "くわしく見る・参加したい・見送る",
  change: "希望を変える・受け取り方を変える",
  stop: "お知らせを止める",
  ask: "問い合わせ",
} as const;

/** 【北区】ご希望に近い活動が3件あります. */
export const digestSubject = ({ centre, entries }: Digest): string => {
  const rest = `ご希望に近い活動が${entries.length}件あります`;
  const area = centre.areaName.slice(0, longestSubject - rest.length - 2);
  return `【${area}】${rest}`;
};

/** Who it is for, and what it is. */
export const digestGreeting = ({ recipientName, centre, entries, cycle }: Digest): readonly string[] => [
  `${recipientName} 様`,
  `${centre.name}です。`,
  `${dateInWords(cycleDate(cycle))}のお知らせです。ご希望に近い活動を${entries.length}件選びました。`,
];

/** The first sentences of a description, or as much as fits on three lines of a phone. */
const summaryOf = ({ description }: Listing): string => {
  const plain = description.replace(/\s+/g, " ").trim();
  if (plain.length <= longestSummary) return plain;
  const cut = plain.slice(0, longestSummary);
  const lastStop = cut.lastIndexOf("。");
  return lastStop > 20 ? cut.slice(0, lastStop + 1) : `${cut}…`;
};

interface ContactInWords {
  readonly name: string;
  /** E.164. */
  readonly phone: string;
}

/** The organiser where it has a telephone, else the desk. */
const contactOf = ({ contact, organizerName }: Listing, centre: Centre): ContactInWords =>
  contact.contactPointPhoneNumber === undefined
    ? { name: centre.name, phone: centre.phone }
    : { name: contact.contactPointName || organizerName, phone: contact.contactPointPhoneNumber };

const reasonsOf = (entry: DigestEntry, caution: boolean): string[] =>
  entry.reasons
    .filter((reason) => isCaution(reason) === caution)
    .map(reasonInWords)
    .filter((words) => words !== "");

export interface EntryInWords {
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  /** Why it was chosen. */
  readonly fits: readonly string[];
  /** Label and value of what one needs to decide; without those that are not known. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly contact: ContactInWords;
}

/** One item of a digest, as both parts of the mail say it. */
export const entryInWords = (entry: DigestEntry, centre: Centre): EntryInWords => {
  const { listing } = entry;
  const facts: readonly (readonly [string, string])[] = [
    ["いつ", scheduleInWords(listing)],
    ["どこで", placeInWords(listing)],
    ["費用", feeInWords(listing)],
    ["申込み", deadlineInWords(listing)],
    ["ご確認ください", reasonsOf(entry, true).join("。")],
    ["情報を確かめた日", fullDateInWords(listing.confirmedOn)],
    ["番号", listing.referenceNumber],
  ];
  return {
    kind: kindLabel(listing.kind),
    title: listing.title,
    summary: summaryOf(listing),
    fits: reasonsOf(entry, false),
    facts: facts.filter(([, value]) => value !== ""),
    contact: contactOf(listing, centre),
  };
};

/** 〒114-0022 東京都北区…. */
export const centreAddress = ({ postalCode, address }: Centre): string =>
  `〒${postalCode.slice(0, 3)}-${postalCode.slice(3)} ${address}`;

/** Telephone and hours of the desk. */
export const centrePhone = ({ phone, openingHours }: Centre): string =>
  `電話 ${displayPhoneNumber(phone)}${openingHours === "" ? "" : `（${openingHours}）`}`;

const entryText = (entry: DigestEntry, centre: Centre, position: number, link: string): string => {
  const { kind, title, summary, fits, facts, contact } = entryInWords(entry, centre);
  return [
    `■ ${position}　${title}（${kind}）`,
    ...(summary === "" ? [] : [summary]),
    `合うところ：${fits.join("／")}`,
    ...facts.map(([label, value]) => `${label}：${value}`),
    `${digestMailTexts.ask}：${contact.name} ${displayPhoneNumber(contact.phone)}`,
    digestMailTexts.itemLink,
    link,
  ].join("\n");
};

/** The plain part: everything that the HTML part says. */
export const digestMailText = (digest: Digest, links: DigestLinks): string => {
  const { centre, entries } = digest;
  const items = entries.map((entry, i) => entryText(entry, centre, i + 1, links.entries[i] ?? ""));
  const footer = [
    "――――――――――",
    centre.name,
    centreAddress(centre),
    centrePhone(centre),
    digestMailTexts.reply,
    "",
    digestMailTexts.why,
    digestMailTexts.safety,
    `${digestMailTexts.change}：`,
    links.ownPage,
    `${digestMailTexts.stop}：`,
    links.unsubscribe,
    "",
  ].join("\n");
  return [digestGreeting(digest).join("\n"), ...items, ...looseningHint(digest), footer].join("\n\n");
};
