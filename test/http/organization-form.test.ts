import fc from "fast-check";
import { expect, test } from "vitest";
import { organizationCategories } from "../../shared/domain/organization.ts";
import type { Typed } from "../../shared/http/field-errors.ts";
import { firstOpenStep, parseStep, registrationOf } from "../../shared/http/organization-form/registration-answers.ts";
import { stepNames } from "../../shared/http/organization-form/registration-form.ts";
import { municipalityCodeOf, toRegistration } from "../../shared/http/organization-form/to-registration.ts";
import { typedRegistration } from "../../shared/http/organization-form/typed-registration.ts";
import { anOrganization } from "../support/builders.ts";
import { aReturnedOrganization } from "../support/organization/returned.ts";

const form = (typed: Typed): URLSearchParams =>
  new URLSearchParams(Object.entries(typed).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));

const anyOrganization = fc
  .record({
    number: fc.constantFrom({}, { legalEntityNumber: "7000012050002" }),
    web: fc.constantFrom({}, { webSiteUrl: "https://midori.example.jp/" }),
    contactPhone: fc.constantFrom("+81399990002", "+819099990001", "+81466990001"),
    buildingNameEtc: fc.constantFrom("", "王子ビル 2階"),
    categoryOfOrganization: fc.constantFrom(...organizationCategories),
    publishContactName: fc.boolean(),
    purposes: fc.subarray(["political", "religious", "sales"] as const),
  })
  .map(({ number, web, buildingNameEtc, purposes, ...drawn }) => {
    const { address, declarations } = aReturnedOrganization();
    return aReturnedOrganization({
      ...{ ...number, ...web, ...drawn },
      address: { ...address, buildingNameEtc },
      declarations: { ...declarations, purposes },
    });
  });

test("what is registered, shown in the questions and sent unchanged, stays as it is", () => {
  fc.assert(
    fc.property(anyOrganization, (organization) => {
      const typed = typedRegistration(organization);
      const registration = registrationOf(typed);
      if (!registration) throw new Error(`open: ${firstOpenStep(typed)}`);
      const { purposes, signatory, charterVersion, antiSocialForcesVersion, ...profile } = toRegistration(
        registration,
        municipalityCodeOf(registration) ?? "",
      );
      const { declarations } = organization;
      expect(organization).toMatchObject(profile);
      expect({ purposes, signatory }).toEqual({
        purposes: declarations.purposes,
        signatory: declarations.antiSocialForces.signatory,
      });
      expect([charterVersion, antiSocialForcesVersion]).toEqual([
        declarations.charter.version,
        declarations.antiSocialForces.version,
      ]);
    }),
  );
});

test("each page takes what it shows", () => {
  const typed = typedRegistration(aReturnedOrganization());
  const errors = stepNames.flatMap((step) => parseStep(step, form(typed), typed).errors);
  expect(errors).toEqual([]);
});

test("texts that have a new version are to be agreed to anew", () => {
  const { declarations } = anOrganization();
  const typed = typedRegistration(aReturnedOrganization({ declarations }));
  expect(firstOpenStep(typed)).toBe("declarations");
});
