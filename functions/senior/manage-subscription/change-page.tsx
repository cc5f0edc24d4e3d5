import type { Centre } from "../../../shared/domain/centre.ts";
import { mePage } from "../../../shared/text/me.ts";
import { questionTitles } from "../../../shared/text/senior-form.ts";
import { site } from "../../../shared/text/site.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { CsrfToken, Hidden } from "../../../shared/ui/form-token.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { Question, type QuestionContext, type QuestionName } from "../../../shared/ui/senior-form/question.tsx";
import type { QuestionProps } from "../../../shared/ui/senior-form/question-props.ts";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";

export interface ChangePageProps extends QuestionProps {
  readonly name: QuestionName;
  readonly context: QuestionContext;
  /** Answers of the page before, which are kept together with this one's. */
  readonly kept?: Readonly<Record<string, string>> | undefined;
  readonly desk: Centre;
  readonly csrf: string;
}

/** Pages that only lead to the page where the change is made. */
const leadOn: readonly QuestionName[] = ["area", "channel"];

/** One answer, as it is now, to be changed. */
export const ChangePage = ({ name, context, kept = {}, desk, csrf, typed, errors }: ChangePageProps) => (
  <Layout title={`${questionTitles[name]}｜${mePage.title}`} area="public" errors={errors} desk={desk}>
    <BackLink href="/me#answers" text={mePage.back} />
    <form method="post" action={`/me/${name}`} novalidate>
      <CsrfToken token={csrf} />
      {Object.entries(kept).map(([field, value]) => (
        <Hidden key={field} name={field} value={value} />
      ))}
      <Question name={name} typed={typed} errors={errors} {...context} />
      <SubmitButton>{leadOn.includes(name) ? site.continue : mePage.save}</SubmitButton>
    </form>
  </Layout>
);
