import type { Listing } from "../../../shared/domain/listing.ts";
import { claimReviewTexts } from "../../../shared/text/claims.ts";
import { dateInWords } from "../../../shared/text/date-words.ts";
import { rowReasonTexts } from "../../../shared/text/import-report.ts";
import { reviewTexts as texts } from "../../../shared/text/review.ts";
import { Notice } from "../../../shared/ui/notice.tsx";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";

/** Where an imported listing comes from: file and line, to compare it with the list it was read from. */
export const ListingSource = ({ listing: { source } }: { listing: Listing }) =>
  source.type === "import" ? (
    <>
      <h2>{texts.source}</h2>
      <Doubts doubts={source.doubts} />
      {source.changedOn ? (
        <Notice kind="warning">
          <p>{claimReviewTexts.changed(dateInWords(source.changedOn))}</p>
        </Notice>
      ) : null}
      <p>{texts.sourceHint}</p>
      <SummaryList
        rows={[
          { label: texts.sourceLabels.name, value: source.name },
          { label: claimReviewTexts.asRead, value: source.asRead?.title ?? "" },
          { label: texts.sourceLabels.file, value: source.file ?? "" },
          {
            label: texts.sourceLabels.row,
            value: source.row === undefined ? "" : texts.sourceLabels.rowNumber(source.row),
          },
          { label: texts.sourceLabels.rowId, value: source.rowId ?? "" },
          { label: texts.sourceLabels.licence, value: source.licence },
        ]}
      />
    </>
  ) : null;

const Doubts = ({ doubts = [] }: Pick<Listing["source"], "doubts">) =>
  doubts.length === 0 ? null : (
    <Notice kind="warning" title={texts.needsPerson}>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt}>{rowReasonTexts[doubt]}</li>
        ))}
      </ul>
    </Notice>
  );
