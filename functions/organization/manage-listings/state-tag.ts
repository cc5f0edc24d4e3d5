import type { ListingState } from "../../../shared/domain/listing.ts";

/** Colour of a state; the words say it too. */
export const tagOf = (state: ListingState): "neutral" | "waiting" | "good" | "bad" => {
  if (state === "published") return "good";
  if (state === "returned" || state === "rejected") return "bad";
  return ["submitted", "in_review", "approved"].includes(state) ? "waiting" : "neutral";
};
