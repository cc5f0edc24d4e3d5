import { expect, test } from "vitest";
import { displayPhoneNumber, normalizePhoneNumber } from "../../shared/domain/phone-number.ts";

test.each([
  ["03-5253-5111", "+81352535111"],
  ["０３（５２５３）５１１１", "+81352535111"],
  ["03ー5253ー5111", "+81352535111"],
  ["+81 3 5253 5111", "+81352535111"],
  ["090 1234 5678", "+819012345678"],
  ["060-1234-5678", "+816012345678"],
  ["0120-444-113", "+81120444113"],
  ["0800-123-4567", "+818001234567"],
])("%s is kept as %s", (typed, kept) => {
  expect(normalizePhoneNumber(typed)).toBe(kept);
});

test.each(["12345", "03-5253-511", "電話なし", "", "+1 212 555 0100"])("%s is no Japanese phone number", (typed) => {
  expect(normalizePhoneNumber(typed)).toBeUndefined();
});

test("a number is shown with the dashes that people know", () => {
  expect(["+81352535111", "+819012345678", "+81120444113"].map(displayPhoneNumber)).toEqual([
    "03-5253-5111",
    "090-1234-5678",
    "0120-444-113",
  ]);
});
