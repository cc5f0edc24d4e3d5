import type { Delivery } from "../../shared/domain/delivery.ts";
import type { DeliveryEvent, DeliveryEventKind } from "../../shared/domain/delivery-event.ts";
import { mayReceiveDigest } from "../../shared/domain/digest.ts";
import { recordDeliveryEvent } from "../../shared/usecases/record-delivery-event.ts";
import { fixedClock, testNow } from "../support/fixed-clock.ts";
import { inMemoryDeliveries } from "../support/in-memory/delivery-repository.ts";
import { capturingLogger } from "../support/in-memory/logger.ts";
import { fakeMailSuppressionList } from "../support/in-memory/mail-suppression-list.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { populationOf } from "../support/simulation/population.ts";
import { type Proof, violationsOf } from "./proof.ts";

interface Told {
  readonly delivery: Delivery;
  readonly event: DeliveryEvent;
}

/** What can become of a mail, as the provider tells it in order. */
const stories: readonly (readonly [DeliveryEventKind, string?][])[] = [
  [["sent"], ["delivered"]],
  [["sent"], ["delivered"]],
  [["sent"], ["delivered"], ["complained", "abuse"]],
  [["sent"], ["bounced", "Permanent/General"]],
  [["sent"], ["bounced", "Transient/MailboxFull"]],
  [["sent"], ["delivered"], ["bounced", "Permanent/NoEmail"]],
  [["sent"], ["bounced", "Transient/General"], ["bounced", "Permanent/Suppressed"]],
  [["rejected", "Bad_content"]],
  [["sent"]],
];

/** Every tenth person's mailbox is full, mail after mail. */
const fullMailbox: (typeof stories)[number] = [["sent"], ["bounced", "Transient/MailboxFull"]];

/** Four cycles of each person, so that passing bounces add up. */
const cycles = ["2026-11-10T02:00", "2026-11-14T02:00", "2026-11-18T02:00", "2026-11-22T02:00"] as const;

const eventsOf = (deliveries: readonly Delivery[], addressOf: (delivery: Delivery) => string, random: () => number) =>
  deliveries.flatMap((delivery, n): Told[] => {
    const dice = random();
    const isFull = Number(delivery.seniorId.slice(-1)) === 0;
    const story = isFull ? fullMailbox : (stories[Math.floor(dice * stories.length)] ?? []);
    return story.map(([kind, detail = ""], place) => ({
      delivery,
      event: {
        kind,
        at: new Date(Date.parse(testNow) + n * 1000 + place).toISOString(),
        providerMessageId: "m",
        recipient: addressOf(delivery),
        permanent: detail.startsWith("Permanent"),
        detail,
      },
    }));
  });

const shuffled = <T>(items: readonly T[], random: () => number): T[] =>
  items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);

/** All that events leave behind. */
const tell = async (people: number, seed: number, order: (told: readonly Told[]) => readonly Told[]) => {
  const clock = fixedClock("2026-11-25T12:00:00.000Z");
  const { seniors, waiting, addressOf, centre } = populationOf({ digests: people, channel: "email", clock });
  const sending = cycles.flatMap((cycle, c) =>
    waiting.map((delivery, n) => ({
      ...delivery,
      ...({ cycle: cycle as Delivery["cycle"], state: "SENDING", attempt: 1 } as const),
      deliveryKey: `${c}${n.toString(16).padStart(31, "0")}`,
    })),
  );
  const deliveries = inMemoryDeliveries(seniors, sending);
  const accountList = fakeMailSuppressionList();
  const record = recordDeliveryEvent({ deliveries, seniors, accountList, clock, logger: capturingLogger() });
  const told = order(eventsOf(sending, addressOf, seededRandom(seed)));
  for (const { delivery, event } of told)
    await record({ key: delivery, deliveryKey: delivery.deliveryKey, channel: "email", event });
  const suppressions = await Promise.all(
    waiting.map(async (delivery) => {
      const found = await deliveries.findSuppression(centre.centreId, "email", addressOf(delivery));
      const senior = await seniors.get(delivery.centreId, delivery.seniorId);
      return `${delivery.seniorId} ${found?.reason ?? "none"} ${mayReceiveDigest(senior)}`;
    }),
  );
  return {
    told: told.length,
    states: deliveries.all().map(({ deliveryKey, state, failure = "" }) => `${deliveryKey} ${state} ${failure}`),
    suppressions,
    account: [...accountList.addresses.keys()].sort(),
    tally: JSON.stringify(await deliveries.tallyFrom(centre.centreId, "2026-11-01")),
  };
};

type End = Awaited<ReturnType<typeof tell>>;

const differences = (one: End, other: End): number =>
  one.states.filter((state, n) => state !== other.states[n]).length +
  one.suppressions.filter((suppression, n) => suppression !== other.suppressions[n]).length +
  Number(one.account.join() !== other.account.join()) +
  Number(one.tally !== other.tally);

/** Events of mails, shuffled and doubled, leave the same behind as in order. */
export const m3: Proof = {
  title: "10,000 events shuffled and doubled end as in order",
  run: async ({ seed, scale, say }) => {
    const people = scale === "full" ? 1300 : 60;
    const random = seededRandom(seed + 1);
    const inOrder = await tell(people, seed, (told) => told);
    const anyOrder = await tell(people, seed, (told) => shuffled([...told, ...told], random));
    const reversed = await tell(people, seed, (told) => [...told].reverse());
    say(`tally ${inOrder.tally}`);
    const suppressed = inOrder.suppressions.filter((one) => !one.includes("none"));
    const counts = {
      events: inOrder.told,
      "told shuffled and doubled": anyOrder.told,
      "people suppressed": suppressed.length,
      "of these for passing bounces": suppressed.filter((one) => one.includes("soft_bounces")).length,
      "differences, shuffled and doubled": differences(inOrder, anyOrder),
      "differences, reversed": differences(inOrder, reversed),
      "bounced or complained and still reachable": inOrder.suppressions.filter(
        (one) => one.endsWith("true") && (one.includes(" bounce ") || one.includes(" complaint ")),
      ).length,
    };
    return {
      counts,
      violations: violationsOf(counts, {
        ...(scale === "full" && { events: { min: 10_000 } }),
        "people suppressed": { min: 1 },
        "of these for passing bounces": { min: people / 10 },
        "differences, shuffled and doubled": { max: 0 },
        "differences, reversed": { max: 0 },
        "bounced or complained and still reachable": { max: 0 },
      }),
    };
  },
};
