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
