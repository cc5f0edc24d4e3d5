import type { Centre } from "../../../shared/domain/centre.ts";
import type { Organization } from "../../../shared/domain/organization.ts";
import { registrationConfirm, registrationDone as words } from "../../../shared/text/registration.ts";
import { ConfirmationPanel } from "../../../shared/ui/confirmation-panel.tsx";
import { errorOf, type FieldError } from "../../../shared/ui/field-error.ts";
import { Layout } from "../../../shared/ui/layout.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";

interface DonePageProps {
  readonly organization: Organization;
  readonly centre: Centre;
  readonly errors?: readonly FieldError[];
}

/** It has arrived: the number to name, what happens next and when; until the address is confirmed, how to do that. */
export const DonePage = ({ organization, centre, errors = [] }: DonePageProps) =>
  organization.state === "unconfirmed" ? (
    <Layout title={words.title} area="public" desk={centre} errors={errors}>
      <ConfirmationPanel
        title={words.title}
        referenceLabel={words.referenceLabel}
        reference={organization.referenceNumber}
      >
        <p>{words.mailSent(organization.contactEmail)}</p>
        <p>{words.pressLink}</p>
      </ConfirmationPanel>
      <form method="post" action="/organizations/register/code" novalidate>
        <TextField
          name="code"
          label={words.codeLabel}
          hint={words.codeHint}
          error={errorOf(errors, "code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
        />
        <SubmitButton>{words.confirm}</SubmitButton>
      </form>
      <p>
        <a class="stand-alone" href="/organizations/register/resend">
          {words.notArrived}
        </a>
      </p>
      <Next items={words.next(centre.name)} />
    </Layout>
  ) : (
    <Layout title={registrationConfirm.doneTitle} area="public" desk={centre}>
      <ConfirmationPanel
        title={registrationConfirm.doneTitle}
        referenceLabel={words.referenceLabel}
        reference={organization.referenceNumber}
      />
      <Next items={registrationConfirm.doneNext(centre.name)} />
      <p>{registrationConfirm.doneContact}</p>
    </Layout>
  );

const Next = ({ items }: { items: readonly string[] }) => (
  <>
    <h2>{words.nextTitle}</h2>
    <ol>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ol>
    <p>{words.print}</p>
  </>
);
