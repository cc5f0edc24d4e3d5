import { describe, expect, test } from "vitest";
import { mayReceiveDigest } from "../../shared/domain/digest.ts";
import { NotFound } from "../../shared/domain/errors.ts";
import { type CentreId, seniorIdSchema } from "../../shared/domain/ids.ts";
import { importSeniors } from "../../shared/usecases/import-seniors.ts";
import { aCentre, aSenior } from "../support/builders.ts";
import { fixedClock, testNow } from "../support/fixed-clock.ts";
import { inMemoryAuditTrail } from "../support/in-memory/audit-trail.ts";
import { inMemoryCentres } from "../support/in-memory/centre-repository.ts";
import { capturingLogger } from "../support/in-memory/logger.ts";
import { inMemorySeniors } from "../support/in-memory/senior-repository.ts";

const aMember = (overrides: object = {}) => {
  const { name, email, phone, channel, wishes, availability, travel, avoid } = aSenior();
  const address = { prefecture: "東京都", cityAndCounty: "北区", streetAddress: "王子本町", cityBlock: "1-1" };
  const answers = { name, email, phone, channel, wishes, availability, travel, avoid };
  return { memberId: "A-1", ...answers, address, emailConfirmedAt: testNow, consents: ["digest"], ...overrides };
};

const aDesk = () => {
  const audit = inMemoryAuditTrail();
  const seniors = inMemorySeniors([], audit);
  const logger = capturingLogger();
  const run = importSeniors({ seniors, centres: inMemoryCentres([aCentre()]), clock: fixedClock(), logger });
  const take = (...members: readonly unknown[]) =>
    run({
      centreId: aCentre().centreId,
      consentTextVersion: "2026-10",
      purposeNoticeVersion: "2026-10",
      agreedAt: testNow,
      dataSource: "self",
      members: [...members],
    });
  const read = async (seniorId = "") => seniors.get(aCentre().centreId, seniorIdSchema.parse(seniorId));
  return { audit, seniors, logger, run, take, read };
};

describe("members of a list", () => {
  test("become active people of the centre who get digests, located at their town", async () => {
    const { take, read, audit } = aDesk();
    const [outcome] = await take(aMember());
    const senior = await read(outcome?.seniorId);
    expect(outcome).toMatchObject({ record: 1, outcome: "imported" });
    expect([senior.state, senior.location.precision, mayReceiveDigest(senior)]).toEqual(["active", "town", true]);
    expect(senior.purposeNotice).toEqual({ version: "2026-10", shownAt: testNow, via: "import" });
    expect(audit.entries.map(({ action }) => action)).toEqual(["senior.import"]);
  });
  test("get nothing by mail until the address is confirmed, and nothing without consent", async () => {
    const { take, read } = aDesk();
    const { emailConfirmedAt: _, ...unconfirmed } = aMember({ memberId: "B-1" });
    const [first, second] = await take(unconfirmed, aMember({ memberId: "B-2", consents: [] }));
    expect((await read(first?.seniorId)).state).toBe("pending");
    expect([await read(first?.seniorId), await read(second?.seniorId)].map(mayReceiveDigest)).toEqual([false, false]);
  });
  test("who has no e-mail gets letters", async () => {
    const { take, read } = aDesk();
    const { email: _, emailConfirmedAt: __, ...member } = aMember({ channel: "post" });
    const [outcome] = await take(member);
    expect(mayReceiveDigest(await read(outcome?.seniorId))).toBe(true);
  });
  test("are the same people in a second import, and what they said since then counts", async () => {
    const { take, read, seniors } = aDesk();
    const [first] = await take(aMember());
    const senior = await read(first?.seniorId);
    const stopped = { ...senior, state: "stopped" as const, version: senior.version + 1 };
    await seniors.save(stopped, { ...entry(), record: { kind: "senior", id: senior.seniorId } });
    expect(await take(aMember({ avoid: [{ code: "stairs", level: "hard" }] }))).toMatchObject([
      { outcome: "unchanged" },
    ]);
    expect(await read(first?.seniorId)).toEqual(stopped);
  });
  test("a bad one is told by its fields and stops nobody", async () => {
    const outcomes = await aDesk().take(
      { memberId: "1" },
      aMember({ memberId: "2", address: { prefecture: "東京都", cityAndCounty: "南区", streetAddress: "" } }),
      aMember({ memberId: "3" }),
    );
    expect(outcomes.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ["rejected", "invalid"],
      ["rejected", "unknown_municipality"],
      ["imported", undefined],
    ]);
    expect(outcomes[0]?.fields).toContain("name");
  });
  test("of an unknown centre are refused as a whole", async () => {
    const { run } = aDesk();
    const request = {
      consentTextVersion: "1",
      purposeNoticeVersion: "1",
      agreedAt: testNow,
      dataSource: "self",
      members: [],
    } as const;
    await expect(run({ ...request, members: [], centreId: "nowhere" as CentreId })).rejects.toThrow(NotFound);
  });
  test("are not named in the log", async () => {
    const { take, logger } = aDesk();
    await take(aMember(), { memberId: "9", name: "試験 花子" });
    expect(logger.text()).not.toContain("試験");
  });
});

const entry = () => ({
  centreId: aCentre().centreId,
  at: testNow,
  actor: { kind: "senior" as const, id: "x" },
  action: "senior.stop",
  record: { kind: "senior" as const, id: "x" },
  fields: ["state"],
  purpose: "",
});
