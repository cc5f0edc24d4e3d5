/** 全国地方公共団体コード: check digit by the rule of 総務省 (JIS X 0402 and one digit). */

const weights = [6, 5, 4, 3, 2];

/** The check digit of the first five digits: 13117 → 2. */
export const checkDigitOf = (fiveDigits: string): string => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(fiveDigits[index]), 0);
  return String((11 - (sum % 11)) % 10);
};

/** Whether six digits are a code with its right check digit. */
export const isLocalGovernmentCode = (code: string): boolean =>
  /^\d{6}$/u.test(code) &&
  code.slice(0, 2) >= "01" &&
  code.slice(0, 2) <= "47" &&
  checkDigitOf(code.slice(0, 5)) === code[5];

/**
 * Reads a code. A lost leading zero (`92011`, as spreadsheets write it) is put right only where the check digit
 * proves it; five digits without a check digit prove nothing and are not read.
 */
export const parseCode = (text: string): { code: string; repaired: boolean } | undefined => {
  const digits = text.normalize("NFKC").replace(/[\s-]/gu, "").replace(/\.0+$/u, "");
  if (isLocalGovernmentCode(digits)) return { code: digits, repaired: false };
  if (/^\d{5}$/u.test(digits) && isLocalGovernmentCode(`0${digits}`)) return { code: `0${digits}`, repaired: true };
  return undefined;
};
