import { join } from "node:path";
import { env } from "../../../shared/contract/env.ts";
import type { DeliveryWork } from "../../../shared/domain/work.ts";
import { aCentre, aDelivery, aListing, aSenior } from "../builders.ts";
import { dynamoDbStores, type Stores } from "../dynamodb-stores.ts";
import { startDynoxide } from "../dynoxide.ts";
import { idOf } from "../fixed-ids.ts";
import { addPeople } from "../population-rows.ts";
import { type Accepted, startProviderSink } from "../provider-sink.ts";

/** One message of a queue that waits for its time. */
export interface Waiting {
  readonly job: "send-delivery" | "record-delivery-event";
  readonly body: string;
  readonly dueAt: number;
}

export interface CrashSite {
  readonly stores: Stores;
  readonly environment: Readonly<Record<string, string>>;
  readonly accepted: readonly Accepted[];
  readonly suppressed: ReadonlySet<string>;
  readonly waiting: Waiting[];
  /** So many more people, each with a digest that waits and is in no queue yet. @returns the messages that ask for them */
  addDigests(count: number): Promise<Waiting[]>;
  /** Milliseconds between the site's clock and the machine's; time goes on by itself and by what is added here. */
  readonly clock: { offsetMs: number };
  now(): number;
  stop(): Promise<void>;
}

const start = "2026-11-25T01:00:00.000Z";
/** What comes back does so later than the rest, and one by one. */
const bouncesAfter = 10 * 60_000;
const bouncesApart = 1000;

/** What SES tells of a mail, to the queue of events. */
const eventsOf = ({ messageId, to, tags }: Accepted, at: string, bounces: boolean): unknown[] => {
  const mail = {
    ...{ messageId, timestamp: at, destination: [to] },
    tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
  };
  const bounce = { bounceType: "Permanent", bounceSubType: "General", timestamp: at };
  return [
    { eventType: "Send", mail },
    bounces
      ? { eventType: "Bounce", mail, bounce: { ...bounce, bouncedRecipients: [{ emailAddress: to }] } }
      : { eventType: "Delivery", mail, delivery: { timestamp: at } },
  ];
};

const fixedSettings: Readonly<Record<string, string>> = {
  [env.publicOrigin]: "https://ikigai.example.lg.jp",
  [env.mailFrom]: "oshirase@ikigai.example.lg.jp",
  [env.mailConfigurationSet]: "mail",
  [env.mailRate]: "1000",
  [env.smsOrigination]: "IKIGAI",
  [env.smsConfigurationSet]: "sms",
  [env.smsRate]: "1000",
  [env.linkKeySecretArn]: "arn:aws:secretsmanager:ap-northeast-1:000000000000:secret:link-key",
  ...{ AWS_REGION: "ap-northeast-1", AWS_ACCESS_KEY_ID: "test", AWS_SECRET_ACCESS_KEY: "test" },
};

/** The message that asks for the n-th person's digest. */
const workOf = (n: number): DeliveryWork => {
  const { centreId, cycle } = aDelivery();
  return { centreId, cycle, seniorId: idOf(n) as DeliveryWork["seniorId"] };
};

interface Settings {
  readonly directory: string;
  /** Of so many mails one comes back for good. */
  readonly oneOfBounces: number;
}

/** A database on disk with people whose digests wait, a provider that accepts and tells, and queues. */
export const startCrashSite = async ({ directory, oneOfBounces }: Settings): Promise<CrashSite> => {
  const database = await startDynoxide(join(directory, "tables.sqlite"));
  const tables = await database.newTables();
  const stores = await dynamoDbStores({ ...database, newTables: async () => tables });
  await stores.centres.save(aCentre());
  await stores.listings.add(aListing());
  const clock = { offsetMs: Date.parse(start) - Date.now() };
  const now = () => Date.now() + clock.offsetMs;
  const waiting: Waiting[] = [];
  const sink = await startProviderSink({
    onAccepted: (message) => {
      const n = Number(message.tags.senior?.slice(-12));
      const bounces = n % oneOfBounces === 0;
      const dueAt = now() + (bounces ? bouncesAfter + n * bouncesApart : 2000);
      for (const event of eventsOf(message, new Date(now()).toISOString(), bounces))
        waiting.push({ job: "record-delivery-event", body: JSON.stringify(event), dueAt });
    },
    onQueued: ({ body, delaySeconds }) =>
      waiting.push({ job: "send-delivery", body, dueAt: now() + delaySeconds * 1000 }),
  });
  let people = 0;
  const addDigests = async (count: number): Promise<Waiting[]> => {
    const from = people + 1;
    people += count;
    await addPeople(database, tables, { senior: aSenior(), delivery: aDelivery(), from, count });
    const bodies = Array.from({ length: count }, (_, n) => JSON.stringify(workOf(from + n)));
    return bodies.map((body) => ({ job: "send-delivery", body, dueAt: now() }));
  };
  const { endpoint } = sink;
  return {
    ...{ stores, clock, now, waiting, addDigests, accepted: sink.accepted, suppressed: sink.suppressed },
    environment: {
      ...{ ...fixedSettings, ...tables, NODE_COMPILE_CACHE: join(directory, "cache") },
      ...{
        [env.deliveryQueueUrl]: `${endpoint}/000000000000/deliveries`,
        AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
      },
      ...{ AWS_ENDPOINT_URL_SQS: endpoint, AWS_ENDPOINT_URL_SES: endpoint, AWS_ENDPOINT_URL_SESV2: endpoint },
      ...{ AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: endpoint, AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint },
    },
    stop: async () => {
      await sink.stop();
      await database.stop();
    },
  };
};
