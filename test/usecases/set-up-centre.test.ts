import { expect, test } from "vitest";
import { NotFound } from "../../shared/domain/errors.ts";
import { setUpCentre } from "../../shared/usecases/set-up-centre.ts";
import { aCentre } from "../support/builders.ts";
import { fixedClock, testNow } from "../support/fixed-clock.ts";
import { inMemoryAuditTrail } from "../support/in-memory/audit-trail.ts";
import { inMemoryCentres } from "../support/in-memory/centre-repository.ts";

const anOperator = () => {
  const centres = inMemoryCentres();
  const audit = inMemoryAuditTrail();
  const clock = fixedClock();
  const { createdAt: _, updatedAt: __, ...settings } = aCentre();
  return { centres, audit, clock, settings, run: setUpCentre({ centres, audit, clock }) };
};

test("a new centre is added, with an audit line that names its fields and no values", async () => {
  const { run, centres, settings, audit } = anOperator();
  expect(await run(settings)).toBe("added");
  expect(await centres.get(settings.centreId)).toEqual(aCentre());
  expect(audit.entries).toMatchObject([{ action: "centre.set_up", fields: expect.arrayContaining(["name"]) }]);
  expect(JSON.stringify(audit.entries)).not.toContain(settings.name);
});

test("the same settings again change nothing", async () => {
  const { run, settings, audit } = anOperator();
  await run(settings);
  expect([await run(settings), audit.entries.length]).toEqual(["unchanged", 1]);
});

test("changed settings keep the day of the first set-up", async () => {
  const { run, centres, settings, clock, audit } = anOperator();
  await run(settings);
  clock.advance(1000);
  expect(await run({ ...settings, coolDownDays: 30 })).toBe("changed");
  expect(await centres.get(settings.centreId)).toMatchObject({ coolDownDays: 30, createdAt: testNow });
  expect(audit.entries[1]?.fields).toEqual(["coolDownDays"]);
});

test("a municipality that does not exist is refused", async () => {
  const { run, settings } = anOperator();
  await expect(run({ ...settings, localGovernmentCodes: ["131173"] })).rejects.toThrow(NotFound);
});
