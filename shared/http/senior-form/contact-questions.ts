import { z } from "zod";
import { type Channel, channelSchema, rhythmSchema, type Senior } from "../../domain/senior.ts";
import { askedPurposes } from "../../domain/senior-questions.ts";
import { seniorForm } from "../../text/senior-form.ts";
import { listOf, type Typed } from "../field-errors.ts";
import { emailAddress, line, mobileNumber, optionalLine, optionalPhoneNumber, phoneNumber } from "../form-fields.ts";

const words = seniorForm.contact;
const mostCharacters = 100;

export const channelQuestion = z.object({
  channel: z.enum(channelSchema.options, { error: seniorForm.channel.missing }),
});

interface ContactAnswers {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly cityBlock?: string | undefined;
  readonly buildingNameEtc?: string | undefined;
}

/** What each channel needs to reach the person. */
const contactQuestions: Readonly<Record<Channel, z.ZodType<ContactAnswers>>> = {
  email: z
    .object({ email: emailAddress(words.emailWrong), phone: optionalPhoneNumber(words.phoneWrong) })
    .transform(({ email, phone }) => ({ email, phone: phone || undefined })),
  sms: z.object({ phone: mobileNumber(words.mobileWrong) }),
  post: z.object({
    cityBlock: line(mostCharacters, words.cityBlockMissing),
    buildingNameEtc: optionalLine(mostCharacters, words.buildingLong),
    phone: phoneNumber(words.phoneWrong),
  }),
  phone: z.object({ phone: phoneNumber(words.phoneWrong) }),
};

export const contactQuestion = (channel: Channel): z.ZodType<ContactAnswers> => contactQuestions[channel];

/** Names of the fields that any channel asks for. */
export const contactFields = ["email", "phone", "cityBlock", "buildingNameEtc"] as const;

export const consentsQuestion = z.object({ consents: listOf(z.enum(askedPurposes)) });

export const rhythmQuestion = z.object({ rhythm: rhythmSchema });

/** Contact, channel and rhythm as they are typed in the questions. */
export const typedContact = (senior: Pick<Senior, "channel" | "email" | "phone" | "address" | "rhythm">): Typed => ({
  channel: senior.channel,
  email: senior.email ?? "",
  phone: senior.phone ?? "",
  cityBlock: senior.address.cityBlock,
  buildingNameEtc: senior.address.buildingNameEtc,
  rhythm: senior.rhythm,
});
