import { expect, test } from "vitest";
import { AlreadyRegistered, NotServed } from "../../shared/domain/errors.ts";
import type { Notice } from "../../shared/domain/notice.ts";
import type { Registration } from "../../shared/domain/registration.ts";
import { findCentreFor } from "../../shared/usecases/find-centre-for.ts";
import { issueLink } from "../../shared/usecases/issue-link.ts";
import { registerOrganization } from "../../shared/usecases/register-organization.ts";
import { aCentre, anOrganization } from "../support/builders.ts";
import { fixedClock } from "../support/fixed-clock.ts";
import { inMemoryAccess } from "../support/in-memory/access-repository.ts";
import { inMemoryAuditTrail } from "../support/in-memory/audit-trail.ts";
import { inMemoryCentres } from "../support/in-memory/centre-repository.ts";
import { inMemoryOrganizations } from "../support/in-memory/organization-repository.ts";
import { countingRandom } from "../support/in-memory/random.ts";
import { inMemoryWorkQueue } from "../support/in-memory/work-queue.ts";

const { tradeName, tradeNameKana, categoryOfOrganization, address, activities } = anOrganization();
const { contactName, contactPhone, contactEmail, publishContactName } = anOrganization();
const registration: Registration = {
  ...{ tradeName, tradeNameKana, categoryOfOrganization, address, activities },
  ...{ contactName, contactPhone, contactEmail, publishContactName },
  legalEntityNumber: "7000012050002",
  purposes: ["religious"],
  signatory: "代表 一郎",
  charterVersion: "2026-11",
  antiSocialForcesVersion: "2026-11",
};

const setUp = (notices = inMemoryWorkQueue<Notice>()) => {
  const clock = fixedClock();
  const audit = inMemoryAuditTrail();
  const organizations = inMemoryOrganizations([], audit);
  const centres = inMemoryCentres([aCentre()]);
  const access = inMemoryAccess(clock);
  const deps = { organizations, notices, clock, findCentre: findCentreFor({ centres }) };
  const register = registerOrganization({ ...deps, issueLink: issueLink({ access, clock, random: countingRandom() }) });
  return { organizations, notices, audit, register };
};

test("keeps what was declared, by whom and when, and leaves an audit line without names", async () => {
  const { register, audit } = setUp();
  const { organization } = await register({ registration, mark: "draft-1", via: "web" });
  expect(organization.declarations).toEqual({
    charter: { version: "2026-11", acceptedAt: "2026-11-25T01:00:00.000Z" },
    antiSocialForces: { version: "2026-11", acceptedAt: "2026-11-25T01:00:00.000Z", signatory: "代表 一郎" },
    purposes: ["religious"],
  });
  expect(audit.entries).toMatchObject([{ action: "organization.register", actor: { kind: "public", id: "web" } }]);
  expect(JSON.stringify(audit.entries)).not.toContain(tradeName);
});

test("a break between keeping and mailing heals when the person presses once more", async () => {
  const notices = inMemoryWorkQueue<Notice>();
  let away = true;
  const send: typeof notices.send = (batch) => (away ? Promise.reject(new Error("queue away")) : notices.send(batch));
  const world = setUp({ ...notices, send });
  await expect(world.register({ registration, mark: "draft-1", via: "web" })).rejects.toThrow("queue away");
  away = false;
  await world.register({ registration, mark: "draft-1", via: "web" });
  expect(await world.organizations.listByEmail(contactEmail)).toHaveLength(1);
  expect(notices.messages).toHaveLength(1);
});

test("sent twice at once it is one organisation", async () => {
  const { register, organizations } = setUp();
  const both = await Promise.all([1, 2].map(() => register({ registration, mark: "draft-1", via: "web" })));
  expect(new Set(both.map(({ organization }) => organization.organizationId)).size).toBe(1);
  expect(await organizations.listByEmail(contactEmail)).toHaveLength(1);
});

test("a corporate number that another confirmed registration holds is refused, one that was refused is not", async () => {
  const holder = anOrganization({ legalEntityNumber: "7000012050002" });
  for (const [state, refused] of [
    ["submitted", true],
    ["approved", true],
    ["returned", true],
    ["rejected", false],
  ] as const) {
    const { register, organizations, audit } = setUp();
    await organizations.add({ ...holder, state }, audit.entries[0] as never);
    const result = await register({ registration, mark: "draft-1", via: "api" }).catch((error: unknown) => error);
    expect(result instanceof AlreadyRegistered).toBe(refused);
  }
});

test("where no centre serves the address nothing is kept", async () => {
  const { register, organizations } = setUp();
  const elsewhere = { ...registration, address: { ...address, localGovernmentCode: "012033" } };
  await expect(register({ registration: elsewhere, mark: "draft-1", via: "web" })).rejects.toThrow(NotServed);
  expect(await organizations.listByEmail(contactEmail)).toEqual([]);
});
