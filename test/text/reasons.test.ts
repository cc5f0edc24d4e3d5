import { describe, expect, test } from "vitest";
import { demandFlags, kinds, travelModes } from "../../shared/domain/conditions.ts";
import type { Reason } from "../../shared/domain/delivery.ts";
import { taxonomy } from "../../shared/reference/taxonomy.ts";
import { reasonInWords } from "../../shared/text/reasons.ts";

const say = (code: string, values: Reason["values"] = {}) => reasonInWords({ code, values });

describe("reasons in words", () => {
  test.each<[string, string]>([
    [say("near", { km: 1.2, minutes: 22, mode: "walk" }), "お住まいから約1.2km（歩いて約22分）"],
    [say("near", { km: 0, minutes: 2, mode: "bike" }), "お住まいのすぐ近く（自転車で約2分）"],
    [say("time", { weekdays: "Tu", bands: "am" }), "火曜の午前"],
    [say("time", { weekdays: "Mo Th", bands: "am pm" }), "月・木曜の午前と午後"],
    [say("time", { weekdays: "Mo Tu We Th Fr Sa Su", bands: "eve" }), "毎日の夜"],
    [say("wish", { taxonomyCode: "H5" }), "園芸・畑のご希望"],
    [say("wish", { taxonomyCode: "V11" }), "「動物や自然を守る」のご希望"],
    [say("confirm", { topic: "avoid", flag: "long_standing" }), "立ち仕事かどうかは確認が必要です"],
    [say("confirm", { topic: "place" }), "場所と行き方は確認が必要です"],
    [say("confirm", { topic: "sex" }), "参加できる方の性別は確認が必要です"],
    [
      say("distance_soft", { mode: "bus", minutes: 35, preferredMinutes: 20 }),
      "バスで約35分。ご希望の20分より少し遠めです",
    ],
    [say("avoided", { flag: "stairs" }), "「階段の上り下り」があります"],
  ])("%s", (said, expected) => {
    expect(said).toBe(expected);
  });

  test("there are words for every field, kind, demand and means of travel, none longer than 50 characters", () => {
    const all = [
      ...taxonomy.flatMap(({ code }) => [
        say("wish", { taxonomyCode: code }),
        say("taxonomy_adjacent", { taxonomyCode: code }),
      ]),
      ...kinds.map((kind) => say("kind", { kind })),
      ...demandFlags.flatMap((flag) => [say("confirm", { topic: "avoid", flag }), say("avoided", { flag })]),
      ...travelModes.map((mode) => say("near", { km: 12.3, minutes: 45, mode })),
    ];
    expect(all.filter((words) => words === "" || [...words].length > 50)).toEqual([]);
  });

  test("a code that nobody knows any more says nothing", () => {
    expect(say("of_an_older_version")).toBe("");
  });
});
