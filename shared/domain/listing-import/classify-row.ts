import type { Demands, Place } from "../listing.ts";
import { type ClassifiedAudience, calledOff, classifyAudience, isClosedCell } from "./classify-audience.ts";
import { classifyDemands } from "./classify-demands.ts";
import { type ClassifiedKind, statedKind, usualKind } from "./classify-kind.ts";
import { type ClassifiedTaxonomy, classifyTaxonomy, type SearchedText } from "./classify-taxonomy.ts";
import { searchText } from "./plain-text.ts";
import type { Cells } from "./read-cells.ts";

/** What a row is by its words; each decision says which words. */
export interface ClassifiedRow {
  readonly text: SearchedText;
  readonly taxonomy: ClassifiedTaxonomy;
  readonly kind: ClassifiedKind;
  readonly audience: ClassifiedAudience;
  readonly calledOff: "cancelled" | "full" | undefined;
  readonly demands: Demands;
  readonly beginnerFriendly: boolean;
}

/** What to search: the parts, what the thing itself is said to be, and all including for whom and how to apply. */
const searchedText = (cells: Cells): { text: SearchedText; body: string; all: string } => {
  const title = searchText(cells.get("title").replaceAll("\n", " "));
  const description = searchText(
    `${cells.get("subtitle")}\n${cells.get("summary")}\n${cells.get("description")}`,
  ).trim();
  const categories = `${cells.get("categories")};${cells.get("keywords")}`
    .split(/[;、,](?!スポーツ)/u)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const body = `${title}\n${description}\n${searchText(cells.get("remark"))}`;
  const audience = searchText(`${cells.get("audience")}\n${cells.get("audienceNote")}`).trim();
  const all = `${body}\n${audience}\n${searchText(cells.get("applyMethod"))}`;
  return { text: { title, description, categories, audience }, body, all };
};

const calledOffBy = (cells: Cells, title: string): ClassifiedRow["calledOff"] => {
  const status = searchText(cells.get("status"));
  if (/中止|延期|cancel|postpone/u.test(status)) return "cancelled";
  const cellsOfPlaces = ["applyMethod", "applyUntil", "applyPeriod", "capacity", "status"] as const;
  if (cellsOfPlaces.some((field) => isClosedCell(cells.get(field)))) return "full";
  const rest = ["description", "remark", "timeNote"] as const;
  return calledOff(title, searchText(rest.map((field) => cells.get(field)).join("\n")));
};

/** Fourth step of an import: what a row is, for whom, and what it asks, by its words. Pure and total. */
export const classifyRow = (cells: Cells, place: Pick<Place, "name" | "holding">): ClassifiedRow => {
  const { text, body, all } = searchedText(cells);
  const stated = statedKind(text.title);
  const taxonomy = classifyTaxonomy(text, stated?.kind === "volunteer");
  const placeName = searchText(place.name);
  return {
    text,
    taxonomy,
    kind: stated ?? usualKind(taxonomy.taxonomy.primary),
    audience: classifyAudience(text, all, placeName, taxonomy, stated?.kind === "volunteer"),
    calledOff: calledOffBy(cells, text.title),
    ...classifyDemands(text.title, body, placeName, place.holding),
  };
};

/** All the words that decided, each once. */
export const evidenceOf = ({ taxonomy, kind, audience }: ClassifiedRow): string[] => [
  ...new Set([...taxonomy.evidence, ...kind.evidence, ...audience.evidence]),
];
