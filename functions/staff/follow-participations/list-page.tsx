import type { ParticipationState } from "../../../shared/domain/participation.ts";
import { openParticipationStates } from "../../../shared/domain/participation-steps.ts";
import { daysBetween, jstDate } from "../../../shared/domain/times.ts";
import { ageInWords } from "../../../shared/text/review.ts";
import { participationStateLabel, participationTexts as texts } from "../../../shared/text/staff-participations.ts";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { PhoneNumber } from "../../../shared/ui/phone-number.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import type { ParticipationToFollow } from "../../../shared/usecases/list-participations-to-follow.ts";

interface ListPageProps {
  readonly viewer: Viewer;
  readonly state: ParticipationState;
  readonly items: readonly ParticipationToFollow[];
  readonly more: boolean;
  readonly today: string;
  readonly saved: boolean;
}

/** People who wish to take part, longest waiting first. */
export const ListPage = ({ viewer, state, items, more, today, saved }: ListPageProps) => (
  <StaffPage viewer={viewer} title={texts.title} current="/staff/participations">
    {saved ? (
      <Notice kind="success">
        <p>{texts.saved}</p>
      </Notice>
    ) : null}
    <h1>{texts.title}</h1>
    <p>{texts.intro}</p>
    <StateFilter state={state} />
    {items.length === 0 ? (
      <p>{texts.empty}</p>
    ) : (
      <DataTable
        caption={participationStateLabel(state)}
        columns={[
          { key: "person", label: texts.person },
          { key: "phone", label: texts.phone },
          { key: "listing", label: texts.listing },
          { key: "answered", label: texts.answeredLabel },
        ]}
        rows={items.map((item) => toRow(item, today))}
      />
    )}
    {more ? <p>{texts.more(items.length)}</p> : null}
  </StaffPage>
);

const toRow = ({ participation, senior, listing }: ParticipationToFollow, today: string) => ({
  id: `${senior.seniorId} ${listing.listingId}`,
  person: (
    <a href={`/staff/participations?senior=${senior.seniorId}&listing=${listing.listingId}`}>
      {senior.name.familyName} {senior.name.givenName}
    </a>
  ),
  phone: senior.phone ? <PhoneNumber phone={senior.phone} /> : texts.noPhone,
  listing: listing.title,
  answered: ageInWords(daysBetween(jstDate(new Date(participation.answeredAt)), today)),
});

const StateFilter = ({ state }: { state: ParticipationState }) => (
  <nav class="filters" aria-label={texts.filter}>
    <ul>
      {openParticipationStates.map((one) => (
        <li key={one}>
          <a href={`/staff/participations?state=${one}`} aria-current={one === state ? "page" : undefined}>
            {participationStateLabel(one)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
