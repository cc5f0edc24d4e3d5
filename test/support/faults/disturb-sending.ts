import { PinpointSMSVoiceV2Client } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESClient } from "@aws-sdk/client-ses";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SQSClient } from "@aws-sdk/client-sqs";
import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";
import { sesMailer } from "../../../shared/adapters/ses/ses-mailer.ts";
import { sesSuppressionList } from "../../../shared/adapters/ses/ses-suppression-list.ts";
import { endUserMessagingSmsSender } from "../../../shared/adapters/sms/end-user-messaging-sms-sender.ts";
import { sqsWorkQueue } from "../../../shared/adapters/sqs/sqs-work-queue.ts";
import { type DeliveryWork, deliveryWorkSchema } from "../../../shared/domain/work.ts";
import { signPayload } from "../../../shared/http/signed-link.ts";
import { digestSms } from "../../../shared/text/digest-sms.ts";
import { digestLinks } from "../../../shared/usecases/digest-links.ts";
import { dispatchMail } from "../../../shared/usecases/dispatch-mail.ts";
import { dispatchSms } from "../../../shared/usecases/dispatch-sms.ts";
import { issueReplyCode } from "../../../shared/usecases/issue-reply-code.ts";
import { reconcileDeliveries } from "../../../shared/usecases/reconcile-deliveries.ts";
import { recordDeliveryEvent } from "../../../shared/usecases/record-delivery-event.ts";
import { sendDelivery } from "../../../shared/usecases/send-delivery.ts";
import { aCentre, aDelivery, aListing, aSenior } from "../builders.ts";
import { fixedClock } from "../fixed-clock.ts";
import { idOf } from "../fixed-ids.ts";
import { inMemoryAccess } from "../in-memory/access-repository.ts";
import { inMemoryAuditTrail } from "../in-memory/audit-trail.ts";
import { inMemoryCentres } from "../in-memory/centre-repository.ts";
import { inMemoryDeliveries } from "../in-memory/delivery-repository.ts";
import { inMemoryListings } from "../in-memory/listing-repository.ts";
import { capturingLogger } from "../in-memory/logger.ts";
import { inMemoryParticipations } from "../in-memory/participation-repository.ts";
import { inMemorySeniors } from "../in-memory/senior-repository.ts";
import { addressOf, deliveryKeyOf } from "../population-rows.ts";
import { type Accepted, startProviderSink } from "../provider-sink.ts";
import type { CallSite } from "./call-sites.ts";
import { delayMs, testRegion } from "./disturb-repositories.ts";
import { type Fault, startFaultyNetwork } from "./faulty-network.ts";
import { tagged } from "./tagged-client.ts";

interface Disturbance {
  readonly fault: Fault;
  readonly onFault: (site: CallSite) => void;
}

const minute = 60_000;
const mostTries = 5;
const rounds = 8;
/** One gets a mail, one an SMS, and the third one's mail comes back for good. */
const people = [
  { n: 1, channel: "email" },
  { n: 2, channel: "sms" },
  { n: 3, channel: "email" },
] as const;
const bouncing = addressOf(3);

const consented = (n: number, channel: "email" | "sms") =>
  aSenior({
    ...{ seniorId: idOf(n), channel, email: addressOf(n), phone: `+81901234567${n}` },
    consents: [
      { purpose: "digest", channel, given: true, textVersion: "1", at: "2026-10-01T00:00:00.000Z", via: "web" },
    ],
  });

/** The product's own adapters of the services that are not the database. */
const adaptersAt = (endpoint: string) => {
  const at = { ...testRegion, endpoint };
  const oneTry = { ...at, maxAttempts: 1 };
  const mail = { MAIL_FROM: "oshirase@ikigai.example.lg.jp", MAIL_CONFIGURATION_SET: "mail" };
  const text = { SMS_ORIGINATION: "IKIGAI", SMS_CONFIGURATION_SET: "sms" };
  return {
    mailer: sesMailer(mail, tagged(new SESClient(oneTry))),
    sms: endUserMessagingSmsSender(text, tagged(new PinpointSMSVoiceV2Client(oneTry))),
    queue: sqsWorkQueue<DeliveryWork>(`${endpoint}/000000000000/deliveries`, tagged(new SQSClient(at))),
    accountList: sesSuppressionList(tagged(new SESv2Client(at))),
    linkKey: secretsManagerSecret("link-key", tagged(new SecretsManagerClient(at))),
  };
};

/** As a queue or a person does it: again, if it failed. */
const untilDone = async (run: () => Promise<unknown>): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await run();
      return;
    } catch (error) {
      if (tries === mostTries) throw error;
    }
  }
};

const storesOfPeople = () => {
  const clock = fixedClock();
  const seniors = inMemorySeniors(people.map(({ n, channel }) => consented(n, channel)));
  const listings = inMemoryListings([aListing()]);
  const waiting = people.map(({ n, channel }) =>
    aDelivery({ seniorId: idOf(n), channel, deliveryKey: deliveryKeyOf(n) }),
  );
  const deliveries = inMemoryDeliveries(seniors, waiting, inMemoryAuditTrail(), listings);
  return { clock, seniors, listings, deliveries, waiting };
};

