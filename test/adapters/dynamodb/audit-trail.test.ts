import { expect, test } from "vitest";
import { anAuditEntry } from "../../support/builders.ts";
import { describeStores } from "../../support/stores.ts";

describeStores("AuditTrail", (newStores) => {
  test("lines of the same instant stand beside each other", async () => {
    const { audit, auditEntries } = await newStores();
    const entry = anAuditEntry({ action: "senior.read", fields: ["name", "phone"] });
    await Promise.all([audit.record(entry), audit.record(entry), audit.record(entry)]);
    expect(await auditEntries()).toEqual([entry, entry, entry]);
  });
});
