import { expect, test } from "vitest";
import type { LetterBatch, PostedLetters } from "../../../shared/domain/letter-batch.ts";
import { aCentre, aDelivery, anAuditEntry } from "../../support/builders.ts";
import { testNow } from "../../support/fixed-clock.ts";
import { collect, describeStores } from "../../support/stores.ts";

const { centreId } = aCentre();
const audit = anAuditEntry({ action: "letters.print" });
const { seniorId, cycle } = aDelivery();
const batch: LetterBatch = {
  centreId,
  madeAt: testNow,
  letters: [{ seniorId, cycle, detail: "short" }],
  unprintable: [],
};
const posted: PostedLetters = { centreId, postingId: testNow, postedOn: "2026-11-25", letters: 1, unitYen: 110 };

describeStores("letter batches", (newStores) => {
  test("a centre has one open batch at most", async () => {
    const { postings } = await newStores();
    expect(await postings.findOpen(centreId)).toBeUndefined();
    expect(await postings.open(batch, audit)).toBe(true);
    expect(await postings.open({ ...batch, madeAt: "2026-11-25T02:00:00.000Z" }, audit)).toBe(false);
    expect(await postings.findOpen(centreId)).toEqual(batch);
  });

  test("what was posted takes the place of the batch, once", async () => {
    const { postings } = await newStores();
    await postings.open(batch, audit);
    expect(await postings.post(batch, posted, audit)).toBe(true);
    expect(await postings.post(batch, posted, audit)).toBe(false);
    expect(await postings.findOpen(centreId)).toBeUndefined();
    expect(await collect(postings.listPosted(centreId, "2026-04-01"))).toEqual([posted]);
  });

  test("another batch than the open one is neither posted nor taken apart", async () => {
    const { postings, auditEntries } = await newStores();
    await postings.open(batch, audit);
    const older = { ...batch, madeAt: "2026-11-24T02:00:00.000Z" };
    expect(await postings.post(older, posted, audit)).toBe(false);
    expect(await postings.discard(older, audit)).toBe(false);
    expect(await postings.findOpen(centreId)).toEqual(batch);
    expect(await auditEntries()).toHaveLength(1);
    expect(await postings.discard(batch, audit)).toBe(true);
    expect(await postings.findOpen(centreId)).toBeUndefined();
  });

  test("what was posted is listed from a day on; the same letter counts once", async () => {
    const { postings } = await newStores();
    const alone = { ...posted, postingId: `${seniorId}#${cycle}`, postedOn: "2026-12-01" };
    await postings.keepPosted(posted);
    await postings.keepPosted(alone);
    await postings.keepPosted(alone);
    expect(await collect(postings.listPosted(centreId, "2026-11-26"))).toEqual([alone]);
    expect(await collect(postings.listPosted(centreId, "2026-04-01"))).toEqual([posted, alone]);
  });
});
