import { describe, expect, test } from "vitest";
import { cycleSchema } from "../../shared/domain/ids.ts";
import { replyCodeOf } from "../../shared/domain/reply-code.ts";
import { issueReplyCode, replyKeyOf } from "../../shared/usecases/issue-reply-code.ts";
import { aDelivery } from "../support/builders.ts";
import { fixedClock } from "../support/fixed-clock.ts";
import { idOf } from "../support/fixed-ids.ts";
import { inMemoryAccess } from "../support/in-memory/access-repository.ts";
import { fakeSecret } from "../support/in-memory/secret.ts";

const aWorld = (key = "key") => {
  const clock = fixedClock();
  const access = inMemoryAccess(clock);
  return { access, clock, issue: issueReplyCode({ access, linkKey: fakeSecret(key), clock }) };
};

describe("the reply code of a delivery", () => {
  test("is the same however often it is printed", async () => {
    const { issue } = aWorld();
    expect(await issue(aDelivery())).toBe(await issue(aDelivery()));
  });

  test("is another for each person, cycle and deployment", async () => {
    const { issue } = aWorld();
    const codes = await Promise.all([
      issue(aDelivery()),
      issue(aDelivery({ seniorId: idOf(5) })),
      issue(aDelivery({ cycle: cycleSchema.parse("2026-12-02T02:00") })),
      aWorld("another key").issue(aDelivery()),
    ]);
    expect(new Set(codes).size).toBe(4);
  });

  test("never is one that another delivery has", async () => {
    const first = await aWorld().issue(aDelivery());
    const { issue, access, clock } = aWorld();
    const other = { ...aDelivery(), seniorId: idOf(5) };
    await access.add(replyKeyOf(first), other, new Date(clock().getTime() + 1000));
    const second = await issue(aDelivery());
    expect(second).not.toBe(first);
    expect(await issue(aDelivery())).toBe(second);
  });

  test("is kept as a hash only", () => {
    const code = replyCodeOf(42n);
    expect(replyKeyOf(code)).toMatch(/^reply#[0-9a-f]{64}$/);
    expect(replyKeyOf(code)).not.toContain(code);
  });
});
