import { describe, expect, test } from "vitest";
import { mayReceiveDigest } from "../../shared/domain/digest.ts";
import { unsubscribe } from "../../shared/usecases/unsubscribe.ts";
import { aCentre, aSenior } from "../support/builders.ts";
import { fixedClock } from "../support/fixed-clock.ts";
import { idOf } from "../support/fixed-ids.ts";
import { inMemoryAuditTrail } from "../support/in-memory/audit-trail.ts";
import { inMemoryCentres } from "../support/in-memory/centre-repository.ts";
import { inMemorySeniors } from "../support/in-memory/senior-repository.ts";

const { centreId, seniorId } = aSenior();

const aWorld = () => {
  const audit = inMemoryAuditTrail();
  const seniors = inMemorySeniors([aSenior()], audit);
  const stop = unsubscribe({
    seniors,
    centres: inMemoryCentres([aCentre()]),
    clock: fixedClock("2026-11-25T02:00:00.000Z"),
    textVersion: "2026-11",
  });
  return { stop, seniors, audit };
};

describe("stopping the digests", () => {
  test("takes the consent back at once and keeps how it came about", async () => {
    const { stop, seniors } = aWorld();
    expect((await stop({ centreId, seniorId })).name).toBe("北区いきがい活動センター");
    const senior = await seniors.get(centreId, seniorId);
    expect(mayReceiveDigest(senior)).toBe(false);
    expect(senior.state).toBe("active");
    expect(senior.consents.at(-1)).toEqual({
      purpose: "digest",
      channel: "email",
      given: false,
      textVersion: "2026-11",
      at: "2026-11-25T02:00:00.000Z",
      via: "mail_link",
    });
  });

  test("ten times is like once", async () => {
    const { stop, seniors, audit } = aWorld();
    for (let n = 0; n < 10; n += 1) await stop({ centreId, seniorId });
    expect((await seniors.get(centreId, seniorId)).version).toBe(2);
    expect(audit.entries.map(({ action }) => action)).toEqual(["senior.unsubscribe"]);
  });

  test("works although somebody else changes the person at the same moment", async () => {
    const { stop, seniors } = aWorld();
    const save = seniors.save;
    let others = 2;
    seniors.save = async (senior, audit) => {
      if (others > 0) {
        others -= 1;
        await save({ ...(await seniors.get(centreId, seniorId)), version: senior.version }, audit);
      }
      return save(senior, audit);
    };
    await stop({ centreId, seniorId });
    expect(mayReceiveDigest(await seniors.get(centreId, seniorId))).toBe(false);
  });

  test("for nobody there is nothing to stop", async () => {
    const stranger = aSenior({ seniorId: idOf(77) }).seniorId;
    await expect(aWorld().stop({ centreId, seniorId: stranger })).rejects.toMatchObject({ code: "not_found" });
  });
});
