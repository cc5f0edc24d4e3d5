import type { Delivery } from "../../../shared/domain/delivery.ts";
import type { DeliveryEventKind } from "../../../shared/domain/delivery-event.ts";
import type { MachineChannel } from "../../../shared/domain/sending-hours.ts";
import type { DeliveryWork } from "../../../shared/domain/work.ts";
import type { SendOutcome } from "../../../shared/ports/send-outcome.ts";
import type { WorkQueue } from "../../../shared/ports/work-queue.ts";
import { type Dispatcher, tagsOf } from "../../../shared/usecases/dispatcher.ts";
import { reconcileDeliveries } from "../../../shared/usecases/reconcile-deliveries.ts";
import { recordDeliveryEvent } from "../../../shared/usecases/record-delivery-event.ts";
import { sendDelivery } from "../../../shared/usecases/send-delivery.ts";
import { watchBreaker } from "../../../shared/usecases/watch-breaker.ts";
import { fixedClock, testNow } from "../fixed-clock.ts";
import { inMemoryCentres } from "../in-memory/centre-repository.ts";
import { inMemoryDeliveries } from "../in-memory/delivery-repository.ts";
import { capturingLogger } from "../in-memory/logger.ts";
import { fakeMailSuppressionList } from "../in-memory/mail-suppression-list.ts";
import { seededRandom } from "../seeded-random.ts";
import { agendaOf } from "./agenda.ts";
import { Crash, stepping } from "./crashing.ts";
import { type Population, populationOf } from "./population.ts";

const minute = 60_000;
const tick = 5 * minute;
/** After how long the queue brings a message back whose handler failed, and how often. */
const visibility = 6 * minute;
const mostReceives = 5;

export interface WorldOptions {
  readonly seed: number;
  readonly digests: number;
  readonly channel?: MachineChannel;
  readonly start?: string;
  /** Listings of each digest. Default: 1. */
  readonly items?: number;
  readonly centre?: Parameters<typeof populationOf>[0]["centre"];
  /** Probability of a crash before, and again after, every call of a port. */
  readonly crash?: number;
  readonly doubledMessages?: number;
  readonly lostMessages?: number;
  readonly throttled?: number;
  /** Calls to the provider whose answer is lost; half of them were accepted. */
  readonly ambiguous?: number;
  /** Mails of which no event comes. */
  readonly lostEvents?: number;
  /** What the provider does besides; undefined: it accepts. */
  readonly provider?: (now: Date, random: () => number) => SendOutcome | undefined;
  /** Called before and after each call of a port, by name. */
  readonly onStep?: (step: string, world: Population) => Promise<void>;
}

/** One acceptance by the provider. */
export interface Acceptance {
  readonly deliveryKey: string;
  readonly seniorId: string;
  readonly at: Date;
  readonly attempt: number;
  /** Of its digest, as it went out. */
  readonly listingIds: readonly string[];
}

export type DeliveryWorld = ReturnType<typeof deliveryWorld>;

/**
 * The production code of sending, events and reconcile on in-memory ports and a virtual clock, with crashes at every
 * await, doubled and lost messages, a provider that throttles and whose answers get lost.
 */
