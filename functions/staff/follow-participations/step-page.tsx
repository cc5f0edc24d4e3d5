import { nextParticipationStates } from "../../../shared/domain/participation-steps.ts";
import { type Typed, typedText } from "../../../shared/http/field-errors.ts";
import { participationStateLabel, participationTexts as texts } from "../../../shared/text/staff-participations.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { errorOf, type FieldError } from "../../../shared/ui/field-error.ts";
import { CsrfToken, Hidden } from "../../../shared/ui/form-token.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { PhoneNumber } from "../../../shared/ui/phone-number.tsx";
import { RadioGroup } from "../../../shared/ui/radio-group.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";
import { Tag } from "../../../shared/ui/tag.tsx";
import { TextArea } from "../../../shared/ui/text-area.tsx";
import type { ParticipationToFollow } from "../../../shared/usecases/list-participations-to-follow.ts";

interface StepPageProps extends ParticipationToFollow {
  readonly viewer: Viewer;
  readonly errors?: readonly FieldError[];
  /** What was typed, where the step could not be recorded. */
  readonly typed?: Typed;
  /** Somebody was faster. */
  readonly conflict?: boolean;
}

/** One person and one listing: whom to call, about what, and what came of it. */
export const StepPage = (props: StepPageProps) => {
  const { viewer, participation, senior, listing, errors = [], conflict = false } = props;
  const next = nextParticipationStates(participation.state);
  return (
    <StaffPage viewer={viewer} title={texts.stepTitle} errors={errors}>
      <BackLink href="/staff/participations" text={texts.back} />
      {conflict ? (
        <Notice kind="warning">
          <p>{texts.conflict}</p>
        </Notice>
      ) : null}
      <h1>
        {senior.name.familyName} {senior.name.givenName}
      </h1>
      <p>
        <Tag kind={next.length > 0 ? "waiting" : "neutral"}>{participationStateLabel(participation.state)}</Tag>
      </p>
      <SummaryList
        rows={[
          { label: texts.phone, value: senior.phone ? <PhoneNumber phone={senior.phone} /> : texts.noPhone },
          {
            label: texts.listing,
            value: (
              <a class="stand-alone" href={`/staff/listings/${listing.listingId}`}>
                {listing.title}
              </a>
            ),
          },
          { label: texts.organizer, value: listing.organizerName },
          { label: texts.organizerPhone, value: organizerPhone(listing) },
          {
            label: texts.person,
            value: (
              <a class="stand-alone" href={`/staff/seniors/${senior.seniorId}`}>
                {texts.toSenior}
              </a>
            ),
          },
        ]}
      />
      {next.length > 0 ? <StepForm {...props} /> : <p>{texts.finished}</p>}
    </StaffPage>
  );
};

const organizerPhone = ({ contact }: ParticipationToFollow["listing"]) =>
  contact.contactPointPhoneNumber ? <PhoneNumber phone={contact.contactPointPhoneNumber} /> : "";

const StepForm = ({ viewer, participation, errors = [], typed }: StepPageProps) => (
  <form method="post" action={`/staff/participations/${participation.seniorId}/${participation.listingId}`} novalidate>
    <CsrfToken token={viewer.csrfToken} />
    <Hidden name="version" value={String(participation.version)} />
    <RadioGroup
      name="to"
      label={texts.move}
      error={errorOf(errors, "to")}
      options={nextParticipationStates(participation.state).map((state) => ({
        value: state,
        label: participationStateLabel(state),
      }))}
      value={typed && typedText(typed, "to")}
    />
    <TextArea
      name="note"
      label={texts.note}
      hint={texts.noteHint}
      error={errorOf(errors, "note")}
      rows={4}
      value={typed ? typedText(typed, "note") : participation.note}
    />
    <SubmitButton>{texts.save}</SubmitButton>
  </form>
);
