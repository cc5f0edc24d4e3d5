import type { Actor, AuditEntry } from "../audit.ts";
import type { CentreId, ListingId } from "../ids.ts";
import type { ListSourceId } from "../list-source.ts";
import type { Listing, ListingState } from "../listing.ts";
import { referenceNumber } from "../reference-number.ts";
import { jstDate } from "../times.ts";
import type { Decision } from "./decide.ts";
import type { ReadRow } from "./read-rows.ts";
import type { RowContext } from "./row-context.ts";

/** Where a list comes from, and how it may be used. */
export interface ListOrigin {
  readonly name: string;
  readonly licence: string;
  readonly url?: string | undefined;
  readonly sourceId?: ListSourceId | undefined;
}

/** What an import knows besides its rows. */
export interface ImportContext extends RowContext {
  readonly now: Date;
  /** Day of the list's edition, where it is known. */
  readonly edition?: string | undefined;
  readonly source: ListOrigin;
}

/** A row with all that a stored listing needs of it. */
export interface PlacedRow extends ReadRow {
  readonly municipalityCode: string;
  readonly centreId: CentreId | undefined;
  readonly contentHash: string;
}

const importer: Actor = { kind: "job", id: "import-listings" };

/** States that somebody decided on or is deciding on: an import changes the content below them, never the state. */
const keptStates: readonly ListingState[] = ["draft", "in_review", "returned", "rejected", "closed"];

type StateFields = Pick<Listing, "state" | "review" | "publishedAt" | "closedAt">;

const stateFor = (decision: Decision, at: string): StateFields => {
  if (decision.decision === "publish") {
    const review = { decision: "approved" as const, reasons: [], message: "", by: "rule" as const, at };
    return { state: "published", review, publishedAt: at };
  }
  return decision.decision === "ask" ? { state: "submitted" } : { state: "closed", closedAt: at };
};

const contentOf = (row: PlacedRow, { now, source, fileName, edition }: ImportContext, before?: Listing) => ({
  ...row.draft.terms,
  ...(row.centreId ? { centreId: row.centreId } : {}),
  municipalityCode: row.municipalityCode,
  source: {
    type: "import" as const,
    name: source.name,
    licence: source.licence,
    ...(source.url ? { url: source.url } : {}),
    ...(source.sourceId ? { sourceId: source.sourceId } : {}),
    file: fileName,
    row: row.row.record,
    rowId: row.cells.get("rowId").slice(0, 200),
    contentHash: row.contentHash,
    ...(edition ? { edition } : {}),
    ...earlierHashes(before),
    ...linksOf(before),
    ...(row.decision.decision === "ask" ? { doubts: [...row.decision.reasons] } : {}),
  },
  confirmedOn: jstDate(now),
});

const earlierHashes = (before: Listing | undefined): Pick<Listing["source"], "earlierHashes"> => {
  const { earlierHashes: earlier = [], contentHash } = before?.source ?? {};
  return contentHash
    ? { earlierHashes: [...earlier.filter((one) => one !== contentHash), contentHash].slice(-20) }
    : {};
};

const linksOf = (before: Listing | undefined): Pick<Listing["source"], "duplicateOf" | "linkedFrom" | "apartFrom"> => {
  const { duplicateOf, linkedFrom, apartFrom } = before?.source ?? {};
  return { ...(duplicateOf && { duplicateOf }), ...(linkedFrom && { linkedFrom }), ...(apartFrom && { apartFrom }) };
};

/**
 * Whether what a row says is known and past: another list of a later day said otherwise; or this was said before, and
 * another list of the same day, or one of two without a day, said otherwise since. A list that does not tell its day was
 * made, at the latest, on the day on which it is read. Two lists that differ would change each other's listings for ever.
 */
export const isOutdated = (
  { source, confirmedOn }: Listing,
  { contentHash }: PlacedRow,
  { edition, fileName, now }: ImportContext,
): boolean => {
  const saidBefore = (source.earlierHashes ?? []).includes(contentHash);
  const otherFile = source.file !== fileName;
  const [day, storedDay] = [edition ?? jstDate(now), source.edition ?? confirmedOn];
  if (source.edition && edition) return day < storedDay || (day === storedDay && saidBefore);
  return otherFile && (day < storedDay || saidBefore);
};

/** The listing that a new row becomes. */
export const newListing = (
  row: PlacedRow,
  listingId: ListingId,
  decision: Extract<Decision, { closesOn: string }>,
  context: ImportContext,
): Listing => {
  const at = context.now.toISOString();
  return {
    ...contentOf(row, context),
    ...stateFor(decision, at),
    listingId,
    referenceNumber: referenceNumber("A", listingId),
    closesOn: decision.closesOn,
    submittedAt: at,
    createdAt: at,
    updatedAt: at,
    version: 1,
  };
};

/** A stored listing with what its row says now; a row that is rejected now closes it. */
export const changedListing = (before: Listing, row: PlacedRow, context: ImportContext): Listing => {
  const at = context.now.toISOString();
  const { decision } = row;
  const state: Partial<StateFields> = keptStates.includes(before.state) ? {} : stateFor(decision, at);
  const { listingId, referenceNumber: number, review, publishedAt, closedAt, submittedAt, createdAt } = before;
  return {
    ...contentOf(row, context, before),
    ...(review ? { review } : {}),
    ...(publishedAt ? { publishedAt } : {}),
    ...(closedAt ? { closedAt } : {}),
    state: before.state,
    ...state,
    listingId,
    referenceNumber: number,
    closesOn: "closesOn" in decision ? decision.closesOn : before.closesOn,
    submittedAt: state.state === "submitted" ? at : submittedAt,
    createdAt,
    updatedAt: at,
    version: before.version + 1,
  };
};

/** A listing as its list says it: what its organisation has made of it since then is not to be found in any list. */
export const asItsListSays = (listing: Listing): Listing => ({ ...listing, ...listing.source.asRead });

/** A listing that its organisation says itself: only what its list says now is noted, for the desk to see. */
export const notedListing = (before: Listing, row: PlacedRow, context: ImportContext): Listing => {
  const { source } = contentOf(row, context, before);
  const { title, description, schedule, place } = row.draft.terms;
  return {
    ...before,
    source: { ...source, asRead: { title, description, schedule, place }, changedOn: jstDate(context.now) },
    updatedAt: context.now.toISOString(),
    version: before.version + 1,
  };
};

/** A listing in whose place another one about the same event is shown: kept, and not shown. */
export const linkedListing = (listing: Listing, shown: ListingId, { now }: ImportContext): Listing => {
  const { review: _, publishedAt: __, ...rest } = listing;
  const at = now.toISOString();
  return { ...rest, source: { ...listing.source, duplicateOf: shown }, state: "closed", closedAt: at, updatedAt: at };
};

const changedFields = {
  import: ["content", "state"],
  update: ["content", "state"],
  note_source: ["source"],
  close: ["state"],
} as const;

/** The audit line of a write, where a centre is responsible. */
export const importAudit = (listing: Listing, action: keyof typeof changedFields): AuditEntry | undefined =>
  listing.centreId && {
    centreId: listing.centreId,
    at: listing.updatedAt,
    actor: importer,
    action: `listing.${action}`,
    record: { kind: "listing", id: listing.listingId },
    fields: [...changedFields[action]],
    purpose: "",
  };
