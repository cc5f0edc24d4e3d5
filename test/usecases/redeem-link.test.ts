import { expect, test } from "vitest";
import { z } from "zod";
import { LinkExpired, WrongCode } from "../../shared/domain/errors.ts";
import { issueLink } from "../../shared/usecases/issue-link.ts";
import { browserHashOf } from "../../shared/usecases/link-keys.ts";
import { lookAtLink } from "../../shared/usecases/look-at-link.ts";
import { redeemLink } from "../../shared/usecases/redeem-link.ts";
import { fixedClock } from "../support/fixed-clock.ts";
import { inMemoryAccess } from "../support/in-memory/access-repository.ts";
import { countingRandom } from "../support/in-memory/random.ts";

const subject = z.object({ id: z.string() });
const [mine, other] = [browserHashOf("mine"), browserHashOf("other")];

const issued = async (purpose: "sign_in_senior" | "confirm_senior" = "sign_in_senior") => {
  const clock = fixedClock();
  const access = inMemoryAccess(clock);
  const link = await issueLink({ access, clock, random: countingRandom() })({
    purpose,
    subject: { id: "1" },
    browserHash: mine,
  });
  const redeem = (input: { token?: string; code?: string; browserHash?: string }) =>
    redeemLink({ access })({ purpose, subject, ...input });
  const look = (browserHash?: string) => lookAtLink({ access })({ purpose, subject, token: link.token, browserHash });
  return { clock, access, link, redeem, look };
};

test("the asking browser needs the link or the code, another browser both", async () => {
  for (const way of [
    ({ token }: { token: string }) => ({ token, browserHash: mine }),
    ({ code }: { code: string }) => ({ code, browserHash: mine }),
    ({ token, code }: { token: string; code: string }) => ({ token, code, browserHash: other }),
  ]) {
    const { link, redeem } = await issued();
    expect(await redeem(way(link))).toEqual({ id: "1" });
  }
});

test("the code alone is worth nothing in another browser, the link alone neither", async () => {
  const { link, redeem } = await issued();
  await expect(redeem({ code: link.code, browserHash: other })).rejects.toThrow(WrongCode);
  await expect(redeem({ code: link.code })).rejects.toThrow(LinkExpired);
  await expect(redeem({ token: link.token, browserHash: other })).rejects.toThrow(WrongCode);
});

test("of several at once, one gets in", async () => {
  const { link, redeem } = await issued();
  const all = await Promise.allSettled([1, 2, 3].map(() => redeem({ token: link.token, browserHash: mine })));
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("looking uses nothing up and tells whether the code is needed", async () => {
  const { look } = await issued();
  expect(await look(mine)).toEqual({ subject: { id: "1" }, needsCode: false });
  expect(await look(other)).toEqual({ subject: { id: "1" }, needsCode: true });
  expect(await look()).toMatchObject({ needsCode: true });
});

test("a link for one purpose serves no other", async () => {
  const { access, link } = await issued("confirm_senior");
  const redeem = redeemLink({ access })({ purpose: "sign_in_senior", subject, token: link.token, browserHash: mine });
  await expect(redeem).rejects.toThrow(LinkExpired);
});

test("a confirmation may be pressed again", async () => {
  const { link, redeem } = await issued("confirm_senior");
  expect([await redeem({ token: link.token }), await redeem({ token: link.token })]).toEqual([
    { id: "1" },
    { id: "1" },
  ]);
});

test("what is stored opens nothing: neither token nor code is in it", async () => {
  const kept: string[] = [];
  const access = { put: async (key: string, data: unknown) => void kept.push(key, JSON.stringify(data)) };
  const { token, code } = await issueLink({ access, clock: fixedClock(), random: countingRandom() })({
    purpose: "sign_in_senior",
    subject: { id: "1" },
    browserHash: mine,
  });
  expect(kept.join()).not.toContain(token);
  expect(kept.join()).not.toContain(code);
});
