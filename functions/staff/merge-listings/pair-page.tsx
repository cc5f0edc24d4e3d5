import { listingStateLabel, reviewTexts } from "../../../shared/text/review.ts";
import {
  differenceInWords,
  evidenceInWords,
  fieldsBeside,
  sameEventTexts as texts,
} from "../../../shared/text/same-event.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { Lines } from "../../../shared/ui/lines.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import type { ListingPair } from "../../../shared/usecases/compare-listings.ts";
import { PairDecisions } from "./pair-decisions.tsx";

export type PairProblem = "conflict" | "past";
export type Done = keyof typeof texts.done;

export const readDone = (text: string | null): Done | undefined =>
  text !== null && text in texts.done ? (text as Done) : undefined;

interface PairPageProps extends ListingPair {
  readonly viewer: Viewer;
  readonly problem?: PairProblem | undefined;
  /** What was just done. */
  readonly done?: Done | undefined;
}

/** Two listings side by side: whether and why they are one event, what differs, what is the same, and what to do. */
export const PairPage = (props: PairPageProps) => {
  const { viewer, both, problem, done } = props;
  const [{ listing }] = both;
  return (
    <StaffPage viewer={viewer} title={texts.title}>
      <BackLink href={`/staff/same/${listing.listingId}`} text={texts.findTitle} />
      {done ? <Notice kind="success" title={texts.done[done]} /> : null}
      {problem ? <Notice kind="warning" title={problem === "past" ? texts.past : reviewTexts.conflict} /> : null}
      <h1>{texts.title}</h1>
      <p>{texts.intro}</p>
      <Both {...props} />
      <Reasons {...props} />
      <Fields {...props} />
      <PairDecisions {...props} />
    </StaffPage>
  );
};

const Both = ({ both, better, viewer }: PairPageProps) => (
  <ul class="cards">
    {both.map(({ listing, hidden }, index) => (
      <li class="card" key={listing.listingId}>
        <h2>
          {texts.label(index + 1)}　{listing.title}
        </h2>
        <p>
          <Tag kind={hidden ? "neutral" : "good"}>{hidden ? texts.isHidden : listingStateLabel(listing.state)}</Tag>{" "}
          {listing.referenceNumber}　{listing.source.name}
        </p>
        {listing.listingId === better ? <p>{texts.better}</p> : null}
        <p>
          <a
            class="stand-alone"
            href={`${listing.centreId === viewer.staff.centreId ? "/staff" : ""}/listings/${listing.listingId}`}
          >
            {texts.toListing}
          </a>
        </p>
      </li>
    ))}
  </ul>
);

const Reasons = ({ comparison: { same, evidence, against } }: PairPageProps) => (
  <>
    <h2>{texts.why}</h2>
    <p>{same ? texts.same : texts.apart}</p>
    {evidence.length > 0 ? (
      <>
        <h3>{texts.evidence}</h3>
        <ul>
          {evidence.map((one) => (
            <li key={one}>{evidenceInWords(one)}</li>
          ))}
        </ul>
      </>
    ) : null}
    {against ? (
      <>
        <h3>{texts.against}</h3>
        <p>{differenceInWords(against)}</p>
      </>
    ) : null}
  </>
);

const written = (text: string) => (text === "" ? texts.notWritten : <Lines text={text} />);

const Fields = ({ both: [{ listing: one }, { listing: other }] }: PairPageProps) => {
  const { differing, alike } = fieldsBeside(one, other);
  return (
    <>
      {differing.length === 0 ? (
        <p>{texts.noDifference}</p>
      ) : (
        <DataTable
          caption={texts.differs}
          columns={[
            { key: "label", label: texts.field },
            { key: "one", label: texts.label(1) },
            { key: "other", label: texts.label(2) },
          ]}
          rows={differing.map((field) => ({
            id: field.label,
            label: field.label,
            one: written(field.one),
            other: written(field.other),
          }))}
        />
      )}
      <DataTable
        caption={texts.alikeFields}
        columns={[
          { key: "label", label: texts.field },
          { key: "content", label: texts.content },
        ]}
        rows={alike.map(({ label, one: text }) => ({ id: label, label, content: written(text) }))}
      />
    </>
  );
};
