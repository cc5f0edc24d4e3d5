import type { Delivery } from "../../shared/domain/delivery.ts";
import type { DeliveryEventKind } from "../../shared/domain/delivery-event.ts";
import type { DeliveryWork } from "../../shared/domain/work.ts";
import type { Mail, Mailer } from "../../shared/ports/mailer.ts";
import type { SendOutcome } from "../../shared/ports/send-outcome.ts";
import { reconcileDeliveries } from "../../shared/usecases/reconcile-deliveries.ts";
import { recordDeliveryEvent } from "../../shared/usecases/record-delivery-event.ts";
import { sendDelivery } from "../../shared/usecases/send-delivery.ts";
import { aCentre, aDelivery, aListing, aSenior } from "./builders.ts";
import { fixedClock, testNow } from "./fixed-clock.ts";
import { idOf } from "./fixed-ids.ts";
import { inMemoryCentres } from "./in-memory/centre-repository.ts";
import { inMemoryDeliveries } from "./in-memory/delivery-repository.ts";
import { inMemoryListings } from "./in-memory/listing-repository.ts";
import { capturingLogger } from "./in-memory/logger.ts";
import { inMemoryParticipations } from "./in-memory/participation-repository.ts";
import { inMemorySeniors } from "./in-memory/senior-repository.ts";
import { seededRandom } from "./seeded-random.ts";

const minute = 60_000;
/** After how long the queue brings a message back whose handler failed. */
const visibility = 6 * minute;
const mostReceives = 5;

class Crash extends Error {}

export interface WorldOptions {
  readonly seed: number;
  readonly digests: number;
  /** Probability of a crash before, and again after, every call of a port. */
  readonly crash: number;
  readonly doubledMessages: number;
  readonly lostMessages: number;
  readonly throttled: number;
  /** Calls to the provider whose answer is lost; half of them were accepted. */
  readonly ambiguous: number;
  readonly lostEvents: number;
}

interface Happening {
  readonly at: number;
  run(): Promise<void>;
}

/**
 * The production code of sending, events and reconcile on in-memory ports and a virtual clock, with crashes at every
 * await, doubled and lost messages, a provider that throttles and whose answers get lost.
 */
export const deliveryWorld = (options: WorldOptions) => {
  const random = seededRandom(options.seed);
  const chance = (probability: number): boolean => random() < probability;
  const clock = fixedClock();
  const agenda: Happening[] = [];
  const after = (milliseconds: number, run: () => Promise<void>): void => {
    agenda.push({ at: clock().getTime() + milliseconds, run });
  };

  /** Every call of a port may be the last thing that a process does: before it took effect, or after. */
  const crashing = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const method = Reflect.get(target, name);
        if (typeof method !== "function" || String(name).startsWith("list")) return method;
        return async (...args: unknown[]) => {
          if (chance(options.crash)) throw new Crash();
          const result: unknown = await Reflect.apply(method, target, args);
          if (chance(options.crash)) throw new Crash();
          return result;
        };
      },
    });

  const people = Array.from({ length: options.digests }, (_, n) => ({ ...aSenior(), seniorId: idOf(n + 1) }));
  const seniors = inMemorySeniors(people as never);
  const waiting: Delivery[] = people.map(({ seniorId }, n) => ({
    ...aDelivery({ seniorId, deliveryKey: n.toString(16).padStart(32, "0"), since: testNow }),
  }));
  const deliveries = inMemoryDeliveries(seniors, waiting);
  const logger = capturingLogger();
  const accepted = new Map<string, number>();

  const eventOf = (mail: Mail, kind: DeliveryEventKind, key: DeliveryWork) => async () => {
    await record({
      key,
      deliveryKey: mail.tags.delivery ?? "",
      event: {
        kind,
        at: clock().toISOString(),
        providerMessageId: "m",
        recipient: mail.to,
        permanent: false,
        detail: "",
      },
    });
  };

  const keyOf = (mail: Mail): DeliveryWork => ({
    centreId: aCentre().centreId,
    seniorId: mail.tags.senior as DeliveryWork["seniorId"],
    cycle: aDelivery().cycle,
  });

  const accept = (mail: Mail): void => {
    const tag = mail.tags.delivery ?? "";
    accepted.set(tag, (accepted.get(tag) ?? 0) + 1);
    for (const kind of ["sent", "delivered"] as const) {
      if (chance(options.lostEvents)) continue;
      const copies = chance(options.doubledMessages) ? 2 : 1;
      for (let copy = 0; copy < copies; copy += 1)
        after(random() * minute, () => retried(eventOf(mail, kind, keyOf(mail))));
    }
  };

  const mailer: Mailer = {
    send: async (mail): Promise<SendOutcome> => {
      if (chance(options.throttled)) return { outcome: "throttled", reason: "Throttling" };
      if (chance(options.ambiguous)) {
        if (chance(0.5)) accept(mail);
        return { outcome: "ambiguous", reason: "TimeoutError" };
      }
      accept(mail);
      return { outcome: "accepted", messageId: "m" };
    },
  };

  /** A message of the queue: comes back after a failure, and at last goes to the dead-letter queue. */
  const retried = async (run: () => Promise<void>, receives = 1): Promise<void> => {
    try {
      await run();
    } catch {
      if (receives < mostReceives) after(visibility, () => retried(run, receives + 1));
    }
  };

  const send = sendDelivery({
    deliveries: crashing(deliveries),
    seniors: crashing(seniors),
    centres: inMemoryCentres([aCentre()]),
    listings: inMemoryListings([aListing()]),
    participations: inMemoryParticipations(),
    mailer: crashing(mailer),
    render: () => ({ subject: "s", text: "t", html: "h" }),
    linksFor: async () => ({ entries: [], unsubscribe: "https://example.jp/u/x", ownPage: "https://example.jp/me" }),
    clock,
    logger,
  });
  const record = recordDeliveryEvent({ deliveries: crashing(deliveries), seniors: crashing(seniors), clock, logger });

  const enqueue = (keys: readonly DeliveryWork[], work: (key: DeliveryWork) => Promise<void>): void => {
    for (const key of keys) {
      if (chance(options.lostMessages)) continue;
      const copies = chance(options.doubledMessages) ? 2 : 1;
      for (let copy = 0; copy < copies; copy += 1) after(random() * minute, () => retried(() => work(key)));
    }
  };

  const run = async (work: (key: DeliveryWork) => Promise<void>, hours: number): Promise<void> => {
    const reconcile = reconcileDeliveries({
      centres: inMemoryCentres([aCentre()]),
      deliveries: crashing(deliveries),
      deliveryQueue: { send: async (keys) => enqueue(keys, work) },
      clock,
      logger,
    });
    enqueue(
      waiting.map(({ centreId, seniorId, cycle }) => ({ centreId, seniorId, cycle })),
      work,
    );
    const start = clock().getTime();
    for (let tick = 5; tick <= hours * 60; tick += 5) {
      const until = start + tick * minute;
      for (let next = takeNext(until); next; next = takeNext(until)) {
        clock.set(new Date(next.at).toISOString());
        await next.run();
      }
      clock.set(new Date(until).toISOString());
      await reconcile().catch(() => undefined);
    }
  };

  const takeNext = (until: number): Happening | undefined => {
    let first = -1;
    for (const [n, { at }] of agenda.entries())
      if (at <= until && (first < 0 || at < (agenda[first]?.at ?? 0))) first = n;
    return first < 0 ? undefined : agenda.splice(first, 1)[0];
  };

  return { send, deliveries, accepted, run, mailer: crashing(mailer), crashingDeliveries: crashing(deliveries) };
};
