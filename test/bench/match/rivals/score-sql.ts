import { travelModes } from "../../../../shared/domain/conditions.ts";
import { openBits } from "../../../../shared/domain/matching/listing-table.ts";
import { lowestScore, missCost, mostPoints } from "../../../../shared/domain/matching/score.ts";
import { graceMetres, paces, sameTownMetres } from "../../../../shared/domain/matching/travel.ts";
import { atHome, unknownWay } from "../../../../shared/domain/matching/ways.ts";
import type { Weights } from "../../../../shared/domain/matching/weights.ts";
import { mostListings } from "../packed-results.ts";

/** What the databases write in different ways. */
export interface Dialect {
  /** How many bits of a whole number are set. */
  readonly bitCount: (number: string) => string;
  /** Whole number of times that one goes into the other. */
  readonly quotient: (number: string, by: string) => string;
  /** Whether a list of whole numbers holds one. */
  readonly holds: (list: string, number: string) => string;
}

const all = (...conditions: string[]): string => conditions.map((one) => `(${one})`).join(" AND ");

const truth = (condition: string): string => `(${condition})::int`;

/** Whether one need travel; both rows side by side. */
export const travels = "l_holding = 0 OR (l_holding = 2 AND t_at_home = 0)";
const isElsewhere = "l_municipality <> t_municipality";
const isIsolated = `${isElsewhere} AND (l_island = 1 OR t_island = 1)`;
const isSameTown = "l_municipality = t_municipality AND t_town <> 0 AND l_town = t_town";

const square = (axis: string): string => `(l_${axis} - t_${axis})::double precision * (l_${axis} - t_${axis})`;
const chord = `ceil(sqrt(${square("x")} + ${square("y")} + ${square("z")}))::int`;

/** Straight metres, as `ways.ts` has them. */
export const metresSql = `CASE
  WHEN NOT (${travels}) THEN ${atHome}
  WHEN ${isIsolated} THEN ${unknownWay}
  WHEN ${isSameTown} THEN ${sameTownMetres}
  WHEN t_located = 0 OR l_located = 0 THEN ${unknownWay}
  ELSE ${chord} END`;

/** Whether people of a home may be shown a listing for where it is; `metres` stands beside both rows. */
export const areaSql = all(
  "l_residents_of = 0 OR l_residents_of = t_municipality",
  `NOT (${isElsewhere} AND metres <> ${atHome} AND t_outside = 0)`,
  `NOT (${isElsewhere} AND metres = ${unknownWay})`,
);

/** The hard conditions that are a person's own, those first that are cheap and leave out most. */
export const gatesSql = ({ bitCount, holds }: Dialect, words: number): string =>
  all(
    ...Array.from({ length: Math.ceil(words / 2) }, (_, n) => `(p_bits${n} & l_bits${n}) = 0`),
    "metres <= p_reach",
    "l_load <= p_load",
    "l_fee_yen <= p_cost_hard_yen",
    "l_hourly_yen >= p_min_hourly_yen",
    "l_min_age <= p_oldest",
    "l_max_age >= p_youngest",
    `${bitCount("(p_possible >> (7 * l_band_set)) & l_days")} >= l_required`,
    `NOT ${holds("p_not_offered", "l_place")}`,
  );

const taxonomyMisses = `CASE
  WHEN p_wished_groups = 0 OR (p_wished & l_codes) <> 0 THEN 0
  WHEN (p_wished_groups & l_code_groups) <> 0 THEN 1
  ELSE 2 END`;

const badTime = ({ bitCount }: Dialect): string =>
  truth(`${bitCount("(p_good >> (7 * l_band_set)) & l_days")} < l_required`);

const missesSql = ({ bitCount }: Dialect): string =>
  [
    taxonomyMisses,
    truth("metres > p_soft_reach"),
    "l_timed * bad_time",
    truth("l_days_per_week > p_max_days_per_week"),
    truth("l_session_minutes > p_max_session_minutes"),
    truth("l_hourly_yen < p_hoped_hourly_yen"),
    truth("l_fee_yen > p_cost_soft_yen"),
    truth("l_group_size > p_group_size_max"),
    truth("l_begins_on > p_start_by"),
    bitCount("p_soft & l_flags"),
  ].join(" + ");

const mostMinutes = 252;

