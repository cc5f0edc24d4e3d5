import {
  type Availability,
  type Band,
  bands,
  type DemandFlag,
  type DigitalSkill,
  kinds,
  purposes,
  type Weekday,
  weekdays,
} from "../conditions.ts";
import type { Rhythm, Senior } from "../senior.ts";
import type { TaxonomyCode } from "../taxonomy.ts";
import { daysBetween } from "../times.ts";
import { type EarthPoint, earthPoint } from "./earth.ts";
import { codeNumber, flagNumber, skillRank } from "./features.ts";
import { type Token, tokenOf } from "./tokens.ts";
import { modeMask } from "./travel.ts";

/** Days are counted from this date, so that they fit two bytes until 2179. */
export const firstDay = "2000-01-01";
export const dayNumber = (date: string): number => Math.min(0xffff, Math.max(1, daysBetween(firstDay, date)));

/** What stands for a number that was not said. */
export const unlimited = 0xffff;
export const yenUnlimited = 0xffffff;
export const skillNotSaid = 4;

/**
 * What the matcher knows of a person, in numbers and sets of bits: made from the profile, stored
 * as a record of bytes beside it, and made anew whenever it changes. It has no name, no address and no health remark.
 *
 * A number that was not said has the value that lets everything pass.
 */
export interface MatchProfile {
  readonly municipality: number;
  readonly town: Token;
  readonly home: EarthPoint | undefined;
  /** The home is known by its municipality's office only. */
  readonly rough: boolean;
  readonly modes: number;
  readonly preferredMinutes: number;
  readonly maxMinutes: number;
  readonly outsideOwnAreaOk: boolean;
  /** Kinds wished; 0: any. */
  readonly kinds: number;
  /** Taxonomy codes, by their number. */
  readonly wished: readonly number[];
  readonly refused: readonly number[];
  readonly experience: readonly number[];
  /** 21 bits: bands in which one cannot, and those in which one can. See {@link bandBit}. */
  readonly no: number;
  readonly possible: number;
  readonly avoidHard: readonly number[];
  readonly avoidSoft: readonly number[];
  readonly purposes: number;
  readonly wants: Readonly<Record<"withFriend" | "withSpouse" | "beginner" | "continuing", boolean>>;
  /** Day until which it should begin; {@link unlimited}: no matter. */
  readonly startBy: number;
  /** 0 none … 3 good; {@link skillNotSaid}. */
  readonly skill: number;
  /** Tenths of a kg; {@link unlimited}: not said. */
  readonly maxLoad: number;
  /** {@link yenUnlimited}: not said. */
  readonly costLimitYen: number;
  readonly costIsHard: boolean;
  readonly rewardNeed: "none" | "welcome" | "required";
  readonly minHourlyYen: number;
  readonly hopedHourlyYen: number;
  readonly maxDaysPerWeek: number;
  readonly maxSessionMinutes: number;
  readonly groupSizeMax: number;
  /** 0 not said, 1 male, 2 female. */
  readonly sex: number;
  /** First and last day on which the person may have been born; 0 and {@link unlimited}: not said. */
  readonly bornFrom: number;
  readonly bornTo: number;
  readonly rhythm: Rhythm;
  readonly qualifications: readonly Token[];
  readonly languages: readonly Token[];
  readonly excludedOrganizations: readonly Token[];
}

/** Bit of a weekday's band, Monday morning first. */
export const bandBit = (weekday: Weekday, band: Band): number =>
  1 << (weekdays.indexOf(weekday) * bands.length + bands.indexOf(band));

const bandsWith = (availability: Availability, level: "no" | "possible"): number =>
  weekdays.reduce(
    (mask, day) =>
      bands.reduce((all, band) => (availability[day][band] === level ? all | bandBit(day, band) : all), mask),
    0,
  );

/** Days before 2000 do not fit: people's birthdays are counted from here. */
const firstBirthday = "1880-01-01";
export const birthNumber = (date: string): number => Math.min(0xffff, Math.max(0, daysBetween(firstBirthday, date)));

