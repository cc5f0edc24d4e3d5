import { openStore, type Store } from "../../infra/local/demo/read-store.ts";
import type { LocalCloud } from "../../infra/local/local-cloud.ts";
import { type TableName, tables } from "../../shared/contract/tables.ts";
import { mayReceiveDigest } from "../../shared/domain/digest.ts";
import { seniorSchema } from "../../shared/domain/senior.ts";
import { addDays, jstDate } from "../../shared/domain/times.ts";
import { askForSignIn } from "../support/app/ask-for-sign-in.ts";
import { runCycle } from "../support/app/cycles.ts";
import { gardenEvent, importEvents } from "../support/app/event-list.ts";
import { mailbox, type ReadMail } from "../support/app/mailbox.ts";
import { takeOverMembers } from "../support/app/members.ts";
import { scan, scanInBrowser } from "../support/app/scanners.ts";
import { startTestCloud } from "../support/app/start-test-cloud.ts";
import { startBrowser } from "../support/browser/start-browser.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { synthesize } from "../support/synthesize.ts";
import { rowLine } from "../support/table-dump.ts";
import { type Proof, type ProofOptions, violationsOf } from "./proof.ts";

interface Scale {
  readonly people: number;
  readonly visits: number;
  /** Mails whose links a browser with scripts opens, one by one. */
  readonly mailsInBrowser: number;
}

const scales: Readonly<Record<ProofOptions["scale"], Scale>> = {
  full: { people: 40, visits: 1_000, mailsInBrowser: 20 },
  short: { people: 4, visits: 60, mailsInBrowser: 2 },
};

const presses = 10;

const addressOf = (n: number): string => `reader-${n}@example.jp`;

/** Every address that a scanner finds in a mail: of both parts, and of its headers. */
const linksOf = (mail: ReadMail): string[] => {
  const inHtml = [...String(mail.parsed.html).matchAll(/href="(https?:[^"]+)"/g)].map(([, url = ""]) => url);
  const all = [...mail.links, ...inHtml.map((url) => url.replaceAll("&amp;", "&")), mail.unsubscribeUrl];
  return [...new Set(all)].filter((url) => url !== "");
};

/** All rows of all tables, to see whether anything changed. */
const rowsOf = async (store: Store): Promise<Set<string>> => {
  const all = await Promise.all(
    (Object.keys(tables) as TableName[]).map(async (name) =>
      (await store.rows(name)).map((row) => `${name} ${rowLine(row)}`),
    ),
  );
  return new Set(all.flat());
};

const changesBetween = (before: ReadonlySet<string>, after: ReadonlySet<string>): number =>
  [...before].filter((row) => !after.has(row)).length + [...after].filter((row) => !before.has(row)).length;

/** A press on the mail program's own button (RFC 8058). */
const pressOnce = async (url: string) => {
  const started = performance.now();
  const answer = await fetch(url, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  });
  await answer.text();
  const isPlain = answer.status === 200 && !answer.headers.has("set-cookie") && !answer.headers.has("location");
  return { isPlain, milliseconds: performance.now() - started };
};

/** Tokens that nobody was given, made from one that somebody was. */
const forgeriesOf = (url: string): string[] => {
  const at = url.lastIndexOf("/") + 1;
  const [path, token] = [url.slice(0, at), url.slice(at)];
  const flipped = (place: number) =>
    `${token.slice(0, place)}${token[place] === "A" ? "B" : "A"}${token.slice(place + 1)}`;
  return [
    token.slice(0, -1),
    token.slice(1),
    flipped(0),
    flipped(Math.floor(token.length / 2)),
    "x",
    "A".repeat(80),
  ].map((forged) => path + forged);
};

const answersTo = async (urls: readonly string[], method: "GET" | "POST"): Promise<Set<string>> => {
  const answers = await Promise.all(
    urls.map(async (url) => {
      const answer = await fetch(url, { method, redirect: "manual" });
      return `${answer.status} ${await answer.text()}`;
    }),
  );
  return new Set(answers);
};

const visitAll = async (mails: readonly ReadMail[], { visits, mailsInBrowser }: Scale, random: () => number) => {
  const links = mails.flatMap(linksOf);
  const found = { "visits that found no page": 0, "heads with a body": 0 };
  for (let visit = 0; visit < visits; visit += 1) {
    const method = random() < 0.5 ? "HEAD" : "GET";
    const { status, hasBody } = await scan(links[visit % links.length] ?? "", method, random);
    if (status !== 200) found["visits that found no page"] += 1;
    if (method === "HEAD" && hasBody) found["heads with a body"] += 1;
  }
  const { browser, close } = await startBrowser();
  const opened: number[] = [];
  try {
    for (const mail of mails.slice(0, mailsInBrowser)) opened.push(...(await scanInBrowser(browser, linksOf(mail))));
  } finally {
    await close();
  }
  found["visits that found no page"] += opened.filter((status) => status !== 200).length;
  return {
    "links in mails": links.length,
    "visits by scanners": visits,
    "by browsers with scripts": opened.length,
    ...found,
  };
};

