import type { MachineChannel } from "../../shared/domain/sending-hours.ts";
import { addDays } from "../../shared/domain/times.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { type Acceptance, deliveryWorld } from "../support/simulation/delivery-world.ts";
import { type Proof, violationsOf } from "./proof.ts";

/** National holidays and the turn of the year, as a centre enters them. */
const holidays = [
  ...["2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02", "2027-01-03", "2027-01-11"],
  ...["2027-02-11", "2027-02-23", "2027-03-21", "2027-03-22", "2027-04-29", "2027-05-03", "2027-05-04", "2027-05-05"],
  ...["2027-07-19", "2027-08-11", "2027-09-20", "2027-09-23", "2027-10-11", "2027-11-03", "2027-11-23"],
];
const firstDay = "2026-12-01";
const days = 365;

const allowed: Readonly<Record<MachineChannel, readonly [string, string]>> = {
  email: ["07:00", "20:00"],
  sms: ["09:00", "19:00"],
};

/** An oracle of its own: Japan is nine hours ahead of UTC, all year. */
const japan = (at: Date): string => new Date(at.getTime() + 9 * 3_600_000).toISOString();

const isOutside =
  (channel: MachineChannel) =>
  ({ at }: Acceptance): boolean => {
    const local = japan(at);
    const [from, until] = allowed[channel];
    const time = local.slice(11, 16);
    return time < from || time >= until || holidays.includes(local.slice(0, 10));
  };

const sendingYear = async (seed: number, channel: MachineChannel, perDay: number) => {
  const random = seededRandom(seed);
  const accepted: Acceptance[] = [];
  let outside = 0;
  for (let day = 0; day < days; day += 1) {
    // Matched at night as a rule, and at any hour of the day when an operator runs a cycle by hand.
    const hour = random() < 0.7 ? 2 : Math.floor(random() * 24);
    const minute = String(Math.floor(random() * 60)).padStart(2, "0");
    const start = new Date(
      `${addDays(firstDay, day)}T${String(hour).padStart(2, "0")}:${minute}:00+09:00`,
    ).toISOString();
    const world = deliveryWorld({
      ...{ seed: seed * 1000 + day, digests: perDay, channel, start, centre: { closedDates: holidays } },
      ...{ crash: 0.03, throttled: 0.1, ambiguous: 0.01, lostMessages: 0.02, doubledMessages: 0.05 },
    });
    await world.run(24 * 10);
    accepted.push(...world.acceptances);
    outside += world.acceptances.filter(isOutside(channel)).length;
  }
  return { digests: days * perDay, sent: accepted.length, outside };
};

/** A year of sends, with crashes, retries and holidays: none outside the hours of its channel. */
export const r7: Proof = {
  title: "a year of sends: none at night, none on days that the centre is closed",
  run: async ({ seed, scale, say }) => {
    const perDay = scale === "full" ? 140 : 1;
    const email = await sendingYear(seed, "email", perDay);
    say(`mail: ${JSON.stringify(email)}`);
    const sms = await sendingYear(seed + 1, "sms", perDay);
    say(`SMS: ${JSON.stringify(sms)}`);
    const counts = {
      "mails sent": email.sent,
      "mails outside 7:00–20:00 or on closed days": email.outside,
      "SMS sent": sms.sent,
      "SMS outside 9:00–19:00 or on closed days": sms.outside,
    };
    return {
      counts,
      violations: violationsOf(counts, {
        "mails sent": { min: days * perDay },
        "mails outside 7:00–20:00 or on closed days": { max: 0 },
        // Of unknown fate some are, and those are not sent again.
        "SMS sent": { min: 0.8 * days * perDay },
        "SMS outside 9:00–19:00 or on closed days": { max: 0 },
      }),
    };
  },
};
