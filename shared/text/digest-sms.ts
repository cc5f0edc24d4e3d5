import type { Digest, DigestLinks } from "../domain/digest.ts";
import { displayPhoneNumber } from "../domain/phone-number.ts";
import { type SmsContent, smsParts } from "../domain/sms-content.ts";

/** Longest area name that leaves room for the rest. */
const longestArea = 12;
const mostParts = 2;

interface Words {
  readonly area: string;
  readonly count: number;
  readonly link: string;
  readonly phone: string;
}

/** The same in more and in fewer words, richest first. No name, no job title, nothing personal (MSG-05). */
const wordings: readonly ((words: Words) => string)[] = [
  ({ area, count, link, phone }) =>
    `【${area}】ご希望に近い活動が${count}件あります。内容とお返事はこちらです。\n${link}\nお知らせを止めるときや、分からないことは電話 ${phone}`,
  ({ area, count, link, phone }) =>
    `【${area}】ご希望に近い活動が${count}件あります。内容とお返事はこちら\n${link}\n止める・相談する 電話 ${phone}`,
  ({ area, count, link, phone }) => `【${area}】ご希望に近い活動が${count}件あります\n${link}\n電話 ${phone}`,
  ({ area, count, link, phone }) => `【${area}】活動のお知らせ${count}件\n${link}\n電話${phone}`,
];

/**
 * A digest as an SMS: whose it is, what it is about, one link on our own domain and the desk's telephone. In one part if
 * any wording fits one, else in two.
 * @throws RangeError if the link alone is too long for two parts
 */
export const digestSms = ({ centre, entries }: Digest, { reply }: Required<Pick<DigestLinks, "reply">>): SmsContent => {
  const words = {
    area: centre.areaName.slice(0, longestArea),
    count: entries.length,
    link: reply,
    phone: displayPhoneNumber(centre.phone),
  };
  const texts = wordings.map((wording) => wording(words));
  for (let parts = 1; parts <= mostParts; parts += 1) {
    const text = texts.find((one) => smsParts(one) <= parts);
    if (text !== undefined) return { text, parts: smsParts(text) };
  }
  throw new RangeError("sms_too_long");
};
