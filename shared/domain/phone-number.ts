import parsePhoneNumber from "libphonenumber-js/max";
import { toHalfWidth } from "./japanese-text.ts";

/** What people write between and around the digits. */
const separators = /[-‐‑‒–—―−ー－()（）\s.・]/g;

/**
 * A Japanese phone number as people write it (full width, any dashes, `+81`) in E.164: `+81352535111`.
 * Undefined if no such number can exist (domain-rules.md §6.4).
 */
export const normalizePhoneNumber = (written: string): string | undefined => {
  const number = parsePhoneNumber(toHalfWidth(written).replace(separators, ""), "JP");
  return number?.country === "JP" && number.isValid() && number.number.length <= 13 ? number.number : undefined;
};

/** Whether SMS can reach it: a mobile number (070, 080, 090), E.164. */
export const isMobileNumber = (phone: string): boolean => /^\+81[789]0\d{8}$/.test(phone);

/** An E.164 number with the dashes that people know: `03-5253-5111`. */
export const displayPhoneNumber = (phone: string): string => parsePhoneNumber(phone, "JP")?.formatNational() ?? phone;
