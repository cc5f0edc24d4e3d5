import { expect, test } from "vitest";
import { csrfToken, formToken, isCsrfTokenValid, judgeForm } from "../../shared/http/form-guard.ts";
import { fixedClock } from "../support/fixed-clock.ts";

const shown = () => {
  const clock = fixedClock();
  const token = formToken("key", clock);
  const judge = (fields: Record<string, string> = {}) =>
    judgeForm("key", clock, new URLSearchParams({ formToken: token, ...fields }));
  return { clock, judge };
};

test("a form that was read for a while and has no hidden field filled in comes from a person", () => {
  const { clock, judge } = shown();
  clock.advance(3000);
  expect(judge({ website: "" })).toBe("person");
});

test("within three seconds nobody has read it", () => {
  const { clock, judge } = shown();
  clock.advance(1000);
  expect(judge()).toBe("too_fast");
});

test("a filled hidden field or a token that was not made here comes from a robot", () => {
  const { clock, judge } = shown();
  clock.advance(60_000);
  expect([judge({ website: "x" }), judge({ formToken: "x.y" }), judge({ formToken: "" })]).toEqual([
    "robot",
    "robot",
    "robot",
  ]);
});

test("a form token of one session is none in another", () => {
  const form = new URLSearchParams({ csrfToken: csrfToken("key", "session#1") });
  expect([isCsrfTokenValid("key", "session#1", form), isCsrfTokenValid("key", "session#2", form)]).toEqual([
    true,
    false,
  ]);
  expect(isCsrfTokenValid("key", "session#1", new URLSearchParams())).toBe(false);
});
