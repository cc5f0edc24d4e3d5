import { describe, expect, test } from "vitest";
import type { Listing } from "../../shared/domain/listing.ts";
import type { Notice } from "../../shared/domain/notice.ts";
import type { Organization } from "../../shared/domain/organization.ts";
import { claimListing } from "../../shared/usecases/claim-listing.ts";
import { expireListings } from "../../shared/usecases/expire-listings.ts";
import { readClaimForReview } from "../../shared/usecases/read-claim-for-review.ts";
import { type ClaimDecision, reviewClaim } from "../../shared/usecases/review-claim.ts";
import { aListSource, anOrganization, aStaffMember } from "../support/builders.ts";
import { fixedClock } from "../support/fixed-clock.ts";
import { idOf } from "../support/fixed-ids.ts";
import { inMemoryAuditTrail } from "../support/in-memory/audit-trail.ts";
import { inMemoryListings } from "../support/in-memory/listing-repository.ts";
import { inMemoryOrganizations } from "../support/in-memory/organization-repository.ts";
import { inMemoryWorkQueue } from "../support/in-memory/work-queue.ts";
import { aListedEvent } from "../support/listed-events.ts";

const approved = anOrganization({ state: "approved", tradeName: "王子みどりの会" });
const rival = anOrganization({ state: "approved", organizationId: idOf(3002), tradeName: "よその会" });
const staff = aStaffMember({ roles: ["reviewer"] });
const accept: ClaimDecision = { state: "accepted", message: "" };
const refuse: ClaimDecision = { state: "refused", message: "お名前が主催者と違うようです。" };
const event = aListedEvent({ organizerName: "みどりの会" });
const { listingId } = event;

const world = (listing: Listing = event, organizations: readonly Organization[] = [approved, rival]) => {
  const audit = inMemoryAuditTrail();
  const notices = inMemoryWorkQueue<Notice>();
  const listings = inMemoryListings([listing], audit);
  const deps = {
    listings,
    organizations: inMemoryOrganizations(organizations, audit),
    notices,
    audit,
    clock: fixedClock(),
  };
  const claim = (organization = approved, explanation = "毎週開いています。") =>
    claimListing(deps)({ organization, listingId, explanation });
  const decide = (decision: ClaimDecision, { version = 1, by = staff, of = approved } = {}) =>
    reviewClaim(deps)({ staff: by, listingId, claimantId: of.organizationId, version, decision });
  const mails = () => new Set(notices.messages.map(({ noticeId }) => noticeId)).size;
  const actions = () => audit.entries.map(({ action }) => action);
  return { ...deps, claim, decide, mails, actions };
};

describe("claiming", () => {
  test("sent twice it is one claim, one audit line and one mail", async () => {
    const { claim, listings, mails, actions } = world();
    await claim();
    await claim();
    expect(await listings.findClaim(listingId, approved.organizationId)).toMatchObject({
      ...{ state: "submitted", centreId: "kita", version: 1, explanation: "毎週開いています。" },
    });
    expect([mails(), actions()]).toEqual([1, ["listing.claim"]]);
  });

  test("a mail that was lost on the way goes out when it is sent again", async () => {
    const { claim, notices, ...deps } = world();
    const broken = { send: () => Promise.reject(new Error("queue away")) };
    const input = { organization: approved, listingId, explanation: "毎週開いています。" };
    await expect(claimListing({ ...deps, notices: broken })(input)).rejects.toThrow("queue away");
    await claim();
    expect(notices.messages).toMatchObject([{ kind: "listing_claimed", claimantId: approved.organizationId }]);
  });

  test.each([
    ["of another organisation", { organizationId: idOf(3009) }],
    ["that was not read from a list", { source: { type: "staff", name: "窓口", licence: "窓口" } }],
    ["that is closed", { state: "closed" }],
  ] as const)("a listing %s cannot be claimed", async (_, overrides) => {
    const { claim, actions } = world(aListedEvent(overrides));
    await expect(claim()).rejects.toMatchObject({ code: "wrong_state" });
    expect(actions()).toEqual([]);
  });

  test("where no desk serves the place, the organisation's own is asked", async () => {
    const { claim, listings, decide } = world(aListedEvent({ centreId: undefined }));
    await claim();
    await decide(accept);
    expect((await listings.get(listingId)).centreId).toBe("kita");
  });
});

