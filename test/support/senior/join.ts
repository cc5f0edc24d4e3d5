import type { TestBrowser } from "./browser-of.ts";

type Answers = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** What a person answers on each page, in the order of the pages. */
export const joinAnswers = {
  name: { familyName: "山田", givenName: "花子", familyNameKana: "やまだ", givenNameKana: "ﾊﾅｺ" },
  area: { postalCode: "１１４ー００２２" },
  town: {},
  interests: { interests: ["V", "H"] },
  fields: { fields: ["V4"] },
  days: { "time-Tu": ["am"], "time-Th": ["am", "pm"], otherTimes: "possible" },
  travel: { modes: ["walk", "bus"], minutes: "30", outside: "no" },
  avoid: { avoidBody: ["stairs"], avoidPeople: ["speaking"], load: "5" },
  levels: { "level-stairs": "hard", "level-speaking": "soft" },
  channel: { channel: "email" },
  contact: { email: "hana..yama.@docomo.ne.jp", phone: "" },
  consents: { consents: ["digest", "survey"] },
} as const satisfies Answers;

/** Reads the purpose notice and answers the pages, as far as a page. */
export const answerPages = async (browser: TestBrowser, answers: Answers = joinAnswers): Promise<void> => {
  await browser.open("/join");
  await browser.send("/join/start");
  for (const [step, fields] of Object.entries(answers)) await browser.send(`/join/${step}`, fields);
};
