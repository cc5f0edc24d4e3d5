import { z } from "zod";
import { isCorporateNumber } from "../../domain/corporate-number.ts";
import { digitsOf } from "../../domain/japanese-text.ts";
import { organizationCategorySchema } from "../../domain/organization.ts";
import { prefectures } from "../../reference/municipalities.ts";
import { registrationErrors as errors } from "../../text/registration.ts";
import { listOf } from "../field-errors.ts";
import {
  accepted,
  emailAddress,
  line,
  lines,
  optionalLine,
  optionalLines,
  optionalUrl,
  phoneNumber,
  postalCode,
  reading,
  yesOrNo,
} from "../form-fields.ts";

const prefectureNames = prefectures.map(({ name }) => name);

const corporateNumber = z
  .string({ error: errors.legalEntityNumber })
  .transform(digitsOf)
  .pipe(z.string().refine(isCorporateNumber, { error: errors.legalEntityNumber }));

/** Every field of a registration, as the pages and the JSON API take it. */
const fields = {
  legalEntityNumber: corporateNumber.optional(),
  tradeName: line(100, errors.tradeName),
  tradeNameKana: reading(200, errors.tradeNameKana),
  categoryOfOrganization: z.enum(organizationCategorySchema.options, { error: errors.categoryOfOrganization }),
  representative: optionalLine(100, errors.representative),
  postalCode: postalCode(errors.postalCode),
  prefecture: z.enum(prefectureNames, { error: errors.prefecture }),
  cityAndCounty: line(50, errors.cityAndCounty),
  streetAddress: optionalLine(100, errors.streetAddress),
  cityBlock: line(100, errors.cityBlock),
  buildingNameEtc: optionalLine(100, errors.buildingNameEtc),
  contactName: line(100, errors.contactName),
  contactPhone: phoneNumber(errors.contactPhone),
  contactEmail: emailAddress(errors.contactEmail),
  webSiteUrl: optionalUrl(errors.webSiteUrl),
  publishContactName: yesOrNo(errors.publishContactName),
  activities: lines(1000, errors.activities),
  record: optionalLines(1000, errors.record),
  purposes: listOf(z.enum(["political", "religious", "sales"])),
  charterAccepted: accepted(errors.charterAccepted),
  antiSocialForcesAccepted: accepted(errors.antiSocialForcesAccepted),
  signatory: line(100, errors.signatory),
};

/** A whole registration. A group without a corporate number names who represents it and what it has done (ORG-01). */
export const registrationSchema = z.object(fields).superRefine((values, context) => {
  if (values.legalEntityNumber !== undefined) return;
  for (const field of ["representative", "record"] as const) {
    if (values[field] === "") context.addIssue({ code: "custom", path: [field], message: errors[field] });
  }
});
export type RegistrationForm = z.infer<typeof registrationSchema>;

const purposeChoices = z.enum(["political", "religious", "sales", "none"]);

const numberSchema = z.discriminatedUnion(
  "hasNumber",
  [
    z.object({ hasNumber: z.literal("yes"), legalEntityNumber: corporateNumber }),
    z.object({ hasNumber: z.literal("no") }),
  ],
  { error: errors.hasNumber },
);

const fieldsOf = <Name extends keyof typeof fields>(...names: readonly Name[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, fields[name]])) as Pick<typeof fields, Name>);

/** The pages in order: what each asks, and by which schema it is read. Groups without a number are asked more. */
export const steps = {
  number: { names: ["hasNumber", "legalEntityNumber"], schema: () => numberSchema },
  name: {
    names: ["tradeName", "tradeNameKana", "categoryOfOrganization", "representative"],
    schema: (hasNumber: boolean) => {
      const schema = fieldsOf("tradeName", "tradeNameKana", "categoryOfOrganization", "representative");
      return hasNumber ? schema : schema.extend({ representative: line(100, errors.representative) });
    },
  },
  "postal-code": { names: ["postalCode"], schema: () => fieldsOf("postalCode") },
  address: {
    names: ["prefecture", "cityAndCounty", "streetAddress", "cityBlock", "buildingNameEtc"],
    schema: () => fieldsOf("prefecture", "cityAndCounty", "streetAddress", "cityBlock", "buildingNameEtc"),
  },
  contact: {
    names: ["contactName", "contactPhone", "contactEmail", "webSiteUrl", "publishContactName"],
    schema: () => fieldsOf("contactName", "contactPhone", "contactEmail", "webSiteUrl", "publishContactName"),
  },
  activities: {
    names: ["activities", "record"],
    schema: (hasNumber: boolean) =>
      hasNumber
        ? fieldsOf("activities", "record")
        : z.object({ activities: fields.activities, record: lines(1000, errors.record) }),
  },
  declarations: {
    names: ["purposes", "charterAccepted", "antiSocialForcesAccepted", "signatory"],
    schema: () =>
      fieldsOf("charterAccepted", "antiSocialForcesAccepted", "signatory").extend({
        purposes: listOf(purposeChoices).refine((chosen) => chosen.length > 0, { error: errors.purposes }),
      }),
  },
} as const satisfies Record<string, { names: readonly string[]; schema: (hasNumber: boolean) => z.ZodType }>;

export type Step = keyof typeof steps;
export const stepNames = Object.keys(steps) as Step[];
export const isStep = (name: string): name is Step => Object.hasOwn(steps, name);
