import type { ListingId } from "../domain/ids.ts";
import { type Applicants, applicantsOf } from "../domain/matching/free-places.ts";
import type { MatchRun } from "../domain/matching/match-run.ts";
import { type ReadStandingsDeps, recentParticipations } from "./read-standings.ts";

export type CountApplicantsDeps = ReadStandingsDeps;

/** Counts for each listing who waits for its answer, was told to come or came, over all centres of a run. */
export const countApplicants = async (
  deps: CountApplicantsDeps,
  { centres, today }: Pick<MatchRun, "centres" | "today">,
): Promise<Map<ListingId, Applicants>> =>
  applicantsOf(
    await recentParticipations(
      deps,
      centres.map(({ centre }) => centre),
      today,
    ),
  );
