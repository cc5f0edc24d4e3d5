import { expect, test } from "vitest";
import { runPartition } from "../../../shared/adapters/dynamodb/run-rows.ts";
import { NotFound, WrongState } from "../../../shared/domain/errors.ts";
import { cycleSchema } from "../../../shared/domain/ids.ts";
import { keptRunVersion } from "../../../shared/domain/matching/kept-run.ts";
import { aListing, anAuditEntry } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { aKeptRun } from "../../support/kept-run.ts";
import { aClaim, aListedEvent } from "../../support/listed-events.ts";
import { collect, describeStores } from "../../support/stores.ts";

const audit = anAuditEntry({ action: "listing.submit" });
const idsOf = (listings: readonly { listingId: string }[]) => listings.map(({ listingId }) => listingId);

describeStores("ListingRepository", (newStores) => {
  test("a listing comes back as it was added; an import leaves no audit line, a person's change does", async () => {
    const { listings, auditEntries } = await newStores();
    const [imported, submitted] = [aListing(), aListing({ listingId: idOf(1) })];
    await listings.add(imported);
    await listings.add(submitted, audit);
    expect(await listings.get(imported.listingId)).toEqual(imported);
    expect(await auditEntries()).toEqual([audit]);
  });

  test("an unknown listing is not found", async () => {
    const { listings } = await newStores();
    expect(await listings.find(aListing().listingId)).toBeUndefined();
    await expect(listings.get(aListing().listingId)).rejects.toThrow(NotFound);
  });

  test("the same id is added once, and a change names its state and version", async () => {
    const { listings } = await newStores();
    const listing = aListing();
    await listings.add(listing);
    await expect(listings.add(listing)).rejects.toThrow(WrongState);
    await expect(listings.save({ ...listing, version: 2 }, ["submitted"])).rejects.toThrow(WrongState);
    await expect(listings.save({ ...listing, version: 3 }, ["published"])).rejects.toThrow(WrongState);
    await listings.save({ ...listing, version: 2, title: "花壇の水やり" }, ["published"], audit);
    expect((await listings.get(listing.listingId)).title).toBe("花壇の水やり");
  });

  test("a cycle's run is kept whole, however long, and what was kept first stays", async () => {
    const { listings } = await newStores();
    const cycle = cycleSchema.parse("2026-11-25T02:00");
    const other = cycleSchema.parse("2026-11-26T02:00");
    const run = aKeptRun();
    const toll = Float64Array.from({ length: 120_000 }, (_, n) => Math.sin(n));
    const long = { ...run, prices: { ...run.prices, toll } };
    expect(await listings.findRun(cycle)).toBeUndefined();
    await listings.keepRun(cycle, long);
    await listings.keepRun(cycle, run);
    expect(await listings.findRun(cycle)).toEqual(long);
    expect(await listings.findRun(other)).toBeUndefined();
  });

  test("a run that is larger than a transaction takes is not kept", async () => {
    const { listings } = await newStores();
    const cycle = cycleSchema.parse("2026-11-25T02:00");
    const run = aKeptRun();
    const toll = Float64Array.from({ length: 560_000 }, (_, n) => Math.sin(n));
    expect(await listings.keepRun(cycle, { ...run, prices: { ...run.prices, toll } })).toBe(false);
    expect(await listings.findRun(cycle)).toBeUndefined();
  });

  test("a run is known to programs of its version alone", () => {
    expect(runPartition(cycleSchema.parse("2026-11-25T02:00"))).toBe(`run#${keptRunVersion}#2026-11-25T02:00`);
  });

  test("which are open is told by their ids", async () => {
    const { listings } = await newStores();
    await listings.add(aListing({ listingId: idOf(1) }));
    await listings.add(aListing({ listingId: idOf(2), state: "closed" }));
    await listings.add(aListing({ listingId: idOf(3), closesOn: "2026-11-24" }));
    expect(await collect(listings.listOpenIds("2026-11-25"))).toEqual([idOf(1)]);
  });

  test("of many ids those that exist are found, asked once or twice", async () => {
    const { listings } = await newStores();
    const ids = Array.from({ length: 130 }, (_, n) => idOf(n));
    await Promise.all(ids.map((listingId) => listings.add(aListing({ listingId }))));
    const wanted = [...ids, ids[0] ?? "", idOf(9999)].map((listingId) => aListing({ listingId }).listingId);
    expect(idsOf(await listings.findMany(wanted)).sort()).toEqual(ids);
    expect(await listings.findMany([])).toEqual([]);
  });

  test("those to review come oldest first; a listing without a centre is in no queue", async () => {
    const { listings } = await newStores();
    const waiting = (n: number, submittedAt: string, overrides: object = {}) =>
      aListing({ listingId: idOf(n), state: "submitted", submittedAt, ...overrides });
    for (const listing of [
      waiting(1, "2026-11-24T00:00:00.000Z"),
      waiting(2, "2026-11-20T00:00:00.000Z"),
      waiting(3, "2026-11-18T00:00:00.000Z", { centreId: undefined }),
    ])
      await listings.add(listing);
    const queue = await collect(listings.listForReview(anAuditEntry().centreId, "submitted"));
    expect(idsOf(queue)).toEqual([idOf(2), idOf(1)]);
  });

  test("a claim stands beside its listing, waits in its centre's queue alone, and follows the version before", async () => {
    const { listings, auditEntries } = await newStores();
    await listings.add(aListedEvent());
    const { listingId, claimantId, centreId } = aClaim();
    const later = aClaim({ claimantId: idOf(1), submittedAt: "2026-11-26T00:00:00.000Z" });
    await listings.saveClaim(later, audit);
    await listings.saveClaim(aClaim(), audit);
    await expect(listings.saveClaim(aClaim(), audit)).rejects.toThrow(WrongState);
    expect(await collect(listings.listClaims(centreId))).toEqual([aClaim(), later]);
    expect(await collect(listings.listForReview(centreId, "submitted"))).toEqual([]);
    expect(await collect(listings.listByOrganization(claimantId))).toEqual([]);
    const refused = aClaim({ state: "refused", version: 2 });
    await listings.saveClaim(refused, audit);
    await expect(listings.saveClaim(refused, audit)).rejects.toThrow(WrongState);
    await expect(listings.saveClaim({ ...refused, version: 3 }, audit)).rejects.toThrow(WrongState);
    expect(await listings.findClaim(listingId, claimantId)).toEqual(refused);
    expect(await collect(listings.listClaims(centreId))).toEqual([later]);
    expect(await auditEntries()).toHaveLength(3);
  });

  test("a change that rests on another listing is written only while that is shown, and as it was read", async () => {
    const { listings, auditEntries } = await newStores();
    const [one, other] = [aListing(), aListing({ listingId: idOf(2) })];
    for (const listing of [one, other]) await listings.add(listing);
    const write = { listing: { ...one, state: "closed", version: 2 }, from: ["published"], audit } as const;
    for (const changed of [
      { ...other, version: 2 },
      { ...other, listingId: aListing({ listingId: idOf(9) }).listingId },
    ])
      await expect(listings.saveBeside(write, changed)).rejects.toThrow(WrongState);
    await listings.saveBeside(write, other);
    await expect(listings.saveBeside(write, other)).rejects.toThrow(WrongState);
    await expect(listings.saveBeside({ listing: { ...other, version: 2 }, from: ["published"] }, one)).rejects.toThrow(
      WrongState,
    );
    expect([(await listings.get(one.listingId)).state, (await auditEntries()).length]).toEqual(["closed", 1]);
  });

  test("an accepted claim and its listing are written both or not at all", async () => {
    const { listings } = await newStores();
    const [event, accepted] = [aListedEvent(), aClaim({ state: "accepted", version: 2 })];
    await listings.add(event);
    await listings.saveClaim(aClaim(), audit);
    const { listingId, claimantId } = accepted;
    const theirs = { ...event, organizationId: claimantId, version: 2 };
    await expect(listings.acceptClaim(accepted, { ...theirs, version: 3 }, audit)).rejects.toThrow(WrongState);
    expect(await listings.findClaim(listingId, claimantId)).toEqual(aClaim());
    await listings.acceptClaim(accepted, theirs, audit);
    expect([await listings.get(listingId), await listings.findClaim(listingId, claimantId)]).toEqual([
      theirs,
      accepted,
    ]);
  });

  test("open listings are the published ones that close today or later", async () => {
    const { listings } = await newStores();
    const open = (n: number, closesOn: string, overrides: object = {}) =>
      aListing({ listingId: idOf(n), closesOn, ...overrides });
    for (const listing of [
      open(1, "2026-11-25"),
      open(2, "2026-11-24"),
      open(3, "2027-01-01", { municipalityCode: "131032" }),
      open(4, "2026-12-01", { state: "submitted" }),
      open(5, "2026-12-24"),
    ])
      await listings.add(listing);
    expect(idsOf(await collect(listings.listOpen("2026-11-25"))).sort()).toEqual([idOf(1), idOf(3), idOf(5)]);
    const near = await collect(listings.listOpenByMunicipality("131172", "2026-11-25"));
    expect(idsOf(near)).toEqual([idOf(1), idOf(5)]);
  });

  test("a closed listing is open to nobody any more", async () => {
    const { listings } = await newStores();
    const listing = aListing();
    await listings.add(listing);
    await listings.save({ ...listing, state: "closed", version: 2 }, ["published"], audit);
    expect(await collect(listings.listOpen("2026-11-25"))).toEqual([]);
    expect(await collect(listings.listOpenByMunicipality(listing.municipalityCode, "2026-11-25"))).toEqual([]);
  });

  test("an organisation sees its own listings", async () => {
    const { listings } = await newStores();
    const [mine, other] = [aListing(), aListing({ listingId: idOf(1), organizationId: idOf(2) })];
    const imported = aListing({ listingId: idOf(3), organizationId: undefined });
    for (const listing of [mine, other, imported]) await listings.add(listing);
    const { organizationId } = mine;
    expect(organizationId && (await collect(listings.listByOrganization(organizationId)))).toEqual([mine]);
  });

  test("many groups are written, each as a whole; one that is refused stops no other", async () => {
    const { listings, auditEntries } = await newStores();
    const made = Array.from({ length: 60 }, (_, n) => aListing({ listingId: idOf(6000 + n) }));
    const [first, second] = made;
    if (!first || !second) throw new Error("none made");
    await listings.add(first);
    const groups = made.map((listing) => [{ listing, audit: anAuditEntry() }]);
    expect(await listings.writeMany(groups)).toEqual(made.map((_, n) => n > 0));
    expect(await auditEntries()).toHaveLength(59);
    const changed = { ...second, title: "変わった", version: 2 };
    const pair = [{ listing: changed, from: [second.state] }, { listing: first }];
    expect(await listings.writeMany([pair])).toEqual([false]);
    expect(await listings.get(second.listingId)).toEqual(second);
    expect(await listings.writeMany([[{ listing: changed, from: [second.state] }]])).toEqual([true]);
  });
});
