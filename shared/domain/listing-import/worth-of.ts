import { isFromList, type Listing } from "../listing.ts";

type Told = Pick<
  Listing,
  "source" | "organizationId" | "schedule" | "place" | "contact" | "description" | "url" | "application" | "fee"
>;

/** How much a listing tells whoever thinks of taking part. What an organisation wrote itself goes before all lists. */
export const worthOf = (listing: Told): number => {
  const { schedule, place, contact, description, url, application, fee } = listing;
  const told = [
    schedule.startTime,
    schedule.endTime,
    place.name,
    place.precision === "exact",
    contact.contactPointPhoneNumber ?? contact.contactPointEmailAddress,
    description.length > 60,
    url,
    application.needed !== "unknown",
    fee.status !== "unknown",
  ].filter(Boolean).length;
  return told + (isFromList(listing) ? 0 : 100);
};
