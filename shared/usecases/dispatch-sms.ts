import type { Delivery } from "../domain/delivery.ts";
import type { Digest, DigestLinks } from "../domain/digest.ts";
import type { ReplyCode } from "../domain/reply-code.ts";
import type { SmsContent } from "../domain/sms-content.ts";
import { spendOf } from "../domain/spend.ts";
import type { Clock } from "../domain/times.ts";
import type { SmsSender } from "../ports/sms-sender.ts";
import { type Dispatcher, tagsOf } from "./dispatcher.ts";

interface SmsDeps {
  readonly sms: SmsSender;
  readonly renderSms: (digest: Digest, links: { readonly reply: string }) => SmsContent;
  readonly linksFor: (digest: Digest, delivery: Delivery) => Promise<DigestLinks>;
  readonly replyCodeOf: (delivery: Delivery) => Promise<ReplyCode>;
  readonly clock: Clock;
}

/** Digests by SMS: one short link, by a code that says nothing of the person, and a place in the month's budget. */
export const dispatchSms = ({ sms, renderSms, linksFor, replyCodeOf, clock }: SmsDeps): Dispatcher => ({
  addressOf: ({ phone }) => phone,
  prepare: async ({ delivery, senior, centre, digest }) => {
    const withCode = { ...digest, replyCode: await replyCodeOf(delivery) };
    const { reply = "" } = await linksFor(withCode, delivery);
    const { text, parts } = renderSms(withCode, { reply });
    return {
      spend: spendOf("sms", centre, parts, clock()),
      send: () => sms.send({ to: senior.phone ?? "", text, context: tagsOf(delivery) }),
    };
  },
});
