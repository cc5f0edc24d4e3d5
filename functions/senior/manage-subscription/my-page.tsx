import type { Senior } from "../../../shared/domain/senior.ts";
import { agreedPurposes, answersOf, needsConfirmation } from "../../../shared/domain/senior-answers.ts";
import { meDone, mePage as words } from "../../../shared/text/me.ts";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import { AnswersSummary } from "../../../shared/ui/senior-form/answers-summary.tsx";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import type { OwnPage } from "../../../shared/usecases/read-own-page.ts";
import { Digests } from "./digests.tsx";

export type Done = keyof typeof meDone;
export const isDone = (name: string | null): name is Done => name !== null && Object.hasOwn(meDone, name);

interface MyPageProps extends OwnPage {
  readonly csrf: string;
  readonly answerHref: Parameters<typeof Digests>[0]["answerHref"];
  /** Today in Japan. */
  readonly today: string;
  /** What was just done. */
  readonly done: Done | undefined;
}

/** One list and one vocabulary: what is sent, what was sent and answered, what is registered, how to stop. */
export const MyPage = ({ senior, centre, digests, csrf, answerHref, today, done }: MyPageProps) => (
  <Layout title={words.title} area="public" desk={centre}>
    {done ? <Notice kind="success" title={meDone[done]} /> : null}
    <h1>{words.title}</h1>
    <p>{words.greeting(senior.name.familyName)}</p>
    <State senior={senior} csrf={csrf} />
    <h2>{words.digestsTitle}</h2>
    <Digests digests={digests} today={today} answerHref={answerHref} />
    <h2 id="answers">{words.answersTitle}</h2>
    <p>{words.answersLead}</p>
    <AnswersSummary given={answersOf(senior)} changeHref={(answer) => `/me/${answer}`} />
    {senior.state === "stopped" ? null : (
      <>
        <h2>{words.stopTitle}</h2>
        <p>
          <a class="stand-alone" href="/me/stop">
            {words.stopLink}
          </a>
        </p>
      </>
    )}
    <form method="post" action="/me/sign-out">
      <CsrfToken token={csrf} />
      <SubmitButton kind="secondary">{words.signOut}</SubmitButton>
    </form>
  </Layout>
);

interface StateProps {
  readonly senior: Senior;
  readonly csrf: string;
}

/** Whether anything is sent, and how to have it sent again. */
const State = ({ senior, csrf }: StateProps) => {
  const isStopped = senior.state === "stopped";
  if (isStopped || !agreedPurposes(senior).includes("digest")) {
    return (
      <Notice kind="warning" title={isStopped ? words.stopped : words.noDigest}>
        <StateForm action="/me/resume" csrf={csrf} press={words.resume} />
      </Notice>
    );
  }
  if (!needsConfirmation(senior)) return <Notice>{words.receiving}</Notice>;
  return (
    <Notice kind="warning" title={words.unconfirmed(senior.email ?? "")}>
      <StateForm action="/me/confirm-again" csrf={csrf} press={words.confirmAgain} />
    </Notice>
  );
};

const StateForm = ({ action, csrf, press }: { action: string; csrf: string; press: string }) => (
  <form method="post" action={action}>
    <CsrfToken token={csrf} />
    <SubmitButton>{press}</SubmitButton>
  </form>
);
