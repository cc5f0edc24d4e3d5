import { typedText } from "../../http/field-errors.ts";
import { alreadyRegisteredHelp, registrationErrors, registrationFields } from "../../text/registration.ts";
import { errorOf } from "../field-error.ts";
import { Notice } from "../notice.tsx";
import { RadioGroup } from "../radio-group.tsx";
import { TextField } from "../text-field.tsx";
import type { QuestionProps } from "./question-props.ts";

const { hasNumber, legalEntityNumber } = registrationFields;

export const NumberQuestions = ({ typed, errors }: QuestionProps) => (
  <>
    {errorOf(errors, "legalEntityNumber") === registrationErrors.alreadyRegistered ? <AlreadyRegistered /> : null}
    <RadioGroup
      name="hasNumber"
      label={hasNumber.label}
      hint={hasNumber.hint}
      error={errorOf(errors, "hasNumber")}
      value={typedText(typed, "hasNumber")}
      options={[
        { value: "yes", label: hasNumber.yes },
        { value: "no", label: hasNumber.no },
      ]}
      required
    />
    <TextField
      name="legalEntityNumber"
      label={legalEntityNumber.label}
      hint={legalEntityNumber.hint}
      error={errorOf(errors, "legalEntityNumber")}
      value={typedText(typed, "legalEntityNumber")}
      inputMode="numeric"
      width="medium"
    />
  </>
);

/** Says what to do, and nothing of who registered it. */
const AlreadyRegistered = () => (
  <Notice kind="warning" title={alreadyRegisteredHelp.title}>
    <p>{alreadyRegisteredHelp.body}</p>
    <p>{alreadyRegisteredHelp.forgotten}</p>
    <p>
      <a class="stand-alone" href="/organizations/sign-in">
        {alreadyRegisteredHelp.signIn}
      </a>
    </p>
  </Notice>
);
