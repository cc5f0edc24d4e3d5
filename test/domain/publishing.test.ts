import { expect, test } from "vitest";
import { obstacleToPublishing } from "../../shared/domain/publishing.ts";
import { aListing, anOrganization } from "../support/builders.ts";

const today = "2026-11-25";

test("a listing may be published until its last day, that day included", () => {
  const approved = anOrganization({ state: "approved" });
  expect(obstacleToPublishing(aListing({ closesOn: today }), approved, today)).toBeUndefined();
  expect(obstacleToPublishing(aListing({ closesOn: "2026-11-24" }), approved, today)).toBe("past");
});

test.each(["lead", "unconfirmed", "submitted", "returned", "rejected", "closed"] as const)(
  "a listing of an organisation that is %s waits",
  (state) => {
    const obstacle = obstacleToPublishing(aListing(), anOrganization({ state }), today);
    expect(obstacle).toBe("organization_not_approved");
  },
);

test("a listing whose organisation is gone waits; one without an organisation does not", () => {
  expect(obstacleToPublishing(aListing(), undefined, today)).toBe("organization_not_approved");
  expect(obstacleToPublishing(aListing({ organizationId: undefined }), undefined, today)).toBeUndefined();
});
