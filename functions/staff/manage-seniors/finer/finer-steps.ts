import { single } from "../read-steps.ts";
import type { Step } from "../step.ts";
import { BornQuestions, SettingQuestions, SkillsQuestions } from "./person.tsx";
import * as questions from "./questions.ts";
import { TimesQuestions, WayQuestions } from "./time-and-way.tsx";
import * as typed from "./typed.ts";
import { KindsQuestions, MoneyQuestions } from "./wishes-and-money.tsx";

/** Pages on which the desk refines what registration asks simply: all that the matcher reads of a person. */
export const finerSteps = {
  times: { typedOf: typed.typedTimes, read: single(questions.timesQuestion), Questions: TimesQuestions },
  way: { typedOf: typed.typedWay, read: single(questions.wayQuestion), Questions: WayQuestions },
  kinds: { typedOf: typed.typedKinds, read: single(questions.kindsQuestion), Questions: KindsQuestions },
  money: { typedOf: typed.typedMoney, read: single(questions.moneyQuestion), Questions: MoneyQuestions },
  skills: { typedOf: typed.typedSkills, read: single(questions.skillsQuestion), Questions: SkillsQuestions },
  setting: { typedOf: typed.typedSetting, read: single(questions.settingQuestion), Questions: SettingQuestions },
  born: { typedOf: typed.typedBorn, read: single(questions.bornQuestion), Questions: BornQuestions },
} satisfies Record<string, Step>;
