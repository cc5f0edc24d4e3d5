import { reviewReasons } from "../../../shared/domain/organization.ts";
import { type Typed, typedList, typedText } from "../../../shared/http/field-errors.ts";
import { reviewReasonLabel, reviewTexts as texts } from "../../../shared/text/review.ts";
import { CheckboxGroup } from "../../../shared/ui/checkbox-group.tsx";
import { errorOf, type FieldError } from "../../../shared/ui/field-error.ts";
import { CsrfToken, Hidden } from "../../../shared/ui/form-token.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { TextArea } from "../../../shared/ui/text-area.tsx";

interface DecisionFormProps {
  /** Address of the submission; the button's action is put behind it. */
  readonly address: string;
  readonly csrfToken: string;
  /** Of the submission as it is shown. */
  readonly version: number;
  readonly approveLabel: string;
  readonly mayApprove: boolean;
  /** Nobody is told and nobody can put it right: it came in from a list. */
  readonly imported: boolean;
  readonly errors: readonly FieldError[];
  readonly typed: Typed;
}

/** Approve with one press; return or reject with reasons and a message. */
export const DecisionForm = (props: DecisionFormProps) => (
  <>
    <h2>{texts.decideTitle}</h2>
    {props.mayApprove ? <ApproveForm {...props} /> : null}
    <RefuseForm {...props} />
  </>
);

const ApproveForm = ({ address, csrfToken, version, approveLabel, imported }: DecisionFormProps) => (
  <form method="post" action={`${address}/approve`} novalidate>
    <CsrfToken token={csrfToken} />
    <Hidden name="version" value={String(version)} />
    <p>{imported ? texts.approveImportedHint : texts.approveHint}</p>
    <SubmitButton>{approveLabel}</SubmitButton>
  </form>
);

const RefuseForm = ({ address, csrfToken, version, imported, errors, typed }: DecisionFormProps) => (
  <form method="post" action={`${address}/${imported ? "reject" : "return"}`} novalidate>
    <h3>{imported ? texts.rejectTitle : texts.returnOrRejectTitle}</h3>
    <CsrfToken token={csrfToken} />
    <Hidden name="version" value={String(version)} />
    <CheckboxGroup
      name="reasons"
      label={texts.reasons}
      hint={imported ? texts.importedReasonsHint : texts.reasonsHint}
      error={errorOf(errors, "reasons")}
      options={reviewReasons.map((reason) => ({ value: reason, label: reviewReasonLabel(reason) }))}
      values={typedList(typed, "reasons")}
    />
    <TextArea
      name="message"
      label={imported ? texts.importedMessage : texts.message}
      hint={imported ? texts.importedMessageHint : texts.messageHint}
      error={errorOf(errors, "message")}
      value={typedText(typed, "message")}
    />
    <div class="buttons">
      {imported ? null : <SubmitButton kind="secondary">{texts.return}</SubmitButton>}
      <SubmitButton kind="danger" formAction={`${address}/reject`}>
        {texts.reject}
      </SubmitButton>
    </div>
  </form>
);
