import { displayPhoneNumber } from "../../domain/phone-number.ts";
import { type Channel, channelSchema } from "../../domain/senior.ts";
import { askedPurposes } from "../../domain/senior-questions.ts";
import { typedList, typedText } from "../../http/field-errors.ts";
import { consentWords } from "../../text/consents.ts";
import { seniorForm } from "../../text/senior-form.ts";
import { rhythmChoices } from "../../text/senior-words.ts";
import { CheckboxGroup } from "../checkbox-group.tsx";
import { errorOf } from "../field-error.ts";
import { QuestionHeading } from "../question-heading.tsx";
import { RadioGroup } from "../radio-group.tsx";
import { TextField } from "../text-field.tsx";
import type { QuestionProps } from "./question-props.ts";

const words = seniorForm.contact;

const channelHints = {
  email: seniorForm.channel.emailHint,
  sms: seniorForm.channel.smsHint,
  post: seniorForm.channel.postHint,
  phone: seniorForm.channel.phoneHint,
} as const;

/** Mail, SMS, letter or phone. */
export const ChannelQuestion = ({ typed, errors }: QuestionProps) => (
  <RadioGroup
    name="channel"
    label={seniorForm.channel.title}
    hint={seniorForm.channel.hint}
    options={channelSchema.options.map((channel) => ({
      value: channel,
      label: seniorForm.channel[channel],
      hint: channelHints[channel],
    }))}
    value={typedText(typed, "channel")}
    error={errorOf(errors, "channel")}
    heading
  />
);

interface ContactQuestionProps extends QuestionProps {
  readonly channel: Channel;
  /** Address up to the town, which the block follows. */
  readonly town: string;
}

/** What the channel needs to reach the person, and no more. */
export const ContactQuestion = ({ channel, town, ...question }: ContactQuestionProps) => (
  <>
    <QuestionHeading>{titles[channel]}</QuestionHeading>
    {channel === "email" ? <EmailField {...question} /> : null}
    {channel === "post" ? <BlockFields {...question} town={town} /> : null}
    <PhoneField {...question} optional={channel === "email"} />
  </>
);

const titles: Readonly<Record<Channel, string>> = {
  email: words.emailTitle,
  sms: words.smsTitle,
  post: words.postTitle,
  phone: words.phoneTitle,
};

const EmailField = ({ typed, errors }: QuestionProps) => (
  <TextField
    name="email"
    label={words.email}
    hint={words.emailHint}
    value={typedText(typed, "email")}
    error={errorOf(errors, "email")}
    inputMode="email"
    autoComplete="email"
  />
);

const BlockFields = ({ typed, errors, town }: QuestionProps & { town: string }) => (
  <>
    <TextField
      name="cityBlock"
      label={words.cityBlock}
      hint={words.cityBlockHint(town)}
      value={typedText(typed, "cityBlock")}
      error={errorOf(errors, "cityBlock")}
    />
    <TextField
      name="buildingNameEtc"
      label={words.building}
      value={typedText(typed, "buildingNameEtc")}
      error={errorOf(errors, "buildingNameEtc")}
    />
  </>
);

const PhoneField = ({ typed, errors, optional }: QuestionProps & { optional: boolean }) => (
  <TextField
    name="phone"
    label={optional ? words.phoneOptional : words.phone}
    hint={words.phoneHint}
    value={displayed(typedText(typed, "phone"))}
    error={errorOf(errors, "phone")}
    inputMode="tel"
    autoComplete="tel"
    width="medium"
  />
);

/** A kept number as people write it; what was typed stays as it was typed. */
const displayed = (phone: string): string => (phone.startsWith("+81") ? displayPhoneNumber(phone) : phone);

/** What is to be sent, purpose by purpose (MSG-02). */
export const ConsentsQuestion = ({ typed, errors }: QuestionProps) => (
  <>
    <CheckboxGroup
      name="consents"
      label={seniorForm.consents.title}
      hint={seniorForm.consents.hint}
      options={askedPurposes.map((purpose) => ({ value: purpose, ...consentWords[purpose] }))}
      values={typedList(typed, "consents")}
      error={errorOf(errors, "consents")}
      heading
    />
    <p>{seniorForm.consents.needed}</p>
  </>
);

/** How often the digest comes. */
export const RhythmQuestion = ({ typed, errors }: QuestionProps) => (
  <RadioGroup
    name="rhythm"
    label={seniorForm.rhythm.title}
    options={rhythmChoices}
    value={typedText(typed, "rhythm")}
    error={errorOf(errors, "rhythm")}
    heading
  />
);
