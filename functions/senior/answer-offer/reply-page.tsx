import { answers, isSettled } from "../../../shared/domain/answer.ts";
import type { ParticipationState } from "../../../shared/domain/participation.ts";
import { type Typed, typedText } from "../../../shared/http/field-errors.ts";
import { kindLabel } from "../../../shared/text/condition-words.ts";
import { deadlineInWords, feeInWords, placeInWords } from "../../../shared/text/listing-words.ts";
import { listingLabels } from "../../../shared/text/listings.ts";
import { settledWords, replyTexts as texts } from "../../../shared/text/reply.ts";
import { scheduleInWords } from "../../../shared/text/schedule-words.ts";
import { ConfirmationPanel } from "../../../shared/ui/confirmation-panel.tsx";
import { errorOf, type FieldError } from "../../../shared/ui/field-error.ts";
import { Layout } from "../../../shared/ui/layout.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { RadioGroup } from "../../../shared/ui/radio-group.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";
import type { Offer } from "../../../shared/usecases/read-offer.ts";
import type { Reply } from "../../../shared/usecases/read-reply.ts";
import { answerField } from "./form.ts";

interface ReplyPageProps {
  readonly reply: Reply;
  readonly path: string;
  /** Token of the link that stops the digests. */
  readonly stopToken: string;
  readonly news?: "sent" | "someClosed" | undefined;
  readonly errors?: readonly FieldError[];
  readonly typed?: Typed;
}

/** All items of one digest and their answers, behind the code of a letter or an SMS. Shows nothing about the person. */
export const ReplyPage = ({ reply, path, stopToken, news, errors = [], typed = {} }: ReplyPageProps) => (
  <Layout title={texts.answersTitle} area="public" desk={reply.centre} errors={errors}>
    {news === "sent" ? (
      <ConfirmationPanel title={texts.sentTitle}>
        <p>{texts.sentBody}</p>
      </ConfirmationPanel>
    ) : null}
    {news === "someClosed" ? (
      <Notice kind="warning">
        <p>{texts.someClosed}</p>
      </Notice>
    ) : null}
    <h1>{texts.answersTitle}</h1>
    <p>{texts.answersIntro}</p>
    <p>{texts.later}</p>
    <form method="post" action={path} noValidate>
      {reply.offers.map(({ n, offer }) => (
        <Item key={n} n={n} offer={offer} errors={errors} typed={typed} />
      ))}
      <p>{texts.joinExplained}</p>
      <SubmitButton>{texts.send}</SubmitButton>
    </form>
    <p>{texts.callDesk}</p>
    <p>
      <a class="stand-alone" href={`/u/${stopToken}`}>
        {texts.stop}
      </a>
    </p>
  </Layout>
);

interface ItemProps {
  readonly n: number;
  readonly offer: Offer;
  readonly errors: readonly FieldError[];
  readonly typed: Typed;
}

const Item = ({ n, offer, errors, typed }: ItemProps) => {
  const { listing } = offer;
  return (
    <section>
      <h2>{listing.title}</h2>
      <SummaryList rows={facts(offer).filter(({ value }) => value !== "")} />
      {offer.open ? (
        <p>
          <a class="stand-alone" href={`/listings/${listing.listingId}`}>
            {texts.details}
            <span class="visually-hidden">（{listing.title}）</span>
          </a>
        </p>
      ) : null}
      <Answers n={n} offer={offer} errors={errors} typed={typed} />
    </section>
  );
};

const facts = ({ listing }: Offer) => [
  { label: listingLabels.kind, value: kindLabel(listing.kind) },
  { label: listingLabels.when, value: scheduleInWords(listing) },
  { label: listingLabels.where, value: placeInWords(listing) },
  { label: listingLabels.fee, value: feeInWords(listing) },
  { label: listingLabels.deadline, value: deadlineInWords(listing) },
  { label: listingLabels.reference, value: listing.referenceNumber },
];

const Answers = ({ n, offer, errors, typed }: ItemProps) => {
  const state = offer.participation?.state;
  if (state && isSettled(state)) return <p>{settledWords[state]}</p>;
  if (!offer.open && state !== "wished") return <p>{texts.closed}</p>;
  const possible = answers.filter((answer) => offer.open || answer === "decline");
  return (
    <RadioGroup
      name={answerField(n)}
      label={texts.answerTo(offer.listing.title)}
      error={errorOf(errors, answerField(n))}
      options={possible.map((answer) => ({ value: answer, label: texts.answers[answer] }))}
      value={typedText(typed, answerField(n)) || chosenBefore(state)}
    />
  );
};

const chosenBefore = (state: ParticipationState | undefined): string => {
  if (state === undefined) return "";
  return state === "wished" ? "join" : "decline";
};
