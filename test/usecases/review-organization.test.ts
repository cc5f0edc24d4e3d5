import { expect, test } from "vitest";
import type { Notice } from "../../shared/domain/notice.ts";
import { reviewOrganization } from "../../shared/usecases/review-organization.ts";
import { anOrganization, aStaffMember } from "../support/builders.ts";
import { fixedClock } from "../support/fixed-clock.ts";
import { inMemoryAuditTrail } from "../support/in-memory/audit-trail.ts";
import { inMemoryOrganizations } from "../support/in-memory/organization-repository.ts";
import { inMemoryWorkQueue } from "../support/in-memory/work-queue.ts";

const staff = aStaffMember();
const { organizationId } = anOrganization();
const approval = { decision: "approved", reasons: [], message: "" } as const;

const world = (organization = anOrganization()) => {
  const audit = inMemoryAuditTrail();
  const organizations = inMemoryOrganizations([organization], audit);
  const notices = inMemoryWorkQueue<Notice>();
  const deps = { organizations, notices, clock: fixedClock() };
  return { ...deps, audit, review: reviewOrganization(deps) };
};

test("an approval whose notice was lost on the way heals when it is sent again", async () => {
  const { organizations, notices, audit, clock } = world();
  const broken = { send: () => Promise.reject(new Error("queue away")) };
  const input = { staff, organizationId, version: 1, decision: approval };
  await expect(reviewOrganization({ organizations, notices: broken, clock })(input)).rejects.toThrow("queue away");
  await reviewOrganization({ organizations, notices, clock })(input);
  expect(notices.messages).toMatchObject([{ kind: "organization_reviewed", organizationId }]);
  expect(audit.entries).toHaveLength(1);
});

test("of ten who approve at once one decides, and one notice goes out", async () => {
  const { review, notices, audit } = world();
  const people = Array.from({ length: 10 }, (_, n) => aStaffMember({ staffId: `staff-${n}` }));
  const results = await Promise.allSettled(
    people.map((person) => review({ staff: person, organizationId, version: 1, decision: approval })),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(audit.entries).toHaveLength(1);
  expect(notices.messages).toHaveLength(1);
});

test.each(["unconfirmed", "returned", "approved", "rejected", "closed"] as const)(
  "an organisation that is %s cannot be decided on",
  async (state) => {
    const { review } = world(anOrganization({ state }));
    await expect(review({ staff, organizationId, version: 1, decision: approval })).rejects.toMatchObject({
      code: "wrong_state",
    });
  },
);

test("an organisation of another centre does not exist for this one", async () => {
  const { review, audit } = world(anOrganization({ centreId: "minato" }));
  await expect(review({ staff, organizationId, version: 1, decision: approval })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(audit.entries).toEqual([]);
});

test("the role is asked for before anything is read", async () => {
  const { review } = world();
  const counsellor = aStaffMember({ roles: ["counsellor"] });
  await expect(review({ staff: counsellor, organizationId, version: 1, decision: approval })).rejects.toMatchObject({
    code: "role_missing",
  });
});

test("the audit line holds field names, never values", async () => {
  const { review, audit } = world();
  const decision = { decision: "returned", reasons: ["other"], message: "連絡 次郎さんへ" } as const;
  await review({ staff, organizationId, version: 1, decision });
  expect(JSON.stringify(audit.entries)).not.toMatch(/次郎|みどり/);
});
