import type { Delivery, DeliveryState } from "../domain/delivery.ts";
import type { CentreId } from "../domain/ids.ts";
import type { Listing } from "../domain/listing.ts";
import type { ParticipationState } from "../domain/participation.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { ParticipationRepository } from "../ports/participation-repository.ts";
import { collect } from "./collect.ts";
import { takeFirst } from "./take-first.ts";

interface Dependencies {
  readonly participations: Pick<ParticipationRepository, "listByListing">;
  readonly deliveries: Pick<DeliveryRepository, "listByState">;
}

/** How many people of a centre know of a listing. No names: not everybody who reviews listings sees people. */
export interface CountedPeople {
  /** To whom it was offered. */
  readonly told: number;
  /** There are more deliveries than were looked through. */
  readonly more: boolean;
  /** Who said that they wish to take part, or are past that. */
  readonly wished: number;
}

const toldStates: readonly DeliveryState[] = ["SENT", "DELIVERED"];
const wishedStates: readonly ParticipationState[] = ["wished", "arranged", "joined"];

/** So many deliveries of a state are looked through at most. */
const mostDeliveries = 5000;

const holds =
  ({ listingId }: Listing) =>
  ({ items }: Delivery): boolean =>
    items.some((item) => item.listingId === listingId);

/** Counts whom a centre has told of a listing since it was published, and who answered. */
export const countToldPeople =
  ({ participations, deliveries }: Dependencies) =>
  async (centreId: CentreId, listing: Listing): Promise<CountedPeople> => {
    const states = listing.publishedAt ? toldStates : [];
    const sent = await Promise.all(
      states.map((state) => takeFirst(deliveries.listByState(centreId, state, listing.publishedAt), mostDeliveries)),
    );
    const told = sent.flatMap(({ rows }) => rows.filter(holds(listing)).map(({ seniorId }) => seniorId));
    const answers = await collect(participations.listByListing(listing.listingId));
    return {
      told: new Set(told).size,
      more: sent.some(({ more }) => more),
      wished: answers.filter((one) => one.centreId === centreId && wishedStates.includes(one.state)).length,
    };
  };
