import { customerBarcodeOf } from "../domain/customer-barcode.ts";
import type { Digest, DigestEntry } from "../domain/digest.ts";
import { widthInLetters } from "../domain/japanese-text.ts";
import {
  type AddressList,
  type Letter,
  type LetterAddress,
  type LetterDetail,
  type LetterFact,
  type LetterItem,
  letterDetails,
  type PhoneSlip,
} from "../domain/letter.ts";
import { displayPhoneNumber } from "../domain/phone-number.ts";
import { displayReplyCode } from "../domain/reply-code.ts";
import type { Senior } from "../domain/senior.ts";
import { eraDateInWords } from "./date-words.ts";
import { digestMailTexts, type EntryInWords, entryInWords } from "./digest-mail.ts";
import { looseningHint } from "./loosenings.ts";
import { deliveryTexts, phoneEnd, phoneScript } from "./staff-deliveries.ts";

/** Read out by screen readers in place of the barcode. */
export const barcodeAlt = "郵便のバーコード";

export const letterTexts = {
  title: "おすすめの活動のお知らせ",
  listTitle: "宛名の一覧",
  listColumns: ["番号", "郵便番号", "名前", "住所"],
  slipsTitle: "電話でお知らせすること",
  testName: "試験 花子 様",
  testLines: ["東京都北区王子本町1丁目15-22", "見本ハイツ101号室"],
  testTitle: "窓の位置の試し刷り",
  testHint: "三つに折って封筒に入れ、枠が窓の中に見えるかを確かめてください。",
} as const;

/** Letters on a line of the window, and lines in it. */
const windowLetters = 16;
const windowLines = 3;

/** Signs without words that listings are decorated with, and that the letters' font does not have. */
const decorations = /\p{Emoji_Presentation}|\p{Emoji_Modifier}|[\u{1F000}-\u{1FAFF}]|\uFE0F|\u200D/gu;

const undecorated = (text: string): string => text.replace(decorations, "").trim();

const broken = (text: string): string[] => text.match(new RegExp(`.{1,${windowLetters}}`, "gu")) ?? [];

/** 〒114-0022. */
export const displayPostalCode = (postalCode: string | undefined): string =>
  postalCode === undefined ? "" : `〒${postalCode.slice(0, 3)}-${postalCode.slice(3)}`;

/** An address on one line, without its postal code. */
const addressInWords = ({ address }: Senior): string =>
  [address.prefecture, address.cityAndCounty, address.streetAddress, address.cityBlock, address.buildingNameEtc].join(
    "",
  );

/** The list that goes with a pile of letters, in the pile's order. */
export const addressListOf = (seniors: readonly Senior[]): AddressList => ({
  title: letterTexts.listTitle,
  columns: letterTexts.listColumns,
  rows: seniors.map((senior) => ({
    postalCode: displayPostalCode(senior.address.postalCode),
    name: `${senior.name.familyName} ${senior.name.givenName}`,
    address: addressInWords(senior),
  })),
});

/**
 * An address for the window of an envelope.
 * @returns undefined if it does not fit there, or names no block: such a letter would come back
 */
export const windowAddress = ({ address, name }: Senior): LetterAddress | undefined => {
  const { prefecture, cityAndCounty, streetAddress, cityBlock, buildingNameEtc } = address;
  const lines = [...broken([prefecture, cityAndCounty, streetAddress, cityBlock].join("")), ...broken(buildingNameEtc)];
  const fullName = `${name.familyName} ${name.givenName} 様`;
  if (cityBlock === "" || lines.length > windowLines || fullName.length > windowLetters) return undefined;
  return {
    postalCode: displayPostalCode(address.postalCode),
    lines,
    name: fullName,
    barcode: customerBarcodeOf(address),
  };
};

type Paragraphs = readonly (readonly LetterFact[])[];

