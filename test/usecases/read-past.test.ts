import { expect, test } from "vitest";
import { readPast } from "../../shared/usecases/read-past.ts";
import { aListing, aParticipation, aSenior } from "../support/builders.ts";
import { idOf } from "../support/fixed-ids.ts";
import { inMemoryDeliveries } from "../support/in-memory/delivery-repository.ts";
import { inMemoryListings } from "../support/in-memory/listing-repository.ts";
import { inMemoryParticipations } from "../support/in-memory/participation-repository.ts";
import { inMemorySeniors } from "../support/in-memory/senior-repository.ts";
import { cycleOn } from "../support/match-world.ts";

test("only what somebody wished for, is expected at or joined counts as having taken part", async () => {
  const answers = [
    ["wished", "V1"],
    ["declined", "V2"],
    ["arranged", "V3"],
    ["joined", "V4"],
    ["not_joined", "V5"],
    ["withdrawn", "V6"],
  ] as const;
  const senior = aSenior();
  const { history } = await readPast(
    {
      deliveries: inMemoryDeliveries(inMemorySeniors([senior])),
      participations: inMemoryParticipations(
        answers.map(([state], n) => aParticipation({ state, listingId: idOf(n + 1) })),
      ),
      listings: inMemoryListings(
        answers.map(([, primary], n) => aListing({ listingId: idOf(n + 1), taxonomy: { primary } })),
      ),
    },
    senior,
    cycleOn("2026-11-25"),
    90,
  );
  expect(history).toMatchObject({ did: ["V1", "V3", "V4"], declined: ["V2"] });
  expect(history.answered).toHaveLength(answers.length);
});
