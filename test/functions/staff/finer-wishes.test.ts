import { expect, test } from "vitest";
import { matchProfile } from "../../../shared/domain/matching/match-profile.ts";
import { type Senior, seniorSchema } from "../../../shared/domain/senior.ts";
import { aSenior } from "../../support/builders.ts";
import { anyRole, openDesk } from "../../support/staff/desk.ts";

const { seniorId, centreId } = aSenior();
const show = "GET /staff/seniors/{seniorId}/{step}";
const save = "POST /staff/seniors/{seniorId}/{step}";

const changed = async (step: string, form: Record<string, string>, before: Senior = aSenior()) => {
  const desk = openDesk({ seniors: [before] });
  const staff = await desk.signIn(anyRole());
  const answer = await staff.post(save, { via: "phone", ...form }, { pathParameters: { seniorId, step } });
  return { answer, desk, senior: await desk.seniors.get(centreId, seniorId) };
};

/** What the page's own form would send, as it stands. */
const asShown = async (step: string, senior: Senior): Promise<Record<string, string>> => {
  const { body } = await (await openDesk({ seniors: [senior] }).signIn(anyRole())).get(show, {
    pathParameters: { seniorId, step },
  });
  const main = body.slice(body.indexOf("novalidate"));
  const ticked = [...main.matchAll(/<input type="(?:checkbox|radio)"[^>]*name="([^"]+)" value="([^"]+)" checked/g)];
  const typed = [...main.matchAll(/<input class="input[^>]*name="([^"]+)" type="text" value="([^"]*)"/g)];
  const chosen = [...main.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name, options]) => [name, name, /<option value="([^"]*)" selected/.exec(options ?? "")?.[1] ?? ""] as const,
  );
  const areas = [...main.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>\n?(.*?)<\/textarea>/gs)];
  return Object.fromEntries(
    [...ticked, ...typed, ...chosen, ...areas].map(([, name, value]) => [String(name), String(value)]),
  );
};

test("each band of each weekday is good, possible or no, and how often and how long", async () => {
  const form = await asShown("times", aSenior());
  expect(Object.keys(form)).toHaveLength(21);
  const { senior, answer } = await changed("times", {
    ...form,
    "when-Mo-am": "no",
    "when-Sa-eve": "possible",
    maxDaysPerWeek: "２日",
    maxSessionMinutes: "120分",
  });
  expect(answer.location).toBe(`/staff/seniors/${seniorId}?changed`);
  expect(senior).toMatchObject({
    availability: {
      Mo: { am: "no", pm: "good", eve: "good" },
      Sa: { am: "good", pm: "good", eve: "possible" },
    },
    maxDaysPerWeek: 2,
    maxSessionMinutes: 120,
  });
});

test("the way has a time that is hoped for and a longest one", async () => {
  const form = { modes: "walk", preferredMinutes: "15", maxMinutes: "４５分", outside: "no" };
  const { senior } = await changed("way", form);
  expect(senior.travel).toEqual({ modes: ["walk"], preferredMinutes: 15, maxMinutes: 45, outsideOwnAreaOk: false });
  const { answer } = await changed("way", { ...form, preferredMinutes: "60" });
  expect(answer.status).toBe(422);
  expect(answer.body).toContain("「できれば」の時間は、一番長い時間より短くしてください");
});

test("kinds and fields are wished for or refused; who wishes for none is undecided", async () => {
  const { senior } = await changed("kinds", { kinds: "course", "code-L1": "wish", "code-H5": "refuse" });
  expect(senior.wishes).toEqual({
    undecided: false,
    kinds: ["course"],
    taxonomyCodes: ["L1"],
    taxonomyCodesRefused: ["H5"],
  });
  expect((await changed("kinds", { "code-H5": "refuse" })).senior.wishes).toMatchObject({ undecided: true, kinds: [] });
});