/** What is told of an item, by how much room there is. Nothing that one needs to decide is ever left out. */
const arrangements: Readonly<Record<LetterDetail, (summary: string, facts: readonly LetterFact[]) => Paragraphs>> = {
  everything: (summary, facts) => [...(summary === "" ? [] : [[{ text: summary }]]), ...facts.map((fact) => [fact])],
  no_summary: (_, facts) => facts.map((fact) => [fact]),
  short: (_, facts) => onSharedLines(facts),
  shortest: (_, facts) => [facts],
};

/** Letters on a line of the letter. */
const lineLetters = 34;

const widthOf = (facts: readonly LetterFact[]): number =>
  facts.reduce((sum, { label = "", text }) => sum + widthInLetters(label + text) + 2, 0);

/** Facts one after another, several on a line where they fit it whole. */
const onSharedLines = (facts: readonly LetterFact[]): Paragraphs =>
  facts.reduce<LetterFact[][]>((lines, fact) => {
    const last = lines.at(-1);
    if (last && widthOf([...last, fact]) <= lineLetters) last.push(fact);
    else lines.push([fact]);
    return lines;
  }, []);

/** All that is known of an item, with why it was chosen before and whom to ask behind it. */
const factsOf = ({ fits, facts, contact }: EntryInWords): LetterFact[] =>
  [
    [deliveryTexts.fits, fits.join("／")] as const,
    ...facts,
    [digestMailTexts.ask, `${contact.name} ${displayPhoneNumber(contact.phone)}`] as const,
  ]
    .map(([label, text]) => ({ label, text: undecorated(text) }))
    .filter(({ text }) => text !== "");

/** Letters of a title for which the reply slip has room beside the boxes. */
const slipLetters = 19;

const clipped = (title: string): string => {
  if (widthInLetters(title) <= slipLetters) return title;
  const letters = [...title];
  while (widthInLetters(letters.join("")) > slipLetters - 1) letters.pop();
  return `${letters.join("")}…`;
};

const itemInWords = (entry: DigestEntry, digest: Digest, detail: LetterDetail, position: number): LetterItem => {
  const item = entryInWords(entry, digest.centre);
  const title = undecorated(item.title);
  return {
    heading: `${position}　${title}（${item.kind}）`,
    shortTitle: clipped(title),
    paragraphs: arrangements[detail](undecorated(item.summary), factsOf(item)),
  };
};

const itemsInWords = (digest: Digest, detail: LetterDetail): LetterItem[] =>
  digest.entries.map((entry, n) => itemInWords(entry, digest, detail, n + 1));

const hoursInBrackets = (openingHours: string): string => (openingHours === "" ? "" : `（${openingHours}）`);

export interface LetterOptions {
  readonly address: LetterAddress;
  readonly detail: LetterDetail;
  /** JST date of printing. */
  readonly today: string;
  /** Without a slash at the end. */
  readonly publicOrigin: string;
}

/** A digest as a letter: the same items and reasons as in a mail. */
export const letterInWords = (digest: Digest, { address, detail, today, publicOrigin }: LetterOptions): Letter => {
  const { centre, replyCode } = digest;
  const code = replyCode ? displayReplyCode(replyCode) : "";
  const phone = displayPhoneNumber(centre.phone);
  const site = new URL(publicOrigin).host;
  return {
    address,
    date: eraDateInWords(today),
    sender: [centre.name, displayPostalCode(centre.postalCode), centre.address, `電話 ${phone}`],
    title: letterTexts.title,
    greeting: [
      `${digest.recipientName} 様`,
      `いつもありがとうございます。ご希望に近い活動を${digest.entries.length}件選びました。`,
    ],
    items: itemsInWords(digest, detail),
    keepItemsWhole: detail === "everything" || detail === "no_summary",
    answerTitle: "お返事の方法（どれでもかまいません）",
    answers: [
      { label: "電話", text: `${phone}${hoursInBrackets(centre.openingHours)}　返事番号 ${code} をお伝えください。` },
      {
        label: "スマートフォンやパソコン",
        text: `四角い模様を読み取るか、${site}/reply を開いて返事番号を書いてください。`,
      },
      { label: "返事の用紙", text: "切り取って、窓口にお持ちいただくか、お送りください。" },
    ],
    closing: [
      ...looseningHint(digest),
      "お知らせを止めたいときや、希望が変わったときも、お電話ください。",
      "お金や暗証番号をお尋ねすることはありません。",
    ],
    slip: {
      title: "返事の用紙",
      hint: "あてはまるところに印をつけてください。スマートフォンでは、右の模様から返事ができます。",
      codeLabel: "返事番号",
      code,
      choices: [deliveryTexts.answers.join, deliveryTexts.answers.decline],
      more: ["電話がほしい", "お知らせを止める", "住所や希望が変わった"],
      linkCaption: "返事のページを開くQRコード",
      cutHere: "きりとり線",
    },
    link: `${publicOrigin}/r/${replyCode ?? ""}`,
  };
};

