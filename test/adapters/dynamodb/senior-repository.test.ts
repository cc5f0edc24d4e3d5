import { expect, test } from "vitest";
import { NotFound, WrongState } from "../../../shared/domain/errors.ts";
import { cycleSchema } from "../../../shared/domain/ids.ts";
import type { Senior } from "../../../shared/domain/senior.ts";
import { anAuditEntry, aSenior } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { collect, describeStores } from "../../support/stores.ts";

const audit = anAuditEntry({ action: "senior.register" });

describeStores("SeniorRepository", (newStores) => {
  test("a senior comes back as it was added, with an audit line", async () => {
    const { seniors, auditEntries } = await newStores();
    const senior = aSenior();
    await seniors.add(senior, audit);
    expect(await seniors.get(senior.centreId, senior.seniorId)).toEqual(senior);
    expect(await auditEntries()).toEqual([audit]);
  });

  test("a senior is not there for another centre", async () => {
    const { seniors } = await newStores();
    const { seniorId } = aSenior();
    const { centreId: elsewhere } = aSenior({ centreId: "minato" });
    await seniors.add(aSenior(), audit);
    expect(await seniors.find(elsewhere, seniorId)).toBeUndefined();
    await expect(seniors.get(elsewhere, seniorId)).rejects.toThrow(NotFound);
  });

  test("adding twice is refused and leaves one audit line", async () => {
    const { seniors, auditEntries } = await newStores();
    await seniors.add(aSenior(), audit);
    await expect(seniors.add(aSenior({ rhythm: "weekly" }), audit)).rejects.toThrow(WrongState);
    expect(await auditEntries()).toHaveLength(1);
    expect((await seniors.get(aSenior().centreId, aSenior().seniorId)).rhythm).toBe("daily");
  });

  test("of two changes that start from the same version one is saved", async () => {
    const { seniors, auditEntries } = await newStores();
    const senior = aSenior();
    await seniors.add(senior, audit);
    const changes = [
      seniors.save({ ...senior, version: 2, rhythm: "weekly" }, audit),
      seniors.save({ ...senior, version: 2, rhythm: "monthly" }, audit),
    ];
    const outcomes = await Promise.allSettled(changes);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await seniors.get(senior.centreId, senior.seniorId)).version).toBe(2);
    expect(await auditEntries()).toHaveLength(2);
  });

  test("a change of somebody who is not there is refused", async () => {
    const { seniors } = await newStores();
    await expect(seniors.save(aSenior({ version: 2 }), audit)).rejects.toThrow(WrongState);
  });

  test("a family that shares an address is found by it, whatever its case, in the centres asked for", async () => {
    const { seniors } = await newStores();
    const email = "Kazoku..shiken.@docomo.example.jp";
    const [mother, father] = [aSenior({ email }), aSenior({ email, seniorId: idOf(2) })];
    const elsewhere = aSenior({ email, centreId: "minato", seniorId: idOf(3) });
    const other = aSenior({ email: "other@example.jp", seniorId: idOf(4) });
    for (const senior of [mother, father, elsewhere, other]) await seniors.add(senior, audit);
    const found = await seniors.listByEmail([mother.centreId], "KAZOKU..shiken.@docomo.example.JP ");
    expect(found.map(({ seniorId }) => seniorId).sort()).toEqual([father.seniorId, mother.seniorId].sort());
    expect(await seniors.listByEmail([mother.centreId, elsewhere.centreId], email)).toHaveLength(3);
  });

  test("the old address finds nobody after it was taken away", async () => {
    const { seniors } = await newStores();
    const senior = aSenior();
    await seniors.add(senior, audit);
    await seniors.save({ ...senior, email: undefined, channel: "post", version: 2 } as typeof senior, audit);
    expect(await seniors.listByEmail([senior.centreId], "hanako..shiken.@docomo.example.jp")).toEqual([]);
  });

  test("seniors of a centre come by the reading of their names", async () => {
    const { seniors } = await newStores();
    const named = (n: number, familyNameKana: string, centreId = "kita") =>
      aSenior({ centreId, seniorId: idOf(n), name: { ...aSenior().name, familyNameKana } });
    for (const senior of [named(1, "ワタナベ"), named(2, "アベ"), named(3, "タナカ"), named(4, "イトウ", "minato")])
      await seniors.add(senior, audit);
    const readings = (await collect(seniors.listByName(aSenior().centreId))).map(({ name }) => name.familyNameKana);
    expect(readings).toEqual(["アベ", "タナカ", "ワタナベ"]);
  });

  test("the parts for the matcher together hold everybody once", async () => {
    const { seniors } = await newStores();
    const ids = Array.from({ length: 40 }, (_, n) => idOf(n));
    for (const [n, seniorId] of ids.entries())
      await seniors.add(aSenior({ seniorId, centreId: n % 2 ? "kita" : "minato" }), audit);
    const segments = await Promise.all([0, 1, 2, 3].map((segment) => collect(seniors.listMatchRows(segment, 4))));
    expect(
      segments
        .flat(2)
        .map(({ seniorId }) => seniorId as string)
        .sort(),
    ).toEqual(ids);
  });

  test("the matcher's rows of one centre hold its people, and nobody of one whose name begins the same", async () => {
    const { seniors } = await newStores();
    const [kita, kitami] = ["kita", "kitami"].map((centreId, n) => aSenior({ centreId, seniorId: idOf(n) }));
    for (const senior of [kita, kitami]) if (senior) await seniors.add(senior, audit);
    await seniors.add(aSenior({ centreId: "kita", seniorId: idOf(2), state: "stopped" }), audit);
    const rows = await collect(seniors.listMatchRowsOf(aSenior().centreId));
    expect(rows.map(({ seniorId }) => seniorId)).toEqual([kita?.seniorId]);
  });

  test("whose digests bring nothing is listed by since when, until they do again or the person stops", async () => {
    const { seniors } = await newStores();
    const [first, second, stopping] = [0, 1, 2].map((n) => aSenior({ seniorId: idOf(n) }));
    if (!(first && second && stopping)) return;
    for (const senior of [first, second, stopping]) await seniors.add(senior, audit);
    const emptyCycles = [cycleSchema.parse("2026-11-18T02:00")];
    const note = (senior: Senior, unmatchedSince?: string) =>
      seniors.noteUnmatched({ centreId: senior.centreId, seniorId: senior.seniorId, emptyCycles, unmatchedSince });
    await note(first, "2026-11-18");
    await note(second, "2026-11-11");
    await note(stopping, "2026-11-04");
    await seniors.save({ ...stopping, state: "stopped", version: 2 }, audit);
    await note(stopping, "2026-11-04");
    const listed = () => collect(seniors.listUnmatched(first.centreId));
    expect(await listed()).toMatchObject([
      { seniorId: second.seniorId, emptyCycles },
      { seniorId: first.seniorId, emptyCycles },
    ]);
    await note(second);
    expect((await listed()).map(({ seniorId }) => seniorId)).toEqual([first.seniorId]);
    const rows = await collect(seniors.listMatchRowsOf(first.centreId));
    expect(rows.find(({ seniorId }) => seniorId === first.seniorId)).toMatchObject({ unmatchedSince: "2026-11-18" });
  });
});