const born = ({ birthDate, birthYear }: Senior): Pick<MatchProfile, "bornFrom" | "bornTo"> => {
  if (birthDate) return { bornFrom: birthNumber(birthDate), bornTo: birthNumber(birthDate) };
  if (birthYear === undefined) return { bornFrom: 0, bornTo: unlimited };
  return { bornFrom: birthNumber(`${birthYear}-01-01`), bornTo: birthNumber(`${birthYear}-12-31`) };
};

const maskOf = <Value>(all: readonly Value[], chosen: readonly Value[]): number =>
  chosen.reduce((mask, value) => mask | (1 << all.indexOf(value)), 0);

const skill = (said: DigitalSkill | undefined): number => (said === undefined ? skillNotSaid : skillRank(said));
const avoidedNumbers = ({ avoid }: Senior, level: "hard" | "soft"): number[] =>
  avoid.filter((one) => one.level === level).map(({ code }: { code: DemandFlag }) => flagNumber(code));
const numbers = (codes: readonly TaxonomyCode[]): number[] => codes.map(codeNumber);

/** Who welcomes a reward without naming a sum hopes for any at all. */
const hopedYen = ({ rewardNeed }: Senior): number =>
  rewardNeed?.hopedHourlyYen ?? (rewardNeed?.need === "welcome" ? 1 : 0);

const numbersOf = (senior: Senior) => ({
  skill: skill(senior.digitalSkill),
  maxLoad: senior.maxLoadKg === undefined ? unlimited : Math.floor(senior.maxLoadKg * 10),
  costLimitYen: senior.costLimit?.yenPerSession ?? yenUnlimited,
  costIsHard: senior.costLimit?.level === "hard",
  rewardNeed: senior.rewardNeed?.need ?? "none",
  minHourlyYen: senior.rewardNeed?.need === "required" ? (senior.rewardNeed.minHourlyYen ?? 0) : 0,
  hopedHourlyYen: hopedYen(senior),
  maxDaysPerWeek: senior.maxDaysPerWeek ?? 7,
  maxSessionMinutes: senior.maxSessionMinutes ?? unlimited,
  groupSizeMax: senior.preferredGroupSizeMax ?? unlimited,
  sex: senior.sex === undefined ? 0 : senior.sex === "male" ? 1 : 2,
});

/** Makes the match profile of a person as they are now. */
export const matchProfile = (senior: Senior): MatchProfile => {
  const { location, travel, wishes, wants, availability } = senior;
  return {
    municipality: Number(location.localGovernmentCode),
    town: location.town === "" ? 0 : tokenOf("town", location.town),
    home: location.coordinates && earthPoint(location.coordinates),
    rough: location.precision === "municipality",
    modes: modeMask(travel.modes),
    preferredMinutes: travel.preferredMinutes,
    maxMinutes: travel.maxMinutes,
    outsideOwnAreaOk: travel.outsideOwnAreaOk,
    kinds: wishes.undecided ? 0 : maskOf(kinds, wishes.kinds),
    wished: wishes.undecided ? [] : numbers(wishes.taxonomyCodes),
    refused: numbers(wishes.taxonomyCodesRefused),
    experience: numbers(senior.experience),
    no: bandsWith(availability, "no"),
    possible: bandsWith(availability, "possible"),
    avoidHard: avoidedNumbers(senior, "hard"),
    avoidSoft: avoidedNumbers(senior, "soft"),
    purposes: maskOf(purposes, senior.purposes),
    wants,
    startBy: wants.startBy === undefined ? unlimited : dayNumber(wants.startBy),
    ...numbersOf(senior),
    ...born(senior),
    rhythm: senior.rhythm,
    qualifications: senior.qualifications.map((name) => tokenOf("qualification", name)),
    languages: senior.languages.map((name) => tokenOf("language", name)),
    excludedOrganizations: senior.excludedOrganizations.map((id) => tokenOf("organization", id)),
  };
};
