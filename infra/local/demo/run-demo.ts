import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { LocalCloud } from "../local-cloud.ts";
import { prepareBundles, prepareTemplate } from "../prepare-template.ts";
import { startLocalCloud } from "../start-local-cloud.ts";
import { checkMails } from "./check-mails.ts";
import { importFigures, versionsOf } from "./import-figures.ts";
import { countRows, type FileReport, findFiles, importFiles } from "./import-files.ts";
import type { DemoOptions } from "./options.ts";
import { type DigestInInbox, readDigest } from "./read-digests.ts";
import { openStore, type Store } from "./read-store.ts";
import { registerPeople, setUpCentres } from "./register-people.ts";
import { cycleOf, cycleTimeOf, runCycle } from "./run-cycle.ts";
import { countListings, type DemoSummary } from "./summary.ts";
import { demoTexts } from "./texts.ts";

export interface DemoResult {
  readonly summary: DemoSummary;
  readonly reports: readonly FileReport[];
}

const mostViolationsTold = 20;

const inboxOf = async (cloud: LocalCloud): Promise<DigestInInbox[]> => {
  const digests = await Promise.all((await cloud.mails()).map(readDigest));
  return digests.filter((digest) => digest !== undefined);
};

const clean = async (store: Store): Promise<DemoSummary["listings"]> => countListings(await store.rows("listings"));

const run = async (
  cloud: LocalCloud,
  options: DemoOptions,
  files: readonly string[],
  say: (text: string) => void,
): Promise<DemoResult> => {
  const store = openStore(cloud);
  const before = new Set((await inboxOf(cloud)).map(({ messageId }) => messageId));
  cloud.setClock(options.now);
  await setUpCentres(cloud);
  const importStarted = performance.now();
  const reports = await importFiles(cloud, files, ({ fileName, rows, problemText }, done) => {
    say(demoTexts.importing(done, files.length, fileName, rows.length));
    if (problemText) say(demoTexts.problem(fileName, problemText));
  });
  const importSeconds = (performance.now() - importStarted) / 1000;
  say(demoTexts.importingAgain);
  const versions = versionsOf(await store.rows("listings"));
  const again = await importFiles(cloud, files, () => undefined);
  const versionsAfter = versionsOf(await store.rows("listings"));

  say(demoTexts.members(options.seniors));
  const rejected = await registerPeople(cloud, options.seniors, options.now);
  if (rejected > 0) say(demoTexts.memberProblem(rejected));

  const cycle = cycleOf(cycleTimeOf(options.now));
  say(demoTexts.matching(cycle));
  const { seconds, unfinished } = await runCycle(cloud, store, options.now, say);
  if (unfinished > 0) say(demoTexts.unfinished(unfinished));

  say(demoTexts.checking);
  const inbox = await inboxOf(cloud);
  const arrived = inbox.filter(({ messageId }) => !before.has(messageId));
  const [seniors, listings, deliveries] = await Promise.all(
    (["seniors", "listings", "deliveries"] as const).map((table) => store.rows(table)),
  );
  const people = (seniors ?? []).filter(({ item }) => item === "profile");
  const rows = { seniors: people, listings: listings ?? [], deliveries: deliveries ?? [] };
  const violations = checkMails(inbox, rows, ({ messageId }) => !before.has(messageId));
  for (const violation of violations.slice(0, mostViolationsTold)) say(demoTexts.violation(JSON.stringify(violation)));
  const inCycle = new Set(rows.deliveries.filter((one) => one.cycle === cycle).map(({ seniorKey }) => seniorKey));
  const summary: DemoSummary = {
    files: files.length,
    rows: countRows(reports),
    import: importFigures(files, reports, importSeconds, again, [versions, versionsAfter]),
    listings: await clean(store),
    seniors: rows.seniors.length,
    digests: arrived.length,
    items: arrived.reduce((sum, { items }) => sum + items.length, 0),
    emptyDigests: rows.seniors.length - inCycle.size,
    violations: violations.length,
    seconds: { import: importSeconds, ...seconds },
  };
  store.close();
  return { summary, reports };
};

/** Runs the main job once, from files to inboxes, on the synthesized template. */
export const runDemo = async (options: DemoOptions, say: (text: string) => void): Promise<DemoResult> => {
  const { files, passedOver } = findFiles(resolve(options.listings));
  if (passedOver.length > 0) say(demoTexts.passedOver(passedOver));
  const temporary = await mkdtemp(join(tmpdir(), "ikigai-demo-"));
  try {
    say(demoTexts.preparing);
    await prepareBundles();
    const templateDirectory = join(temporary, "template");
    await prepareTemplate(templateDirectory);
    say(demoTexts.starting);
    const cloud = await startLocalCloud({
      stateDirectory: options.state ? resolve(options.state) : join(temporary, "state"),
      port: 0,
      templateDirectory,
      clockOffsetMs: options.now.getTime() - Date.now(),
      runSchedules: false,
    });
    try {
      return await run(cloud, options, files, say);
    } finally {
      await cloud.stop();
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
};
