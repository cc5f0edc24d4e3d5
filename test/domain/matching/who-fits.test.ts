import { expect, test } from "vitest";
import { encodeMatchHistory, noHistory } from "../../../shared/domain/matching/match-history.ts";
import { matchProfile } from "../../../shared/domain/matching/match-profile.ts";
import { encodeMatchRecord } from "../../../shared/domain/matching/match-record.ts";
import { recordCollector } from "../../../shared/domain/matching/match-records.ts";
import { peopleTable } from "../../../shared/domain/matching/people-table.ts";
import { whoFits } from "../../../shared/domain/matching/who-fits.ts";
import { aListing, aSenior } from "../../support/builders.ts";
import { aMatchRun } from "../../support/matching.ts";

test("who fits a listing: who was asked least recently first, then by fit; whom it does not fit is not named", () => {
  const run = aMatchRun([aListing()]);
  const people: readonly (readonly [Parameters<typeof aSenior>[0], string | undefined])[] = [
    [{}, "2026-11-20"],
    [{ wishes: { ...aSenior().wishes, kinds: ["event"] } }, undefined],
    [{ wishes: { ...aSenior().wishes, taxonomyCodes: ["S1"] } }, "2026-10-01"],
    [{}, "2026-10-01"],
    [{}, undefined],
  ];
  const collector = recordCollector();
  for (const [overrides, lastOn] of people)
    collector.add(
      encodeMatchRecord(matchProfile(aSenior(overrides))),
      encodeMatchHistory({ ...noHistory, lastOn }),
      0,
      0,
    );
  expect(whoFits(peopleTable(collector.records(), run), run, 0).map(({ record }) => record)).toEqual([4, 3, 2, 0]);
});
