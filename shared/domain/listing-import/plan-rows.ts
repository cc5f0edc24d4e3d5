import type { Listing, ListingState } from "../listing.ts";
import { linkWith, type Others, othersAmong, type RowWrite } from "./link-rows.ts";
import type { UnreadRow } from "./read-rows.ts";
import type { RowNote, RowReport } from "./row-outcome.ts";
import { isRead, type NameId, type Target, targetsOf } from "./row-targets.ts";
import {
  asItsListSays,
  changedListing,
  type ImportContext,
  importAudit,
  isOutdated,
  newListing,
  notedListing,
  type PlacedRow,
} from "./stored-listing.ts";

/** How a row ends if its write, where it has one, succeeds. */
export interface RowPlan {
  readonly report: RowReport;
  readonly write?: RowWrite;
  /** What has to be written before it: another listing of the same event makes room. */
  readonly before?: RowWrite;
}

const notesOf = ({ draft, decision, centreId }: PlacedRow, target: Target | undefined): RowNote[] => {
  const more: readonly (RowNote | false | undefined)[] = [
    target?.numberReused && "number_reused",
    decision.decision === "ask" && centreId === undefined && "no_desk",
  ];
  return [...draft.notes, ...more.filter((note) => note !== false && note !== undefined)];
};

const reportOf = (row: PlacedRow, target: Target | undefined) => ({
  record: row.row.record,
  line: row.row.line,
  title: row.draft.terms.title,
  when: row.draft.when,
  ...(row.municipalityCode === "" ? {} : { municipalityCode: row.municipalityCode }),
  notes: notesOf(row, target),
  evidence: row.draft.evidence,
  ...(row.sameAs === undefined ? {} : { sameAs: row.sameAs }),
});

const planNew = (row: PlacedRow, target: Target, context: ImportContext, others: Others): RowPlan => {
  const report = reportOf(row, target);
  const { decision } = row;
  if (decision.decision === "reject") return { report: { ...report, outcome: "rejected", reasons: decision.reasons } };
  const listing = newListing(row, target.listingId, decision, context);
  const other = others(listing);
  if (other) {
    const { note, ...writes } = linkWith(listing, other, context);
    const named = { ...report, listingId: listing.listingId, notes: [...report.notes, note] };
    return { report: { ...named, outcome: "imported", reasons: [] }, ...writes };
  }
  const write = { listing, audit: importAudit(listing, "import") };
  const named = { ...report, listingId: listing.listingId };
  if (decision.decision === "publish") return { report: { ...named, outcome: "imported", reasons: [] }, write };
  return { report: { ...named, outcome: "needsPerson", reasons: decision.reasons }, write };
};

const openStates: readonly ListingState[] = ["submitted", "approved", "published"];

const planChanged = (row: PlacedRow, target: Target, stored: Listing, context: ImportContext): RowPlan => {
  const report = { ...reportOf(row, target), listingId: stored.listingId };
  const { decision } = row;
  const listing = changedListing(stored, row, context);
  if (decision.decision !== "reject") {
    const waits = listing.state === "submitted";
    const outcome = waits ? "needsPerson" : "updated";
    const reasons = waits && decision.decision === "ask" ? decision.reasons : [];
    const write = { listing, from: [stored.state], audit: importAudit(listing, "update") };
    return { report: { ...report, outcome, reasons }, write };
  }
  const rejected: RowReport = { ...report, outcome: "rejected", reasons: decision.reasons };
  if (!openStates.includes(stored.state)) return { report: rejected };
  return {
    report: { ...rejected, notes: [...rejected.notes, "listing_closed"] },
    write: { listing, from: [stored.state], audit: importAudit(listing, "close") },
  };
};

/** Its organisation says it: the row changes nothing but what the desk is told of the list. */
const planNoted = (row: PlacedRow, stored: Listing, unchanged: RowReport, context: ImportContext): RowPlan => {
  const listing = notedListing(stored, row, context);
  return {
    report: { ...unchanged, notes: [...unchanged.notes, "kept_for_organization"] },
    write: { listing, from: [stored.state], audit: importAudit(listing, "note_source") },
  };
};

/** Plans one row against what is stored of it. */
const planRow = (
  row: PlacedRow,
  target: Target,
  stored: Listing | undefined,
  context: ImportContext,
  others: Others,
): RowPlan => {
  if (!stored) return planNew(row, target, context, others);
  const { listingId } = stored;
  const unchanged = { ...reportOf(row, undefined), outcome: "unchanged" as const, reasons: [], listingId };
  // What was taken down with its dead source comes back with it.
  if (stored.source.contentHash === row.contentHash && stored.state !== "expired") return { report: unchanged };
  if (isOutdated(stored, row, context)) return { report: { ...unchanged, notes: [...unchanged.notes, "newer_known"] } };
  if (stored.organizationId !== undefined) return planNoted(row, stored, unchanged, context);
  return planChanged(row, target, stored, context);
};

/** Plans all rows of a file: as many plans as rows, in their order. */
export const planRows = (
  rows: readonly (PlacedRow | UnreadRow)[],
  stored: readonly Listing[],
  context: ImportContext,
  nameId: NameId,
): RowPlan[] => {
  const ofImports = stored.filter((listing) => listing.source.type === "import");
  const bySaying = new Map(ofImports.map((listing) => [asItsListSays(listing), listing]));
  const targets = targetsOf(rows, [...bySaying.keys()], context.source, nameId);
  const taken = new Set([...targets.values()].map(({ listingId }) => listingId));
  const open = stored.filter(({ state, listingId }) => state === "published" && !taken.has(listingId));
  const others = othersAmong(open, context);
  return rows.map((row) => {
    if (!isRead(row)) {
      const { record, line } = row.row;
      return {
        report: { record, line, title: "", outcome: "rejected", reasons: [row.reason], notes: [], evidence: [] },
      };
    }
    const target = targets.get(row);
    if (target) return planRow(row, target, target.stored && bySaying.get(target.stored), context, others);
    return { report: { ...reportOf(row, undefined), outcome: "rejected", reasons: ["repeated"] } };
  });
};
