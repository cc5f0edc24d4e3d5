import { expect, test } from "vitest";
import { claimEvidence } from "../../shared/domain/claim-evidence.ts";
import { anOrganization } from "../support/builders.ts";
import { aListedEvent } from "../support/listed-events.ts";

const strange = anOrganization({
  tradeName: "となりの会",
  contactPhone: "+81312345678",
  contactEmail: "other@example.jp",
  address: { ...anOrganization().address, localGovernmentCode: "131032" },
});

test("nothing speaks for a stranger", () => {
  expect(claimEvidence(aListedEvent(), strange)).toEqual([]);
});

test.each([
  ["特定非営利活動法人 王子みどりの会", ["same_name"]],
  ["ＮＰＯ法人王子みどりの会", ["same_name"]],
  ["王子みどりの会（北区）", ["like_name"]],
  ["みどり", []],
])("an organiser named %s is held against 王子みどりの会", (organizerName, evidence) => {
  const organization = { ...strange, tradeName: "王子みどりの会" };
  expect(claimEvidence(aListedEvent({ organizerName }), organization)).toEqual(evidence);
});

test("a corporate number counts where the list names it, in any width", () => {
  const organization = { ...strange, legalEntityNumber: "7000012050002" };
  expect(claimEvidence(aListedEvent(), organization)).toEqual([]);
  const listing = aListedEvent({ description: "主催：法人番号７００００１２０５０００２" });
  expect(claimEvidence(listing, organization)).toEqual(["corporate_number"]);
});

test.each([
  ["same_phone", { contact: { contactPointPhoneNumber: "+81312345678" } }],
  ["same_email", { contact: { contactPointEmailAddress: "Other@example.jp" } }],
  ["same_web_site", { url: "https://www.tonari.example.jp/events/1" }],
  ["same_municipality", { municipalityCode: "131032" }],
] as const)("%s speaks for it by itself", (evidence, overrides) => {
  const organization = { ...strange, webSiteUrl: "https://tonari.example.jp/" };
  expect(claimEvidence(aListedEvent(overrides), organization)).toEqual([evidence]);
});

test("two that name no page on the web have none in common", () => {
  expect(claimEvidence(aListedEvent({ url: undefined }), { ...strange, webSiteUrl: undefined })).toEqual([]);
});
