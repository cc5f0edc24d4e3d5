import type { Delivery, DigestItem } from "../domain/delivery.ts";
import { NotFound } from "../domain/errors.ts";
import type { Listing } from "../domain/listing.ts";
import { compareWeights, type DryRun, onlyIn } from "../domain/matching/compare-weights.ts";
import { type DatedWeights, weightsThrough } from "../domain/matching/weights.ts";
import type { Senior } from "../domain/senior.ts";
import type { StaffMember } from "../domain/staff.ts";
import { assertPermitted } from "../domain/staff-permissions.ts";
import { addDays, type Clock, jstDate } from "../domain/times.ts";
import type { AuditTrail } from "../ports/audit-trail.ts";
import type { CentreRepository } from "../ports/centre-repository.ts";
import type { MatchRow } from "../ports/senior-repository.ts";
import { type OpenRunDeps, openRun } from "./open-run.ts";
import { tableOf } from "./read-due-people.ts";
import { type ReadOwnPeopleDeps, readSomeOwnPeople } from "./read-own-people.ts";
import { recordSeniorReads } from "./record-senior-reads.ts";

export interface TryWeightsDeps extends OpenRunDeps, ReadOwnPeopleDeps {
  readonly centres: OpenRunDeps["centres"] & Pick<CentreRepository, "get">;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

/** An item of somebody's digest, with what it is about. */
export interface TriedItem {
  readonly listing: Listing;
  readonly reasons: Delivery["items"][number]["reasons"];
}

/** What would come into somebody's digest, and what would leave it. */
export interface TriedPerson {
  readonly senior: Senior;
  readonly added: readonly TriedItem[];
  readonly gone: readonly TriedItem[];
}

export interface TriedWeights {
  readonly versions: readonly [before: DatedWeights, after: DatedWeights];
  /** Yesterday: the date whose people and listings it is tried on. */
  readonly on: string;
  /** On how many it is tried: enough for a picture, few enough for a page. */
  readonly people: number;
  /** Whether the centre has more. */
  readonly morePeople: boolean;
  readonly openListings: number;
  readonly before: DryRun;
  readonly after: DryRun;
  /** How many people's digests would be another one. */
  readonly changed: number;
  readonly examples: readonly TriedPerson[];
}

const mostExamples = 5;
const mostPeople = 10_000;

/**
 * Tries two of a centre's weights on yesterday's people and listings, all as if due, by fit alone; nothing is sent
 * or written. The read of each person shown as an example is recorded first.
 * @throws NotFound where the centre has no such version
 */
export const tryWeights =
  (deps: TryWeightsDeps) =>
  async (staff: StaffMember, chosen: readonly [before: string, after: string]): Promise<TriedWeights> => {
    assertPermitted(staff, "senior.read");
    const all = weightsThrough(await deps.centres.get(staff.centreId));
    const [before, after] = chosen.map((version) => all.find(({ weights }) => weights.version === version));
    if (before === undefined || after === undefined) throw new NotFound({ version: chosen.join(" ") });
    const on = addDays(jstDate(deps.clock()), -1);
    const run = await openRun(deps, on);
    const { rows, more } = await readSomeOwnPeople(deps, staff, mostPeople);
    const compared = compareWeights(tableOf(rows, run), run, staff.centreId, [before.weights, after.weights]);
    const examples = await Promise.all(
      compared.changed.slice(0, mostExamples).map(async (digest) => {
        const { centreId, seniorId } = rows[digest.record] as MatchRow;
        const senior = await deps.seniors.find(centreId, seniorId);
        const added = withListings(run.described, onlyIn(digest.after, digest.before));
        const gone = withListings(run.described, onlyIn(digest.before, digest.after));
        return senior ? [{ senior, added, gone }] : [];
      }),
    );
    const seniors = examples.flat().map(({ senior }) => senior);
    const read = { fields: ["name"], purpose: "weights" };
    await recordSeniorReads(deps.audit, staff, deps.clock().toISOString(), seniors, read);
    return {
      versions: [before, after],
      on,
      people: rows.length,
      morePeople: more,
      openListings: run.listings.count,
      before: compared.before,
      after: compared.after,
      changed: compared.changed.length,
      examples: examples.flat(),
    };
  };

const withListings = (open: readonly Listing[], items: readonly DigestItem[]): TriedItem[] => {
  const byId = new Map(open.map((listing) => [listing.listingId, listing]));
  return items.flatMap(({ listingId, reasons }) => {
    const listing = byId.get(listingId);
    return listing ? [{ listing, reasons }] : [];
  });
};
