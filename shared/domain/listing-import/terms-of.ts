import { emailAddressSchema } from "../contact.ts";
import type { Listing } from "../listing.ts";
import { parseFee } from "./parse-fee.ts";
import { parsePhone } from "./parse-phone.ts";
import { parseWebAddress } from "./parse-url.ts";
import { searchText, shortened } from "./plain-text.ts";
import type { Cells } from "./read-cells.ts";
import type { RowNote } from "./row-outcome.ts";

/** A value with what of it was not understood. */
export interface ReadTerm<T> {
  readonly value: T;
  readonly notes: readonly RowNote[];
}

/** What taking part costs; a fee that could not be read is unknown and kept as written. */
export const feeOf = (cells: Cells): ReadTerm<Listing["fee"]> => {
  const detail = [cells.get("feeNote"), cells.written("fee")].filter((part) => part !== "").join("\n");
  const { fee, understood } = parseFee(cells.get("fee"), detail);
  if (fee.status !== "unknown") return { value: fee, notes: [] };
  const type = searchText(cells.get("feeType"));
  const status = /^(?:有料|paid|1)/u.test(type) ? "paid" : /^(?:無料|free)/u.test(type) ? "free" : fee.status;
  // 料金: なし says that there is none.
  const said = cells.get("fee") !== "" || cells.get("feeNote") !== "";
  const free = cells.saysNone("fee") && !cells.isUndecided("fee") && cells.get("feeNote") === "";
  const none = free || (!said && status === "unknown" && isFreeInText(cells)) ? "free" : status;
  return { value: { ...fee, status: none }, notes: understood || none !== "unknown" ? [] : ["fee_unread"] };
};

const freeInText = /(?:参加|入場|観覧|受講|聴講|入館|費用?|料金?|会費)(?:費|料)?(?:は|:|が)?\s*無料/u;

/** A remark that taking part is free, where no column says what it costs. */
const isFreeInText = (cells: Cells): boolean =>
  freeInText.test(searchText(`${cells.get("title")}\n${cells.get("description")}\n${cells.get("remark")}`));

const people =
  /(?:各(?:回|日|部|コース)?|先着(?:順)?|抽選|申込(?:順|先着)|定員|計|合計|約|全)*[:はで]?([0-9]{1,5})(?:人|名|組|席|家族|チーム)/u;
const bareNumber = /^(?:先着|抽選|各回?)?([0-9]{1,5})$/u;
const noLimit =
  /^(?:0(?::00)?|なし|-|定員なし|制限なし|定員はありません|上限なし|(?:若干|数)[名人]|随時|多数|応相談)$/u;

/** How many may take part; of several groups the first. Zero in the column means that nothing was entered. */
export const capacityOf = (cells: Cells): ReadTerm<Listing["capacity"]> => {
  const said = [cells.get("capacity") || cells.written("capacity"), cells.get("capacityNote")].filter(
    (part) => part !== "",
  );
  const cell = said.join(" ").normalize("NFKC").replace(/[,\s]/gu, "");
  const total = Number(bareNumber.exec(cell)?.[1] ?? people.exec(cell)?.[1] ?? 0);
  if (total > 0) {
    const plain = /^[0-9]+(?:人|名)?$/u.test(cell);
    return { value: { total, note: plain ? "" : shortened(cell, 300) }, notes: [] };
  }
  const unread = cell !== "" && !noLimit.test(cell);
  return { value: { note: unread ? shortened(cell, 300) : "" }, notes: unread ? ["capacity_unread"] : [] };
};

const emailInText = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/u;

/** Where else a way to reach somebody is written. */
const contactCells = ["contactName", "applyMethod", "organizer"] as const;
const contactTexts = ["remark", "description"] as const;

const emailIn = (text: string): string | undefined =>
  emailAddressSchema.safeParse(emailInText.exec(text.normalize("NFKC"))?.[0]).data;

const emailOf = (cells: Cells): { email: string | undefined; unread: boolean } => {
  const cell = cells.get("contactEmail");
  const email = [cell, ...contactCells.map((field) => cells.get(field))].map(emailIn).find((one) => one !== undefined);
  return { email, unread: cell !== "" && email === undefined };
};

