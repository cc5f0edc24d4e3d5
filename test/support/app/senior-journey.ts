import { joinStart } from "../../../shared/text/join.ts";
import { seniorForm } from "../../../shared/text/senior-form.ts";
import { site } from "../../../shared/text/site.ts";
import type { Answers, Visitor } from "./visitor.ts";

/** Answers of a person in Kita who wishes to help with gardens on two mornings, page by page. */
export const gardenerAnswers = (email: string) =>
  ({
    name: { familyName: "田中", givenName: "はな", familyNameKana: "たなか", givenNameKana: "ハナ" },
    area: { postalCode: "１１４００２２" },
    town: {},
    interests: { interests: ["V", "undecided"] },
    fields: { fields: ["V4"] },
    days: { anytime: ["yes"] },
    travel: { modes: ["walk", "bus"], minutes: "30", outside: "yes" },
    avoid: { avoidBody: ["stairs"], load: "5" },
    levels: { "level-stairs": "soft" },
    channel: { channel: "email" },
    contact: { email },
    consents: { consents: ["digest"] },
  }) satisfies Readonly<Record<string, Answers>>;

/** From the purpose notice to the page that shows all answers; each page is checked on the way. */
export const fillInJoin = async (visitor: Visitor, answers: Readonly<Record<string, Answers>>): Promise<void> => {
  await visitor.visit("/join");
  await visitor.check("join: start");
  await visitor.press(new RegExp(`^(${joinStart.begin}|${joinStart.resume})$`));
  for (const [step, typed] of Object.entries(answers)) {
    await visitor.check(`join: ${step}`);
    await visitor.answer(typed);
    await visitor.press(step === "town" ? seniorForm.town.yes : site.continue);
  }
  await visitor.check("join: check");
};
