import type { Delivery } from "../domain/delivery.ts";
import type { Digest, DigestLinks } from "../domain/digest.ts";
import type { MailContent } from "../domain/mail-content.ts";
import type { Mailer } from "../ports/mailer.ts";
import { type Dispatcher, tagsOf } from "./dispatcher.ts";

interface MailDeps {
  readonly mailer: Mailer;
  readonly renderMail: (digest: Digest, links: DigestLinks) => MailContent;
  readonly linksFor: (digest: Digest, delivery: Delivery) => Promise<DigestLinks>;
}

/** Digests by mail, under the centre's name, with a link that stops them. */
export const dispatchMail = ({ mailer, renderMail, linksFor }: MailDeps): Dispatcher => ({
  addressOf: ({ email }) => email,
  prepare: async ({ delivery, senior, centre, digest }) => {
    const links = await linksFor(digest, delivery);
    const content = renderMail(digest, links);
    return {
      send: () =>
        mailer.send({
          ...content,
          from: { name: centre.name },
          to: senior.email ?? "",
          replyTo: centre.email,
          unsubscribeUrl: links.unsubscribe,
          tags: tagsOf(delivery),
        }),
    };
  },
});
