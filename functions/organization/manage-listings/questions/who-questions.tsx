import type { DemandFlag } from "../../../../shared/domain/conditions.ts";
import { demandLabel } from "../../../../shared/text/condition-words.ts";
import { listingFields as fields } from "../../../../shared/text/organization-listings.ts";
import { CheckboxGroup } from "../../../../shared/ui/checkbox-group.tsx";
import { RadioGroup } from "../../../../shared/ui/radio-group.tsx";
import { TextField } from "../../../../shared/ui/text-field.tsx";
import { choices, many, one, type QuestionProps } from "./question-props.ts";

/** Demands that organisations can tell without help; the desk may add others. */
const asked: readonly DemandFlag[] = [
  "stairs",
  "slope",
  "long_standing",
  "squat",
  "floor_sitting",
  "manual_strength",
  "driving",
  "smartphone",
  "pc",
  "calls",
  "speaking",
  "children",
  "animals",
  "noise",
  "crowd",
  "heat",
  "cold",
  "no_toilet",
  "no_rest",
];
const flagOptions = asked.map((flag) => ({ value: flag, label: demandLabel(flag) }));

export const WhoQuestions = (props: QuestionProps) => (
  <>
    <RadioGroup
      {...one(props, "audience")}
      label={fields.audience.label}
      options={choices(fields.audience.options)}
      required
    />
    <TextField {...one(props, "minAge")} {...fields.minAge} inputMode="numeric" width="short" />
    <RadioGroup
      {...one(props, "beginner")}
      label={fields.beginner.label}
      options={[
        { value: "yes", label: fields.beginner.yes },
        { value: "no", label: fields.beginner.no },
      ]}
      required
    />
    <RadioGroup
      {...one(props, "posture")}
      label={fields.posture.label}
      options={choices(fields.posture.options)}
      required
    />
    <RadioGroup
      {...one(props, "setting")}
      label={fields.setting.label}
      options={choices(fields.setting.options)}
      required
    />
    <CheckboxGroup {...many(props, "flags")} {...fields.flags} options={flagOptions} />
    <TextField {...one(props, "loadKg")} {...fields.loadKg} inputMode="numeric" width="short" />
  </>
);
