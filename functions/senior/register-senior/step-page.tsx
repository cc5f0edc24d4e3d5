import type { Typed } from "../../../shared/http/field-errors.ts";
import { flagsIn } from "../../../shared/http/senior-form/avoid-questions.ts";
import { joinPages, joinStart } from "../../../shared/text/join.ts";
import { questionTitles, seniorForm } from "../../../shared/text/senior-form.ts";
import { site } from "../../../shared/text/site.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { Question } from "../../../shared/ui/senior-form/question.tsx";
import type { QuestionProps } from "../../../shared/ui/senior-form/question-props.ts";
import { SubmitButton } from "../../../shared/ui/submit-button.tsx";
import type { ServedTown } from "./draft-answers.ts";
import { channelIn, groupsIn, questions, type Step, stepBefore, steps } from "./form.ts";

interface StepPageProps extends QuestionProps {
  readonly step: Step;
  /** What the draft holds, without what was typed on this page and not yet accepted. */
  readonly before: Typed;
  /** Of the postal code; for the pages that name the town. */
  readonly towns: readonly ServedTown[];
}

const wordsOf = ({ prefecture, cityAndCounty, town }: ServedTown): string => prefecture + cityAndCounty + town;

const chosenWords = ({ before, towns }: StepPageProps): string => {
  const chosen = towns.find(({ town }) => town === before.town);
  return chosen ? wordsOf(chosen) : "";
};

/** The desk that serves all of these towns. */
const commonDesk = ([first, ...others]: readonly ServedTown[]): ServedTown["centre"] =>
  others.every(({ centre }) => centre?.centreId === first?.centre?.centreId) ? first?.centre : undefined;

/** One question, between the one before it and the next. */
export const StepPage = (props: StepPageProps) => {
  const { step, before, typed, towns, errors } = props;
  const previous = stepBefore(step, before);
  const desk = commonDesk(towns);
  return (
    <Layout title={`${questionTitles[step]}｜${joinStart.title}`} area="public" errors={errors} desk={desk}>
      <BackLink href={previous ? `/join/${previous}` : "/join"} />
      <p>{joinPages.question(steps[step].question, questions)}</p>
      <form method="post" action={`/join/${step}`} novalidate>
        <Question
          name={step}
          typed={typed}
          errors={errors}
          towns={towns.map((town) => ({ town: town.town, words: wordsOf(town) }))}
          groups={groupsIn(before)}
          flags={flagsIn(before)}
          channel={channelIn(before)}
          townWords={chosenWords(props)}
        />
        <p class="buttons">
          <SubmitButton>{step === "town" && towns.length === 1 ? seniorForm.town.yes : site.continue}</SubmitButton>
          {step === "town" ? (
            <a class="stand-alone" href="/join/area">
              {seniorForm.town.change}
            </a>
          ) : null}
        </p>
      </form>
    </Layout>
  );
};
