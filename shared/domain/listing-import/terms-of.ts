import { findMunicipality, isPrefectureCode, municipalitiesOf } from "../../reference/municipalities.ts";
import { emailAddressSchema } from "../contact.ts";
import type { Listing } from "../listing.ts";
import { parseFee } from "./parse-fee.ts";
import { parsePhone } from "./parse-phone.ts";
import { parseWebAddress } from "./parse-url.ts";
import { searchText, shortened } from "./plain-text.ts";
import type { Cells } from "./read-cells.ts";
import type { RowNote } from "./row-outcome.ts";

interface Read<T> {
  readonly value: T;
  readonly notes: readonly RowNote[];
}

/** What taking part costs; a fee that could not be read is unknown and kept as written. */
export const feeOf = (cells: Cells): Read<Listing["fee"]> => {
  const detail = [cells.get("feeNote"), cells.written("fee")].filter((part) => part !== "").join("\n");
  const { fee, understood } = parseFee(cells.get("fee"), detail);
  return { value: fee, notes: understood ? [] : ["fee_unread"] };
};

/** How many may take part. Zero in the column means that nothing was entered. */
export const capacityOf = (cells: Cells): Read<Listing["capacity"]> => {
  const cell = (cells.get("capacity") || cells.written("capacity")).normalize("NFKC").replace(/[,\s]/gu, "");
  const total = Number(/^(?:先着|抽選|各回?)?([0-9]{1,5})(?:人|名|組)?/u.exec(cell)?.[1] ?? 0);
  if (total > 0) {
    const plain = /^[0-9]+(?:人|名)?$/u.test(cell);
    return { value: { total, note: plain ? "" : shortened(cell, 300) }, notes: [] };
  }
  const said = cell !== "" && !/^(?:0(?::00)?|なし|-)$/u.test(cell);
  return { value: { note: said ? shortened(cell, 300) : "" }, notes: said ? ["capacity_unread"] : [] };
};

const emailInText = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/u;

const emailOf = (cells: Cells): { email: string | undefined; unread: boolean } => {
  const cell = cells.get("contactEmail").normalize("NFKC");
  const email = emailAddressSchema.safeParse(emailInText.exec(cell)?.[0]).data;
  return { email, unread: cell !== "" && email === undefined };
};

/** Whom to ask. A number without its area code is kept as a remark: it cannot be called as it is. */
export const contactOf = (cells: Cells): Read<Listing["contact"]> => {
  const written = cells.get("contactPhone");
  const phone = parsePhone(written);
  const { email, unread } = emailOf(cells);
  const extension = cells.get("contactExtension");
  const remark = [phone || written === "" ? "" : written, extension === "" ? "" : `内線 ${extension}`];
  const notes: RowNote[] = [];
  if (!phone && written !== "") notes.push("phone_unread");
  if (unread) notes.push("email_unread");
  return {
    value: {
      contactPointName: shortened(cells.get("contactName").replaceAll("\n", " "), 100),
      ...(phone ? { contactPointPhoneNumber: phone } : {}),
      ...(email ? { contactPointEmailAddress: email } : {}),
      contactPointRemark: shortened(remark.filter((part) => part !== "").join(" "), 300),
    },
    notes,
  };
};

const notNeeded =
  /(?:申込|申し込み|申込み|予約)(?:は)?(?:不要|なし|必要ありません)|^不要|^なし$|直接(?:会場|お越し|ご来場|来場)|当日直接|お申し?込みは不要/u;

/** Whether and how to apply. */
export const applicationOf = (cells: Cells, until: string | undefined): Listing["application"] => {
  const method = cells.get("applyMethod");
  const text = searchText(method).replace(/\s/gu, "");
  const needed = notNeeded.test(text) && !until ? "no" : text !== "" || until ? "yes" : "unknown";
  return { method: shortened(method, 1000), ...(until ? { until } : {}), needed };
};

/** The page of the listing. Addresses that are not http or https, and paths without a site, are dropped and said. */
export const addressOf = (cells: Cells): Read<string | undefined> => {
  const cell = cells.get("url");
  const address = parseWebAddress(cell);
  return { value: address, notes: cell !== "" && !address ? ["address_dropped"] : [] };
};

const priority = /優先|割引|料金|円|お住まいの方は.{0,6}無料|外国人/u;
const residence =
  /(市内|区内|町内|村内|都内|県内|府内|道内|[一-龠ヶケ]{1,5}[市区町村])(?:に)?(?:在住|お住まい)(?!外国)/u;

/** Codes whose residents alone may take part. "優先" is a preference and no limit, and so is a reduced fee. */
export const residentsOf = (cells: Cells, municipalityCode: string): string[] => {
  const own = findMunicipality(municipalityCode);
  if (!own) return [];
  const text = ["audience", "description", "applyMethod", "remark"] as const;
  const sentences = text.flatMap((field) =>
    cells
      .get(field)
      .normalize("NFKC")
      .split(/[\n。]/u),
  );
  const limit = sentences.find((one) => residence.test(one) && !priority.test(one) && limiting.test(one));
  const where = limit && residence.exec(limit)?.[1];
  if (!where) return [];
  if (/^(?:都|県|府|道)内$/u.test(where)) {
    return municipalitiesOf(municipalityCode).map((one) => one.code);
  }
  if (isPrefectureCode(municipalityCode)) return [];
  return where.endsWith("内") || where === own.name ? [own.code] : [];
};

const limiting =
  /対象|限る|限り|限定|参加資格|受講資格|^[^、]{0,8}(?:市内|区内|町内|村内|都内|県内|[一-龠]{1,5}[市区町村])(?:に)?(?:在住|お住まい)|在住.{0,12}(?:の方|のかた|の人|方$|者$)/u;
