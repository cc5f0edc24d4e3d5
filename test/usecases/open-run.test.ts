import { expect, test } from "vitest";
import { noHistory } from "../../shared/domain/matching/match-history.ts";
import { suggestionsFor } from "../../shared/domain/matching/suggestions.ts";
import { openRun } from "../../shared/usecases/open-run.ts";
import { aCentre, aListing, aParticipation, aSenior } from "../support/builders.ts";
import { idOf } from "../support/fixed-ids.ts";
import { inMemoryCentres } from "../support/in-memory/centre-repository.ts";
import { inMemoryListings } from "../support/in-memory/listing-repository.ts";
import { inMemoryParticipations } from "../support/in-memory/participation-repository.ts";
import { matchDay } from "../support/matching.ts";

const slow = aListing({ listingId: idOf(1), organizationId: idOf(31) });
const quick = aListing({ listingId: idOf(2), organizationId: idOf(32) });
const fresh = aListing({ listingId: idOf(3), organizationId: idOf(33) });
const of = (n: number, organizationId: string, state: "wished" | "joined") =>
  aParticipation({
    seniorId: idOf(100 + n),
    listingId: idOf(200 + n),
    organizationId,
    state,
    answeredAt: "2026-11-01T03:00:00.000Z",
    updatedAt: "2026-11-02T03:00:00.000Z",
  });

test("of listings that fit alike, a new group's comes first, then that of a group that answers, then the others'", async () => {
  const participations = [of(1, idOf(31), "wished"), of(2, idOf(32), "joined"), of(3, idOf(32), "joined")];
  const deps = {
    centres: inMemoryCentres([aCentre()]),
    listings: inMemoryListings([slow, quick, fresh]),
    participations: inMemoryParticipations(participations),
  };
  const { ranked } = suggestionsFor(aSenior(), noHistory, await openRun(deps, matchDay));
  expect(ranked.map(({ listing }) => listing.listingId)).toEqual(
    [fresh, quick, slow].map(({ listingId }) => listingId),
  );
});
