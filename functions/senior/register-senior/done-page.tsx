import type { Centre } from "../../../shared/domain/centre.ts";
import type { Channel, Senior } from "../../../shared/domain/senior.ts";
import { joinDone as words } from "../../../shared/text/join.ts";
import { ConfirmationPanel } from "../../../shared/ui/confirmation-panel.tsx";
import { errorOf, type FieldError } from "../../../shared/ui/field-error.ts";
import { Layout } from "../../../shared/ui/layout.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";

interface PendingPageProps {
  readonly senior: Senior;
  readonly centre: Centre;
  readonly errors?: readonly FieldError[];
}

/** Almost done: the address is confirmed by the mail's link, or by its code here. */
export const PendingPage = ({ senior, centre, errors = [] }: PendingPageProps) => (
  <Layout title={words.pendingTitle} area="public" desk={centre} errors={errors}>
    <ConfirmationPanel title={words.pendingTitle}>
      <p>{words.mailSent(senior.email ?? "")}</p>
      <p>{words.pressLink}</p>
    </ConfirmationPanel>
    <form method="post" action="/join/code" novalidate>
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
      <a class="stand-alone" href="/join/resend">
        {words.notArrived}
      </a>
    </p>
    <Next items={words.nextEmail(centre.name)} />
  </Layout>
);

const nextOf: Readonly<Record<Channel, (centreName: string) => readonly string[]>> = {
  email: words.nextConfirmed,
  sms: words.nextSms,
  post: words.nextPost,
  phone: words.nextPhone,
};

interface DonePageProps {
  readonly channel: Channel;
  readonly centre: Centre;
  /** By a link, which also those press who changed their address. */
  readonly confirmed?: boolean;
}

/** It is done: what happens next, and how to change or stop. */
export const DonePage = ({ channel, centre, confirmed = false }: DonePageProps) => {
  const title = confirmed ? words.confirmedTitle : words.doneTitle;
  return (
    <Layout title={title} area="public" desk={centre}>
      <ConfirmationPanel title={title} />
      <Next items={nextOf[channel](centre.name)} />
      <p>{words.change}</p>
      <ul class="link-list">
        {channel === "email" ? (
          <li>
            <a href="/me">{words.myPage}</a>
          </li>
        ) : null}
        <li>
          <a href="/listings">{words.listings}</a>
        </li>
      </ul>
    </Layout>
  );
};

const Next = ({ items }: { items: readonly string[] }) => (
  <>
    <h2>{words.nextTitle}</h2>
    <ol>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ol>
  </>
);
