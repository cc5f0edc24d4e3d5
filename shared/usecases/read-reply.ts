import type { Centre } from "../domain/centre.ts";
import type { Delivery } from "../domain/delivery.ts";
import { NotFound } from "../domain/errors.ts";
import type { ReplyCode } from "../domain/reply-code.ts";
import type { AccessRepository } from "../ports/access-repository.ts";
import { repliedDeliverySchema, replyKeyOf } from "./issue-reply-code.ts";
import { type Offer, type ReadOfferDeps, readOffer } from "./read-offer.ts";

interface ReadReplyDeps extends ReadOfferDeps {
  readonly access: Pick<AccessRepository, "find">;
}

/** All items of one digest, as a reply code shows them: nothing about the person. */
export interface Reply {
  readonly delivery: Delivery;
  readonly centre: Centre;
  readonly offers: readonly { readonly n: number; readonly offer: Offer }[];
}

/** Reads what a reply code leads to. Changes nothing. @throws NotFound if it is unknown or too old */
export const readReply =
  (deps: ReadReplyDeps) =>
  async (code: ReplyCode): Promise<Reply> => {
    const key = await deps.access.find(replyKeyOf(code), repliedDeliverySchema);
    const delivery = key && (await deps.deliveries.find(key));
    if (!delivery) throw new NotFound();
    const offers = await Promise.all(
      delivery.items.map(async (_, n) => ({ n, offer: await readOffer(deps)({ ...delivery, n }) })),
    );
    return { delivery, centre: await deps.centres.get(delivery.centreId), offers };
  };
