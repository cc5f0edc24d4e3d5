// What people type comes full width, half width, with and without hyphens: all of it is right (domain-rules.md §6).

/** Full-width letters, digits and signs become half width, half-width kana full width; spaces at the ends go, others become one. */
export const normalizeWidth = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim();

/** A name as written: only spaces are tidied, because NFKC would change characters such as 﨑 and ㈱. */
export const normalizeSpaces = (text: string): string => text.replace(/[\s\u3000]+/g, " ").trim();

const hiragana = /[\u3041-\u3096\u309d\u309e]/g;

/** Hiragana, katakana and half-width katakana become katakana; everything else stays. */
export const toKatakana = (text: string): string =>
  normalizeWidth(text).replace(hiragana, (character) => String.fromCharCode(character.charCodeAt(0) + 0x60));

/** Whether it is a reading: katakana, the long-vowel mark, dots and spaces. */
export const isKatakana = (text: string): boolean => /^[\u30a1-\u30fa\u30fb\u30fc\u30fd\u30fe ]+$/.test(text);

const digitsOf = (text: string): string => normalizeWidth(text).replace(/[-\u2010-\u2015\u2212\u30fc()\s]/g, "");

/** Seven digits of a postal code, typed with or without 〒 and hyphen; undefined if it is none. */
export const toPostalCode = (text: string): string | undefined => {
  const digits = digitsOf(text).replace(/^〒/, "");
  return /^\d{7}$/.test(digits) ? digits : undefined;
};

const mobile = /^0[6-9]0\d{8}$/;
const domesticNumbers = [mobile, /^050\d{8}$/, /^0[1-9]\d{8}$/, /^0800\d{7}$/];

/** E.164 of a Japanese phone number, typed in any way; undefined if no number has that form (§6.4). */
export const toPhoneNumber = (text: string): string | undefined => {
  const digits = digitsOf(text).replace(/^\+81/, "0").replace(/^00/, "0");
  return domesticNumbers.some((form) => form.test(digits)) ? `+81${digits.slice(1)}` : undefined;
};

/** E-mail address, typed full width or with spaces; its dots are not judged, and only the domain loses its capitals. */
export const toEmailAddress = (text: string): string => {
  const narrow = normalizeWidth(text).replace(/\s/g, "");
  const at = narrow.lastIndexOf("@");
  return at < 0 ? narrow : narrow.slice(0, at) + narrow.slice(at).toLowerCase();
};