/** What the functions do, with these adapters. */
const functionsOf = ({ clock, seniors, listings, deliveries }: ReturnType<typeof storesOfPeople>, endpoint: string) => {
  const { mailer, sms, queue, accountList, linkKey } = adaptersAt(endpoint);
  const logger = capturingLogger();
  const centres = inMemoryCentres([aCentre()]);
  const linksFor = digestLinks({
    signLink: async (payload) => signPayload(await linkKey(), payload),
    publicOrigin: "https://ikigai.example.lg.jp",
  });
  const renderMail = () => ({ subject: "お知らせ", text: "お知らせです。", html: "<p>お知らせです。</p>" });
  const replyCodeOf = issueReplyCode({ access: inMemoryAccess(clock), linkKey, clock });
  const pace = { next: async () => undefined };
  return {
    queue,
    accountList,
    send: sendDelivery({
      ...{ seniors, listings, deliveries, centres, clock, logger },
      participations: inMemoryParticipations([]),
      dispatchers: {
        email: dispatchMail({ mailer, renderMail, linksFor }),
        sms: dispatchSms({ sms, renderSms: digestSms, linksFor, replyCodeOf, clock }),
      },
      breaker: async () => "closed",
      pace: { email: pace, sms: pace },
    }),
    record: recordDeliveryEvent({ deliveries, seniors, accountList, clock, logger }),
    reconcile: reconcileDeliveries({ deliveries, centres, deliveryQueue: queue, clock, logger }),
  };
};

/** The provider's events of what it accepted. */
const eventsOf = ({ channel, messageId, to, tags }: Accepted, at: string) => {
  const key = deliveryWorkSchema.parse({
    ...{ centreId: tags.centre, seniorId: tags.senior },
    cycle: tags.cycle?.replace(/(\d\d)(\d\d)$/, "$1:$2"),
  });
  const told = { at, providerMessageId: messageId, recipient: to };
  const fate =
    to === bouncing
      ? ({ kind: "bounced", permanent: true, detail: "Permanent/General" } as const)
      : ({ kind: "delivered", permanent: false, detail: "" } as const);
  const sent = { kind: "sent", permanent: false, detail: "" } as const;
  return [sent, fate].map((event) => ({
    key,
    channel,
    deliveryKey: tags.delivery ?? "",
    event: { ...told, ...event },
  }));
};

/**
 * Three digests from the queue to the last event, while the first call of each service is disturbed; whoever calls in
 * vain is called again, as the queues do, and the sweeper runs.
 */
export const disturbSending = async ({ fault, onFault }: Disturbance) => {
  const stores = storesOfPeople();
  const { clock, waiting } = stores;
  const messages: string[] = [];
  const sink = await startProviderSink({ onQueued: ({ body }) => messages.push(body) });
  const disturbed = new Set<CallSite>();
  const network = await startFaultyNetwork({
    ...{ port: Number(new URL(sink.endpoint).port), delayMs },
    faultFor: ({ site }) => {
      if (site === undefined || disturbed.has(site)) return undefined;
      disturbed.add(site);
      onFault(site);
      return fault;
    },
  });
  const { queue, accountList, send, record, reconcile } = functionsOf(stores, network.endpoint);
  try {
    await untilDone(() => queue.send(waiting.map(({ centreId, seniorId, cycle }) => ({ centreId, seniorId, cycle }))));
    let told = 0;
    for (let round = 0; round < rounds; round += 1) {
      for (const body of messages.splice(0)) await untilDone(() => send(deliveryWorkSchema.parse(JSON.parse(body))));
      for (; told < sink.accepted.length; told += 1)
        for (const event of eventsOf(sink.accepted[told] as Accepted, clock().toISOString()))
          await untilDone(() => record(event));
      clock.advance(20 * minute);
      await untilDone(() => reconcile());
    }
    const onList = sink.suppressed.has(bouncing);
    await untilDone(() => accountList.remove(bouncing));
    return { ...(await judge(stores, sink.accepted)), wrongLists: onList && sink.suppressed.size === 0 ? 0 : 1 };
  } finally {
    await network.stop();
    await sink.stop();
  }
};

const judge = async ({ deliveries }: ReturnType<typeof storesOfPeople>, accepted: readonly Accepted[]) => {
  const all = deliveries.all();
  const keys = new Set(accepted.map(({ tags }) => tags.delivery));
  const mails = accepted.filter(({ channel }) => channel === "email").length;
  const { centreId } = aCentre();
  const tally = await deliveries.tallyFrom(centreId, "2026-01-01");
  const spent = await deliveries.spentIn(centreId, "sms", "2026-11");
  const unknown = all.filter(({ state }) => state === "UNKNOWN").length;
  const right = [tally.sent === mails, tally.bounced === 1, spent.messages === accepted.length - mails + unknown];
  return {
    digests: all.length,
    lost: all.filter(({ deliveryKey, state }) => !keys.has(deliveryKey) && state !== "UNKNOWN").length,
    doubled: accepted.length - keys.size,
    unknown,
    wrongCounters: right.filter((isRight) => !isRight).length,
  };
};
