import { expect, test } from "vitest";
import { encodeMatchHistory, noHistory } from "../../../shared/domain/matching/match-history.ts";
import { matchProfile } from "../../../shared/domain/matching/match-profile.ts";
import { encodeMatchRecord } from "../../../shared/domain/matching/match-record.ts";
import { recordCollector } from "../../../shared/domain/matching/match-records.ts";
import type { DescribedRun } from "../../../shared/domain/matching/match-run.ts";
import { peopleTable } from "../../../shared/domain/matching/people-table.ts";
import { whoFits } from "../../../shared/domain/matching/who-fits.ts";
import { aListing, aSenior } from "../../support/builders.ts";
import { aMatchRun } from "../../support/matching.ts";
import { peopleOf } from "../../support/people.ts";

/** A run that counts how often its centre's numbers are read. */
const withCountedReads = (run: DescribedRun): { run: DescribedRun; reads: () => number } => {
  let reads = 0;
  const centres = run.centres.map((centre) => ({
    ...centre,
    weights: new Proxy(centre.weights, {
      get: (weights, name, receiver) => {
        reads += 1;
        return Reflect.get(weights, name, receiver);
      },
    }),
  }));
  return { run: { ...run, centres }, reads: () => reads };
};

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

test("a centre's numbers are made into tables once, however many homes its people live in", () => {
  const { run, reads } = withCountedReads(aMatchRun([aListing({ state: "closed" })]));
  const readsFor = (homes: number): number => {
    const before = reads();
    const { location } = aSenior();
    const seniors = Array.from({ length: homes }, (_, n) =>
      aSenior({ location: { ...location, coordinates: { latitude: 35.7 + n / 100, longitude: 139.7 } } }),
    );
    whoFits(peopleOf(seniors, run), run, 0);
    return reads() - before;
  };
  expect(readsFor(1)).toBeGreaterThan(0);
  expect(readsFor(20)).toBe(readsFor(1));
});