test("reward and cost have their limits, and taking an answer back leaves nothing behind", async () => {
  const form = { need: "required", minHourlyYen: "1,200円", hopedHourlyYen: "", costYen: "500", costLevel: "hard" };
  const { senior } = await changed("money", form);
  expect(senior.rewardNeed).toEqual({ need: "required", minHourlyYen: 1200 });
  expect(senior.costLimit).toEqual({ yenPerSession: 500, level: "hard" });
  const back = await changed("money", { need: "", costYen: "", costLevel: "" }, senior);
  expect([back.senior.rewardNeed, back.senior.costLimit]).toEqual([undefined, undefined]);
  expect((await changed("money", { costYen: "500" })).answer.body).toContain("費用が高いときにどうするか");
});

test("experience, qualifications, languages and devices", async () => {
  const { senior } = await changed("skills", {
    experience: "W1",
    qualifications: "介護 福祉士\n\nｶｳﾝｾﾗｰ",
    languages: "en",
    digitalSkill: "ok",
  });
  expect(senior).toMatchObject({
    experience: ["W1"],
    qualifications: ["介護福祉士", "カウンセラー"],
    languages: ["en"],
    digitalSkill: "ok",
  });
});

test("purposes, company, size of the group and the latest beginning", async () => {
  const { senior } = await changed("setting", {
    purposes: "health",
    wants: "withFriend",
    groupSize: "10人",
    startBy: "２０２７/04/01",
  });
  expect(senior).toMatchObject({ purposes: ["health"], preferredGroupSizeMax: 10 });
  expect(senior.wants).toEqual({
    withFriend: true,
    withSpouse: false,
    beginner: false,
    continuing: false,
    startBy: "2027-04-01",
  });
  expect((await changed("setting", { startBy: "来年" })).answer.body).toContain("日付は2027-04-01のように");
});

test("birth and sex, for limits of listings alone", async () => {
  const { senior, desk } = await changed("born", { birthYear: "1951年", birthDate: "", sex: "female" });
  expect(senior).toMatchObject({ birthYear: 1951, sex: "female" });
  expect(senior.birthDate).toBeUndefined();
  expect(desk.audit.entries.at(-1)).toMatchObject({
    action: "senior.change",
    fields: ["birthYear", "birthDate", "sex"],
    purpose: "phone",
  });
});

test.each(["times", "way", "kinds", "money", "skills", "setting", "born"])(
  "saving %s as it stands changes nothing that the matcher reads",
  async (step) => {
    const whole = seniorSchema.parse({
      ...aSenior(),
      maxDaysPerWeek: 3,
      maxSessionMinutes: 90,
      rewardNeed: { need: "welcome", hopedHourlyYen: 1200 },
      costLimit: { yenPerSession: 1000, level: "soft" },
      preferredGroupSizeMax: 20,
      purposes: ["company"],
      experience: ["V4"],
      qualifications: ["調理師"],
      languages: ["en"],
      digitalSkill: "little",
      birthYear: 1950,
      birthDate: "1950-04-02",
      sex: "male",
      travel: { modes: ["walk"], preferredMinutes: 20, maxMinutes: 40, outsideOwnAreaOk: true },
      wants: { withFriend: true, startBy: "2027-01-01" },
    });
    const { senior, answer } = await changed(step, await asShown(step, whole), whole);
    expect(answer.status).toBe(303);
    expect(matchProfile(senior)).toEqual(matchProfile(whole));
    expect(senior.version).toBe(2);
  },
);

test("the person's page tells all of it in words, each with its page to change it", async () => {
  const desk = openDesk({ seniors: [aSenior({ maxDaysPerWeek: 2, languages: ["en"], sex: "female" })] });
  const { body } = await (await desk.signIn(anyRole())).get("GET /staff/seniors/{seniorId}", {
    pathParameters: { seniorId },
  });
  for (const words of ["週2日まで", "言葉：英語", "女性", `/staff/seniors/${seniorId}/times`])
    expect(body).toContain(words);
});
