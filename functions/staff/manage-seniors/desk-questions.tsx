import { demandFlags } from "../../../shared/domain/conditions.ts";
import { interestGroups, levelField, loadChoices } from "../../../shared/domain/senior-questions.ts";
import { typedText } from "../../../shared/http/field-errors.ts";
import type { PostalTown } from "../../../shared/ports/postal-codes.ts";
import { demandLabel } from "../../../shared/text/condition-words.ts";
import { seniorForm } from "../../../shared/text/senior-form.ts";
import { registrationTexts as texts } from "../../../shared/text/staff-seniors.ts";
import { errorOf } from "../../../shared/ui/field-error.ts";
import { QuestionHeading } from "../../../shared/ui/question-heading.tsx";
import { RadioGroup } from "../../../shared/ui/radio-group.tsx";
import { SelectField } from "../../../shared/ui/select-field.tsx";
import { AreaQuestion, TownQuestion } from "../../../shared/ui/senior-form/area-questions.tsx";
import { ChannelQuestion } from "../../../shared/ui/senior-form/contact-questions.tsx";
import type { QuestionProps } from "../../../shared/ui/senior-form/question-props.ts";
import { FieldsQuestion, InterestsQuestion } from "../../../shared/ui/senior-form/wishes-questions.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";
import { townChoices } from "./find-town.ts";

// Questions that the desk sees otherwise than the person: all at once, because paper and telephone have no next page.

export const WishesQuestions = (question: QuestionProps) => (
  <>
    <InterestsQuestion {...question} />
    <FieldsQuestion {...question} groups={interestGroups} />
  </>
);

interface AreaQuestionsProps extends QuestionProps {
  readonly towns: readonly PostalTown[];
}

/** Postal code; and the town, once the code turns out to have several. */
export const AreaQuestions = ({ towns, ...question }: AreaQuestionsProps) => (
  <>
    <AreaQuestion {...question} />
    {towns.length > 1 ? <TownQuestion {...question} towns={townChoices(towns)} /> : null}
  </>
);

const levels = [
  { value: "soft", label: texts.avoidLevels.soft },
  { value: "hard", label: texts.avoidLevels.hard },
];

const loads = [
  { value: "any", label: seniorForm.avoid.loadAny },
  ...loadChoices.toReversed().map((kg) => ({ value: String(kg), label: seniorForm.avoid.loadChoice(kg) })),
];

/** Everything that can be avoided, each with how much. */
export const AvoidQuestions = ({ typed, errors }: QuestionProps) => (
  <>
    <QuestionHeading>{seniorForm.avoid.title}</QuestionHeading>
    <p>{seniorForm.avoid.private}</p>
    <div class="fields-in-columns">
      {demandFlags.map((flag) => (
        <SelectField
          key={flag}
          name={levelField(flag)}
          label={demandLabel(flag)}
          empty={texts.avoidLevels.none}
          options={levels}
          value={typedText(typed, levelField(flag))}
          error={errorOf(errors, levelField(flag))}
        />
      ))}
    </div>
    <RadioGroup name="load" label={seniorForm.avoid.load} options={loads} value={typedText(typed, "load") || "any"} />
  </>
);

/** Channel, and all that any channel needs to reach the person. */
export const ContactQuestions = (question: QuestionProps) => (
  <>
    <ChannelQuestion {...question} />
    <QuestionHeading>{texts.contactTitle}</QuestionHeading>
    <ContactField {...question} name="phone" label={seniorForm.contact.phone} hint={texts.phoneHint} inputMode="tel" />
    <ContactField {...question} name="cityBlock" label={seniorForm.contact.cityBlock} hint={texts.blockHint} />
    <ContactField {...question} name="buildingNameEtc" label={seniorForm.contact.building} />
    <ContactField {...question} name="email" label={texts.emailOptional} inputMode="email" />
  </>
);

interface ContactFieldProps extends QuestionProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly inputMode?: "tel" | "email";
}

const ContactField = ({ typed, errors, ...field }: ContactFieldProps) => (
  <TextField {...field} value={typedText(typed, field.name)} error={errorOf(errors, field.name)} width="medium" />
);
