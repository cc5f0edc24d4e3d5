import { type Answer, afterAnswer, isSettled } from "../../../shared/domain/answer.ts";
import { answerWords, offerTexts } from "../../../shared/text/offer.ts";
import { Layout } from "../../../shared/ui/layout.tsx";
import { ListingFacts } from "../../../shared/ui/listing-facts.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import type { Offer } from "../../../shared/usecases/read-offer.ts";

const labels: Readonly<Record<Answer, { first: string; changed: string }>> = {
  join: { first: offerTexts.join, changed: offerTexts.joinAfterAll },
  decline: { first: offerTexts.decline, changed: offerTexts.withdraw },
};

/** Answers that would change something now. */
const possibleAnswers = ({ open, participation }: Offer): Answer[] => {
  const both: readonly Answer[] = ["join", "decline"];
  return both.filter((answer) => {
    const next = afterAnswer(participation?.state, answer);
    return next !== undefined && (open || next !== "wished");
  });
};

const AnswerForm = ({ offer, path }: { offer: Offer; path: string }) => {
  const word = offer.participation === undefined ? "first" : "changed";
  return (
    <form class="buttons" method="post" action={path}>
      {possibleAnswers(offer).map((answer) => (
        <SubmitButton
          key={answer}
          name="answer"
          value={answer}
          kind={answer === "join" && word === "first" ? "primary" : "secondary"}
        >
          {labels[answer][word]}
        </SubmitButton>
      ))}
    </form>
  );
};

const State = ({ offer }: { offer: Offer }) => {
  const { participation, open } = offer;
  const words = participation && answerWords[participation.state];
  if (words)
    return (
      <Notice kind="success" title={words.title}>
        <p>{words.body}</p>
      </Notice>
    );
  return open ? <p>{offerTexts.intro}</p> : null;
};

/** One item of a digest: what it is, and the answer. Shows nothing about the person. */
export const OfferPage = ({ offer, path }: { offer: Offer; path: string }) => {
  const { listing, centre, open, participation } = offer;
  return (
    <Layout title={listing.title} area="public" desk={centre}>
      <State offer={offer} />
      {open || isSettled(participation?.state) ? null : (
        <Notice kind="warning" title={offerTexts.closedTitle}>
          <p>{offerTexts.closedBody}</p>
        </Notice>
      )}
      <h1>{listing.title}</h1>
      <p class="description">{listing.description}</p>
      <ListingFacts listing={listing} desk={centre} />
      {open && participation === undefined ? <p>{offerTexts.joinExplained}</p> : null}
      <AnswerForm offer={offer} path={path} />
      <p>{offerTexts.callDesk}</p>
      <p>
        <a class="stand-alone" href="/listings">
          {offerTexts.moreListings}
        </a>
      </p>
    </Layout>
  );
};
