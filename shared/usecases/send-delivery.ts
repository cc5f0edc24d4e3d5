import type { Centre } from "../domain/centre.ts";
import type { Delivery } from "../domain/delivery.ts";
import { composeDigest, type Digest, type DigestLinks, mayReceiveDigest } from "../domain/digest.ts";
import type { MailContent } from "../domain/mail-content.ts";
import type { Senior } from "../domain/senior.ts";
import type { Clock } from "../domain/times.ts";
import type { DeliveryWork } from "../domain/work.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { Logger } from "../ports/logger.ts";
import type { Mailer } from "../ports/mailer.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { settleSending } from "./settle-sending.ts";
import { type StillOfferedDeps, stillOffered } from "./still-offered.ts";

interface SendDeliveryDeps extends StillOfferedDeps {
  readonly deliveries: DeliveryRepository;
  readonly seniors: Pick<SeniorRepository, "find">;
  readonly centres: Pick<CentreRepository, "get">;
  readonly mailer: Mailer;
  readonly render: (digest: Digest, links: DigestLinks) => MailContent;
  readonly linksFor: (digest: Digest, delivery: Delivery) => Promise<DigestLinks>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** How often a claim that somebody else's change spoilt is begun again. */
const mostClaims = 3;

/** Comes back with each event; the key's parts, because events must find the delivery without an index. */
const tagsOf = ({ deliveryKey, centreId, seniorId, cycle }: Delivery): Record<string, string> => ({
  delivery: deliveryKey,
  centre: centreId,
  senior: seniorId,
  cycle: cycle.replace(":", ""),
});

interface Claimed {
  readonly delivery: Delivery;
  readonly senior: Senior;
  readonly centre: Centre;
  readonly content: MailContent;
  readonly unsubscribeUrl: string;
}

/**
 * Reads everything afresh, then claims. What was agreed to at matching may not hold any more: consent, address, wishes,
 * the listings. Rendering comes before the claim, so that a fault in it leaves nothing half done.
 * @returns undefined if there is nothing to send (any more)
 */
const claim = async (deps: SendDeliveryDeps, key: DeliveryWork): Promise<Claimed | undefined> => {
  for (let tries = 1; tries <= mostClaims; tries += 1) {
    const delivery = await deps.deliveries.find(key);
    if (delivery?.state !== "PENDING" || delivery.channel !== "email") return undefined;
    const at = deps.clock().toISOString();
    const cancel = (failure: string) => deps.deliveries.move(key, ["PENDING"], "CANCELLED", { at, failure });

    const senior = await deps.seniors.find(key.centreId, key.seniorId);
    if (senior?.channel !== "email" || !mayReceiveDigest(senior)) {
      await cancel("not_receiving");
      return undefined;
    }
    const centre = await deps.centres.get(key.centreId);
    const digest = composeDigest(delivery, senior, centre, await stillOffered(deps, delivery, senior, centre));
    if (digest.entries.length === 0) {
      await cancel("nothing_open");
      return undefined;
    }
    const links = await deps.linksFor(digest, delivery);
    const content = deps.render(digest, links);
    if (await deps.deliveries.claim(key, senior, at))
      return { delivery, senior, centre, content, unsubscribeUrl: links.unsubscribe };
  }
  throw new Error("delivery_kept_changing");
};

/**
 * Sends one digest by mail, once. Safe to be called twice, at the same time, or after a crash at any point: who holds the
 * claim tries once, and what cannot be known is left to the provider's events and `reconcile-deliveries`.
 * @throws if the mail was certainly not accepted and should be tried again soon
 */
export const sendDelivery =
  (deps: SendDeliveryDeps) =>
  async (key: DeliveryWork): Promise<void> => {
    const claimed = await claim(deps, key);
    if (!claimed) return;
    const { delivery, senior, centre, content, unsubscribeUrl } = claimed;
    const outcome = await deps.mailer.send({
      ...content,
      from: { name: centre.name },
      to: senior.email ?? "",
      replyTo: centre.email,
      unsubscribeUrl,
      tags: tagsOf(delivery),
    });
    await settleSending(deps, key, delivery.attempt + 1, outcome);
  };
