import type { Centre } from "./centre.ts";
import type { Channel } from "./senior.ts";
import { addDays, jstMinute } from "./times.ts";

/** Channels that a machine sends by. Letters and calls are the desk's. */
export type MachineChannel = Extract<Channel, "email" | "sms">;

interface Hours {
  /** First minute, in Japan. */
  readonly from: string;
  /** First minute that is too late. */
  readonly until: string;
}

/** When people may be reached. The last minute is left out, because a mail that was begun in it may arrive after it. */
const hours: Readonly<Record<MachineChannel, Hours>> = {
  email: { from: "07:00", until: "19:59" },
  sms: { from: "09:00", until: "18:59" },
};

const startOf = (date: string, channel: MachineChannel): Date => new Date(`${date}T${hours[channel].from}:00+09:00`);

const isOpen = (channel: MachineChannel, closedDates: Centre["closedDates"], minute: string): boolean => {
  const { from, until } = hours[channel];
  const time = minute.slice(11);
  return !closedDates.includes(minute.slice(0, 10)) && from <= time && time < until;
};

/**
 * The first instant from `at` on at which a centre may send by this channel: within the channel's hours, on no date that
 * the centre is closed. `at` itself if it is one.
 */
export const nextSendingTime = (
  channel: MachineChannel,
  { closedDates }: Pick<Centre, "closedDates">,
  at: Date,
): Date => {
  const minute = jstMinute(at);
  if (isOpen(channel, closedDates, minute)) return at;
  const today = minute.slice(0, 10);
  let date = minute.slice(11) < hours[channel].from ? today : addDays(today, 1);
  while (closedDates.includes(date)) date = addDays(date, 1);
  return startOf(date, channel);
};
