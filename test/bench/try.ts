import { byFitAlone } from "../../shared/domain/matching/exposure.ts";
import { matchRun } from "../../shared/domain/matching/match-run.ts";
import { peopleTable } from "../../shared/domain/matching/people-table.ts";
import { topMatches } from "../../shared/domain/matching/top-matches.ts";
import { islandMunicipalities } from "../../shared/reference/island-municipalities.ts";
import { benchCentre, benchDay, benchListings, benchRecords } from "./market.ts";

const [n, m] = process.argv.slice(2).map(Number);
const t = (name: string, f: () => any) => {
  const s = performance.now();
  const r = f();
  console.log(name, ((performance.now() - s) / 1000).toFixed(3));
  return r;
};
const listings = t("listings", () => benchListings(m!, "1"));
const records = t("records", () => benchRecords(0, n!, m!, "1"));
console.log("bytes", records.starts[records.count]! / records.count);
const run = t("run", () =>
  matchRun({ today: benchDay, centres: [benchCentre], listings, isIsland: (c) => islandMunicipalities.has(c) }),
);
const people = t("people", () =>
  peopleTable(records, { today: benchDay, centres: run.centres, listings: run.listings, isIsland: run.isIsland }),
);
console.log("groups", people.groups.length);
for (let i = 0; i < Number(process.argv[4] ?? 1); i++) {
  let items = 0,
    some = 0,
    sum = 0;
  t("match", () =>
    topMatches(people, run, byFitAlone(m!), 8, (_p, _g, top) => {
      items += top.count;
      if (top.count) some++;
      for (let i = 0; i < top.count; i++) sum = (sum * 31 + top.places[i]! + top.scores[i]!) | 0;
    }),
  );
  console.log({ items, some, sum });
}
console.log((process.memoryUsage().rss / 1e6) | 0, "MB");
