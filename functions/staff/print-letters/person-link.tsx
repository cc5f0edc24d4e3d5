import type { DeskLetter } from "../../../shared/usecases/read-letter-desk.ts";

/** A person's name, leading to the letter's own page. */
export const PersonLink = ({ delivery, senior }: DeskLetter) => (
  <a href={`/staff/deliveries/${delivery.seniorId}/${encodeURIComponent(delivery.cycle)}`}>
    {senior.name.familyName} {senior.name.givenName}
  </a>
);
