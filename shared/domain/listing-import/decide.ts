import { addDays } from "../times.ts";
import type { ListingDraft } from "./draft-listing.ts";
import type { DoubtReason, RejectionReason } from "./row-outcome.ts";

/** What becomes of a row by rule. */
export type Decision =
  | { readonly decision: "publish"; readonly closesOn: string }
  | { readonly decision: "ask"; readonly closesOn: string; readonly reasons: readonly DoubtReason[] }
  | { readonly decision: "reject"; readonly reasons: readonly RejectionReason[] };

/** How long a repetition without an end is shown before somebody has to confirm it again. */
const daysWithoutEnd = 90;
/** Below this upper age a listing is not for seniors, nor for those who soon will be. */
const youngestMaxAge = 50;

const notForSeniors: Readonly<Partial<Record<ListingDraft["audience"], RejectionReason>>> = {
  children: "children_only",
  families: "families_only",
  young: "young_only",
  members: "members_only",
};

const ofAges = ({ terms }: ListingDraft): RejectionReason | undefined => {
  const { maxAge = 120 } = terms.eligibility;
  if (maxAge < 18) return "children_only";
  return maxAge < youngestMaxAge ? "young_only" : undefined;
};

/** The first of these that holds is the reason that is told. */
const rejections: readonly ((draft: ListingDraft, today: string) => RejectionReason | false | undefined)[] = [
  ({ terms }) => terms.title === "" && "title_missing",
  ({ notPublic }) => notPublic && "not_public",
  ({ lastDate }, today) => lastDate !== undefined && lastDate < today && "past",
  ({ calledOff }) => calledOff === "cancelled" && "cancelled",
  ({ audience }) => notForSeniors[audience],
  ofAges,
  ({ calledOff }) => calledOff === "full" && "full",
  ({ terms }, today) => (terms.application.until ?? today) < today && "application_closed",
  ({ municipalityCode }) => municipalityCode === undefined && "area_missing",
];

const rejection = (draft: ListingDraft, today: string): RejectionReason | undefined => {
  for (const reasonOf of rejections) {
    const reason = reasonOf(draft, today);
    if (reason) return reason;
  }
  return undefined;
};

const earliest = (...dates: (string | undefined)[]): string | undefined =>
  dates.filter((date) => date !== undefined).sort()[0];

/**
 * Decides by rule: complete and clear rows are published, doubtful ones wait for a person, those that nobody here
 * can take up are rejected. A listing closes on its last day, or on its last day to apply if that comes first.
 */
export const decide = (draft: ListingDraft, today: string): Decision => {
  const reason = rejection(draft, today);
  if (reason) return { decision: "reject", reasons: [reason] };
  const lastDate = draft.lastDate ?? addDays(today, daysWithoutEnd);
  const closesOn = earliest(lastDate, draft.terms.application.until) ?? lastDate;
  if (draft.doubts.length > 0) return { decision: "ask", closesOn, reasons: draft.doubts };
  return { decision: "publish", closesOn };
};
