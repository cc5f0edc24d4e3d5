import type { ReadRow } from "../../../shared/domain/listing-import/read-rows.ts";
import { rowReasonTexts } from "../../../shared/text/import-report.ts";
import { scheduleInWords } from "../../../shared/text/schedule-words.ts";
import { columnTexts as texts } from "../../../shared/text/staff-columns.ts";
import { DataTable } from "../../../shared/ui/data-table.tsx";

const columns = [
  { key: "title", label: texts.headings.title },
  { key: "when", label: texts.headings.when },
  { key: "place", label: texts.headings.place },
  { key: "organizer", label: texts.headings.organizer },
  { key: "audience", label: texts.headings.audience },
  { key: "outcome", label: texts.headings.outcome },
] as const;

const outcomeOf = ({ decision }: ReadRow): string => {
  const reasons = "reasons" in decision ? decision.reasons.map((reason) => rowReasonTexts[reason]).join("") : "";
  return `${texts.decisions[decision.decision]}${reasons}`;
};

/** The first rows of a list, as they would be imported. */
export const ReadRows = ({ rows }: { rows: readonly ReadRow[] }) => (
  <DataTable
    caption={texts.preview}
    columns={columns}
    rows={rows.map((row) => ({
      id: String(row.row.record),
      title: row.draft.terms.title || texts.nothing,
      when: scheduleInWords(row.draft.terms) || texts.nothing,
      place: row.draft.terms.place.name || row.draft.terms.place.fullAddress || texts.nothing,
      organizer: row.draft.terms.organizerName,
      audience: texts.audiences[row.draft.audience],
      outcome: outcomeOf(row),
    }))}
  />
);
