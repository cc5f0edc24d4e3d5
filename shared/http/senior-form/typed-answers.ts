import type { Senior } from "../../domain/senior.ts";
import { agreedPurposes } from "../../domain/senior-answers.ts";
import { askedPurposes } from "../../domain/senior-questions.ts";
import type { Typed } from "../field-errors.ts";
import { typedAvoid } from "./avoid-questions.ts";
import { typedContact } from "./contact-questions.ts";
import { typedDays } from "./days-question.ts";
import { typedTravel } from "./travel-question.ts";
import { typedWishes } from "./wishes-questions.ts";

/** What a person once answered, as it stands in the fields of the questions. */
export const typedAnswers = (senior: Senior): Typed => ({
  ...senior.name,
  postalCode: senior.address.postalCode ?? "",
  ...typedWishes(senior.wishes),
  ...typedDays(senior.availability),
  ...typedTravel(senior.travel),
  ...typedAvoid(senior),
  ...typedContact(senior),
  consents: askedPurposes.filter((purpose) => agreedPurposes(senior).includes(purpose)),
});
