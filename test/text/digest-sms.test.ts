import { describe, expect, test } from "vitest";
import { composeDigest } from "../../shared/domain/digest.ts";
import { smsParts } from "../../shared/domain/sms-content.ts";
import { digestSms } from "../../shared/text/digest-sms.ts";
import { aCentre, aDelivery, aListing, aSenior } from "../support/builders.ts";

const digest = composeDigest(aDelivery(), aSenior(), aCentre(), [aListing({ title: "マンションの清掃員" })]);
const path = "/r/K4P7TWM2X";
const longOrigin = "https://ikigai-katsudo.city.kunitachi.tokyo.jp";

describe("a digest as an SMS", () => {
  test("says whose it is, what it is about, where to answer and whom to call, in one part", () => {
    const { text, parts } = digestSms(digest, { reply: `https://ikigai.kita.lg.jp${path}` });
    expect(parts).toBe(1);
    expect(text.length).toBeLessThanOrEqual(70);
    for (const words of ["【北区】", "1件", `https://ikigai.kita.lg.jp${path}`, "03-3908-1111"])
      expect(text).toContain(words);
  });

  test("names nobody, no job title and no other address", () => {
    const { text } = digestSms(digest, { reply: `https://ikigai.kita.lg.jp${path}` });
    for (const words of ["試験", "花子", "清掃", "王子"]) expect(text).not.toContain(words);
    expect(text.match(/https?:/g)).toHaveLength(1);
  });

  test("takes two parts, and says more, where one is too short for the address", () => {
    const { text, parts } = digestSms(digest, { reply: `${longOrigin}${path}` });
    expect(parts).toBe(2);
    expect(text.length).toBeGreaterThan(70);
    expect(text.length).toBeLessThanOrEqual(134);
    expect(text).toContain("お知らせを止める");
  });

  test.each([1, 12, 40])("fits two parts with an area name of %i letters", (length) => {
    const centre = aCentre({ areaName: "区".repeat(length) });
    expect(digestSms({ ...digest, centre }, { reply: `${longOrigin}${path}` }).parts).toBeLessThanOrEqual(2);
  });

  test("is refused, not cut, where no wording fits", () => {
    expect(() => digestSms(digest, { reply: `https://${"long.".repeat(30)}jp${path}` })).toThrow("sms_too_long");
  });

  test.each([
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])("%i characters go in %i parts", (length, parts) => {
    expect(smsParts("あ".repeat(length))).toBe(parts);
  });
});