const phoneWords = /(?:電話(?:番号)?|tel|☎|問い?合わ?せ(?:先)?|連絡先)[^0-9\n]{0,40}\(?0[0-9() -]{8,14}/giu;
const numberAlone = /^[^0-9]{0,20}\(?0[0-9()-]{8,14}[^0-9]{0,20}$/u;

/** The number in a text that is about something else: one that is called a telephone number, or one alone. */
const phoneInText = (text: string): string | undefined => {
  const plain = text.normalize("NFKC").replace(/[‐‑–—−ーｰ]/gu, "-");
  const named = plain.match(phoneWords) ?? [];
  return [...named, ...(numberAlone.test(plain.trim()) ? [plain] : [])]
    .map(parsePhone)
    .find((one) => one !== undefined);
};

const phoneOf = (cells: Cells): string | undefined => {
  const own = (["contactPhone", ...contactCells] as const).map((field) => parsePhone(cells.get(field)));
  const inTexts = contactTexts.map((field) => phoneInText(cells.get(field)));
  return [...own, ...inTexts].find((one) => one !== undefined);
};

/** Whom to ask. A number without its area code is kept as a remark: it cannot be called as it is. */
export const contactOf = (cells: Cells): ReadTerm<Listing["contact"]> => {
  const written = cells.get("contactPhone");
  const name = cells.get("contactName");
  const phone = phoneOf(cells);
  const { email, unread } = emailOf(cells);
  const extension = cells.get("contactExtension");
  const remark = [phone || written === "" ? "" : written, extension === "" ? "" : `内線 ${extension}`];
  const notes: RowNote[] = [];
  if (!phone && written !== "") notes.push("phone_unread");
  if (unread) notes.push("email_unread");
  return {
    value: {
      contactPointName: shortened(name.replaceAll("\n", " "), 100),
      ...(phone ? { contactPointPhoneNumber: phone } : {}),
      ...(email ? { contactPointEmailAddress: email } : {}),
      contactPointRemark: shortened(remark.filter((part) => part !== "").join(" "), 300),
    },
    notes,
  };
};

const notNeeded =
  /(?:申込|申し込み|申込み|予約)(?:は)?(?:不要|なし|必要ありません|いりません|要りません)|^不要|^なし$|当日(?:先着|受付|会場(?:にて|で)?(?:受付|先着))|直接(?:会場|お越し|ご来場|来場)|当日直接|お申し?込みは不要/u;
const notNeededInText = /(?:申込み?|申し込み|予約)は?(?:不要|いりません|必要ありません)/u;

/** Whether and how to apply. */
export const applicationOf = (
  cells: Cells,
  until: string | undefined,
  url: string | undefined,
): Listing["application"] => {
  const period = cells.get("applyPeriod");
  const method = [cells.get("applyMethod"), period].filter((part) => part !== "").join("\n");
  const text = searchText(`${method}\n${cells.get("applyUntil")}`).replace(/\s/gu, "");
  const elsewhere = searchText(`${cells.get("description")}\n${cells.get("remark")}`);
  const free = notNeeded.test(text) || (text === "" && notNeededInText.test(elsewhere));
  const needed = free && !until ? "no" : text !== "" || until ? "yes" : "unknown";
  return {
    method: shortened(method, 1000),
    ...(url ? { url } : {}),
    ...(until ? { until } : {}),
    needed: needed === "unknown" && (cells.saysNone("applyMethod") || cells.saysNone("applyPeriod")) ? "no" : needed,
  };
};

const addressInText = /https?:\/\/[\w!?/+\-~;.,*&@#$%()=']+/u;

/** The page on which to apply: its column, else an address in what is said of applying. */
export const applyAddressOf = (cells: Cells): ReadTerm<string | undefined> =>
  webAddress(cells.get("applyUrl") || (addressInText.exec(cells.get("applyMethod"))?.[0] ?? ""));

/** The page of the listing. Addresses that are not http or https, and paths without a site, are dropped and said. */
export const addressOf = (cells: Cells): ReadTerm<string | undefined> => webAddress(cells.get("url"));

const webAddress = (cell: string): ReadTerm<string | undefined> => {
  const address = parseWebAddress(cell);
  return { value: address, notes: cell !== "" && !address ? ["address_dropped"] : [] };
};
