import { displayPhoneNumber } from "../domain/phone-number.ts";

/** A number to call by a press, written as Japanese people write it. `phone` is E.164. */
export const PhoneNumber = ({ phone }: { phone: string }) => (
  <a class="phone" href={`tel:${phone}`}>
    {displayPhoneNumber(phone)}
  </a>
);
