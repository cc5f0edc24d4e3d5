import { type AvailabilityLevel, bands, weekdays } from "../domain/conditions.ts";
import type { Senior } from "../domain/senior.ts";
import { kindLabel, travelModeLabel } from "./condition-words.ts";
import { bandLabel, fullDateInWords, weekdayShort } from "./date-words.ts";
import {
  costLevelLabel,
  digitalSkillLabel,
  type FinerName,
  purposeLabel,
  rewardNeedLabel,
  sexLabel,
  finerTexts as texts,
  wantLabel,
} from "./finer-wishes.ts";
import { languageLabel } from "./language-words.ts";
import { taxonomyLabel } from "./listing-words.ts";

const lines = (all: readonly (string | undefined | false)[]): string => all.filter(Boolean).join("\n");
const listed = (label: string, all: readonly string[]): string =>
  all.length === 0 ? "" : `${label}：${all.join("、")}`;
const yen = (value: number): string => `${value.toLocaleString("ja-JP")}円`;

const timesWith = ({ availability }: Senior, level: AvailabilityLevel): string[] =>
  bands.flatMap((band) => {
    const days = weekdays.filter((day) => availability[day][band] === level);
    return days.length === 0 ? [] : [`${days.map(weekdayShort).join("")}の${bandLabel(band)}`];
  });

const times = (senior: Senior): string =>
  lines([
    ...(["good", "possible", "no"] as const).map((level) =>
      listed(texts.availability[level], timesWith(senior, level)),
    ),
    senior.maxDaysPerWeek !== undefined && `週${senior.maxDaysPerWeek}日まで`,
    senior.maxSessionMinutes !== undefined && `1回${senior.maxSessionMinutes}分まで`,
  ]);

const way = ({ travel }: Senior): string =>
  lines([
    travel.modes.map(travelModeLabel).join("・"),
    `できれば${travel.preferredMinutes}分、長くて${travel.maxMinutes}分まで`,
    travel.outsideOwnAreaOk ? texts.outsideYes : texts.outsideNo,
  ]);

const kinds = ({ wishes }: Senior): string =>
  lines([
    listed("種類", wishes.undecided ? [] : wishes.kinds.map(kindLabel)),
    listed(texts.codeLevels.wish, wishes.taxonomyCodes.map(taxonomyLabel)),
    listed(texts.codeLevels.refuse, wishes.taxonomyCodesRefused.map(taxonomyLabel)),
  ]);

const money = ({ rewardNeed, costLimit }: Senior): string =>
  lines([
    rewardNeed && rewardNeedLabel(rewardNeed.need),
    rewardNeed?.minHourlyYen !== undefined && `1時間${yen(rewardNeed.minHourlyYen)}以上`,
    rewardNeed?.hopedHourlyYen !== undefined && `できれば1時間${yen(rewardNeed.hopedHourlyYen)}以上`,
    costLimit && `費用は1回${yen(costLimit.yenPerSession)}まで（高いときは${costLevelLabel(costLimit.level)}）`,
  ]);

const skills = ({ experience, qualifications, languages, digitalSkill }: Senior): string =>
  lines([
    listed("経験", experience.map(taxonomyLabel)),
    listed("資格", qualifications),
    listed("言葉", languages.map(languageLabel)),
    digitalSkill && `${texts.digitalSkill}：${digitalSkillLabel(digitalSkill)}`,
  ]);

const wantNames = ["withFriend", "withSpouse", "beginner", "continuing"] as const;

const setting = ({ purposes, wants, preferredGroupSizeMax }: Senior): string =>
  lines([
    listed(texts.purposes, purposes.map(purposeLabel)),
    ...wantNames.filter((want) => wants[want]).map(wantLabel),
    preferredGroupSizeMax !== undefined && `一度に${preferredGroupSizeMax}人くらいまで`,
    wants.startBy && `${fullDateInWords(wants.startBy)}までに始めたい`,
  ]);

const born = ({ birthYear, birthDate, sex }: Senior): string =>
  lines([birthDate ? fullDateInWords(birthDate) : birthYear !== undefined && `${birthYear}年`, sex && sexLabel(sex)]);

const words: Readonly<Record<FinerName, (senior: Senior) => string>> = {
  times,
  way,
  kinds,
  money,
  skills,
  setting,
  born,
};

/** What the desk knows of one page of finer wishes, one line a thing; empty where nothing was said. */
export const finerInWords = (name: FinerName, senior: Senior): string => words[name](senior);
