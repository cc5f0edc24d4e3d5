import { expect, test } from "vitest";
import { WrongState } from "../../../shared/domain/errors.ts";
import { anAuditEntry, aParticipation } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { collect, describeStores } from "../../support/stores.ts";

const audit = anAuditEntry({ action: "participation.wish" });

describeStores("ParticipationRepository", (newStores) => {
  test("an answer is kept with its audit line, and may change", async () => {
    const { participations, auditEntries } = await newStores();
    const wished = aParticipation();
    const { centreId, seniorId, listingId } = wished;
    await participations.save(wished, audit);
    await participations.save({ ...wished, state: "declined", version: 2 }, audit);
    expect(await participations.find(centreId, seniorId, listingId)).toMatchObject({ state: "declined", version: 2 });
    expect(await auditEntries()).toHaveLength(2);
  });

  test("who presses twice at once has one participation", async () => {
    const { participations, auditEntries } = await newStores();
    const presses = await Promise.allSettled([1, 2].map(() => participations.save(aParticipation(), audit)));
    expect(presses.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(participations.save(aParticipation({ version: 3 }), audit)).rejects.toThrow(WrongState);
    expect(await auditEntries()).toHaveLength(1);
  });

  test("participations are listed by senior, by listing and by the desk's state, longest unchanged first", async () => {
    const { participations } = await newStores();
    const wished = aParticipation({ updatedAt: "2026-11-25T03:00:00.000Z" });
    const earlier = aParticipation({ seniorId: idOf(1), updatedAt: "2026-11-24T03:00:00.000Z" });
    const declined = aParticipation({ listingId: idOf(2), state: "declined" });
    for (const participation of [wished, earlier, declined]) await participations.save(participation, audit);
    const { centreId, seniorId, listingId } = wished;
    expect(await collect(participations.listBySenior(centreId, seniorId))).toEqual([declined, wished]);
    expect(await collect(participations.listByListing(listingId))).toHaveLength(2);
    expect(await collect(participations.listByCentre(centreId, "wished"))).toEqual([earlier, wished]);
    expect(await collect(participations.listByCentre(centreId, "wished", wished.updatedAt))).toEqual([wished]);
  });
});
