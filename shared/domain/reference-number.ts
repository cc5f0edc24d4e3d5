/** A for listings (案件), D for organisations (団体). */
export type ReferenceLetter = "A" | "D";

/**
 * Short number of a record for the phone and the letter: `D-4821357`. Seven digits drawn from the record's id, so that it
 * needs no counter and comes out the same when a form is sent twice. It helps to find a record; it is no key.
 */
export const referenceNumber = (letter: ReferenceLetter, id: string): string => {
  const hex = id.replaceAll("-", "");
  const number = Number((BigInt(`0x${hex}`) % 9_000_000n) + 1_000_000n);
  return `${letter}-${number}`;
};
