import { describe, expect, test } from "vitest";
import { deliveryWorld, type WorldOptions } from "../support/delivery-world.ts";

const rough: Omit<WorldOptions, "seed"> = {
  digests: 800,
  crash: 0.05,
  doubledMessages: 0.05,
  lostMessages: 0.02,
  throttled: 0.02,
  ambiguous: 0.02,
  lostEvents: 0,
};

/** lost: neither accepted by the provider nor shown to staff as failed. */
const counts = ({ deliveries, accepted }: ReturnType<typeof deliveryWorld>) => {
  const all = deliveries.all();
  const failed = all.filter(({ state }) => state === "FAILED");
  return {
    lost: all.filter((one) => !accepted.has(one.deliveryKey) && one.state !== "FAILED").length,
    doubled: [...accepted.values()].filter((times) => times > 1).length,
    open: all.filter(({ state }) => state === "PENDING" || state === "SENDING").length,
    fewFailed: failed.length <= all.length / 200,
  };
};

describe("the state machine of a digest, with crashes at every step", { timeout: 60_000 }, () => {
  test.each([1, 2, 3])("loses none and doubles none (seed %i)", async (seed) => {
    const world = deliveryWorld({ ...rough, seed });
    await world.run(world.send, 8);
    expect(counts(world)).toEqual({ lost: 0, doubled: 0, open: 0, fewFailed: true });
  });

  test("with events lost it loses none, doubles hardly any, and leaves none unseen", async () => {
    const world = deliveryWorld({ ...rough, seed: 4, lostEvents: 0.01 });
    await world.run(world.send, 8);
    const { doubled, ...others } = counts(world);
    expect(others).toEqual({ lost: 0, open: 0, fewFailed: true });
    expect(doubled).toBeLessThanOrEqual(5);
  });

  test("the simulation can fail: calling first and marking afterwards doubles", async () => {
    const world = deliveryWorld({ ...rough, seed: 5 });
    const callThenMark: typeof world.send = async (key) => {
      const delivery = await world.crashingDeliveries.find(key);
      if (delivery?.state !== "PENDING") return;
      const tags = { delivery: delivery.deliveryKey, senior: key.seniorId };
      const outcome = await world.mailer.send({
        from: { name: "" },
        to: "a@example.jp",
        subject: "",
        text: "",
        html: "",
        tags,
      });
      if (outcome.outcome !== "accepted") throw new Error("again");
      await world.crashingDeliveries.move(key, ["PENDING"], "SENT", { at: new Date().toISOString() });
    };
    await world.run(callThenMark, 3);
    expect(counts(world).doubled).toBeGreaterThan(0);
  });
});