const stopAll = async (mails: readonly ReadMail[]) => {
  const pressed = [];
  for (const mail of mails)
    pressed.push(...(await Promise.all(Array.from({ length: presses }, () => pressOnce(mail.unsubscribeUrl)))));
  return {
    "presses of one-click": pressed.length,
    "presses with a cookie, redirect or fault": pressed.filter(({ isPlain }) => !isPlain).length,
    "slowest press, ms": Math.round(Math.max(...pressed.map(({ milliseconds }) => milliseconds))),
  };
};

const digestsTo = async (cloud: LocalCloud, email: string): Promise<number> =>
  (await mailbox(cloud).all(email)).filter((mail) => mail.unsubscribeUrl !== "").length;

const stopsIn = async (store: Store): Promise<number> =>
  (await store.rows("seniors"))
    .filter(({ item }) => item === "profile")
    .filter((profile) => !mayReceiveDigest(seniorSchema.parse(profile))).length;

const prove = async (cloud: LocalCloud, { seed, scale, say }: ProofOptions) => {
  const size = scales[scale];
  const store = openStore(cloud);
  const people = Array.from({ length: size.people }, (_, n) => addressOf(n));
  await importEvents(cloud, [
    gardenEvent({ rowId: "1" }),
    gardenEvent({ rowId: "2", title: "公園の清掃ボランティア" }),
  ]);
  await takeOverMembers(
    cloud,
    people.map((email) => ({ email })),
  );
  await runCycle(cloud);
  const { next } = mailbox(cloud);
  const mails = await Promise.all(people.map(next));
  await askForSignIn(cloud.origin, addressOf(0));
  const signIn = await next(addressOf(0));

  say(`${size.visits} visits by scanners`);
  const before = await rowsOf(store);
  const visited = await visitAll([signIn, ...mails], size, seededRandom(seed));
  await cloud.drain();
  const changed = changesBetween(before, await rowsOf(store));

  const [mail] = mails;
  const tokens = mail ? [mail.unsubscribeUrl, linksOf(mail).find((url) => url.includes("/o/")) ?? ""] : [];
  const forged = tokens.flatMap(forgeriesOf);
  const [read, posted] = [await answersTo(forged, "GET"), await answersTo(forged, "POST")];

  say("every second person presses the button ten times");
  const stopping = mails.filter((_, n) => n % 2 === 0);
  const stopped = await stopAll(stopping);
  const stops = await stopsIn(store);
  const inFortyDays = addDays(jstDate(new Date()), 40);
  await importEvents(cloud, [
    gardenEvent({ rowId: "3", title: "花の植えかえボランティア", startsOn: inFortyDays, endsOn: inFortyDays }),
  ]);
  await runCycle(cloud, 20);
  const later = await Promise.all(people.map(async (email) => (await digestsTo(cloud, email)) - 1));
  store.close();
  return {
    ...visited,
    "rows that visits changed": changed,
    "forged tokens": forged.length,
    "kinds of answer to them (GET, POST)": Math.max(read.size, posted.size),
    "of them not 404": [...read, ...posted].filter((answer) => !answer.startsWith("404")).length,
    ...stopped,
    "people who stopped": stops,
    "stopped otherwise": Math.abs(stops - stopping.length),
    "later mails to who stopped": later.filter((count, n) => n % 2 === 0 && count > 0).length,
    "later mails to the others": later.filter((count, n) => n % 2 === 1 && count > 0).length,
  };
};

/** M2 of the reliability goals: looking at a mail's links changes nothing; the button of the mail program stops for good. */
export const m2: Proof = {
  title: "Scanners that follow every link change nothing; one press stops for good",
  run: async (options) => {
    const { templateDirectory, remove } = await synthesize();
    const { cloud, close } = await startTestCloud(templateDirectory);
    try {
      const counts = await prove(cloud, options);
      const none = { max: 0 };
      return {
        counts,
        violations: violationsOf(counts, {
          "links in mails": { min: scales[options.scale].people * 4 },
          "visits that found no page": none,
          "heads with a body": none,
          "rows that visits changed": none,
          "kinds of answer to them (GET, POST)": { max: 1 },
          "of them not 404": none,
          "presses with a cookie, redirect or fault": none,
          "stopped otherwise": none,
          "later mails to who stopped": none,
          "later mails to the others": { min: Math.floor(scales[options.scale].people / 2) },
        }),
      };
    } finally {
      await close();
      await remove();
    }
  },
};
