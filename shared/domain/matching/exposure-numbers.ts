import type { Kind } from "../conditions.ts";

/**
 * What is taken for true of how people answer, and how places are shared out by it. Until the desks' own figures exist, these
 * are the ones of the simulation (`npm run bench -- fairness`), whose result holds even where people answer half or twice as often.
 */
export interface ExposureNumbers {
  readonly version: string;
  /** Applications for each digest, were digests ranked by the fit alone. */
  readonly applicationRate: number;
  /** Shares of all people with a digest who read its first, second, third … item. */
  readonly read: readonly number[];
  /** Fit at which half of those who can be won apply, and how many points make it e times as (un)likely. */
  readonly halfApplyAt: number;
  readonly spread: number;
  /** What a point of fit counts beside the chance of a place: more keeps digests closer to what people wish. */
  readonly fitShare: number;
  /** What it counts that a listing has anybody at all, in places filled; and on top of that for a group's first listing. */
  readonly firstApplicant: number;
  readonly firstTime: number;
  /**
   * A listing pays a toll, in points of fit, when it is shown for each of its places more than so many times as often as the
   * average; so many points for each further such multiple.
   */
  readonly tollBeyond: number;
  readonly tollPoints: number;
  /**
   * How strongly matches count in municipalities where few come about: `(mean rate ÷ own rate) ^ evenness`, and at most so much.
   * So many people are thought to fare like the mean in each, lest chance decides in small ones.
   */
  readonly evenness: number;
  readonly mostNeed: number;
  readonly meanPeople: number;
  /** Expected applications for a place beyond which a lottery decides who is shown it. */
  readonly lotteryBeyond: number;
  /** Share of those waiting for the group's answer who will be taken. */
  readonly acceptance: number;
  /** Rounds in which places are shared out. */
  readonly rounds: number;
  /** Places taken for granted where a listing does not say. */
  readonly places: Readonly<Record<Kind, number>>;
}

interface ExposureVersion extends ExposureNumbers {
  /** First date (JST) on which they hold. */
  readonly effectiveFrom: string;
}

/** All versions, oldest first. A version that has been used is never changed: add the next one. */
const versions: readonly [ExposureVersion, ...ExposureVersion[]] = [
  {
    version: "2026-1",
    effectiveFrom: "2020-04-01",
    applicationRate: 0.04,
    read: [0.68, 0.61, 0.48, 0.34, 0.28, 0.2, 0.16, 0.12].map((ofWhoOpens) => ofWhoOpens * 0.35),
    halfApplyAt: 150,
    spread: 55,
    fitShare: 0.0012,
    firstApplicant: 0.05,
    firstTime: 1,
    tollBeyond: 8.5,
    tollPoints: 40,
    evenness: 1.5,
    mostNeed: 4,
    meanPeople: 500,
    lotteryBeyond: 40,
    acceptance: 0.6,
    rounds: 20,
    places: { employment: 2, contract_work: 2, silver: 3, volunteer: 5, activity: 8, course: 12, event: 30 },
  },
];

/** The numbers in force on a date; before the first version, the first. */
export const exposureNumbersOn = (date: string): ExposureNumbers =>
  versions.findLast(({ effectiveFrom }) => effectiveFrom <= date) ?? versions[0];
