import { normalizePhoneNumber } from "../phone-number.ts";

const written = /(?<![0-9])\(?0\d{1,4}\)?[-( ]?\d{1,4}[-) ]?\d{3,4}(?![0-9])/gu;

const halfWidth = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\+81[- ]?(?:\(0\))?/gu, "0")
    .replace(/[‐‑–—−ーｰ]/gu, "-");

/** Numbers of fax machines, where another number stands beside them. */
const fax = /(?:fax|ファッ?クス)(?:番号)?[:\s]*\(?0[0-9()-]{8,13}/giu;

/** Reads the first complete Japanese phone number in a text as E.164; a number without its area code is not completed. */
export const parsePhone = (text: string): string | undefined => {
  const whole = halfWidth(text);
  for (const [number] of `${whole.replace(fax, " ")}\n${whole}`.matchAll(written)) {
    const found = normalizePhoneNumber(number);
    if (found) return found;
  }
  return undefined;
};
