import type { VNode } from "preact";
import type { Typed } from "../../../shared/http/field-errors.ts";
import { flagsIn } from "../../../shared/http/senior-form/avoid-questions.ts";
import { joinPages, joinStart } from "../../../shared/text/join.ts";
import { questionTitles, seniorForm } from "../../../shared/text/senior-form.ts";
import { site } from "../../../shared/text/site.ts";
import { BackLink } from "../../../shared/ui/back-link.tsx";
import { Layout } from "../../../shared/ui/layout.tsx";
import { AreaQuestion, TownQuestion } from "../../../shared/ui/senior-form/area-questions.tsx";
import { AvoidQuestion, LevelsQuestion } from "../../../shared/ui/senior-form/avoid-questions.tsx";
import {
  ChannelQuestion,
  ConsentsQuestion,
  ContactQuestion,
  RhythmQuestion,
} from "../../../shared/ui/senior-form/contact-questions.tsx";
import { DaysQuestion } from "../../../shared/ui/senior-form/days-question.tsx";
import { NameQuestion } from "../../../shared/ui/senior-form/name-question.tsx";
import type { QuestionProps } from "../../../shared/ui/senior-form/question-props.ts";
import { TravelQuestion } from "../../../shared/ui/senior-form/travel-question.tsx";
import { FieldsQuestion, InterestsQuestion } from "../../../shared/ui/senior-form/wishes-questions.tsx";
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

const townWords = ({ prefecture, cityAndCounty, town }: ServedTown): string => prefecture + cityAndCounty + town;

const questionsOf: Readonly<Record<Step, (props: StepPageProps) => VNode>> = {
  name: (props) => <NameQuestion {...props} />,
  area: (props) => <AreaQuestion {...props} />,
  town: ({ towns, ...props }) => (
    <TownQuestion {...props} towns={towns.map((town) => ({ town: town.town, words: townWords(town) }))} />
  ),
  interests: (props) => <InterestsQuestion {...props} />,
  fields: (props) => <FieldsQuestion {...props} groups={groupsIn(props.before)} />,
  days: (props) => <DaysQuestion {...props} />,
  travel: (props) => <TravelQuestion {...props} />,
  avoid: (props) => <AvoidQuestion {...props} />,
  levels: (props) => <LevelsQuestion {...props} flags={flagsIn(props.before)} />,
  channel: (props) => <ChannelQuestion {...props} />,
  contact: (props) => <ContactQuestion {...props} channel={channelIn(props.before)} town={chosenTownWords(props)} />,
  consents: (props) => <ConsentsQuestion {...props} />,
  rhythm: (props) => <RhythmQuestion {...props} />,
};

const chosenTownWords = ({ before, towns }: StepPageProps): string => {
  const chosen = towns.find(({ town }) => town === before.town);
  return chosen ? townWords(chosen) : "";
};

/** One question, between the one before it and the next. */
export const StepPage = (props: StepPageProps) => {
  const { step, before, towns, errors } = props;
  const previous = stepBefore(step, before);
  const [only, ...others] = towns;
  const desk = others.length === 0 ? only?.centre : undefined;
  return (
    <Layout title={`${questionTitles[step]}｜${joinStart.title}`} area="public" errors={errors} desk={desk}>
      <BackLink href={previous ? `/join/${previous}` : "/join"} />
      <p>{joinPages.question(steps[step].question, questions)}</p>
      <form method="post" action={`/join/${step}`} novalidate>
        {questionsOf[step](props)}
        <p class="buttons">
          <SubmitButton>{step === "town" && desk ? seniorForm.town.yes : site.continue}</SubmitButton>
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
