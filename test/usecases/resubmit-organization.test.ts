import { expect, test } from "vitest";
import { NotServed, WrongState } from "../../shared/domain/errors.ts";
import type { Organization } from "../../shared/domain/organization.ts";
import type { Registration } from "../../shared/domain/registration.ts";
import { findCentreFor } from "../../shared/usecases/find-centre-for.ts";
import { resubmitOrganization } from "../../shared/usecases/resubmit-organization.ts";
import { aCentre } from "../support/builders.ts";
import { fixedClock } from "../support/fixed-clock.ts";
import { inMemoryAuditTrail } from "../support/in-memory/audit-trail.ts";
import { inMemoryCentres } from "../support/in-memory/centre-repository.ts";
import { inMemoryOrganizations } from "../support/in-memory/organization-repository.ts";
import { aReturnedOrganization } from "../support/organization/returned.ts";

const returned = aReturnedOrganization({
  legalEntityNumber: "7000012050002",
  webSiteUrl: "https://midori.example.jp/",
});
const { organizationId } = returned;

/** What is kept of an organisation, as it would say it again. */
const registrationOf = ({ declarations, ...organization }: Organization): Registration => ({
  tradeName: organization.tradeName,
  tradeNameKana: organization.tradeNameKana,
  categoryOfOrganization: organization.categoryOfOrganization,
  representative: organization.representative,
  address: organization.address,
  webSiteUrl: organization.webSiteUrl,
  activities: organization.activities,
  record: organization.record,
  contactName: organization.contactName,
  contactPhone: organization.contactPhone,
  contactEmail: organization.contactEmail,
  publishContactName: organization.publishContactName,
  purposes: declarations.purposes,
  signatory: declarations.antiSocialForces.signatory,
  charterVersion: declarations.charter.version,
  antiSocialForcesVersion: declarations.antiSocialForces.version,
});
const registration = registrationOf(returned);

const setUp = (stored = returned, centres = [aCentre()]) => {
  const clock = fixedClock();
  const audit = inMemoryAuditTrail();
  const organizations = inMemoryOrganizations([stored], audit);
  const findCentre = findCentreFor({ centres: inMemoryCentres(centres) });
  const resubmit = resubmitOrganization({ organizations, findCentre, clock });
  return { clock, audit, organizations, resubmit };
};

test("a corrected registration waits for the desk again, with an audit line of what changed and by whom", async () => {
  const { clock, audit, organizations, resubmit } = setUp();
  await resubmit({ organizationId, registration: { ...registration, activities: "20人で花壇の手入れをしています。" } });
  const at = clock().toISOString();
  expect(await organizations.get(organizationId)).toEqual({
    ...returned,
    activities: "20人で花壇の手入れをしています。",
    state: "submitted",
    submittedAt: at,
    updatedAt: at,
    version: 4,
  });
  expect(audit.entries).toEqual([
    {
      centreId: "kita",
      at,
      actor: { kind: "organization", id: organizationId },
      action: "organization.resubmit",
      record: { kind: "organization", id: organizationId },
      fields: ["state", "activities"],
      purpose: "",
    },
  ]);
});

test("the corporate number and the e-mail address stay, whatever is sent", async () => {
  const { organizations, resubmit } = setUp();
  const other = { legalEntityNumber: "1130001011420", contactEmail: "other@example.jp" };
  await resubmit({ organizationId, registration: { ...registration, ...other } });
  expect(await organizations.get(organizationId)).toMatchObject({
    legalEntityNumber: "7000012050002",
    contactEmail: returned.contactEmail,
    emailConfirmedAt: returned.emailConfirmedAt,
  });
});

test("an answer that was taken out is gone", async () => {
  const { organizations, resubmit } = setUp();
  const { webSiteUrl: _webSiteUrl, ...without } = registration;
  await resubmit({ organizationId, registration: without });
  expect(await organizations.get(organizationId)).not.toHaveProperty("webSiteUrl");
});

test("what was agreed to before keeps its date; what is new is agreed to now", async () => {
  const { clock, organizations, resubmit } = setUp();
  await resubmit({
    organizationId,
    registration: { ...registration, signatory: "代表 二郎", charterVersion: "2027-04" },
  });
  const acceptedAt = clock().toISOString();
  expect((await organizations.get(organizationId)).declarations).toMatchObject({
    charter: { version: "2027-04", acceptedAt },
    antiSocialForces: { signatory: "代表 二郎", acceptedAt },
  });
  const unchanged = setUp();
  await unchanged.resubmit({ organizationId, registration });
  expect((await unchanged.organizations.get(organizationId)).declarations).toEqual(returned.declarations);
});

test("sent twice at once it is sent once", async () => {
  const { audit, organizations, resubmit } = setUp();
  await Promise.all([resubmit({ organizationId, registration }), resubmit({ organizationId, registration })]);
  expect((await organizations.get(organizationId)).version).toBe(4);
  expect(audit.entries).toHaveLength(1);
});

test.each(["submitted", "approved", "rejected", "closed"] as const)("one that is %s is not changed", async (state) => {
  const { organizations, resubmit } = setUp(aReturnedOrganization({ state }));
  const changed = { ...registration, activities: "別の活動" };
  await expect(resubmit({ organizationId, registration: changed })).rejects.toThrow(WrongState);
  expect((await organizations.get(organizationId)).activities).toBe(returned.activities);
});

test("it stays with its desk: an address that another one serves is refused, its own never", async () => {
  const minato = aCentre({ centreId: "minato", localGovernmentCodes: ["131032"] });
  const moved = { ...registration, address: { ...registration.address, localGovernmentCode: "131032" } };
  const { resubmit } = setUp(returned, [aCentre(), minato]);
  await expect(resubmit({ organizationId, registration: moved })).rejects.toThrow(NotServed);
  const handedOver = setUp(returned, [aCentre({ localGovernmentCodes: ["131180"] })]);
  expect((await handedOver.resubmit({ organizationId, registration })).state).toBe("submitted");
});
