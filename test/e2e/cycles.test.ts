import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { nextMorning } from "../../infra/local/daytime.ts";
import { openStore, type StoredRow } from "../../infra/local/demo/read-store.ts";
import type { LocalCloud } from "../../infra/local/local-cloud.ts";
import { sampleCentres } from "../../infra/local/samples/centres.ts";
import { settleCutOff, settleQueues } from "../../infra/local/settle-cycle.ts";
import { startLocalCloud } from "../../infra/local/start-local-cloud.ts";
import { runCycle } from "../support/app/cycles.ts";
import { gardenEvent, importEvents } from "../support/app/event-list.ts";
import { killFunctions } from "../support/app/function-processes.ts";
import { takeOverMembers } from "../support/app/members.ts";

const people = Array.from({ length: 12 }, (_, index) => `person${index}@example.jp`);
const hour = 3_600_000;
let stateDirectory: string;
let cloud: LocalCloud;
/** Nobody gets mail at night. */
const morning = nextMorning(new Date());

const start = async (): Promise<LocalCloud> =>
  startLocalCloud({
    ...{ stateDirectory, port: 0, templateDirectory: inject("templateDirectory"), runSchedules: false },
    clockOffsetMs: morning.getTime() - Date.now(),
  });

const events = [
  { title: "花壇の手入れボランティア", description: "公園の花壇の草を抜いて、水をやります。", startTime: "09:00" },
  { title: "花の植えかえボランティア", description: "駅前の花を季節のものに植えかえます。", startTime: "10:00" },
  { title: "園芸の手伝いボランティア", description: "学校の畑で野菜の世話をします。", startTime: "13:00" },
];

/** The next event that nobody has been told of. */
const offerAnother = async (): Promise<void> => {
  const event = events.shift();
  if (event === undefined) throw new Error("Everybody was told of everything.");
  const endTime = event.startTime.replace(":00", ":50");
  await importEvents(cloud, [gardenEvent({ ...event, endTime, rowId: event.title })]);
};

beforeAll(async () => {
  stateDirectory = await mkdtemp(join(tmpdir(), "ikigai-cycles-"));
  cloud = await start();
  for (const centre of sampleCentres) await cloud.invoke("jobs/set-up-centre", centre);
  await offerAnother();
  await takeOverMembers(
    cloud,
    people.map((email) => ({ email })),
  );
});
afterAll(async () => {
  await cloud.stop();
  await rm(stateDirectory, { recursive: true, force: true });
});

/** How many mails each person has got. */
const mailsPerPerson = async (): Promise<number[]> => {
  const mails = await cloud.mails();
  return people.map((email) => mails.filter(({ destinations }) => destinations.includes(email)).length);
};

const deliveries = async (): Promise<readonly StoredRow[]> => {
  const store = openStore(cloud);
  const rows = await store.deliveries();
  store.close();
  return rows;
};

test("a cycle brings everybody one digest, and running it again brings nothing", async () => {
  await runCycle(cloud);
  expect(await mailsPerPerson()).toEqual(people.map(() => 1));
  await runCycle(cloud);
  expect(await mailsPerPerson()).toEqual(people.map(() => 1));
});

test("the next day's cycle repeats nothing, and brings what is new", async () => {
  await runCycle(cloud, 1);
  expect(await mailsPerPerson()).toEqual(people.map(() => 1));
  await offerAnother();
  await runCycle(cloud, 2);
  expect(await mailsPerPerson()).toEqual(people.map(() => 2));
});

test("functions that are killed again and again, and a restart, neither lose nor double a digest", async () => {
  await offerAnother();
  const scheduledTime = new Date(Math.floor(Date.now() / 60_000) * 60_000 + 3 * 24 * hour);
  const plan = { scheduledTime: scheduledTime.toISOString() };
  await cloud.fireSchedule("jobs/plan-digests", plan);
  let killed = 0;
  await vi.waitUntil(async () => (await mailsPerPerson()).some((mails) => mails === 3), {
    timeout: 60_000,
    interval: 20,
  });
  for (let time = 0; time < 5; time += 1) {
    killed += killFunctions();
    await sleep(300);
  }
  expect(killed).toBeGreaterThan(0);
  await cloud.stop();
  cloud = await start();
  await cloud.fireSchedule("jobs/plan-digests", plan);
  await settleQueues(cloud);
  const store = openStore(cloud);
  await settleCutOff(cloud, store, scheduledTime, () => undefined);
  store.close();
  expect(await mailsPerPerson()).toEqual(people.map(() => 3));
  // The provider's word on the last mail may still be on its way.
  await vi.waitFor(
    async () =>
      expect((await deliveries()).map(({ state }) => state)).toEqual(
        people.flatMap(() => ["DELIVERED", "DELIVERED", "DELIVERED"]),
      ),
    { timeout: 60_000, interval: 500 },
  );
}, 600_000);
