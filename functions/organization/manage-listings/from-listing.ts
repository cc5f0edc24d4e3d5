import type { Listing } from "../../../shared/domain/listing.ts";
import { displayPhoneNumber } from "../../../shared/domain/phone-number.ts";
import type { Typed } from "../../../shared/http/field-errors.ts";
import { findMunicipality } from "../../../shared/reference/municipalities.ts";

const text = (value: string | number | undefined): string => (value === undefined ? "" : String(value));

/** The answers that a listing was made of, to change them. */
export const answersOfListing = (listing: Listing): Typed => ({
  kind: listing.kind,
  title: listing.title,
  description: listing.description,
  category: listing.taxonomy.primary,
  ...scheduleAnswers(listing),
  ...placeAnswers(listing),
  audience: listing.eligibility.audience,
  minAge: text(listing.eligibility.minAge),
  beginner: listing.beginnerFriendly === false ? "no" : "yes",
  posture: listing.demands.posture,
  setting: listing.demands.setting,
  flags: [...listing.demands.flags],
  loadKg: text(listing.demands.loadKg),
  feeStatus: listing.fee.status,
  feeYen: text(listing.fee.yen),
  feeNote: listing.fee.note,
  rewardType: listing.reward.type,
  rewardYen: text(listing.reward.yen),
  capacityTotal: text(listing.capacity.total),
  ...applicationAnswers(listing),
});

const scheduleAnswers = ({ schedule, closesOn }: Listing): Typed => ({
  scheduleType: schedule.type,
  weekdays: [...schedule.weekdays],
  weeks: schedule.weeksOfMonth.map(String),
  dates: schedule.dates.join("\n"),
  startTime: text(schedule.startTime),
  endTime: text(schedule.endTime),
  scheduleNote: schedule.note,
  showUntil: schedule.type === "dates" ? "" : closesOn,
});

const placeAnswers = ({ place, municipalityCode }: Listing): Typed => {
  const municipality = findMunicipality(municipalityCode);
  const [prefecture, cityAndCounty] = [municipality?.prefecture ?? "", municipality?.name ?? ""];
  const whole = prefecture + cityAndCounty;
  const rest = place.fullAddress.startsWith(whole) ? place.fullAddress.slice(whole.length) : place.fullAddress;
  return {
    holding: place.holding,
    placeName: place.name,
    postalCode: "",
    prefecture,
    cityAndCounty,
    streetAddress: place.holding === "online" ? "" : rest,
    cityBlock: "",
    access: place.access,
  };
};

const applicationAnswers = ({ application, contact }: Listing): Typed => ({
  applicationNeeded: application.needed,
  applicationMethod: application.method,
  applicationUntil: text(application.until),
  applicationUrl: text(application.url),
  contactName: contact.contactPointName,
  contactPhone: contact.contactPointPhoneNumber ? displayPhoneNumber(contact.contactPointPhoneNumber) : "",
  contactEmail: text(contact.contactPointEmailAddress),
});
