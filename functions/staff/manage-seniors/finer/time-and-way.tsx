import { availabilityLevelSchema, bands, travelModes, weekdays } from "../../../../shared/domain/conditions.ts";
import { travelModeLabel } from "../../../../shared/text/condition-words.ts";
import { bandLabel, weekdayLabel } from "../../../../shared/text/date-words.ts";
import { finerTexts as texts } from "../../../../shared/text/finer-wishes.ts";
import type { QuestionProps } from "../../../../shared/ui/senior-form/question-props.ts";
import { OneOf, Select, ShortText, Ticks } from "./question-parts.tsx";
import { timeField } from "./questions.ts";

const levels = availabilityLevelSchema.options.map((level) => ({ value: level, label: texts.availability[level] }));

/** How each band of each weekday suits; how often and how long. */
export const TimesQuestions = (question: QuestionProps) => (
  <>
    <p>{texts.availabilityHint}</p>
    <div class="fields-in-columns">
      {weekdays.flatMap((day) =>
        bands.map((band) => (
          <Select
            {...question}
            key={timeField(day, band)}
            name={timeField(day, band)}
            label={texts.dayAndBand(weekdayLabel(day), bandLabel(band))}
            options={levels}
          />
        )),
      )}
    </div>
    <ShortText {...question} name="maxDaysPerWeek" label={texts.maxDaysPerWeek} hint={texts.empty} />
    <ShortText {...question} name="maxSessionMinutes" label={texts.maxSessionMinutes} hint={texts.empty} />
  </>
);

const modes = travelModes.map((mode) => ({ value: mode, label: travelModeLabel(mode) }));
const outside = [
  { value: "yes", label: texts.outsideYes },
  { value: "no", label: texts.outsideNo },
];

/** Means; how long the way should take and how long it may. */
export const WayQuestions = (question: QuestionProps) => (
  <>
    <Ticks {...question} name="modes" label={texts.modes} options={modes} />
    <ShortText {...question} name="preferredMinutes" label={texts.preferredMinutes} />
    <ShortText {...question} name="maxMinutes" label={texts.maxMinutes} />
    <OneOf {...question} name="outside" label={texts.outside} options={outside} />
  </>
);