describe("deciding", () => {
  test("an accepted claim makes the listing the organisation's, with its audit line and one more mail", async () => {
    const { claim, decide, listings, mails, actions } = world();
    await claim();
    await decide(accept);
    const { title, description, schedule, place } = event;
    expect(await listings.get(listingId)).toMatchObject({
      ...{ organizationId: approved.organizationId, organizerName: "王子みどりの会", state: "published", version: 2 },
      source: { ...event.source, asRead: { title, description, schedule, place } },
    });
    expect([mails(), actions()]).toEqual([2, ["listing.claim", "listing.accept_claim"]]);
  });

  test("a refusal changes nothing of the listing, and it may be claimed anew", async () => {
    const { claim, decide, listings, actions } = world();
    await claim();
    await decide(refuse);
    expect(await listings.get(listingId)).toEqual(event);
    await claim(approved, "会の名前を変えました。");
    expect(await listings.findClaim(listingId, approved.organizationId)).toMatchObject({
      ...{ state: "submitted", version: 3, explanation: "会の名前を変えました。" },
    });
    expect(actions()).toEqual(["listing.claim", "listing.refuse_claim", "listing.claim"]);
  });

  test("the same decision sent again is no second one, another is told so", async () => {
    const { claim, decide, mails, actions } = world();
    await claim();
    await decide(accept);
    await decide(accept);
    expect([mails(), actions().length]).toEqual([2, 2]);
    await expect(decide(refuse)).rejects.toMatchObject({ code: "wrong_state" });
  });

  test("of ten who decide at once one decides", async () => {
    const { claim, decide, actions } = world();
    await claim();
    const people = Array.from({ length: 10 }, (_, n) => aStaffMember({ staffId: `staff-${n}`, roles: ["reviewer"] }));
    const results = await Promise.allSettled(people.map((by, n) => decide(n % 2 ? accept : refuse, { by })));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(actions()).toHaveLength(2);
  });

  test("a listing goes to one of two that claim it", async () => {
    const { claim, decide, listings } = world();
    await claim();
    await claim(rival);
    await decide(accept);
    await expect(decide(accept, { of: rival })).rejects.toMatchObject({ code: "wrong_state" });
    await decide(refuse, { of: rival });
    expect((await listings.get(listingId)).organizationId).toBe(approved.organizationId);
  });

  test("an organisation that is not approved waits, and the desk is told why", async () => {
    const submitted = anOrganization({ state: "submitted" });
    const { claim, decide, listings, ...deps } = world(event, [submitted]);
    await claim(submitted);
    await expect(decide(accept)).rejects.toMatchObject({ code: "wrong_state" });
    const { obstacle } = await readClaimForReview({ listings, ...deps })(staff, listingId, submitted.organizationId);
    expect(obstacle).toBe("organization_not_approved");
    expect((await listings.get(listingId)).organizationId).toBeUndefined();
  });

  test("a listing that changed while it was decided on is not taken over half", async () => {
    const { claim, decide, listings } = world();
    await claim();
    await listings.save({ ...event, state: "closed", version: 2 }, ["published"]);
    await expect(decide(accept)).rejects.toMatchObject({ code: "wrong_state" });
    expect(await listings.findClaim(listingId, approved.organizationId)).toMatchObject({ state: "submitted" });
  });

  test("another centre's staff and counsellors decide on none", async () => {
    const { claim, decide } = world();
    await claim();
    const foreign = aStaffMember({ roles: ["reviewer"], centreId: "minato" });
    await expect(decide(accept, { by: foreign })).rejects.toMatchObject({ code: "not_found" });
    const counsellor = aStaffMember({ roles: ["counsellor"] });
    await expect(decide(accept, { by: counsellor })).rejects.toMatchObject({ code: "role_missing" });
  });
});

test("a dead source takes down what it brought, and not what an organisation says itself", async () => {
  const { sourceId } = aListSource();
  const listing = aListedEvent({ source: { ...event.source, sourceId } });
  const { claim, decide, listings, clock } = world(listing);
  await claim();
  await decide(accept);
  expect(await expireListings({ listings, clock })(sourceId)).toBe(0);
  expect((await listings.get(listingId)).state).toBe("published");
});
