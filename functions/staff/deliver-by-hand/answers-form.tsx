import { answers } from "../../../shared/domain/answer.ts";
import { typedText } from "../../../shared/http/field-errors.ts";
import { deliveryTexts as texts } from "../../../shared/text/staff-deliveries.ts";
import { participationStateLabel } from "../../../shared/text/staff-participations.ts";
import { errorOf } from "../../../shared/ui/field-error.ts";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { RadioGroup } from "../../../shared/ui/radio-group.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { addressOf, type DeliveryView } from "./delivery-view.ts";
import { answerField, toldVia } from "./form.ts";

/** Answers that came on the phone, by post or at the counter. */
export const AnswersForm = ({ viewer, delivery, digest, answers: given, errors = [], typed = {} }: DeliveryView) => (
  <form class="no-print" method="post" action={addressOf(delivery)} novalidate>
    <h2>{texts.answersTitle}</h2>
    <p>{texts.answersHint}</p>
    <CsrfToken token={viewer.csrfToken} />
    {digest.entries.map(({ n, listing }) => {
      const state = given.get(listing.listingId);
      return (
        <RadioGroup
          key={n}
          name={answerField(n)}
          label={listing.title}
          hint={state && texts.answeredAlready(participationStateLabel(state))}
          error={errorOf(errors, answerField(n))}
          options={answers.map((answer) => ({ value: answer, label: texts.answers[answer] }))}
          value={typedText(typed, answerField(n))}
        />
      );
    })}
    <RadioGroup
      name="via"
      label={texts.via}
      error={errorOf(errors, "via")}
      options={toldVia.map((via) => ({ value: via, label: texts.viaLabels[via] }))}
      value={typedText(typed, "via")}
    />
    <SubmitButton>{texts.saveAnswers}</SubmitButton>
  </form>
);