export const deliveryWorld = (options: WorldOptions) => {
  const { crash = 0, channel = "email" } = options;
  const random = seededRandom(options.seed);
  const chance = (probability = 0): boolean => probability > 0 && random() < probability;
  const clock = fixedClock(options.start ?? testNow);
  const agenda = agendaOf(clock);
  const people = populationOf({ ...options, channel, clock });
  const deliveries = inMemoryDeliveries(people.seniors, people.waiting, people.audit, people.listings);
  const centres = inMemoryCentres([people.centre]);
  const logger = capturingLogger();
  const acceptances: Acceptance[] = [];
  let crashes = 0;
  let tries = 0;

  const step = async (name: string): Promise<void> => {
    await options.onStep?.(name, people);
    if (!chance(crash)) return;
    crashes += 1;
    throw new Crash(name);
  };
  const port = <Port extends object>(name: string, real: Port): Port => stepping(name, real, step);

  /** A message of a queue: comes back after a failure, and at last goes to the dead-letter queue. */
  const retried = async (run: () => Promise<void>, receives = 1): Promise<void> => {
    try {
      await run();
    } catch {
      if (receives < mostReceives) agenda.after(visibility, () => retried(run, receives + 1));
    }
  };
  const copies = (): number => (chance(options.doubledMessages) ? 2 : 1);

  const accountList = fakeMailSuppressionList();
  const record = recordDeliveryEvent({
    deliveries: port("deliveries", deliveries),
    seniors: port("seniors", people.seniors),
    accountList: port("accountList", accountList),
    clock,
    logger,
  });

  const tell = (delivery: Delivery, kind: DeliveryEventKind, permanent = false): void => {
    const at = clock().toISOString();
    const event = { kind, at, providerMessageId: "m", recipient: people.addressOf(delivery), permanent, detail: "" };
    const { deliveryKey } = delivery;
    const run = () => record({ key: delivery, deliveryKey, channel, event });
    for (let copy = copies(); copy > 0; copy -= 1) agenda.after(random() * minute, () => retried(run));
  };

  const accept = (delivery: Delivery, listingIds: readonly string[]): void => {
    const { delivery: deliveryKey = "", senior: seniorId = "" } = tagsOf(delivery);
    acceptances.push({ deliveryKey, seniorId, at: clock(), attempt: delivery.attempt + 1, listingIds });
    if (chance(options.lostEvents)) return;
    tell(delivery, "sent");
    tell(delivery, "delivered");
  };

  const hand = async (delivery: Delivery, listingIds: readonly string[] = []): Promise<SendOutcome> => {
    tries += 1;
    const refused = options.provider?.(clock(), random);
    if (refused) return refused;
    if (chance(options.throttled)) return { outcome: "throttled", reason: "Throttling" };
    if (chance(options.ambiguous)) {
      if (chance(0.5)) accept(delivery, listingIds);
      return { outcome: "ambiguous", reason: "TimeoutError" };
    }
    accept(delivery, listingIds);
    return { outcome: "accepted", messageId: "m" };
  };
  const provider = port("provider", { hand });

  const dispatcher: Dispatcher = {
    addressOf: channel === "email" ? ({ email }) => email : ({ phone }) => phone,
    prepare: async ({ delivery, digest }) => ({
      send: () =>
        provider.hand(
          delivery,
          digest.entries.map(({ listing }) => listing.listingId),
        ),
    }),
  };
  const pace = { next: async () => undefined };

  const ports = {
    deliveries: port("deliveries", deliveries),
    seniors: port("seniors", people.seniors),
    listings: port("listings", people.listings),
    participations: port("participations", people.participations),
  };
  const send = sendDelivery({
    ...ports,
    centres: port("centres", centres),
    dispatchers: { email: dispatcher, sms: dispatcher },
    breaker: watchBreaker({ deliveries, clock, logger }),
    pace: { email: pace, sms: pace },
    clock,
    logger,
  });

  const queueFor = (work: (key: DeliveryWork) => Promise<void>): WorkQueue<DeliveryWork> => ({
    send: async (keys, delaySeconds = () => random() * 60) => {
      for (const key of keys) {
        if (chance(options.lostMessages)) continue;
        for (let copy = copies(); copy > 0; copy -= 1)
          agenda.after(delaySeconds(key) * 1000, () => retried(() => work(key)));
      }
    },
  });

  const isSettled = (): boolean => deliveries.all().every(({ state }) => state !== "PENDING" && state !== "SENDING");

  /** Queues all digests, lets so many hours pass, and reconciles every five minutes. */
  const run = async (hours: number, work: (key: DeliveryWork) => Promise<void> = send): Promise<void> => {
    const deliveryQueue = queueFor(work);
    const reconcile = reconcileDeliveries({ ...ports, centres, deliveryQueue, clock, logger });
    await deliveryQueue.send(people.waiting.map(({ centreId, seniorId, cycle }) => ({ centreId, seniorId, cycle })));
    const start = clock().getTime();
    for (let passed = tick; passed <= hours * 60 * minute; passed += tick) {
      await agenda.runUntil(start + passed);
      await reconcile().catch(() => undefined);
      if (agenda.size === 0 && isSettled()) return;
    }
  };

  return {
    ...{
      run,
      send,
      ports,
      provider,
      deliveries,
      centres,
      people,
      clock,
      agenda,
      acceptances,
      accountList,
      logger,
      tell,
    },
    counts: () => ({ crashes, tries }),
  };
};
