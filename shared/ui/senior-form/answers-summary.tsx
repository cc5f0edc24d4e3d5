import { displayPhoneNumber } from "../../domain/phone-number.ts";
import type { SeniorAnswers } from "../../domain/senior-answers.ts";
import { consentWords } from "../../text/consents.ts";
import { answerLabels, consentsNone } from "../../text/senior-form.ts";
import {
  addressInWords,
  availabilityInWords,
  avoidInWords,
  channelLabel,
  nameInWords,
  rhythmLabel,
  travelInWords,
  wishesInWords,
} from "../../text/senior-words.ts";
import { SummaryList } from "../summary-list.tsx";

type AnswerName = keyof typeof answerLabels;

const answers: Readonly<Record<AnswerName, (given: SeniorAnswers) => string>> = {
  name: ({ name }) => nameInWords(name),
  area: addressInWords,
  interests: ({ wishes }) => wishesInWords(wishes),
  days: ({ availability }) => availabilityInWords(availability),
  travel: ({ travel }) => travelInWords(travel),
  avoid: ({ avoid, maxLoadKg }) => avoidInWords(avoid, maxLoadKg),
  channel: ({ channel }) => channelLabel(channel),
  contact: ({ email, phone }) => [email, phone && displayPhoneNumber(phone)].filter(Boolean).join("\n"),
  consents: ({ consents }) =>
    consents
      .filter((purpose) => purpose !== "procedure")
      .map((purpose) => consentWords[purpose].label)
      .join("\n") || consentsNone,
  rhythm: ({ rhythm }) => rhythmLabel(rhythm),
};

interface AnswersSummaryProps {
  readonly given: SeniorAnswers;
  /** Where each answer is changed: the page of its question. */
  readonly changeHref: (answer: AnswerName) => string;
}

/** All answers in words, each with its way to change it. */
export const AnswersSummary = ({ given, changeHref }: AnswersSummaryProps) => (
  <SummaryList
    rows={(Object.keys(answers) as AnswerName[]).map((answer) => ({
      label: answerLabels[answer],
      value: answers[answer](given),
      changeHref: changeHref(answer),
    }))}
  />
);
