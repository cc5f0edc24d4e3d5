import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Delivery } from "../../shared/domain/delivery.ts";
import { jstMinute } from "../../shared/domain/times.ts";
import type { DeliveryWork } from "../../shared/domain/work.ts";
import { matchSeniors } from "../../shared/usecases/match-seniors.ts";
import { reconcileDeliveries } from "../../shared/usecases/reconcile-deliveries.ts";
import { sendDelivery } from "../../shared/usecases/send-delivery.ts";
import { watchBreaker } from "../../shared/usecases/watch-breaker.ts";
import { aCentre, aDelivery, aListing, aSenior } from "../support/builders.ts";
import { dynamoDbStores, type Stores } from "../support/dynamodb-stores.ts";
import { startDynoxide, type TableEnvironment, type TestDatabase } from "../support/dynoxide.ts";
import { testNow } from "../support/fixed-clock.ts";
import { idOf } from "../support/fixed-ids.ts";
import { capturingLogger } from "../support/in-memory/logger.ts";
import { addPeople } from "../support/population-rows.ts";
import { digestOf, dumpTables, restoreTables, rowsOf } from "../support/table-dump.ts";
import { type Proof, violationsOf } from "./proof.ts";

/** Digests that were on their way when the copy was made, and people who had none yet: both go out after it. */
const onTheirWay = 40;
const planned = 20;
/** Number of the first person. */
const first = 1000;
const cycle = aDelivery().cycle;
const template = aSenior({ rhythm: "daily" });

interface Scale {
  readonly people: number;
}

/** The database and its repositories; the accepted mails are counted outside of it. */
interface Site {
  readonly database: TestDatabase;
  readonly environment: TableEnvironment;
  readonly stores: Stores;
}

const openSite = async (file: string): Promise<Site> => {
  const database = await startDynoxide(file);
  const environment = await database.newTables();
  return { database, environment, stores: await dynamoDbStores({ ...database, newTables: async () => environment }) };
};

/** Most people had their digest; of some it is on its way, some have none yet. */
const fill = async ({ database, environment, stores }: Site, { people }: Scale): Promise<void> => {
  await stores.centres.save(aCentre());
  await stores.listings.add(aListing());
  const add = (from: number, count: number, delivery?: Delivery) =>
    addPeople(database, environment, { senior: template, from, count, ...(delivery && { delivery }) });
  await add(first, onTheirWay, aDelivery());
  await add(first + onTheirWay, planned);
  const left = people - onTheirWay - planned;
  await add(first + onTheirWay + planned, left, aDelivery({ state: "DELIVERED", attempt: 1 }));
};

/** What the functions do, on the site's tables. Mails are accepted by `sink`. */
const functionsOf = ({ stores }: Site, sink: string[], queue: DeliveryWork[]) => {
  const { clock } = stores;
  const logger = capturingLogger();
  const dispatcher = {
    addressOf: ({ email }: { email?: string | undefined }) => email,
    prepare: async ({ delivery }: { delivery: Delivery }) => ({
      send: async () => {
        sink.push(`${delivery.seniorId} ${delivery.cycle}`);
        return { outcome: "accepted", messageId: "m" } as const;
      },
    }),
  };
  const pace = { next: async () => undefined };
  const deliveryQueue = { send: async (messages: readonly DeliveryWork[]) => void queue.push(...messages) };
  return {
    match: matchSeniors({ ...stores, deliveryQueue, clock, logger }),
    reconcile: reconcileDeliveries({ ...stores, deliveryQueue, clock, logger }),
    send: sendDelivery({
      ...stores,
      dispatchers: { email: dispatcher, sms: dispatcher },
      breaker: watchBreaker({ ...stores, clock, logger }),
      pace: { email: pace, sms: pace },
      clock,
      logger,
    }),
  };
};

const workOff = async (site: Site, sink: string[], leftovers: readonly DeliveryWork[]): Promise<DeliveryWork[]> => {
  const queue = [...leftovers];
  const { match, reconcile, send } = functionsOf(site, sink, queue);
  // The Scheduler repeats what it could not finish, and messages of the lost minutes are in the queues still.
  await match({ cycle, segment: 0, totalSegments: 1 });
  for (let round = 0; round < 3; round += 1) {
    site.stores.clock.advance(20 * 60_000);
    await reconcile();
    for (const key of queue.splice(0)) await send(key);
  }
  return queue;
};

const keysOnTheirWay = (): DeliveryWork[] =>
  Array.from({ length: onTheirWay + planned }, (_, n) => ({ ...aDelivery(), seniorId: idOf(first + n) as never }));

const drill = async (directory: string, people: number, fenced: boolean) => {
  const before = await openSite(join(directory, `before-${fenced}.sqlite`));
  await fill(before, { people });
  const copy = await dumpTables(before.database.client, before.environment);
  const sink: string[] = [];
  await workOff(before, sink, keysOnTheirWay());
  const sentBefore = sink.length;
  await before.database.stop();

  const started = performance.now();
  const after = await openSite(join(directory, `after-${fenced}.sqlite`));
  await restoreTables(after.database.client, after.environment, copy);
  const restored = await dumpTables(after.database.client, after.environment);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  after.stores.clock.set(testNow);
  if (fenced) {
    const centre = await after.stores.centres.get(aCentre().centreId);
    await after.stores.centres.save({ ...centre, sendsFrom: jstMinute(new Date(testNow)) as never });
  }
  await workOff(after, sink, keysOnTheirWay());
  const seen = new Set(sink.slice(0, sentBefore));
  const failed = [];
  for await (const delivery of after.stores.deliveries.listByState(aCentre().centreId, "FAILED")) failed.push(delivery);
  await after.database.stop();
  return {
    items: rowsOf(copy),
    equal: digestOf(copy) === digestOf(restored),
    sentBefore,
    resent: sink.slice(sentBefore).filter((key) => seen.has(key)).length,
    shown: failed.length,
    seconds,
  };
};

/** Dump, wipe, restore; then the scheduler is turned on again: nothing of the lost minutes is sent a second time. */
export const r10: Proof = {
  title: "restore drill: same content, no second sends",
  run: async ({ scale, say }) => {
    const people = scale === "full" ? 7000 : 90;
    const directory = await mkdtemp(join(tmpdir(), "ikigai-restore-"));
    try {
      const fenced = await drill(directory, people, true);
      say(`with the fence: ${JSON.stringify(fenced)}`);
      const open = await drill(directory, 90, false);
      say(`without: ${JSON.stringify(open)}`);
      const counts = {
        items: fenced.items,
        "digests equal": String(fenced.equal),
        "sent after the copy, before the loss": fenced.sentBefore,
        "sent a second time": fenced.resent,
        "on the staff's list instead": fenced.shown,
        "restore in seconds": fenced.seconds,
        "sent a second time without the fence": open.resent,
      };
      const violations = violationsOf(counts, {
        ...(scale === "full" && { items: { min: 20_000 }, "restore in seconds": { max: 60 } }),
        "sent after the copy, before the loss": { min: onTheirWay + planned },
        "sent a second time": { max: 0 },
        "on the staff's list instead": { min: onTheirWay },
        "sent a second time without the fence": { min: 1 },
      });
      return { counts, violations: fenced.equal ? violations : ["digests differ", ...violations] };
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  },
};
