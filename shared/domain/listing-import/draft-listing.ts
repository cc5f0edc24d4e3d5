import { municipalityName } from "../../reference/municipalities.ts";
import { categoryHints } from "../../reference/words/taxonomy-words.ts";
import type { Listing } from "../listing.ts";
import { type ClassifiedAudience, calledOff, classifyAudience } from "./classify-audience.ts";
import { classifyDemands } from "./classify-demands.ts";
import { statedKind, usualKind } from "./classify-kind.ts";
import { classifyTaxonomy, type SearchedText } from "./classify-taxonomy.ts";
import { eligibilityOf } from "./eligibility-of.ts";
import { findDeadline } from "./find-deadline.ts";
import { placeOf, type ReadPlace } from "./place-of.ts";
import { searchText, shortened } from "./plain-text.ts";
import type { Cells } from "./read-cells.ts";
import type { DoubtReason, RowNote } from "./row-outcome.ts";
import { scheduleOf } from "./schedule-of.ts";
import { addressOf, applicationOf, capacityOf, contactOf, feeOf } from "./terms-of.ts";

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
  readonly audience: ClassifiedAudience["audience"];
  readonly calledOff: "cancelled" | "full" | undefined;
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

/** What to search: the parts, what the thing itself is said to be, and all including for whom and how to apply. */
const searchedText = (cells: Cells): { text: SearchedText; body: string; all: string } => {
  const title = searchText(cells.get("title").replaceAll("\n", " "));
  const description = searchText(
    `${cells.get("subtitle")}\n${cells.get("summary")}\n${cells.get("description")}`,
  ).trim();
  const categories = cells
    .get("categories")
    .split(/[;、](?!スポーツ)/u)
    .map((one) => one.trim());
  const body = `${title}\n${description}\n${searchText(cells.get("remark"))}`;
  const all = `${body}\n${searchText(`${cells.get("audience")}\n${cells.get("applyMethod")}`)}`;
  return { text: { title, description, categories }, body, all };
};

const organizerOf = (cells: Cells, municipalityCode: string | undefined): string => {
  const named = cells.get("organizer") || cells.get("contactName");
  return shortened(named.replaceAll("\n", "、") || (municipalityCode ? municipalityName(municipalityCode) : "?"), 200);
};

const reachable = (contact: Listing["contact"], url: string | undefined): boolean =>
  contact.contactPointName !== "" ||
  contact.contactPointPhoneNumber !== undefined ||
  contact.contactPointEmailAddress !== undefined ||
  url !== undefined;

/** The words of a row, classified. */
const classify = (cells: Cells, place: ReadPlace) => {
  const { text, body, all } = searchedText(cells);
  const stated = statedKind(text.title);
  const taxonomy = classifyTaxonomy(text, stated?.kind === "volunteer");
  const placeName = searchText(place.place.name);
  return {
    text,
    taxonomy,
    kind: stated ?? usualKind(taxonomy.taxonomy.primary),
    audience: classifyAudience(text, all, placeName, taxonomy),
    ...classifyDemands(text.title, body, placeName, place.place.holding),
  };
};

/** The cells of a row, read one by one. */
const read = (cells: Cells, fileName: string) => {
  const when = scheduleOf(cells);
  return {
    when,
    where: placeOf(cells, fileName),
    deadline: findDeadline(cells, when.lastDate),
    fee: feeOf(cells),
    capacity: capacityOf(cells),
    contact: contactOf(cells),
    url: addressOf(cells),
  };
};

type Classified = ReturnType<typeof classify>;
type Read = ReturnType<typeof read>;

const doubtsOf = (title: string, { text, audience, taxonomy }: Classified, { when, where, contact, url }: Read) => {
  const known = taxonomy.clear || text.categories.some((category) => category in categoryHints);
  const doubts: readonly (DoubtReason | false)[] = [
    spreadsheetError.test(title) && "title_unclear",
    !when.clear && "date_unclear",
    !where.clear && "place_unclear",
    !reachable(contact.value, url.value) && "contact_missing",
    !audience.clear && "audience_unclear",
    !known && "classification_unclear",
  ];
  return doubts.filter((doubt) => doubt !== false);
};

const notesOf = (
  cells: Cells,
  { when, where, deadline, fee, capacity, contact, url }: Read,
  cut: boolean,
): RowNote[] => {
  const parts = [cells, when, where, fee, capacity, contact, url].flatMap(({ notes }) => notes);
  if (deadline.fromText) parts.push("deadline_from_text");
  if (cut) parts.push("shortened");
  return [...new Set(parts)];
};

const termsOf = (
  cells: Cells,
  classified: Classified,
  { when, where, deadline, fee, capacity, contact, url }: Read,
) => {
  const { kind, taxonomy, audience, demands, beginnerFriendly, text } = classified;
  return {
    organizerName: organizerOf(cells, where.municipalityCode),
    kind: kind.kind,
    taxonomy: taxonomy.taxonomy,
    title: shortened(cells.get("title").replaceAll("\n", " "), longestTitle),
    description: shortened(descriptionOf(cells), longestDescription),
    schedule: when.schedule,
    place: where.place,
    demands,
    reward: { type: kind.kind === "volunteer" ? ("unknown" as const) : ("none" as const), note: "" },
    fee: fee.value,
    eligibility: eligibilityOf(cells, audience.audience, text.title, where.municipalityCode),
    ...(beginnerFriendly ? { beginnerFriendly } : {}),
    capacity: capacity.value,
    application: applicationOf(cells, deadline.until),
    contact: contact.value,
    ...(url.value ? { url: url.value } : {}),
  };
};

/** Understands a row: every field of a listing, what is in doubt, and the words that decided. Pure and total. */
export const draftListing = (cells: Cells, fileName: string): ListingDraft => {
  const cellsRead = read(cells, fileName);
  const classified = classify(cells, cellsRead.where);
  const { taxonomy, kind, audience, text } = classified;
  const title = cells.get("title");
  const cut = title.length > longestTitle || descriptionOf(cells).length > longestDescription;
  const rest = ["description", "remark", "timeNote"] as const;
  return {
    terms: termsOf(cells, classified, cellsRead),
    municipalityCode: cellsRead.where.municipalityCode,
    lastDate: cellsRead.when.lastDate,
    audience: audience.audience,
    calledOff: calledOff(text.title, searchText(rest.map((field) => cells.get(field)).join("\n"))),
    doubts: doubtsOf(title, classified, cellsRead),
    notes: notesOf(cells, cellsRead, cut),
    evidence: [...new Set([...taxonomy.evidence, ...kind.evidence, ...audience.evidence])],
  };
};
