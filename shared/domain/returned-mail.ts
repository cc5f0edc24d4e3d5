import type { Senior } from "./senior.ts";

/** An address as one text, to see whether it is still the one that a letter came back from. */
export const addressText = ({ address }: Pick<Senior, "address">): string =>
  [
    address.postalCode ?? "",
    address.prefecture,
    address.cityAndCounty,
    address.streetAddress,
    address.cityBlock,
    address.buildingNameEtc,
  ].join("");

/** Whether a letter came back from this person's present address: no further one is sent there (MSG-07). */
export const hasReturnedMail = (senior: Pick<Senior, "address" | "returnedMail">): boolean =>
  senior.returnedMail !== undefined && senior.returnedMail.address === addressText(senior);
