import { createHash } from "node:crypto";
import type { Delivery, Loosening } from "../domain/delivery.ts";
import { cycleDate, mayReceiveDigest } from "../domain/digest.ts";
import { fruitlessStreak, isUnmatched, withEmpty } from "../domain/fruitless-digests.ts";
import type { CentreId, Cycle, ListingId } from "../domain/ids.ts";
import { chooseItems } from "../domain/matching/choose.ts";
import type { Exposure } from "../domain/matching/exposure.ts";
import { looseningsOf } from "../domain/matching/loosenings.ts";
import type { MatchCentre } from "../domain/matching/match-centre.ts";
import { encodeMatchHistory, type MatchHistory } from "../domain/matching/match-history.ts";
import type { MatchRun } from "../domain/matching/match-run.ts";
import { onePerson } from "../domain/matching/one-person.ts";
import { isDue } from "../domain/rhythm.ts";
import type { Senior } from "../domain/senior.ts";
import type { Clock } from "../domain/times.ts";
import type { DeliveryRepository } from "../ports/delivery-repository.ts";
import type { MatchRow, SeniorRepository } from "../ports/senior-repository.ts";
import { type Past, type ReadPastDeps, readPast } from "./read-past.ts";
import { shownInstead } from "./shown-instead.ts";

/** What is the same for all people of a cycle. */
export interface CycleRun {
  readonly cycle: Cycle;
  readonly match: MatchRun;
  readonly exposure: Exposure;
  /** Whether a listing is open as the part is worked on, and so makes room for no other one. */
  readonly isOpen: (listingId: ListingId) => boolean;
}

export interface PlanDeliveryDeps extends ReadPastDeps {
  readonly deliveries: Pick<DeliveryRepository, "add" | "listBySenior">;
  readonly seniors: Pick<SeniorRepository, "find" | "noteMatchHistory" | "noteUnmatched">;
  readonly clock: Clock;
}

export interface Plan {
  readonly outcome: "not_receiving" | "not_due" | "nothing_new" | "planned" | "planned_before";
  readonly delivery?: Delivery;
}

type PersonToPlanFor = Omit<MatchRow, "record" | "history">;

type Items = readonly Delivery["items"][number][];

const keyOf = (senior: Senior, cycle: Cycle): string =>
  createHash("sha256").update(`${senior.centreId}#${senior.seniorId}|${cycle}`).digest("hex").slice(0, 32);

/** So few items, and the person is told what would have brought more. */
const fewItems = 2;

const newDelivery = (
  senior: Senior,
  cycle: Cycle,
  items: Items,
  loosening: Loosening | undefined,
  weightsVersion: string,
  at: string,
): Delivery => ({
  centreId: senior.centreId,
  seniorId: senior.seniorId,
  cycle,
  channel: senior.channel,
  state: "PENDING",
  since: at,
  attempt: 0,
  deliveryKey: keyOf(senior, cycle),
  items: [...items],
  ...(loosening && { loosening }),
  weightsVersion,
  createdAt: at,
});

/** Chooses for one person by all that the ledger knows. */
const chooseAgain = (senior: Senior, history: MatchHistory, { match, exposure }: CycleRun): Items => {
  let chosen: Items = [];
  chooseItems(onePerson(senior, history, match), match, exposure, (_, __, items) => {
    chosen = items;
  });
  return chosen;
};

const centreOf = ({ match: { centres: served } }: CycleRun, centreId: CentreId): MatchCentre | undefined =>
  served.find(({ centre }) => centre.centreId === centreId);

/** The items as chosen, or chosen again by all that the ledger knows where the matcher's record lagged behind it. */
const itemsFor = (senior: Senior, history: MatchHistory, chosen: Items, run: CycleRun): Items => {
  const past = new Set([...history.answered, ...history.shown.keys()]);
  return chosen.some(({ listingId }) => past.has(listingId)) ? chooseAgain(senior, history, run) : chosen;
};

/** What would have brought most, where there was little to offer. */
const hintFor = (senior: Senior, history: MatchHistory, items: Items, { match }: CycleRun): Loosening | undefined =>
  items.length > fewItems ? undefined : looseningsOf(senior, history, match)[0];

const withShown = (history: MatchHistory, items: Items, today: string): MatchHistory => ({
  ...history,
  lastOn: today,
  shown: new Map([...history.shown, ...items.map(({ listingId }) => [listingId, today] as const)]),
});

/** Puts a person on the desk's list whose last digests brought nothing, or takes them off; writes only what is new. */
const noteFruitless = async (
  { seniors }: PlanDeliveryDeps,
  cycle: Cycle,
  person: PersonToPlanFor,
  { recent, history }: Past,
  isEmpty: boolean,
): Promise<void> => {
  const emptyCycles = isEmpty ? withEmpty(person.emptyCycles, cycle) : person.emptyCycles;
  const streak = fruitlessStreak({ deliveries: recent, answered: history.answered, emptyCycles }, cycle);
  const unmatchedSince = isUnmatched(streak) ? streak.since : undefined;
  if (!isEmpty && unmatchedSince === person.unmatchedSince) return;
  await seniors.noteUnmatched({ centreId: person.centreId, seniorId: person.seniorId, emptyCycles, unmatchedSince });
};

/**
 * Writes down as PENDING what the matcher chose for one person, unless the cycle has a digest for them already: at most one
 * a cycle, whoever else works on it. The matcher's record may lag behind; the profile and the ledger decide here.
 */
export const planDelivery = (deps: PlanDeliveryDeps, run: CycleRun) => {
  const instead = shownInstead(deps, run.isOpen);
  return async (person: PersonToPlanFor, chosen: Items): Promise<Plan> => {
    const senior = await deps.seniors.find(person.centreId, person.seniorId);
    const own = centreOf(run, person.centreId);
    if (senior === undefined || own === undefined || !mayReceiveDigest(senior)) return { outcome: "not_receiving" };
    const today = cycleDate(run.cycle);
    const past = await readPast(deps, senior, run.cycle, own.centre.coolDownDays, instead);
    const { ofThisCycle, history, told } = past;
    if (ofThisCycle) return { outcome: "planned_before", delivery: ofThisCycle };
    if (!isDue(senior.rhythm, today, history.lastOn)) return { outcome: "not_due" };

    const items = itemsFor(senior, history, chosen, run);
    await noteFruitless(deps, run.cycle, person, past, items.length === 0);
    if (items.length === 0) return { outcome: "nothing_new" };

    const loosening = hintFor(senior, history, items, run);
    const delivery = newDelivery(senior, run.cycle, items, loosening, own.weights.version, deps.clock().toISOString());
    if (!(await deps.deliveries.add(delivery))) return { outcome: "planned_before" };
    const bytes = encodeMatchHistory(withShown(told, items, today));
    await deps.seniors.noteMatchHistory(senior.centreId, senior.seniorId, bytes);
    return { outcome: "planned", delivery };
  };
};
