import type { Typed } from "../../../shared/http/field-errors.ts";
import { typedList, typedText } from "../../../shared/http/field-errors.ts";
import type { PostalTown } from "../../../shared/ports/postal-codes.ts";
import { seniorPageTexts, registrationTexts as texts } from "../../../shared/text/staff-seniors.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { CheckboxGroup } from "../../../shared/ui/checkbox-group.tsx";
import { errorOf, type FieldError } from "../../../shared/ui/field-error.ts";
import { CsrfToken, Hidden } from "../../../shared/ui/form-token.tsx";
import { PurposeNotice } from "../../../shared/ui/purpose-notice.tsx";
import { QuestionLevel } from "../../../shared/ui/question-heading.tsx";
import { RadioGroup } from "../../../shared/ui/radio-group.tsx";
import { ConsentsQuestion, RhythmQuestion } from "../../../shared/ui/senior-form/contact-questions.tsx";
import { DaysQuestion } from "../../../shared/ui/senior-form/days-question.tsx";
import { NameQuestion } from "../../../shared/ui/senior-form/name-question.tsx";
import type { QuestionProps } from "../../../shared/ui/senior-form/question-props.ts";
import { TravelQuestion } from "../../../shared/ui/senior-form/travel-question.tsx";
import { StaffPage, type Viewer } from "../../../shared/ui/staff-page.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { AreaQuestions, AvoidQuestions, ContactQuestions, WishesQuestions } from "./desk-questions.tsx";
import { ToldQuestion } from "./told-question.tsx";

interface NewPageProps {
  readonly viewer: Viewer;
  /** The same for a form that is sent twice. */
  readonly mark: string;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly towns: readonly PostalTown[];
}

/** The whole registration on one page, in the order of the paper form. */
export const NewPage = ({ viewer, mark, typed, errors, towns }: NewPageProps) => {
  const question = { typed, errors };
  return (
    <StaffPage viewer={viewer} title={texts.title} errors={errors} current="/staff/seniors">
      <BackLink href="/staff/seniors" text={seniorPageTexts.back} />
      <h1>{texts.title}</h1>
      <p>{texts.intro}</p>
      <form method="post" action="/staff/seniors/new" novalidate>
        <CsrfToken token={viewer.csrfToken} />
        <Hidden name="mark" value={mark} />
        <QuestionLevel.Provider value="h2">
          <FirstQuestions {...question} />
          <NameQuestion {...question} />
          <AreaQuestions {...question} towns={towns} />
          <ContactQuestions {...question} />
          <WishesQuestions {...question} />
          <DaysQuestion {...question} />
          <TravelQuestion {...question} />
          <AvoidQuestions {...question} />
          <ConsentsQuestion {...question} />
          <RhythmQuestion {...question} />
        </QuestionLevel.Provider>
        <SubmitButton>{texts.button}</SubmitButton>
      </form>
    </StaffPage>
  );
};

/** What the person must be told before anything is asked, and from whom the answers come. */
const FirstQuestions = ({ typed, errors }: QuestionProps) => (
  <>
    <PurposeNotice />
    <CheckboxGroup
      name="noticeGiven"
      label={texts.noticeGiven}
      options={[{ value: "yes", label: texts.noticeGivenLabel }]}
      values={typedList(typed, "noticeGiven")}
      error={errorOf(errors, "noticeGiven")}
    />
    <ToldQuestion typed={typed} errors={errors} />
    <RadioGroup
      name="dataSource"
      label={texts.dataSource}
      options={[
        { value: "self", label: texts.dataSourceLabels.self },
        { value: "family", label: texts.dataSourceLabels.family },
      ]}
      value={typedText(typed, "dataSource")}
      error={errorOf(errors, "dataSource")}
    />
  </>
);