/** A digest as a slip for a call: what to say, in this order, and what to tick. */
export const slipInWords = (digest: Digest, { name, phone }: Senior): PhoneSlip => ({
  title: `${name.familyName} ${name.givenName}（${name.familyNameKana} ${name.givenNameKana}）さん`,
  person: [
    `${deliveryTexts.phone}：${phone ? displayPhoneNumber(phone) : deliveryTexts.noPhone}`,
    ...(digest.replyCode ? [`${deliveryTexts.code}：${displayReplyCode(digest.replyCode)}`] : []),
  ],
  opening: phoneScript(digest),
  items: itemsInWords(digest, "short"),
  closing: [...looseningHint(digest), ...phoneEnd],
  choices: [deliveryTexts.answers.join, deliveryTexts.answers.decline, "考えておく"],
  outcomeTitle: "電話のようす",
  outcomes: ["話せた", "留守だった", "かけ直す", "番号が違う"],
});

/** Lines of 14 pt that both pages hold between the window, the slip and the margins, with a few to spare. */
const lettersRoom = 52;

/** What stays empty above an item that goes to the next page as a whole. */
const linesLost = 5;

const linesOf = ({ items, keepItemsWhole }: Letter): number => {
  const paragraphs = items.flatMap((item) => item.paragraphs);
  const lines = paragraphs.reduce((sum, facts) => sum + Math.ceil(widthOf(facts) / lineLetters) + 0.15, 0);
  return lines + items.length * 2 + (keepItemsWhole ? linesLost : 0);
};

/** The most detail with which a letter should fit its pages; only the paper itself is sure. */
export const fittingDetail = (words: (detail: LetterDetail) => Letter): LetterDetail =>
  letterDetails.find((detail) => linesOf(words(detail)) <= lettersRoom) ?? "shortest";

/** A sheet for an envelope's window: an address in it, and its frame. */
export const windowTestLetter = (today: string): Letter => ({
  address: {
    postalCode: displayPostalCode("1140022"),
    lines: letterTexts.testLines,
    name: letterTexts.testName,
    barcode: "11400221-15-22-101",
  },
  date: eraDateInWords(today),
  sender: [],
  title: letterTexts.testTitle,
  greeting: [letterTexts.testHint],
  items: [],
  keepItemsWhole: true,
  answerTitle: "",
  answers: [],
  closing: [],
});

/** The same with a 〓, as printers do, for each character that has no glyph. */
export const withoutMissing = <Words>(
  words: Words,
  { missingCharacters }: { missingCharacters: (text: string) => string[] },
): Words => {
  const missing = missingCharacters(textsOf(words));
  const replaced = (value: unknown): unknown => {
    if (typeof value === "string") return missing.reduce((text, one) => text.replaceAll(one, "〓"), value);
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replaced(part)]));
  };
  return replaced(words) as Words;
};

/** All texts of a letter or slip, to look for what cannot be printed. */
export const textsOf = (value: unknown): string => {
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null ? Object.values(value).map(textsOf).join("") : "";
};
