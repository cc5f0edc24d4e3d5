import type { z } from "zod";
import type { Senior, seniorSchema } from "../../shared/domain/senior.ts";
import { jstDateSchema } from "../../shared/domain/times.ts";
import { findMunicipality } from "../../shared/reference/municipalities.ts";
import { aSenior } from "../support/builders.ts";
import { testNow } from "../support/fixed-clock.ts";
import { languageCode } from "./language-codes.ts";
import type { FilePersona } from "./persona-file.ts";
import { qualificationName } from "./persona-names.ts";
import { homeOf, travelOf } from "./persona-ways.ts";

/** Amounts of other people's files, put into what the product's own records can hold. */
const within = (least: number, most: number) => (amount: number) => Math.min(most, Math.max(least, amount));
/** A number of days, minutes or people that is not to be exceeded; 0 is none. */
const limit = (amount: number | undefined, by: (amount: number) => number): number | undefined =>
  amount ? by(Math.floor(amount)) : undefined;

/** The last birthday was on the date of the file, so that the age there is the age everywhere; or the day before 29 February. */
const bornOn = (age: number, today: string): string => {
  const date = `${Number(today.slice(0, 4)) - age}${today.slice(4)}`;
  return jstDateSchema.safeParse(date).success ? date : date.replace("-02-29", "-02-28");
};

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

const mostYen = 20_000;
const rewardNeedOf = ({ wage_need: wage }: FilePersona) =>
  wage && {
    need: wage.need,
    minHourlyYen: wage.min_hourly_yen && Math.min(mostYen, Math.ceil(wage.min_hourly_yen)),
    hopedHourlyYen: wage.hoped_hourly_yen && Math.min(mostYen, Math.ceil(wage.hoped_hourly_yen)),
  };

/** Nobody who reads the file in Japanese needs to say that they know it. */
const languagesOf = ({ languages }: FilePersona): string[] =>
  languages.length === 0 ? ["ja"] : languages.map(languageCode);

/** A persona as a senior of the product. */
export const toSenior = (
  person: FilePersona,
  today: string,
  organizationId: (name: string) => string,
): z.input<typeof seniorSchema> => {
  const channel = person.channel ?? "post";
  const { cost_limit: cost, wants } = person;
  return {
    ...aSenior({ centreId: "personas" }),
    address: {
      localGovernmentCode: person.municipality_code,
      prefecture: person.prefecture || (findMunicipality(person.municipality_code)?.prefecture ?? "不明"),
      cityAndCounty: person.municipality || (findMunicipality(person.municipality_code)?.name ?? "不明"),
      streetAddress: person.town,
    },
    location: homeOf(person),
    channel,
    consents: [digestConsent(channel)],
    wishes: wishesOf(person),
    availability: person.availability,
    travel: travelOf(person),
    avoid: person.avoid.map(({ code, level }) => ({ code, level })),
    maxLoadKg: person.max_load_kg === undefined ? undefined : within(0, 60)(person.max_load_kg),
    costLimit: cost && { yenPerSession: within(0, 1_000_000)(Math.floor(cost.yen_per_session)), level: cost.level },
    rewardNeed: rewardNeedOf(person),
    maxDaysPerWeek: limit(person.max_days_per_week, within(1, 7)),
    maxSessionMinutes: limit(person.max_session_minutes, within(15, 1440)),
    preferredGroupSizeMax: limit(person.preferred_group_size_max, within(1, 1000)),
    wants: {
      withFriend: wants.with_friend,
      withSpouse: wants.with_spouse,
      beginner: wants.beginner,
      continuing: wants.continuing,
      startBy: wants.start_by,
    },
    qualifications: person.qualifications.map(qualificationName),
    languages: languagesOf(person),
    digitalSkill: person.digital_skill,
    excludedOrganizations: person.excluded_organizations.map(organizationId),
    birthDate: person.age === undefined ? undefined : bornOn(person.age, today),
    birthYear: person.age === undefined ? undefined : Number(bornOn(person.age, today).slice(0, 4)),
    sex: person.gender,
  };
};
