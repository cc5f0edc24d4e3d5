import { municipalityName } from "../../reference/municipalities.ts";
import { categoryHints } from "../../reference/words/taxonomy-words.ts";
import type { Listing } from "../listing.ts";
import { type ClassifiedRow, classifyRow, evidenceOf } from "./classify-row.ts";
import { eligibilityOf } from "./eligibility-of.ts";
import { type NormalisedRow, normaliseRow } from "./normalise-row.ts";
import { shortened } from "./plain-text.ts";
import type { Cells } from "./read-cells.ts";
import type { RowContext } from "./row-context.ts";
import type { DoubtReason, RowNote, WhenUnderstood } from "./row-outcome.ts";
import { applicationOf } from "./terms-of.ts";

/** The terms of a listing as a row states them: everything but its identity, state and history. */
export type ListingTerms = Omit<
  Listing,
  | "listingId"
  | "referenceNumber"
  | "centreId"
  | "municipalityCode"
  | "source"
  | "state"
  | "review"
  | "confirmedOn"
  | "closesOn"
  | "submittedAt"
  | "publishedAt"
  | "closedAt"
  | "createdAt"
  | "updatedAt"
  | "version"
>;

/** A row as it was understood. */
export interface ListingDraft {
  readonly terms: ListingTerms;
  readonly municipalityCode: string | undefined;
  readonly lastDate: string | undefined;
  readonly when: WhenUnderstood;
  readonly audience: ClassifiedRow["audience"]["audience"];
  readonly calledOff: ClassifiedRow["calledOff"];
  /** Its list says that it is not ready to be shown. */
  readonly notPublic: boolean;
  readonly doubts: readonly DoubtReason[];
  readonly notes: readonly RowNote[];
  readonly evidence: readonly string[];
}

const longestTitle = 200;
const longestDescription = 5000;

const descriptionOf = (cells: Cells): string => {
  const parts = [cells.get("subtitle"), cells.get("summary"), cells.get("description"), cells.get("remark")];
  return parts.filter((part) => part !== "").join("\n\n");
};

/** What a spreadsheet leaves in a cell whose formula failed. */
const spreadsheetError = /^#(?:NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NULL!|NUM!)$/u;

/** A formula instead of a title: =HYPERLINK("…"). Harmless as text, and no title. */
const formula = /^[=+@-]\s*[A-Z][A-Z0-9.]*[(|!]|^=.*!/iu;

const organizerOf = (cells: Cells, municipalityCode: string | undefined): string => {
  const named = cells.get("organizer") || cells.get("contactName");
  return shortened(named.replaceAll("\n", "、") || (municipalityCode ? municipalityName(municipalityCode) : "?"), 200);
};

/** Whether it says whom to turn to; for what takes place in the open, who holds it is enough. */
const reachable = (cells: Cells, contact: Listing["contact"], url: string | undefined): boolean =>
  cells.get("organizer") !== "" ||
  contact.contactPointName !== "" ||
  contact.contactPointPhoneNumber !== undefined ||
  contact.contactPointEmailAddress !== undefined ||
  url !== undefined;

const doubtsOf = (
  cells: Cells,
  { text, audience, taxonomy }: ClassifiedRow,
  { when, where, contact, url }: NormalisedRow,
): DoubtReason[] => {
  const title = cells.get("title");
  const known = taxonomy.clear || text.categories.some((category) => category in categoryHints);
  const doubts: readonly (DoubtReason | false)[] = [
    (spreadsheetError.test(title) || formula.test(title)) && "title_unclear",
    !when.clear && "date_unclear",
    !where.clear && "place_unclear",
    !reachable(cells, contact.value, url.value) && "contact_missing",
    !audience.clear && "audience_unclear",
    !known && "classification_unclear",
  ];
  return doubts.filter((doubt) => doubt !== false);
};

const notesOf = (cells: Cells, row: NormalisedRow, cut: boolean): RowNote[] => {
  const { when, where, deadline, fee, capacity, contact, url, applyUrl } = row;
  const parts = [cells, when, where, fee, capacity, contact, url, applyUrl].flatMap(({ notes }) => notes);
  if (deadline.fromText) parts.push("deadline_from_text");
  if (cut) parts.push("shortened");
  return [...new Set(parts)];
};

const termsOf = (cells: Cells, classified: ClassifiedRow, row: NormalisedRow): ListingTerms => {
  const { kind, taxonomy, audience, demands, beginnerFriendly, text } = classified;
  const { when, where, deadline, fee, capacity, contact, url, applyUrl } = row;
  return {
    organizerName: organizerOf(cells, where.municipalityCode),
    kind: kind.kind,
    taxonomy: taxonomy.taxonomy,
    title: shortened(cells.get("title").replaceAll("\n", " "), longestTitle),
    description: shortened(descriptionOf(cells), longestDescription),
    schedule: when.schedule,
    place: where.place,
    demands,
    reward: { type: kind.kind === "volunteer" ? "unknown" : "none", note: "" },
    fee: fee.value,
    eligibility: eligibilityOf(cells, audience.audience, text.title, where.municipalityCode),
    ...(beginnerFriendly ? { beginnerFriendly } : {}),
    capacity: capacity.value,
    application: applicationOf(cells, deadline.until, applyUrl.value),
    contact: contact.value,
    ...(url.value ? { url: url.value } : {}),
  };
};

/** Understands a row: every field of a listing, what is in doubt, and the words that decided. Pure and total. */
export const draftListing = (cells: Cells, context: RowContext): ListingDraft => {
  const row = normaliseRow(cells, context);
  const classified = classifyRow(cells, row.where.place);
  const title = cells.get("title");
  const cut = title.length > longestTitle || descriptionOf(cells).length > longestDescription;
  return {
    terms: termsOf(cells, classified, row),
    municipalityCode: row.where.municipalityCode,
    lastDate: row.when.lastDate,
    when: row.when.understood,
    audience: classified.audience.audience,
    calledOff: classified.calledOff,
    notPublic: /^(?:1|true|入力中)$/iu.test(cells.get("draftFlag")),
    doubts: doubtsOf(cells, classified, row),
    notes: notesOf(cells, row, cut),
    evidence: evidenceOf(classified),
  };
};
