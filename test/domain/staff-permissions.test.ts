import { expect, test } from "vitest";
import type { staffRoles } from "../../shared/domain/staff.ts";
import { assertPermitted, isPermitted, staffPermissions } from "../../shared/domain/staff-permissions.ts";

const permissionsOf = (role: (typeof staffRoles)[number]): string[] =>
  Object.keys(staffPermissions).filter((name) => isPermitted({ roles: [role] }, name as keyof typeof staffPermissions));

test("reviewers decide on submissions and see no people", () => {
  expect(permissionsOf("reviewer")).toEqual([
    "submission.read",
    "organization.review",
    "listing.review",
    "listing.import",
    "listing.close",
    "lead.follow",
    "weights.read",
  ]);
});

test("counsellors look after people and decide on no submission", () => {
  expect(permissionsOf("counsellor")).toEqual([
    "submission.read",
    "lead.follow",
    "senior.read",
    "senior.register",
    "senior.change",
    "weights.read",
    "participation.follow",
    "delivery.by_hand",
  ]);
});

test("administrators may do everything", () => {
  expect(permissionsOf("administrator")).toEqual(Object.keys(staffPermissions));
});

test("one of several roles is enough; without one the refusal names what was wanted", () => {
  expect(() => assertPermitted({ roles: ["counsellor", "reviewer"] }, "listing.review")).not.toThrow();
  expect(() => assertPermitted({ roles: ["counsellor"] }, "listing.review")).toThrow(
    expect.objectContaining({ code: "role_missing", details: { role: "listing.review" } }),
  );
});