/** Minutes by the fastest means; says nothing where there are no metres. */
const minutesSql = ({ quotient }: Dialect): string => {
  const by = travelModes.map((mode, bit) => {
    const { detourPercent, metresPerHour, overheadMinutes } = paces[mode];
    const hundredths = metresPerHour * 100;
    const minutes = quotient(
      `greatest(0, metres - ${graceMetres})::bigint * ${detourPercent * 60} + ${hundredths - 1}`,
      String(hundredths),
    );
    return `CASE WHEN (p_modes & ${1 << bit}) <> 0 THEN ${minutes} + ${overheadMinutes} ELSE ${mostMinutes} END`;
  });
  return `least(${mostMinutes}, ${by.join(", ")})`;
};

const closenessSql = ({ quotient }: Dialect, { near, nearAtPreferred, online }: Weights): string => `CASE
  WHEN metres = ${atHome} THEN ${online}
  WHEN metres = ${unknownWay} THEN 0
  WHEN minutes <= p_preferred_minutes
    THEN ${near} - ${quotient(`${near - nearAtPreferred} * minutes`, "p_preferred_minutes")}
  ELSE ${nearAtPreferred} - ${quotient(`${nearAtPreferred} * (minutes - p_preferred_minutes)`, "greatest(1, p_max_minutes - p_preferred_minutes)")}
  END`;

const has = (set: string): string => `((${set} >> l_primary_code) & 1)`;
const some = (set: string): string => truth(`(${set}) <> 0`);
const secondaryPercent = 60;
const secondary = (points: number): number => Math.floor((points * secondaryPercent) / 100);

const wishSql = ({ wish, wishAdjacent }: Weights): string => `CASE WHEN ${has("p_wished")} = 1 THEN ${wish}
  ELSE greatest(
    ${secondary(wish)} * ${some("p_wished & l_codes")},
    ${wishAdjacent} * ${some("p_wished_groups & l_primary_group")},
    ${secondary(wishAdjacent)} * ${some("p_wished_groups & l_code_groups")}) END`;

const unknownSql = ({ bitCount }: Dialect): string =>
  [
    bitCount(`l_open & p_asks & ${~openBits.time & 63}`),
    `(l_open & ${openBits.time}) * ${some("l_days & ~((p_good >> 49) & 127)")}`,
    some("p_avoid & l_open_flags"),
    "(l_merits >> 7)",
    truth(`metres = ${unknownWay}`),
  ].join(" + ");

const pointsSql = (dialect: Dialect, weights: Weights): string =>
  [
    wishSql(weights),
    `${has("p_did")} * ${weights.didBefore}`,
    `${has("p_declined")} * ${weights.declinedBefore}`,
    `${has("p_experience")} * ${weights.experience}`,
    `((p_kinds >> l_kind) & 1) * ${weights.kind}`,
    closenessSql(dialect, weights),
    `${truth(`metres >= ${unknownWay} AND l_municipality = t_municipality`)} * ${weights.ownArea}`,
    `l_flexible * ${weights.flexibleTime}`,
    `l_timed * (1 - bad_time) * ${weights.time}`,
    `least(2, ${dialect.bitCount("p_purposes & l_purposes")}) * ${weights.purpose}`,
    `(p_welcomes_reward & l_paid) * ${weights.reward}`,
    "l_merit_points",
    `(${unknownSql(dialect)}) * ${weights.unknown}`,
  ].join("\n + ");

/** A pair's place in the order of a person's list: the higher the better, ties by id. */
const keySql = `(points - misses * ${missCost} - ${lowestScore} + 1)::bigint * ${mostListings} + ${mostListings - 1} - l_rank`;

/** Turns a key back into an item of `packed-results.ts`. */
export const itemOfKey = (key: number): number => {
  const rank = mostListings - 1 - (key % mostListings);
  return Math.floor(key / mostListings) * mostListings + rank;
};

/** Selects person and key of the pairs of a query that break no hard condition: those that miss few enough, and are worth it. */
export const scoredSql = (dialect: Dialect, weights: Weights, pairs: string): string => `
SELECT p_person, ${keySql} AS key FROM (
  SELECT *, greatest(0, least(${mostPoints}, ${pointsSql(dialect, weights)})) AS points FROM (
    SELECT *, ${missesSql(dialect)} AS misses, ${minutesSql(dialect)} AS minutes FROM (
      SELECT *, ${badTime(dialect)} AS bad_time FROM (${pairs}) AS pairs
    ) AS timed
  ) AS counted WHERE misses <= ${weights.mostMisses}
) AS scored WHERE points >= ${weights.threshold}`;
