import { municipalityName } from "../../reference/municipalities.ts";
import { categoryHints } from "../../reference/words/taxonomy-words.ts";
import type { Listing } from "../listing.ts";
import { type ClassifiedAudience, calledOff, classifyAudience } from "./classify-audience.ts";
import { classifyDemands } from "./classify-demands.ts";
import { classifyKind } from "./classify-kind.ts";
import { classifyTaxonomy, type SearchedText } from "./classify-taxonomy.ts";
import { findDeadline } from "./find-deadline.ts";
import { parseAges } from "./parse-ages.ts";
import { placeOf } from "./place-of.ts";
import { searchText, shortened } from "./plain-text.ts";
import type { Cells } from "./read-cells.ts";
import type { DoubtReason, RowNote } from "./row-outcome.ts";
import { scheduleOf } from "./schedule-of.ts";
import { addressOf, applicationOf, capacityOf, contactOf, feeOf, residentsOf } from "./terms-of.ts";

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

const descriptionOf = (cells: Cells): string => {
  const parts = [cells.get("subtitle"), cells.get("summary"), cells.get("description"), cells.get("remark")];
  return shortened(parts.filter((part) => part !== "").join("\n\n"), 5000);
};

/** What a spreadsheet leaves in a cell whose formula failed. */
const spreadsheetError = /^#(?:NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NULL!|NUM!)$/u;

const searchedText = (cells: Cells): { text: SearchedText; all: string } => {
  const title = searchText(cells.get("title").replaceAll("\n", " "));
  const description = searchText(
    `${cells.get("subtitle")}\n${cells.get("summary")}\n${cells.get("description")}`,
  ).trim();
  const categories = cells
    .get("categories")
    .split(/[;、](?!スポーツ)/u)
    .map((one) => one.trim());
  const rest = searchText(`${cells.get("audience")}\n${cells.get("remark")}\n${cells.get("applyMethod")}`);
  return { text: { title, description, categories }, all: `${title}\n${description}\n${rest}` };
};

const isListed = (audience: ListingDraft["audience"]): audience is Listing["eligibility"]["audience"] =>
  audience !== "young" && audience !== "members" && audience !== "limited";

const eligibilityOf = (
  cells: Cells,
  audience: ListingDraft["audience"],
  title: string,
  municipalityCode: string | undefined,
): Listing["eligibility"] => {
  const said = cells.get("audience");
  const text = `${cells.get("title")}\n${cells.get("description")}\n${cells.get("remark")}`;
  const ages = parseAges(text.normalize("NFKC"), said.normalize("NFKC"));
  const forSeniors = audience === "seniors" || (ages.minAge ?? 0) >= 50;
  const known = isListed(audience) ? audience : "unknown";
  const sex = /(女性|男性)(?:のための|限定|対象|向け)/u.exec(title)?.[1];
  return {
    audience: forSeniors ? "seniors" : known,
    ...ages,
    ...(sex ? { sex: sex === "女性" ? ("female" as const) : ("male" as const) } : {}),
    residentsOf: municipalityCode ? residentsOf(cells, municipalityCode) : [],
    note: shortened(said, 500),
  };
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

/** Understands a row: every field of a listing, what is in doubt, and the words that decided. Pure and total. */
export const draftListing = (cells: Cells, fileName: string): ListingDraft => {
  const { text, all } = searchedText(cells);
  const { schedule, lastDate, clear: dated, notes: dateNotes } = scheduleOf(cells);
  const place = placeOf(cells, fileName);
  const taxonomy = classifyTaxonomy(text);
  const kind = classifyKind(text.title, taxonomy.taxonomy.primary);
  const audience = classifyAudience(text, all, searchText(place.place.name), taxonomy);
  const { demands, beginnerFriendly } = classifyDemands(
    text.title,
    all,
    searchText(place.place.name),
    place.place.holding,
  );
  const deadline = findDeadline(cells, lastDate);
  const fee = feeOf(cells);
  const capacity = capacityOf(cells);
  const contact = contactOf(cells);
  const url = addressOf(cells);
  const title = cells.get("title").replaceAll("\n", " ");
  const description = descriptionOf(cells);
  const notes: RowNote[] = [
    ...cells.notes,
    ...dateNotes,
    ...place.notes,
    ...fee.notes,
    ...capacity.notes,
    ...contact.notes,
    ...url.notes,
    ...(deadline.fromText ? (["deadline_from_text"] as const) : []),
    ...(title.length > 200 || description.endsWith("…") ? (["shortened"] as const) : []),
  ];
  const doubts: (DoubtReason | false)[] = [
    !dated && "date_unclear",
    !place.clear && "place_unclear",
    !reachable(contact.value, url.value) && "contact_missing",
    !audience.clear && "audience_unclear",
    !taxonomy.clear && !text.categories.some((category) => category in categoryHints) && "classification_unclear",
    spreadsheetError.test(title) && "title_unclear",
  ];
  return {
    terms: {
      organizerName: organizerOf(cells, place.municipalityCode),
      kind: kind.kind,
      taxonomy: taxonomy.taxonomy,
      title: shortened(title, 200),
      description,
      schedule,
      place: place.place,
      demands,
      reward: { type: kind.kind === "volunteer" ? "unknown" : "none", note: "" },
      fee: fee.value,
      eligibility: eligibilityOf(cells, audience.audience, text.title, place.municipalityCode),
      ...(beginnerFriendly ? { beginnerFriendly } : {}),
      capacity: capacity.value,
      application: applicationOf(cells, deadline.until),
      contact: contact.value,
      ...(url.value ? { url: url.value } : {}),
    },
    municipalityCode: place.municipalityCode,
    lastDate,
    audience: audience.audience,
    calledOff: calledOff(
      text.title,
      searchText(`${cells.get("description")}\n${cells.get("remark")}\n${cells.get("timeNote")}`),
    ),
    doubts: doubts.filter((doubt) => doubt !== false),
    notes: [...new Set(notes)],
    evidence: [...new Set([...taxonomy.evidence, ...kind.evidence, ...audience.evidence])],
  };
};
