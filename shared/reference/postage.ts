/** Postage of a standard-size letter (定形郵便物) by its day of posting, latest first. */
const letterPostage = [
  /** Up to 50 g. 日本郵便「郵便料金の変更等のお知らせ」, in force from 1 October 2024. */
  { from: "2024-10-01", yen: 110 },
  /** Up to 25 g, which one sheet in its envelope is. 消費税率の改定に伴う料金, in force from 1 October 2019. */
  { from: "2019-10-01", yen: 84 },
] as const;

/**
 * Postage of one letter of a sheet in an envelope, in yen.
 * @param date JST date of posting
 * @throws RangeError for a day before the table begins
 */
export const letterPostageYen = (date: string): number => {
  const found = letterPostage.find(({ from }) => from <= date);
  if (!found) throw new RangeError("postage_unknown");
  return found.yen;
};
