import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type RunFlags, readFlags } from "./command-line.ts";
import { serveLoopback } from "./engines/http-server.ts";
import type { LocalCloud } from "./local-cloud.ts";
import { prepareBundles, prepareTemplate } from "./prepare-template.ts";
import { problemText } from "./problem-text.ts";
import { samples } from "./samples/samples.ts";
import { type Summary, seed } from "./seed.ts";
import { sampleStaff } from "./sign-in/sample-staff.ts";
import { startLocalCloud } from "./start-local-cloud.ts";
import { openStateDirectory } from "./state-directory.ts";
import { createTerminal, tableLines } from "./terminal.ts";
import { texts } from "./texts.ts";

const words = texts.run;
const terminal = createTerminal((text) => process.stdout.write(text));

/** Says at once what would only be found out after the building. */
async function checkPlace({ port, fresh, state }: RunFlags): Promise<void> {
  const probe = await serveLoopback(port, () => undefined);
  await probe.stop();
  openStateDirectory(state);
  if (!fresh) return;
  await rm(state, { recursive: true, force: true });
  openStateDirectory(state);
}

async function start({ port, state }: RunFlags): Promise<LocalCloud> {
  const templateDirectory = join(state, "cdk.out");
  await terminal.step(words.bundles, prepareBundles, words.bundlesDone);
  await terminal.step(words.template, () => prepareTemplate(templateDirectory));
  return terminal.step(words.cloud, () =>
    startLocalCloud({ stateDirectory: state, port, templateDirectory, staff: sampleStaff }),
  );
}

function summaryLines(
  { listings, seniorsLookedAt, mails, byHand }: Summary,
  { origin }: LocalCloud,
): readonly string[] {
  const labels = words.table;
  return tableLines([
    [labels.listings, labels.listingsValue(listings.published, listings.needsPerson, listings.rejected)],
    [labels.seniors, labels.seniorsValue(seniorsLookedAt)],
    [labels.digests, labels.digestsValue(mails, byHand)],
    [labels.publicSite, `${origin}/`],
    [labels.staffPortal, `${origin}/staff`],
    [labels.inbox, `${origin}/__local/`],
  ]);
}

function peopleLines(): readonly string[] {
  const byCentre = Object.entries(Object.groupBy(sampleStaff, ({ centreName }) => centreName));
  return byCentre.map(([centre, people = []]) => {
    const named = people.map(({ name, title }) => `${name}（${title}）`).join("、");
    return `  ${centre}： ${named}`;
  });
}

/** Stops in order on Ctrl-C and on the system's request; a second press does not wait. */
function stopOnSignal(cloud: LocalCloud): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    terminal.line(`\n${words.stopping}`);
    await cloud.stop();
    terminal.line(words.stopped);
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
}

async function main(flags: RunFlags): Promise<void> {
  const startedAt = performance.now();
  terminal.line(words.greeting);
  await checkPlace(flags);
  const cloud = await start(flags);
  stopOnSignal(cloud);
  const { summary, isNew } = await seed(cloud, samples, join(flags.state, "seeded.json"), terminal);
  terminal.line();
  terminal.line(words.ready(((performance.now() - startedAt) / 1000).toFixed(1)));
  if (!isNew) terminal.line(words.kept);
  for (const line of summaryLines(summary, cloud)) terminal.line(line);
  if (summary.unfinished > 0) terminal.line(words.unfinished(summary.unfinished));
  terminal.line();
  terminal.line(words.people);
  for (const line of peopleLines()) terminal.line(line);
  terminal.line();
  terminal.line(words.howToStop);
}

function readFlagsOrExplain(): RunFlags {
  try {
    return readFlags(process.argv.slice(2));
  } catch (error) {
    terminal.line(`${error instanceof Error ? error.message : error}\n${texts.problems.badFlags}`);
    process.exit(2);
  }
}

try {
  await main(readFlagsOrExplain());
} catch (error) {
  const explained = problemText(error);
  if (!explained) throw error;
  terminal.line(explained);
  process.exit(1);
}
