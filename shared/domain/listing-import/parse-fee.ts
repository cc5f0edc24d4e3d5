import type { Listing } from "../listing.ts";
import { shortened } from "./plain-text.ts";

export interface ReadFee {
  readonly fee: Listing["fee"];
  /** False where something is written that is neither an amount nor "free". */
  readonly understood: boolean;
}

const plainNumber = /^([0-9]{1,6})円?$/u;
/** ¥1,500- and 1500円也: signs by which an amount is closed so that nobody adds to it. */
const closing = /(?<=[0-9])円?(?:[-‐‑–—−ー]+|也)$/u;
const free = /^(?:無料|0円?|参加無料|入場無料|受講無料|参加費無料|観覧無料|聴講無料|無償|不要)(?:[。、(].*)?$/u;
const freeInside = /無料|負担(?:は)?(?:なし|ありません)/u;
const partlyPaid = /一部|飲食|物販|有料|別途|部品|材料|ただし|未就学|小学生|中学生|以下|以上|歳|登録料|相談会は/u;
const amounts = /([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)円/gu;
const extras = /実費|材料費|教材費|テキスト|保険料|別途|消耗品|オイル代|花代|資料代|交通費|電車賃/u;
const perSessions =
  /^([0-9,]+)円\((?:全)?([0-9]{1,2})回(?:分|合計|計)?\)$|^([0-9,]+)円\/全?([0-9]{1,2})回$|^全([0-9]{1,2})回(?:分|で|、)?([0-9,]+)円$/u;

const paidInWords = /^有料|により異な|入館料|入場料|観覧料|観覧券|入館券|チケット|前売|要会費/u;

const oneTime = /(?:1回|一回|毎回|各回)(?:につき|あたり)?\s*([0-9][0-9,]*)円|([0-9][0-9,]*)円\/回/u;

const digits = (text: string): number => Number(text.replaceAll(",", ""));

/** 1回1,000円; else 10,000円(8回合計) → 1250: a total is divided only where the text itself says by how many. */
const perSession = (note: string): number | undefined => {
  const once = oneTime.exec(note);
  if (once) return digits(once[1] ?? once[2] ?? "");
  const found = perSessions.exec(note);
  if (!found) return undefined;
  const total = digits(found[1] ?? found[3] ?? found[6] ?? "");
  const sessions = Number(found[2] ?? found[4] ?? found[5]);
  return sessions > 0 ? Math.ceil(total / sessions) : undefined;
};

const highest = (text: string): number | undefined => {
  const found = [...text.matchAll(amounts)].map(([, amount = ""]) => digits(amount));
  return found.length > 0 ? Math.max(...found) : undefined;
};

const fromNumber = (yen: number, note: string, shown: string): ReadFee => {
  if (yen > 0) return { fee: { status: "paid", yen: perSession(note) ?? yen, note: shown }, understood: true };
  const more = highest(note);
  if (more !== undefined && more > 0) return { fee: { status: "paid", yen: more, note: shown }, understood: true };
  if (extras.test(note)) return { fee: { status: "paid", note: shown }, understood: true };
  return { fee: { status: "free", note: free.test(note) || note === "0" ? "" : shown }, understood: true };
};

/** What a fee in words says: an amount, "free", or that things have to be paid for. */
const fromWords = (text: string, note: string, shown: string): ReadFee => {
  const yen = perSession(note) ?? perSession(text) ?? highest(text);
  if (yen !== undefined && yen > 0) return { fee: { status: "paid", yen, note: shown }, understood: true };
  if (yen === 0 || (freeInside.test(text) && !partlyPaid.test(text))) {
    return { fee: { status: "free", note: shown }, understood: true };
  }
  if (extras.test(text) || paidInWords.test(text)) return { fee: { status: "paid", note: shown }, understood: true };
  return { fee: { status: "unknown", note: shortened(text, 500) }, understood: false };
};

/** 千円, 2千円, 1万円 in digits. */
const inDigits = (text: string): string =>
  text
    .replace(/([0-9]{1,2})万(?:([0-9]{1,4})|円)/gu, (_, tenThousands: string, rest: string | undefined) =>
      rest ? String(Number(tenThousands) * 10_000 + Number(rest)) : `${Number(tenThousands) * 10_000}円`,
    )
    .replace(/([0-9]?)千円/gu, (_, thousands: string) => `${Number(thousands || 1) * 1000}円`);

/** What of the two cells says more than the amount. */
const shownOf = (basic: string, note: string, detail: string): string => {
  const own = basic.normalize("NFKC").replace(/[,\s￥¥]/gu, "");
  const said = [own === "無料" || own === "" || plainNumber.test(own) ? "" : basic];
  said.push(note === "無料" || plainNumber.test(note) ? "" : detail);
  return shortened(said.filter((part) => part !== "").join("\n"), 500);
};

/** Reads the fee from its two cells: the amount (料金(基本)) and the remark (料金(詳細)). */
export const parseFee = (basic: string, detail: string): ReadFee => {
  const amount = inDigits(
    basic
      .normalize("NFKC")
      .replace(/[,\s￥¥]/gu, "")
      .replace(closing, "円"),
  );
  const note = inDigits(detail.normalize("NFKC").replace(/[￥¥]/gu, "").trim());
  const shown = shownOf(basic, note, detail);
  const number = plainNumber.exec(amount) ?? (amount === "" ? plainNumber.exec(note) : null);
  if (number) return fromNumber(Number(number[1]), note, shown);
  const text = [amount, note].filter((part) => part !== "").join(" ");
  if (text === "") return { fee: { status: "unknown", note: "" }, understood: true };
  if (free.test(amount) || (amount === "" && free.test(note))) {
    return { fee: { status: "free", note: shown }, understood: true };
  }
  return fromWords(text, note, shown);
};
