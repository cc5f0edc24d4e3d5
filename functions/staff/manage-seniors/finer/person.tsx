import { purposes } from "../../../../shared/domain/conditions.ts";
import { typedList, typedText } from "../../../../shared/http/field-errors.ts";
import { taxonomy } from "../../../../shared/reference/taxonomy.ts";
import {
  digitalSkillChoices,
  purposeLabel,
  sexChoices,
  finerTexts as texts,
  wantChoices,
} from "../../../../shared/text/finer-wishes.ts";
import { languageLabel } from "../../../../shared/text/language-words.ts";
import { errorOf } from "../../../../shared/ui/field-error.ts";
import type { QuestionProps } from "../../../../shared/ui/senior-form/question-props.ts";
import { TextArea } from "../../../../shared/ui/text-area.tsx";
import { Select, ShortText, Ticks } from "./question-parts.tsx";

const fields = taxonomy.map(({ code, short }) => ({ value: code, label: short }));

/** Languages that desks meet; others that a person was said to speak stay. */
const commonLanguages = ["en", "zh", "ko", "es", "pt", "fr", "de", "it", "ru", "vi", "tl", "ne", "th", "id"];

const languagesFor = (spoken: readonly string[]) =>
  [...new Set([...commonLanguages, ...spoken])].map((code) => ({ value: code, label: languageLabel(code) }));

/** What one has done, holds, speaks and handles. */
export const SkillsQuestions = (question: QuestionProps) => (
  <>
    <Ticks {...question} name="experience" label={texts.experience} options={fields} />
    <TextArea
      name="qualifications"
      label={texts.qualifications}
      hint={texts.empty}
      value={typedText(question.typed, "qualifications")}
      error={errorOf(question.errors, "qualifications")}
    />
    <Ticks
      {...question}
      name="languages"
      label={texts.languages}
      options={languagesFor(typedList(question.typed, "languages"))}
    />
    <Select
      {...question}
      name="digitalSkill"
      label={texts.digitalSkill}
      empty={texts.notAsked}
      options={digitalSkillChoices}
    />
  </>
);

const purposeChoices = purposes.map((purpose) => ({ value: purpose, label: purposeLabel(purpose) }));

/** What for, with whom, with how many, until when. */
export const SettingQuestions = (question: QuestionProps) => (
  <>
    <Ticks {...question} name="purposes" label={texts.purposes} options={purposeChoices} />
    <Ticks {...question} name="wants" label={texts.wants} options={wantChoices} />
    <ShortText {...question} name="groupSize" label={texts.groupSize} hint={texts.empty} />
    <ShortText {...question} name="startBy" label={texts.startBy} hint={texts.startByHint} numeric={false} />
  </>
);

/** Held against limits of listings alone, never for employment. */
export const BornQuestions = (question: QuestionProps) => (
  <>
    <p>{texts.bornHint}</p>
    <ShortText {...question} name="birthYear" label={texts.birthYear} hint={texts.empty} />
    <ShortText {...question} name="birthDate" label={texts.birthDate} hint={texts.birthDateHint} numeric={false} />
    <Select {...question} name="sex" label={texts.sex} empty={texts.notAsked} options={sexChoices} />
  </>
);
