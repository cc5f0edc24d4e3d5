import type { Centre } from "../domain/centre.ts";
import type { Delivery } from "../domain/delivery.ts";
import type { Listing } from "../domain/listing.ts";
import type { Participation } from "../domain/participation.ts";
import type { Senior } from "../domain/senior.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { ListingRepository } from "../ports/listing-repository.ts";
import type { ParticipationRepository } from "../ports/participation-repository.ts";
import type { SeniorRepository } from "../ports/senior-repository.ts";
import { collect } from "./collect.ts";
import { takeFirst } from "./take-first.ts";

interface Dependencies {
  readonly seniors: Pick<SeniorRepository, "get">;
  readonly centres: Pick<CentreRepository, "get">;
  readonly deliveries: Pick<DeliveryRepository, "listBySenior">;
  readonly listings: Pick<ListingRepository, "findMany">;
  readonly participations: Pick<ParticipationRepository, "listBySenior">;
}

/** One digest with what became of its items. */
export interface OwnDigest {
  readonly delivery: Delivery;
  readonly items: readonly {
    /** Place in the digest, which the item's link names. */
    readonly n: number;
    readonly listing: Listing;
    readonly participation: Participation | undefined;
  }[];
}

export interface OwnPage {
  readonly senior: Senior;
  readonly centre: Centre;
  /** Latest first. */
  readonly digests: readonly OwnDigest[];
}

const mostDigests = 5;
/** What never reached the person is not shown to them. */
const shownStates: readonly Delivery["state"][] = ["SENT", "DELIVERED", "BOUNCED", "COMPLAINED", "SENDING"];

/** What a person sees of themselves: profile, desk, the latest digests and their own answers. @throws NotFound */
export const readOwnPage =
  (deps: Dependencies) =>
  async ({ centreId, seniorId }: Pick<Senior, "centreId" | "seniorId">): Promise<OwnPage> => {
    const [senior, centre, sent, answers] = await Promise.all([
      deps.seniors.get(centreId, seniorId),
      deps.centres.get(centreId),
      takeFirst(deps.deliveries.listBySenior(centreId, seniorId), mostDigests, ({ state }) =>
        shownStates.includes(state),
      ),
      collect(deps.participations.listBySenior(centreId, seniorId)),
    ]);
    const ids = [...new Set(sent.rows.flatMap(({ items }) => items.map(({ listingId }) => listingId)))];
    const found = new Map((await deps.listings.findMany(ids)).map((listing) => [listing.listingId, listing]));
    const answerTo = new Map(answers.map((answer) => [answer.listingId, answer]));
    const digests = sent.rows.map((delivery) => ({
      delivery,
      items: delivery.items.flatMap(({ listingId }, n) => {
        const listing = found.get(listingId);
        return listing ? [{ n, listing, participation: answerTo.get(listingId) }] : [];
      }),
    }));
    return { senior, centre, digests };
  };
