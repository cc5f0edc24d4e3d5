import fc from "fast-check";
import { expect, test } from "vitest";
import { bands, demandFlags, levelSchema, travelModes, weekdays } from "../../shared/domain/conditions.ts";
import { answersOf, seniorAnswersSchema } from "../../shared/domain/senior-answers.ts";
import { parseForm, type Typed } from "../../shared/http/field-errors.ts";
import { completeAnswers } from "../../shared/http/senior-form/complete-answers.ts";
import { contactQuestion } from "../../shared/http/senior-form/contact-questions.ts";
import { nameQuestion } from "../../shared/http/senior-form/name-question.ts";
import { typedAnswers } from "../../shared/http/senior-form/typed-answers.ts";
import { taxonomy } from "../../shared/reference/taxonomy.ts";
import { aSenior } from "../support/builders.ts";

const form = (typed: Typed): URLSearchParams =>
  new URLSearchParams(Object.entries(typed).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));

const anAvailability = fc
  .record({
    rest: fc.constantFrom("no" as const, "possible" as const),
    good: fc.uniqueArray(fc.tuple(fc.constantFrom(...weekdays), fc.constantFrom(...bands)), {
      minLength: 1,
      selector: String,
    }),
  })
  .map(({ rest, good }) =>
    Object.fromEntries(
      weekdays.map((day) => [
        day,
        Object.fromEntries(bands.map((band) => [band, good.some(([d, b]) => d === day && b === band) ? "good" : rest])),
      ]),
    ),
  );

const asked = taxonomy.filter(({ group }) => group !== "X").map(({ code }) => code);

const anAnswer = fc.record({
  availability: anAvailability,
  travel: fc
    .record({
      modes: fc.uniqueArray(fc.constantFrom(...travelModes), { minLength: 1 }),
      minutes: fc.integer({ min: 5, max: 240 }),
    })
    .map(({ modes, minutes }) => ({
      modes,
      preferredMinutes: minutes,
      maxMinutes: minutes,
      outsideOwnAreaOk: minutes > 30,
    })),
  avoid: fc.uniqueArray(
    fc.record({ code: fc.constantFrom(...demandFlags), level: fc.constantFrom(...levelSchema.options) }),
    { selector: ({ code }) => code },
  ),
  maxLoadKg: fc.constantFrom(undefined, 0, 3, 5, 10),
  codes: fc.uniqueArray(fc.constantFrom(...asked), { minLength: 1 }),
});

test("what is registered, shown in the questions and sent unchanged, stays as it is", () => {
  fc.assert(
    fc.property(anAnswer, ({ codes, ...given }) => {
      const wishes = { undecided: false, kinds: [], taxonomyCodes: codes };
      const senior = aSenior({ ...given, wishes } as unknown as Parameters<typeof aSenior>[0]);
      const again = completeAnswers(parseForm(seniorAnswersSchema, form(typedAnswers(senior))).typed, senior);
      const before = answersOf(senior);
      expect(again.availability).toEqual(before.availability);
      expect(again.travel).toEqual(before.travel);
      expect(again.maxLoadKg).toBe(before.maxLoadKg);
      expect(new Map(again.avoid.map(({ code, level }) => [code, level]))).toEqual(
        new Map(before.avoid.map(({ code, level }) => [code, level])),
      );
      expect(new Set(again.wishes.taxonomyCodes)).toEqual(new Set(codes));
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["hiragana", "やまだ"],
  ["katakana", "ヤマダ"],
  ["half-width kana", "ﾔﾏﾀﾞ"],
])("a reading in %s is kept in katakana", (_, familyNameKana) => {
  const typed = { familyName: "山﨑", givenName: "花子", familyNameKana, givenNameKana: "はなこ" };
  expect(nameQuestion.parse(typed).name).toMatchObject({ familyName: "山﨑", familyNameKana: "ヤマダ" });
});

test.each(["a..b@docomo.ne.jp", "c.@ezweb.ne.jp", "ｈａｎａ＠ｅｘａｍｐｌｅ．ｊｐ"])(
  "the address %s is taken",
  (email) => {
    expect(contactQuestion("email").safeParse({ email, phone: "" }).success).toBe(true);
  },
);

test.each(["03-5253-5111", "０３（５２５３）５１１１", "0352535111", "+81 3 5253 5111"])(
  "the phone number %s is understood",
  (phone) => {
    expect(contactQuestion("phone").parse({ phone })).toEqual({ phone: "+81352535111" });
  },
);
