import { expect, test } from "vitest";
import { NotFound, WrongState } from "../../../shared/domain/errors.ts";
import { aLead, anAuditEntry, anOrganization } from "../../support/builders.ts";
import { idOf } from "../../support/fixed-ids.ts";
import { collect, describeStores } from "../../support/stores.ts";

const audit = anAuditEntry();

describeStores("OrganizationRepository", (newStores) => {
  test("an organisation comes back as it was added, with an audit line", async () => {
    const { organizations, auditEntries } = await newStores();
    const organization = anOrganization();
    await organizations.add(organization, audit);
    expect(await organizations.get(organization.organizationId)).toEqual(organization);
    expect(await auditEntries()).toEqual([audit]);
  });

  test("an unknown organisation is not found", async () => {
    const { organizations } = await newStores();
    const { organizationId } = anOrganization();
    expect(await organizations.find(organizationId)).toBeUndefined();
    await expect(organizations.get(organizationId)).rejects.toThrow(NotFound);
  });

  test("the same id is added once", async () => {
    const { organizations, auditEntries } = await newStores();
    await organizations.add(anOrganization(), audit);
    await expect(organizations.add(anOrganization(), audit)).rejects.toThrow(WrongState);
    expect(await auditEntries()).toHaveLength(1);
  });

  test("of two reviewers who decide at once one is told that it is decided", async () => {
    const { organizations, auditEntries } = await newStores();
    const organization = anOrganization();
    await organizations.add(organization, audit);
    const decisions = (["approved", "rejected"] as const).map((state) =>
      organizations.save({ ...organization, state, version: 2 }, ["submitted"], audit),
    );
    const outcomes = await Promise.allSettled(decisions);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await auditEntries()).toHaveLength(2);
  });

  test("a change from a state that is not allowed is refused and leaves no audit line", async () => {
    const { organizations, auditEntries } = await newStores();
    const organization = anOrganization({ state: "approved" });
    await organizations.add(organization, audit);
    const again = organizations.save({ ...organization, version: 2 }, ["submitted", "returned"], audit);
    await expect(again).rejects.toThrow(WrongState);
    expect(await auditEntries()).toHaveLength(1);
  });

  test("those to review come oldest first, of this centre and state only", async () => {
    const { organizations } = await newStores();
    const waiting = (n: number, submittedAt: string, overrides = {}) =>
      anOrganization({ organizationId: idOf(n), submittedAt, ...overrides });
    for (const organization of [
      waiting(1, "2026-11-24T00:00:00.000Z"),
      waiting(2, "2026-11-20T00:00:00.000Z"),
      waiting(3, "2026-11-19T00:00:00.000Z", { state: "approved" }),
      waiting(4, "2026-11-18T00:00:00.000Z", { centreId: "minato" }),
    ])
      await organizations.add(organization, audit);
    const queue = await collect(organizations.listForReview(anOrganization().centreId, "submitted"));
    expect(queue.map(({ organizationId }) => organizationId)).toEqual([idOf(2), idOf(1)]);
  });

  test("an approved one leaves the queue", async () => {
    const { organizations } = await newStores();
    const organization = anOrganization();
    await organizations.add(organization, audit);
    await organizations.save({ ...organization, state: "approved", version: 2 }, ["submitted"], audit);
    expect(await collect(organizations.listForReview(organization.centreId, "submitted"))).toEqual([]);
  });

  test("organisations are found by corporate number and by address", async () => {
    const { organizations } = await newStores();
    const company = anOrganization({ organizationId: idOf(1), legalEntityNumber: "7000012050002" });
    const group = anOrganization({ organizationId: idOf(2), contactEmail: "Other@example.jp" });
    for (const organization of [company, group]) await organizations.add(organization, audit);
    expect(await organizations.listByCorporateNumber("7000012050002")).toEqual([company]);
    expect(await organizations.listByCorporateNumber("1180301018771")).toEqual([]);
    expect(await organizations.listByEmail("other@EXAMPLE.jp")).toEqual([group]);
  });

  test("many leads are saved, each with its audit line; those that somebody was faster with are told and stop no others", async () => {
    const { organizations, auditEntries } = await newStores();
    const leads = Array.from({ length: 130 }, (_, n) =>
      aLead({ organizationId: idOf(5000 + n), tradeName: `団体${n}` }),
    );
    const first = leads.slice(0, 3).map((lead) => ({ lead, audit }));
    expect(await organizations.saveLeads(first)).toEqual([true, true, true]);
    const outcomes = await organizations.saveLeads(leads.map((lead) => ({ lead, audit })));
    expect(outcomes).toEqual(leads.map((_, n) => n >= 3));
    expect(await collect(organizations.listLeads(aLead().centreId, "not_contacted"))).toHaveLength(130);
    expect(await auditEntries()).toHaveLength(130);
  });

  test("a lead is found, and listed by how far the desk is with it, or as registered", async () => {
    const { organizations } = await newStores();
    const { organizationId, centreId } = aLead();
    await organizations.saveLeads([{ lead: aLead(), audit }]);
    const declined = aLead({ outreach: "declined", version: 2 });
    expect(await organizations.saveLeads([{ lead: declined, audit }])).toEqual([true]);
    expect(await organizations.saveLeads([{ lead: declined, audit }])).toEqual([false]);
    expect(await organizations.findLead(organizationId)).toEqual(declined);
    expect(await organizations.find(organizationId)).toBeUndefined();
    expect(await collect(organizations.listLeads(centreId, "not_contacted"))).toEqual([]);
    expect(await collect(organizations.listLeads(centreId, "declined"))).toEqual([declined]);
    const inOne = (code: string) => collect(organizations.listLeads(centreId, "declined", code));
    expect([await inOne(declined.municipalityCode), await inOne("131041")]).toEqual([[declined], []]);
    const registered = aLead({ outreach: "declined", registeredAs: idOf(3001), version: 3 });
    await organizations.saveLeads([{ lead: registered, audit }]);
    expect(await collect(organizations.listLeads(centreId, "declined"))).toEqual([]);
    expect(await collect(organizations.listLeads(centreId, "registered"))).toEqual([registered]);
  });
});
