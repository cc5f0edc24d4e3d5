import type { VNode } from "preact";
import type { DemandFlag } from "../../domain/conditions.ts";
import type { Channel } from "../../domain/senior.ts";
import type { InterestGroup } from "../../domain/senior-questions.ts";
import type { questionTitles } from "../../text/senior-form.ts";
import { AreaQuestion, TownQuestion } from "./area-questions.tsx";
import { AvoidQuestion, LevelsQuestion } from "./avoid-questions.tsx";
import { ChannelQuestion, ConsentsQuestion, ContactQuestion, RhythmQuestion } from "./contact-questions.tsx";
import { DaysQuestion } from "./days-question.tsx";
import { NameQuestion } from "./name-question.tsx";
import type { QuestionProps } from "./question-props.ts";
import { TravelQuestion } from "./travel-question.tsx";
import { FieldsQuestion, InterestsQuestion } from "./wishes-questions.tsx";

export type QuestionName = keyof typeof questionTitles;

/** What some questions need to know of the answers to others. */
export interface QuestionContext {
  readonly towns?: readonly { readonly town: string; readonly words: string }[] | undefined;
  readonly groups?: readonly InterestGroup[] | undefined;
  readonly flags?: readonly DemandFlag[] | undefined;
  readonly channel?: Channel | undefined;
  /** Address up to the town. */
  readonly townWords?: string | undefined;
}

type Props = QuestionProps & QuestionContext;

const questions: Readonly<Record<QuestionName, (props: Props) => VNode>> = {
  name: (props) => <NameQuestion {...props} />,
  area: (props) => <AreaQuestion {...props} />,
  town: (props) => <TownQuestion {...props} towns={props.towns ?? []} />,
  interests: (props) => <InterestsQuestion {...props} />,
  fields: (props) => <FieldsQuestion {...props} groups={props.groups ?? []} />,
  days: (props) => <DaysQuestion {...props} />,
  travel: (props) => <TravelQuestion {...props} />,
  avoid: (props) => <AvoidQuestion {...props} />,
  levels: (props) => <LevelsQuestion {...props} flags={props.flags ?? []} />,
  channel: (props) => <ChannelQuestion {...props} />,
  contact: (props) => <ContactQuestion {...props} channel={props.channel ?? "email"} town={props.townWords ?? ""} />,
  consents: (props) => <ConsentsQuestion {...props} />,
  rhythm: (props) => <RhythmQuestion {...props} />,
};

/** One of the questions, by its name: the page around it is the function's. */
export const Question = ({ name, ...props }: Props & { readonly name: QuestionName }) => questions[name](props);
