import { expect, test } from "vitest";
import { NotFound, WrongState } from "../../shared/domain/errors.ts";
import type { ListingState } from "../../shared/domain/listing.ts";
import { closeListing, reopenListing } from "../../shared/usecases/close-listing.ts";
import { type ListingTerms, submitListing } from "../../shared/usecases/submit-listing.ts";
import { aListing, anOrganization } from "../support/builders.ts";
import { fixedClock } from "../support/fixed-clock.ts";
import { idOf } from "../support/fixed-ids.ts";
import { inMemoryListings } from "../support/in-memory/listing-repository.ts";

const organization = anOrganization({ state: "approved" });
const { listingId } = aListing();
const { kind, taxonomy, title, description, schedule, place, municipalityCode, demands } = aListing();
const { reward, fee, eligibility, beginnerFriendly, capacity, application, contact, closesOn } = aListing();
const terms: ListingTerms = {
  ...{ kind, taxonomy, title, description, schedule, place, municipalityCode, demands },
  ...{ reward, fee, eligibility, beginnerFriendly, capacity, application, contact, closesOn },
};

const setUp = (stored: Parameters<typeof aListing>[0][] = []) => {
  const clock = fixedClock();
  const listings = inMemoryListings(stored.map((overrides) => aListing(overrides)));
  const deps = { listings, clock };
  const { organizationId } = organization;
  return {
    clock,
    listings,
    submit: (changes: Partial<ListingTerms> = {}, by = organization) =>
      submitListing(deps)({ organization: by, listingId, terms: { ...terms, ...changes } }),
    close: () => closeListing(deps)({ organizationId, listingId }),
    reopen: () => reopenListing(deps)({ organizationId, listingId }),
  };
};

test("a published listing that is changed waits for the desk again", async () => {
  const { submit } = setUp([{}]);
  expect(await submit({ title: "新しい名前" })).toMatchObject({ state: "submitted", title: "新しい名前", version: 2 });
});

test("the same content sent again while it waits changes nothing, not even its place in the queue", async () => {
  const { clock, submit } = setUp();
  const first = await submit();
  clock.advance(86_400_000);
  expect(await submit()).toEqual(first);
});

test.each<[ListingState, boolean]>([
  ["returned", true],
  ["closed", true],
  ["expired", true],
  ["in_review", false],
  ["rejected", false],
])("a listing that is %s may be sent again: %s", async (state, may) => {
  const { submit } = setUp([{ state }]);
  const result = await submit({ title: "新しい名前" }).catch((error: unknown) => error);
  expect(result instanceof WrongState).toBe(!may);
});

test("another organisation's listing is not found", async () => {
  const { submit } = setUp([{}]);
  await expect(submit({}, anOrganization({ organizationId: idOf(9), state: "approved" }))).rejects.toThrow(NotFound);
});

test("a closed listing goes back to what it was, and never past the desk", async () => {
  for (const state of ["published", "submitted", "returned"] as const) {
    const { close, reopen, listings } = setUp([{ state }]);
    await close();
    expect(await listings.get(listingId)).toMatchObject({ state: "closed", closedFrom: state });
    await reopen();
    expect(await listings.get(listingId)).toMatchObject({ state });
  }
});

test("a listing that was refused cannot be closed and reopened into something else", async () => {
  const { close, reopen } = setUp([{ state: "rejected" }]);
  await expect(close()).rejects.toThrow(WrongState);
  await expect(reopen()).rejects.toThrow(WrongState);
});
