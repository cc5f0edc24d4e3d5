/** Characters outside GSM's own are sent as UCS-2: 70 in a lone part, 67 in each of several (3GPP TS 23.038, 23.040). */
const lonePart = 70;
const joinedPart = 67;

/** What an SMS says. */
export interface SmsContent {
  readonly text: string;
  /** In how many parts it is sent and paid for. */
  readonly parts: number;
}

/** In how many parts a Japanese text is sent; what counts is UTF-16 code units. */
export const smsParts = (text: string): number => (text.length <= lonePart ? 1 : Math.ceil(text.length / joinedPart));
