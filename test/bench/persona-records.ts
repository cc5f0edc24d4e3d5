import type { z } from "zod";
import type { Centre } from "../../shared/domain/centre.ts";
import type { Listing, listingSchema } from "../../shared/domain/listing.ts";
import type { Senior, seniorSchema } from "../../shared/domain/senior.ts";
import { findMunicipality, findMunicipalityByName, municipalitiesOf } from "../../shared/reference/municipalities.ts";
import { aCentre, aListing, aSenior } from "../support/builders.ts";
import { testNow } from "../support/fixed-clock.ts";
import { idOf } from "../support/fixed-ids.ts";
import { languageCode } from "./language-codes.ts";
import type { FileListing, FilePersona } from "./persona-file.ts";

/** A persona and its listings as the product keeps them. */
export interface PersonaRecords {
  readonly centre: Centre;
  readonly senior: Senior;
  /** In the order of the file. */
  readonly listings: readonly Listing[];
}

/** Two spellings of one qualification or name are the same: NFKC, without blanks. */
const plain = (name: string): string => name.normalize("NFKC").replace(/\s/gu, "");

/** Ids of organisations by name, the same within one persona. */
const organizationIds = () => {
  const known = new Map<string, string>();
  return (name: string): string => {
    const key = plain(name);
    const id = known.get(key) ?? idOf(30_000 + known.size);
    known.set(key, id);
    return id;
  };
};

const coordinatesOf = ({ lat, lng }: { lat?: number | undefined; lng?: number | undefined }) =>
  lat === undefined || lng === undefined ? undefined : { latitude: lat, longitude: lng };

/** Amounts of other people's files, put into what the product's own records can hold. */
const within = (least: number, most: number) => (amount: number) => Math.min(most, Math.max(least, amount));
const asMinutes = within(5, 240);

/** The last birthday was on the date of the file, so that the age there is the age everywhere. */
const bornOn = (age: number, today: string): string => `${Number(today.slice(0, 4)) - age}${today.slice(4)}`;

const digestConsent = (channel: Senior["channel"]) => ({
  purpose: "digest" as const,
  channel,
  given: true,
  textVersion: "2026-10",
  at: testNow,
  via: "paper" as const,
});

/** What the file calls undecided: neither a kind nor a field is named. */
const wishesOf = (person: FilePersona) => ({
  undecided: person.kinds_wanted.length === 0 && person.taxonomy_codes.length === 0,
  kinds: person.kinds_wanted,
  taxonomyCodes: person.taxonomy_codes,
  taxonomyCodesRefused: person.taxonomy_codes_refused,
});

const toSenior = (
  person: FilePersona,
  today: string,
  organizationId: (name: string) => string,
): z.input<typeof seniorSchema> => {
  const channel = person.channel ?? "post";
  const { wage_need: wage, cost_limit: cost, wants } = person;
  return {
    ...aSenior({ centreId: "personas" }),
    address: {
      localGovernmentCode: person.municipality_code,
      prefecture: person.prefecture,
      cityAndCounty: person.municipality,
      streetAddress: person.town,
    },
    location: {
      localGovernmentCode: person.municipality_code,
      town: person.town,
      coordinates: coordinatesOf(person),
      precision: "exact",
    },
    channel,
    consents: [digestConsent(channel)],
    wishes: wishesOf(person),
    availability: person.availability,
    travel: {
      modes: person.travel.modes,
      preferredMinutes: asMinutes(Math.round(person.travel.preferred_minutes)),
      maxMinutes: asMinutes(Math.round(person.travel.max_minutes)),
      outsideOwnAreaOk: person.travel.outside_own_area_ok,
    },
    avoid: person.avoid.map(({ code, level }) => ({ code, level })),
    maxLoadKg: person.max_load_kg === undefined ? undefined : within(0, 60)(person.max_load_kg),
    costLimit: cost && { yenPerSession: Math.round(cost.yen_per_session), level: cost.level },
    rewardNeed: wage && { need: wage.need, minHourlyYen: wage.min_hourly_yen, hopedHourlyYen: wage.hoped_hourly_yen },
    maxDaysPerWeek: person.max_days_per_week,
    maxSessionMinutes: person.max_session_minutes && within(15, 1440)(Math.round(person.max_session_minutes)),
    preferredGroupSizeMax: person.preferred_group_size_max && within(1, 1000)(person.preferred_group_size_max),
    wants: {
      withFriend: wants.with_friend,
      withSpouse: wants.with_spouse,
      beginner: wants.beginner,
      continuing: wants.continuing,
      startBy: wants.start_by,
    },
    qualifications: person.qualifications.map(plain),
    languages: person.languages.map(languageCode),
    digitalSkill: person.digital_skill,
    excludedOrganizations: person.excluded_organizations.map(organizationId),
    birthDate: person.age === undefined ? undefined : bornOn(person.age, today),
    birthYear: person.age === undefined ? undefined : Number(bornOn(person.age, today).slice(0, 4)),
    sex: person.gender,
  };
};

