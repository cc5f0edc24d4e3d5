import { z } from "zod";
import { seniorForm } from "../../text/senior-form.ts";
import { line, personReading } from "../form-fields.ts";

const words = seniorForm.name;
const mostCharacters = 50;

/** Name as written, reading in katakana however it was typed. */
export const nameQuestion = z
  .object({
    familyName: line(mostCharacters, words.familyNameMissing),
    givenName: line(mostCharacters, words.givenNameMissing),
    familyNameKana: personReading(mostCharacters, words.familyNameKanaMissing),
    givenNameKana: personReading(mostCharacters, words.givenNameKanaMissing),
  })
  .transform((name) => ({ name }));
