import type { ListingId } from "../ids.ts";

/** How a row of a list ends. Every row has exactly one. */
export const rowOutcomes = ["imported", "updated", "unchanged", "needsPerson", "rejected"] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** Why a row is rejected. The words are in `shared/text/import-report.ts`. */
export const rejectionReasons = [
  "unreadable",
  "unknown_columns",
  "not_a_listing",
  "not_public",
  "columns_mismatch",
  "title_missing",
  "area_missing",
  "repeated",
  "past",
  "application_closed",
  "cancelled",
  "full",
  "children_only",
  "families_only",
  "young_only",
  "members_only",
  "failed",
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** Why a person has to look at a row before it is published. */
export const doubtReasons = [
  "title_unclear",
  "date_unclear",
  "place_unclear",
  "contact_missing",
  "audience_unclear",
  "classification_unclear",
] as const;
export type DoubtReason = (typeof doubtReasons)[number];

/** What was repaired, read from elsewhere, or not understood; it does not change the outcome. */
export const rowNotes = [
  "code_repaired",
  "code_unknown",
  "code_from_file_name",
  "area_from_name",
  "area_from_list",
  "area_from_postal_code",
  "html_removed",
  "cells_joined",
  "filled_from_above",
  "address_dropped",
  "shortened",
  "date_unread",
  "date_from_remark",
  "date_from_text",
  "date_vague",
  "weekday_wrong",
  "end_date_before_start",
  "end_time_before_start",
  "time_unread",
  "fee_unread",
  "capacity_unread",
  "phone_unread",
  "email_unread",
  "coordinates_swapped",
  "coordinates_far",
  "coordinates_unread",
  "place_by_town",
  "place_by_municipality",
  "deadline_from_text",
  "newer_known",
  "kept_for_organization",
  "same_as_other",
  "shown_instead_of_other",
  "number_reused",
  "no_desk",
  "listing_closed",
] as const;
export type RowNote = (typeof rowNotes)[number];

/** What was understood of when a row takes place; `none`: it says that there is no day, or says nothing. */
export const whenUnderstood = ["dates", "period", "recurrence", "arranged", "vague", "none", "unread"] as const;
export type WhenUnderstood = (typeof whenUnderstood)[number];

/** What is reported of one row. */
export interface RowReport {
  /** Counted in CSV records below the header, from 1. */
  readonly record: number;
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  /** Sheet of the workbook. */
  readonly sheet?: string | undefined;
  readonly title: string;
  /** Absent where nothing of the row was read. */
  readonly when?: WhenUnderstood | undefined;
  readonly municipalityCode?: string | undefined;
  readonly outcome: RowOutcome;
  readonly reasons: readonly (RejectionReason | DoubtReason)[];
  readonly notes: readonly RowNote[];
  readonly listingId?: ListingId | undefined;
  /** For `repeated`: the record that says the same. */
  readonly sameAs?: number | undefined;
  /** The words that decided how the row was classified. */
  readonly evidence: readonly string[];
}
