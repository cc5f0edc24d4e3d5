import type { z } from "zod";
import type { listingSchema } from "../../shared/domain/listing.ts";
import type { TaxonomyCode } from "../../shared/domain/taxonomy.ts";
import { aListing } from "../support/builders.ts";
import { idOf } from "../support/fixed-ids.ts";
import { municipalityOf, residentsOf } from "./persona-areas.ts";
import type { FileListing, FilePersona } from "./persona-file.ts";
import { askedLanguage, askedQualification } from "./persona-names.ts";
import { placeOf } from "./persona-ways.ts";

/** What the yen are for: as the type says, else as the unit does; 円 alone says nothing. */
const perUnit = ({ type, unit = "" }: FileListing["reward"]): "hour" | "session" | "month" | "piece" | undefined => {
  if (type === "hourly" || type === "daily") return undefined;
  if (/hour|時/i.test(unit)) return "hour";
  if (/day|session|time|日|回/i.test(unit)) return "session";
  if (/month|月/i.test(unit)) return "month";
  return type === "piece" || /piece|件|個|枚|本|点|部/i.test(unit) ? "piece" : undefined;
};

const scheduleOf = ({ schedule, starts_on }: FileListing) => ({
  type: schedule.type,
  weekdays: schedule.weekdays,
  weeksOfMonth: schedule.weeks_of_month,
  dates: schedule.dates,
  daysRequiredPerWeek: schedule.days_required_per_week,
  startTime: schedule.start,
  endTime: schedule.end,
  startsOn: starts_on,
});

const feeOf = (yen: number | undefined) => {
  if (yen === undefined) return { status: "unknown" as const };
  return yen === 0 ? { status: "free" as const } : { status: "paid" as const, yen: Math.ceil(yen) };
};

const rounded = (amount: number | undefined): number | undefined => amount && Math.round(amount);

/**
 * One primary and three secondary codes; of more, those that matter to the person. What it is about where that is not said is
 * nothing that stands against it: what the person wishes, of the group if one is said.
 */
const taxonomyOf = ({ taxonomy: { primary, secondary } }: FileListing, person: FilePersona) => {
  const matters = (code: TaxonomyCode): number =>
    Number(person.taxonomy_codes_refused.includes(code)) * 2 + Number(person.taxonomy_codes.includes(code));
  const [wished = "X3"] = person.taxonomy_codes;
  return {
    primary: primary.find((code) => person.taxonomy_codes.includes(code)) ?? primary[0] ?? wished,
    secondary: secondary.toSorted((a, b) => matters(b) - matters(a)).slice(0, 3),
  };
};

/** An upper end of 120 or 999 is none. */
const oldest = 120;

/** Only from 60 up and without an upper end may jobs have an age limit (例外事由 3号のニ). */
const agesOf = ({ kind, eligibility: { min_age, max_age = oldest } }: FileListing) => {
  const minAge = min_age === undefined ? undefined : Math.min(oldest, Math.ceil(min_age));
  const maxAge = max_age >= oldest ? undefined : Math.floor(max_age);
  const isLawful = kind === "employment" && (minAge ?? 0) >= 60 && maxAge === undefined;
  return { minAge, maxAge, ageLimitException: isLawful ? ("3ni" as const) : undefined };
};

/** A persona's listing as one of the product. */
export const toListing = (
  listing: FileListing,
  index: number,
  person: FilePersona,
  organizationId: (name: string) => string,
): z.input<typeof listingSchema> => ({
  ...aListing(),
  listingId: idOf(40_000 + index),
  centreId: undefined,
  municipalityCode: municipalityOf(listing.place, person),
  organizationId: listing.organization === "" ? undefined : organizationId(listing.organization),
  organizerName: listing.organization.slice(0, 200) || "不明",
  kind: listing.kind,
  taxonomy: taxonomyOf(listing, person),
  title: listing.title.slice(0, 200) || "無題",
  description: listing.description.slice(0, 5000),
  schedule: scheduleOf(listing),
  place: placeOf(listing, person),
  demands: {
    posture: listing.demands.posture,
    setting: listing.demands.setting,
    loadKg: listing.demands.load_kg,
    flags: listing.demands.flags,
    qualificationRequired: askedQualification(listing.demands.qualification_required, person.qualifications),
    languageRequired: askedLanguage(listing.demands.language_required, person.languages),
  },
  reward: {
    type: listing.reward.type ?? "unknown",
    yen: listing.reward.yen === undefined ? undefined : Math.floor(listing.reward.yen),
    per: perUnit(listing.reward),
  },
  fee: feeOf(listing.participation_fee_yen),
  eligibility: {
    audience: "anyone",
    ...agesOf(listing),
    sex: listing.eligibility.gender,
    residentsOf: residentsOf(listing, person),
  },
  beginnerFriendly: undefined,
  groupSize: rounded(listing.group_size) || undefined,
  capacity: { total: rounded(listing.capacity.total) || undefined, remaining: rounded(listing.capacity.remaining) },
  application: { until: listing.apply_by },
  contact: { contactPointName: listing.organization.slice(0, 100) || "不明" },
  closesOn: "2099-12-31",
});
