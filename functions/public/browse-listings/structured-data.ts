import type { Weekday } from "../../../shared/domain/conditions.ts";
import type { Listing, Schedule } from "../../../shared/domain/listing.ts";
import { occurrences } from "../../../shared/domain/occurrences.ts";
import { safeUrl } from "../../../shared/domain/safe-url.ts";
import type { WebResponse } from "../../../shared/http/web-response.ts";
import { fullMunicipalityName } from "../../../shared/reference/municipalities.ts";

type Thing = Readonly<Record<string, unknown>>;

interface Where {
  /** Address of the listing's page. */
  readonly url: string;
  /** Date in Japan. */
  readonly today: string;
}

type Form = (listing: Listing, where: Where) => Thing;

const attendance = {
  onsite: "https://schema.org/OfflineEventAttendanceMode",
  online: "https://schema.org/OnlineEventAttendanceMode",
  hybrid: "https://schema.org/MixedEventAttendanceMode",
} as const;

const courseModes = { onsite: "Onsite", online: "Online", hybrid: "Blended" } as const;

const withZone = (date: string, time: string | undefined): string => (time ? `${date}T${time}:00+09:00` : date);

const physicalPlace = ({ place, municipalityCode }: Listing): Thing => ({
  "@type": "Place",
  name: place.name || fullMunicipalityName(municipalityCode),
  address: {
    "@type": "PostalAddress",
    addressCountry: "JP",
    addressLocality: fullMunicipalityName(place.localGovernmentCode ?? municipalityCode),
    streetAddress: place.fullAddress || undefined,
  },
  geo: place.coordinates && { "@type": "GeoCoordinates", ...place.coordinates },
});

const locations = (listing: Listing, { url }: Where): Thing[] => [
  ...(listing.place.holding === "online" ? [] : [physicalPlace(listing)]),
  ...(listing.place.holding === "onsite" ? [] : [{ "@type": "VirtualLocation", url }]),
];

const dayNames: Readonly<Record<Weekday, string>> = {
  Mo: "Monday",
  Tu: "Tuesday",
  We: "Wednesday",
  Th: "Thursday",
  Fr: "Friday",
  Sa: "Saturday",
  Su: "Sunday",
};

/** Days of the week; the first and third Wednesday of a month as iCalendar writes them, which schema.org takes too. */
const daysOf = ({ weeksOfMonth, weekdays }: Schedule): string[] => {
  if (weeksOfMonth.length === 0) return weekdays.map((day) => `https://schema.org/${dayNames[day]}`);
  return weeksOfMonth.flatMap((week) => weekdays.map((day) => `${week === 6 ? -1 : week}${day.toUpperCase()}`));
};

const repeats = ({ schedule }: Listing): Thing | undefined =>
  schedule.type === "dates" || schedule.type === "flexible"
    ? undefined
    : {
        "@type": "Schedule",
        repeatFrequency: schedule.type === "monthly" ? "P1M" : "P1W",
        byDay: daysOf(schedule),
        startTime: schedule.startTime,
        endTime: schedule.endTime,
        startDate: schedule.startsOn,
        endDate: schedule.endsOn,
        scheduleTimezone: "Asia/Tokyo",
      };

const offers = ({ fee, application }: Listing): Thing | undefined => {
  const price = fee.status === "free" ? 0 : fee.yen;
  return price === undefined
    ? undefined
    : { "@type": "Offer", price, priceCurrency: "JPY", validThrough: application.until };
};

/** The next date; of dates that are all past, the first. */
const first = ({ schedule }: Listing, { today }: Where): string | undefined =>
  occurrences(schedule, today, 1)[0] ?? schedule.dates.toSorted()[0];

const last = ({ schedule }: Listing): string | undefined =>
  schedule.type === "dates" ? schedule.dates.toSorted().at(-1) : schedule.endsOn;

const organizer = ({ organizerName, url }: Listing): Thing => ({
  "@type": "Organization",
  name: organizerName,
  url: safeUrl(url),
});

const course: Form = (listing, where) => ({
  "@type": "Course",
  provider: organizer(listing),
  offers: offers(listing) && { ...offers(listing), category: listing.fee.status === "free" ? "Free" : "Paid" },
  hasCourseInstance: {
    "@type": "CourseInstance",
    courseMode: courseModes[listing.place.holding],
    location: locations(listing, where),
    startDate: first(listing, where),
    endDate: last(listing),
    courseSchedule: repeats(listing),
  },
});

const event: Form = (listing, where) => {
  const { schedule } = listing;
  const [begins, ends] = [first(listing, where), last(listing) ?? first(listing, where)];
  return {
    "@type": "Event",
    startDate: begins && withZone(begins, schedule.startTime),
    endDate: ends && withZone(ends, schedule.endTime),
    eventSchedule: repeats(listing),
    eventStatus: "https://schema.org/EventScheduled",
    eventAttendanceMode: attendance[listing.place.holding],
    location: locations(listing, where),
    organizer: organizer(listing),
    offers: offers(listing),
    maximumAttendeeCapacity: listing.capacity.total,
  };
};

/** Kinds for which schema.org has a form that needs no legal fields of a job (JP-01). */
const forms: Partial<Record<Listing["kind"], Form>> = {
  course,
  event,
  activity: event,
  volunteer: event,
};

/** schema.org description of a listing (§6.7); undefined for jobs, whose markup comes with their legal fields. */
const structuredData = (listing: Listing, where: Where): Thing | undefined => {
  const form = forms[listing.kind];
  return (
    form && {
      "@context": "https://schema.org",
      ...form(listing, where),
      name: listing.title,
      description: listing.description,
      url: where.url,
      identifier: listing.referenceNumber,
      inLanguage: "ja",
    }
  );
};

/** JSON that can stand inside `<script>`: nothing in it ends the element or begins another. */
const jsonForScript = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/**
 * Adds the description to the head of a rendered page: the renderer would escape the quotes of JSON, which are read
 * as they stand inside `<script>`. A data block is not run, so the policy without scripts allows it.
 */
export const withStructuredData = (response: WebResponse, listing: Listing, where: Where): WebResponse => {
  const data = structuredData(listing, where);
  if (!data) return response;
  const block = `<script type="application/ld+json">${jsonForScript(data)}</script></head>`;
  return { ...response, body: response.body.replace("</head>", () => block) };
};
