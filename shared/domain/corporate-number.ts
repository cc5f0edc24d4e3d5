/**
 * Whether thirteen digits are a 法人番号: the first is the check digit of the other twelve.
 * Weights 1, 2, 1, 2 … from the right-most digit; check digit 9 − (sum mod 9) (財務省令, domain-rules.md §6.2).
 */
export const isCorporateNumber = (digits: string): boolean =>
  /^\d{13}$/.test(digits) && Number(digits[0]) === checkDigit(digits.slice(1));

const checkDigit = (base: string): number => {
  const sum = [...base].reverse().reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
};
