import type { LocalCloud } from "../../../infra/local/local-cloud.ts";

const day = 86_400_000;

/** Runs the matching cycle of a day from today to its end: everything that it leads to has happened. */
export const runCycle = async (cloud: LocalCloud, daysFromNow = 0): Promise<void> => {
  const scheduledTime = new Date(Math.floor(Date.now() / 60_000) * 60_000 + daysFromNow * day).toISOString();
  await cloud.fireSchedule("jobs/plan-digests", { scheduledTime });
  await cloud.drain();
};
