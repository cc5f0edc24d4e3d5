import type { Place } from "../../../shared/domain/listing.ts";
import { classifyTaxonomy } from "../../../shared/domain/listing-import/classify-taxonomy.ts";
import type { Organization } from "../../../shared/domain/organization.ts";
import type { Taxonomy } from "../../../shared/domain/taxonomy.ts";
import { addDays } from "../../../shared/domain/times.ts";
import { writtenDate, writtenDates } from "../../../shared/domain/written-dates.ts";
import type { Typed } from "../../../shared/http/field-errors.ts";
import type { PostalCodes } from "../../../shared/ports/postal-codes.ts";
import { findMunicipalityByName } from "../../../shared/reference/municipalities.ts";
import { leadingTown, townCentre } from "../../../shared/reference/towns.ts";
import type { ListingTerms } from "../../../shared/usecases/submit-listing.ts";
import {
  addressSchema,
  applySchema,
  categorySchema,
  termsSchema,
  timesSchema,
  whatSchema,
  whereSchema,
  whoSchema,
} from "./form.ts";
import { scheduleTypeOf } from "./steps.ts";

/** Half a year, where nobody says until when. */
const usualDays = 183;

interface Context {
  readonly organization: Organization;
  readonly postalCodes: PostalCodes;
  readonly today: string;
}

/** The listing that complete answers describe. */
export const toTerms = async (answers: Typed, context: Context): Promise<ListingTerms> => {
  const what = whatSchema.parse(answers);
  const apply = applySchema.parse(answers);
  const until = writtenDate(apply.applicationUntil, context.today);
  const when = scheduleOf(answers, context.today);
  return {
    ...what,
    taxonomy: taxonomyOf(answers, what),
    schedule: when.schedule,
    closesOn: until && until < when.closesOn ? until : when.closesOn,
    ...(await placeOf(answers, context)),
    ...whoOf(answers),
    ...termsOf(answers),
    application: {
      method: apply.applicationMethod,
      needed: apply.applicationNeeded,
      ...(apply.applicationUrl && { url: apply.applicationUrl }),
      ...(until && { until }),
    },
    contact: {
      contactPointName: apply.contactName,
      contactPointRemark: "",
      ...(apply.contactPhone && { contactPointPhoneNumber: apply.contactPhone }),
      ...(apply.contactEmail && { contactPointEmailAddress: apply.contactEmail }),
    },
  };
};

/** The code that was chosen; what the words speak for besides becomes secondary. */
const taxonomyOf = (answers: Typed, { title, description }: { title: string; description: string }): Taxonomy => {
  const { category, otherCategory } = categorySchema.parse(answers);
  const primary = (category === "other" ? otherCategory : category) as Taxonomy["primary"];
  const { taxonomy } = classifyTaxonomy({ title, description, categories: [] });
  const others = [taxonomy.primary, ...taxonomy.secondary].filter((code) => code !== primary && !/^[WX]/.test(code));
  return { primary, secondary: others.slice(0, 3) };
};

const scheduleOf = (answers: Typed, today: string): Pick<ListingTerms, "schedule" | "closesOn"> => {
  const type = scheduleTypeOf(answers);
  const { weekdays, weeks, startTime, endTime, scheduleNote, showUntil, ...times } = timesSchema(type).parse(answers);
  const dates = writtenDates(times.dates, today).flatMap(({ date }) => date ?? []);
  const named = type === "dates" ? [...new Set(dates)].sort() : [];
  return {
    schedule: {
      type,
      weekdays: type === "weekly" || type === "monthly" ? weekdays : [],
      weeksOfMonth: type === "monthly" ? weeks.map(Number) : [],
      dates: named,
      ...(startTime && { startTime }),
      ...(endTime && { endTime }),
      note: scheduleNote,
    },
    closesOn: named.at(-1) ?? writtenDate(showUntil, today) ?? addDays(today, usualDays),
  };
};

const placeOf = async (
  answers: Typed,
  { organization, postalCodes }: Context,
): Promise<Pick<ListingTerms, "place" | "municipalityCode">> => {
  const { holding, placeName: name, postalCode } = whereSchema.parse(answers);
  if (holding === "online") {
    const place: Place = { name, fullAddress: "", town: "", holding, access: "" };
    return { place, municipalityCode: organization.address.localGovernmentCode };
  }
  const { prefecture, cityAndCounty, streetAddress, cityBlock, access } = addressSchema.parse(answers);
  const municipality = findMunicipalityByName(prefecture, cityAndCounty);
  const code = municipality?.code ?? organization.address.localGovernmentCode;
  const [posted] = postalCode ? await postalCodes.lookUp(postalCode) : [];
  const town = leadingTown(code, streetAddress) ?? (posted?.location.localGovernmentCode === code ? posted.town : "");
  const centre = town ? townCentre(code, town) : undefined;
  return {
    municipalityCode: code,
    place: {
      name,
      fullAddress: [prefecture, cityAndCounty, streetAddress, cityBlock].join(""),
      localGovernmentCode: code,
      town,
      coordinates: centre ?? municipality?.office,
      precision: centre ? "town" : "municipality",
      holding,
      access,
    },
  };
};

const whoOf = (answers: Typed): Pick<ListingTerms, "eligibility" | "demands" | "beginnerFriendly"> => {
  const { audience, minAge, beginner, posture, setting, flags, loadKg } = whoSchema.parse(answers);
  return {
    eligibility: { audience, residentsOf: [], note: "", ...(minAge && { minAge }) },
    demands: { posture, setting, flags, ...(loadKg && { loadKg }) },
    beginnerFriendly: beginner,
  };
};

const termsOf = (answers: Typed): Pick<ListingTerms, "fee" | "reward" | "capacity"> => {
  const { feeStatus, feeYen, feeNote, rewardType, rewardYen, capacityTotal } = termsSchema.parse(answers);
  return {
    fee: { status: feeStatus, note: feeNote, ...(feeStatus === "paid" && feeYen && { yen: feeYen }) },
    reward: { type: rewardType, note: "", ...(rewardType === "expenses" && rewardYen && { yen: rewardYen }) },
    capacity: { note: "", ...(capacityTotal && { total: capacityTotal }) },
  };
};
