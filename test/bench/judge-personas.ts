import { byFitAlone } from "../../shared/domain/matching/exposure.ts";
import { brokenGate, gateInDetail, type Pair } from "../../shared/domain/matching/gates.ts";
import { noHistory } from "../../shared/domain/matching/match-history.ts";
import { type MatchRun, matchRun } from "../../shared/domain/matching/match-run.ts";
import { onePerson, pairsOf } from "../../shared/domain/matching/one-person.ts";
import type { PeopleTable } from "../../shared/domain/matching/people-columns.ts";
import { missReasonsOf } from "../../shared/domain/matching/reasons.ts";
import { scorer } from "../../shared/domain/matching/scorer.ts";
import { topMatches } from "../../shared/domain/matching/top-matches.ts";
import type { FileListing, FilePersona, PersonaFile } from "./persona-file.ts";
import { toRecords } from "./persona-records.ts";

/** What the matcher says of a listing for a persona, in the words of the conditions. */
export interface Judgement {
  readonly persona: FilePersona;
  readonly listing: FileListing;
  /** Which hard condition it breaks, as the desk would be told: `avoid:stairs`. */
  readonly gate: string | undefined;
  /** Soft conditions that it misses, in the order in which they are said. */
  readonly misses: readonly string[];
  /** Place in the ranking of what is offered, from 1; undefined if it is not offered. */
  readonly rank: number | undefined;
}

/** Reasons are named for their sentences; conditions.md names three of them otherwise. */
const conditionOf = ({ code, values }: ReturnType<typeof missReasonsOf>[number]): string => {
  if (code === "avoided") return `avoid:${values.flag}`;
  if (code === "taxonomy_other") return "taxonomy_adjacent";
  return code === "beginner_missed" ? "beginner" : code;
};

/** The same for gates: that something is for the young alone is a limit of age. */
const gateOf = (pair: Pair): string | undefined => {
  const condition = brokenGate(pair);
  if (condition === "audience") return "age_limit";
  return condition && gateInDetail(pair, condition);
};

/** Places in the run's table of all that would be offered, best first. */
const ranking = (people: PeopleTable, run: MatchRun): number[] => {
  const places: number[] = [];
  topMatches(people, run, byFitAlone(run.listings.count), run.listings.count, (_, __, top) => {
    for (let n = 0; n < top.count; n += 1) places.push(top.places[n] ?? -1);
  });
  return places;
};

const softMisses = (people: PeopleTable, run: MatchRun) => {
  const [group] = people.groups;
  const weights = run.centres[0]?.weights;
  if (group === undefined || weights === undefined) throw new Error("a run of one person and one centre");
  const by = scorer(people, run, weights);
  by.person(0, group);
  return (pair: Pair) => missReasonsOf(pair, by.sheet(pair.l, pair.metres)).map(conditionOf);
};

const judgePersona = (persona: FilePersona, today: string): Judgement[] => {
  const { centre, senior, listings } = toRecords(persona, today);
  const run = matchRun({ today, centres: [centre], listings });
  const people = onePerson(senior, noHistory, run);
  const places = ranking(people, run);
  const missedBy = softMisses(people, run);
  const byId = new Map(pairsOf(people, run).map(({ listing, pair }) => [listing.listingId, pair]));
  return persona.listings.map((listing, index) => {
    const id = listings[index]?.listingId;
    const pair = id && byId.get(id);
    if (!pair) throw new Error(`${listing.id} is not in the run`);
    const gate = gateOf(pair);
    const place = places.indexOf(pair.l);
    return {
      persona,
      listing,
      gate,
      misses: gate === undefined ? missedBy(pair) : [],
      rank: place < 0 ? undefined : place + 1,
    };
  });
};

/** Matches each persona of a file against its own listings, as the night does, on the file's reference date. */
export const judgePersonas = ({ meta, personas }: PersonaFile): Judgement[] =>
  personas.flatMap((persona) => judgePersona(persona, meta.reference_date));
