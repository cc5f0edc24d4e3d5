import fc from "fast-check";
import { expect, test } from "vitest";
import type { Suppression, SuppressionReason } from "../../../shared/domain/suppression.ts";
import { aDelivery, anAuditEntry } from "../../support/builders.ts";
import { describeStores } from "../../support/stores.ts";

const { centreId, seniorId } = aDelivery();
const audit = anAuditEntry();
const address = "Hanako@example.jp";
const at = (minute: number): string => `2026-11-25T01:${String(minute).padStart(2, "0")}:00.000Z`;
const suppression = (reason: SuppressionReason, minute = 0): Suppression => ({
  centreId,
  seniorId,
  channel: "email",
  reason,
  at: at(minute),
});

describeStores("Suppressions", (newStores) => {
  test("belong to a centre, a channel and an address, however it is spelled", async () => {
    const { deliveries } = await newStores();
    await deliveries.suppress(suppression("bounce"), address);
    const find = deliveries.findSuppression;
    expect(await find(centreId, "email", "hanako@EXAMPLE.jp")).toEqual(suppression("bounce"));
    expect(await find(centreId, "sms", address)).toBeUndefined();
    expect(await find("minato" as typeof centreId, "email", address)).toBeUndefined();
  });

  test("the strongest reason stands, in any order and however often it is told", async () => {
    const reasons: readonly SuppressionReason[] = ["soft_bounces", "bounce", "complaint"];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...reasons, ...reasons], { minLength: 6 }), async (order) => {
        const { deliveries } = await newStores();
        for (const reason of order) await deliveries.suppress(suppression(reason), address);
        expect((await deliveries.findSuppression(centreId, "email", address))?.reason).toBe("complaint");
      }),
      { numRuns: 5 },
    );
  });

  test("what happened before staff lifted it does not bring it back, what happens later does", async () => {
    const { deliveries } = await newStores();
    await deliveries.suppress(suppression("bounce", 1), address);
    await deliveries.liftSuppression(suppression("bounce", 1), address, at(5), audit);
    await deliveries.suppress(suppression("complaint", 4), address);
    expect(await deliveries.findSuppression(centreId, "email", address)).toMatchObject({ liftedAt: at(5) });
    await deliveries.suppress(suppression("bounce", 6), address);
    expect(await deliveries.findSuppression(centreId, "email", address)).toEqual(suppression("bounce", 6));
  });
});
