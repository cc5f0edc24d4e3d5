import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayReplyCode, readReplyCode, replyCodeOf } from "../../shared/domain/reply-code.ts";

const aCode = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }).map(replyCodeOf);
const letters = "23456789ACFHJKMNPRTVWXY";

describe("a reply code", () => {
  test("is read as it is printed", () => {
    expect(displayReplyCode(replyCodeOf(1234567890n))).toMatch(/^\w{3}-\w{3}-\w{3}$/);
    fc.assert(
      fc.property(aCode, (code) => {
        expect(readReplyCode(displayReplyCode(code))).toBe(code);
      }),
    );
  });

  test("is read from wide and small letters, with any dashes and blanks", () => {
    const code = replyCodeOf(987654321n);
    const wide = [...code].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join("　");
    for (const typed of [wide, code.toLowerCase(), ` ${displayReplyCode(code).replaceAll("-", "ー")} `])
      expect(readReplyCode(typed)).toBe(code);
  });

  test("has no letter that is taken for another", () => {
    fc.assert(
      fc.property(aCode, (code) => {
        expect(code).not.toMatch(/[0OQD1ILZSBGEU]/);
      }),
    );
  });

  test("with any one letter wrong is none", () => {
    fc.assert(
      fc.property(aCode, fc.nat(8), fc.constantFrom(...letters), (code, at, letter) => {
        const wrong = code.slice(0, at) + letter + code.slice(at + 1);
        expect(readReplyCode(wrong)).toBe(wrong === code ? code : undefined);
      }),
    );
  });

  test("with any two letters swapped is none", () => {
    fc.assert(
      fc.property(aCode, fc.nat(8), fc.nat(8), (code, a, b) => {
        const swapped = [...code];
        [swapped[a], swapped[b]] = [swapped[b] ?? "", swapped[a] ?? ""];
        expect(readReplyCode(swapped.join(""))).toBe(swapped.join("") === code ? code : undefined);
      }),
    );
  });
});
