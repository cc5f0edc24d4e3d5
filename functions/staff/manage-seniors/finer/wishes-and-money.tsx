import { kinds } from "../../../../shared/domain/conditions.ts";
import { taxonomy } from "../../../../shared/reference/taxonomy.ts";
import { kindLabel } from "../../../../shared/text/condition-words.ts";
import { costLevelChoices, rewardNeedChoices, finerTexts as texts } from "../../../../shared/text/finer-wishes.ts";
import { QuestionHeading } from "../../../../shared/ui/question-heading.tsx";
import type { QuestionProps } from "../../../../shared/ui/senior-form/question-props.ts";
import { OneOf, Select, ShortText, Ticks } from "./question-parts.tsx";
import { codeField } from "./questions.ts";

const kindChoices = kinds.map((kind) => ({ value: kind, label: kindLabel(kind) }));
const levels = (["wish", "refuse"] as const).map((level) => ({ value: level, label: texts.codeLevels[level] }));

/** Kinds wished for; each field wished for or refused. */
export const KindsQuestions = (question: QuestionProps) => (
  <>
    <Ticks {...question} name="kinds" label={texts.kinds} hint={texts.kindsHint} options={kindChoices} />
    <QuestionHeading>{texts.codes}</QuestionHeading>
    <p>{texts.codesHint}</p>
    <div class="fields-in-columns">
      {taxonomy.map(({ code, short }) => (
        <Select {...question} key={code} name={codeField(code)} label={short} empty={texts.codeAny} options={levels} />
      ))}
    </div>
  </>
);

/** What it should pay, and what it may cost. */
export const MoneyQuestions = (question: QuestionProps) => (
  <>
    <OneOf {...question} name="need" label={texts.need} options={rewardNeedChoices} />
    <ShortText {...question} name="minHourlyYen" label={texts.minHourlyYen} hint={texts.empty} />
    <ShortText {...question} name="hopedHourlyYen" label={texts.hopedHourlyYen} hint={texts.empty} />
    <ShortText {...question} name="costYen" label={texts.costYen} hint={texts.empty} />
    <OneOf {...question} name="costLevel" label={texts.costLevel} options={costLevelChoices} />
  </>
);
