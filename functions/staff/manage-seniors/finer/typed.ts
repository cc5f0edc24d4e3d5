import { bands, weekdays } from "../../../../shared/domain/conditions.ts";
import type { Senior } from "../../../../shared/domain/senior.ts";
import type { Typed } from "../../../../shared/http/field-errors.ts";
import { wantChoices } from "../../../../shared/text/finer-wishes.ts";
import { codeField, timeField } from "./questions.ts";

// The answers so far, as they are typed in the questions.

const text = (value: string | number | undefined): string => (value === undefined ? "" : String(value));

export const typedTimes = ({ availability, maxDaysPerWeek, maxSessionMinutes }: Senior): Typed => ({
  ...Object.fromEntries(
    weekdays.flatMap((day) => bands.map((band) => [timeField(day, band), availability[day][band]] as const)),
  ),
  maxDaysPerWeek: text(maxDaysPerWeek),
  maxSessionMinutes: text(maxSessionMinutes),
});

export const typedWay = ({ travel }: Senior): Typed => ({
  modes: travel.modes,
  preferredMinutes: text(travel.preferredMinutes),
  maxMinutes: text(travel.maxMinutes),
  outside: travel.outsideOwnAreaOk ? "yes" : "no",
});

export const typedKinds = ({ wishes }: Senior): Typed => ({
  kinds: wishes.undecided ? [] : wishes.kinds,
  ...Object.fromEntries(wishes.taxonomyCodes.map((code) => [codeField(code), "wish"])),
  ...Object.fromEntries(wishes.taxonomyCodesRefused.map((code) => [codeField(code), "refuse"])),
});

export const typedMoney = ({ rewardNeed, costLimit }: Senior): Typed => ({
  need: text(rewardNeed?.need),
  minHourlyYen: text(rewardNeed?.minHourlyYen),
  hopedHourlyYen: text(rewardNeed?.hopedHourlyYen),
  costYen: text(costLimit?.yenPerSession),
  costLevel: text(costLimit?.level),
});

export const typedSkills = ({ experience, qualifications, languages, digitalSkill }: Senior): Typed => ({
  experience,
  qualifications: qualifications.join("\n"),
  languages,
  digitalSkill: text(digitalSkill),
});

export const typedSetting = ({ purposes, wants, preferredGroupSizeMax }: Senior): Typed => ({
  purposes,
  wants: wantChoices.map(({ value }) => value).filter((want) => wants[want as keyof typeof wants] === true),
  groupSize: text(preferredGroupSizeMax),
  startBy: text(wants.startBy),
});

export const typedBorn = ({ birthYear, birthDate, sex }: Senior): Typed => ({
  birthYear: text(birthYear),
  birthDate: text(birthDate),
  sex: text(sex),
});