/** A ward's code for each ward of a designated city, all codes of a prefecture, else the code itself. */
const withParts = (code: string): string[] => {
  const named = findMunicipality(code);
  const around = municipalitiesOf(code);
  if (code.slice(2, 5) === "000") return around.map((municipality) => municipality.code);
  const wards = around.filter((one) => named !== undefined && one.code !== code && one.name.startsWith(named.name));
  return [code, ...wards.map((ward) => ward.code)];
};

/** Who may come, by code or by name; a name that no municipality has (市内在住の方) means where it takes place. */
const residentsOf = ({ eligibility, place }: FileListing, home: string): string[] =>
  eligibility.residents_of.flatMap((who) => {
    if (/^\d{6}$/.test(who)) return withParts(who);
    const name = who.replace(place.prefecture, "") || place.prefecture;
    const named = findMunicipalityByName(place.prefecture, name)?.code;
    return withParts(named ?? place.municipality_code ?? home);
  });

const perUnit = (unit: string | undefined): "hour" | "session" | "month" | "piece" | undefined => {
  if (unit === undefined) return undefined;
  if (/hour|時/i.test(unit)) return "hour";
  if (/day|session|time|日|回/i.test(unit)) return "session";
  return /month|月/i.test(unit) ? "month" : "piece";
};

/** Only from 60 up and without an upper end may jobs have an age limit (例外事由 3号のニ). */
const ageLimitException = ({ kind, eligibility: { min_age = 0, max_age } }: FileListing) =>
  kind === "employment" && min_age >= 60 && max_age === undefined ? ("3ni" as const) : undefined;

const placeOf = ({ place, travel_estimate }: FileListing) => {
  const reachable = travel_estimate !== null && !place.remote;
  return {
    localGovernmentCode: place.municipality_code,
    town: place.town,
    coordinates: reachable ? coordinatesOf(place) : undefined,
    precision: "exact" as const,
    holding: place.remote ? ("online" as const) : ("onsite" as const),
  };
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
  return yen === 0 ? { status: "free" as const } : { status: "paid" as const, yen: Math.round(yen) };
};

const rounded = (amount: number | undefined): number | undefined => amount && Math.round(amount);

const toListing = (
  listing: FileListing,
  index: number,
  home: string,
  organizationId: (name: string) => string,
): z.input<typeof listingSchema> => ({
  ...aListing(),
  listingId: idOf(40_000 + index),
  centreId: undefined,
  municipalityCode: listing.place.municipality_code ?? home,
  organizationId: organizationId(listing.organization),
  organizerName: listing.organization,
  kind: listing.kind,
  taxonomy: listing.taxonomy,
  title: listing.title.slice(0, 200),
  description: listing.description.slice(0, 5000),
  schedule: scheduleOf(listing),
  place: placeOf(listing),
  demands: {
    posture: listing.demands.posture,
    setting: listing.demands.setting,
    loadKg: listing.demands.load_kg,
    flags: listing.demands.flags,
    qualificationRequired: listing.demands.qualification_required && plain(listing.demands.qualification_required),
    languageRequired: listing.demands.language_required && languageCode(listing.demands.language_required),
  },
  reward: {
    type: listing.reward.type ?? "unknown",
    yen: rounded(listing.reward.yen),
    per: perUnit(listing.reward.unit),
  },
  fee: feeOf(listing.participation_fee_yen),
  eligibility: {
    audience: "anyone",
    minAge: listing.eligibility.min_age,
    maxAge: listing.eligibility.max_age,
    sex: listing.eligibility.gender,
    ageLimitException: ageLimitException(listing),
    residentsOf: residentsOf(listing, home),
  },
  beginnerFriendly: undefined,
  groupSize: rounded(listing.group_size),
  capacity: { total: rounded(listing.capacity.total) || undefined, remaining: rounded(listing.capacity.remaining) },
  application: { until: listing.apply_by },
  contact: { contactPointName: listing.organization },
  closesOn: "2099-12-31",
});

/** A persona of a file as records of the product, at a desk that introduces people to jobs (職業紹介). */
export const toRecords = (person: FilePersona, today: string): PersonaRecords => {
  const organizationId = organizationIds();
  const home = person.municipality_code;
  return {
    centre: aCentre({ centreId: "personas", placementBasis: "ART29", localGovernmentCodes: [home], wideArea: true }),
    senior: aSenior(toSenior(person, today, organizationId)),
    listings: person.listings.map((listing, index) => aListing(toListing(listing, index, home, organizationId))),
  };
};
