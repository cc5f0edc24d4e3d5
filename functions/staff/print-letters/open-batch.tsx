import type { LetterBatch } from "../../../shared/domain/letter-batch.ts";
import { typedList, typedText } from "../../../shared/http/field-errors.ts";
import { obstacleInWords } from "../../../shared/text/staff-deliveries.ts";
import { letterDeskTexts as texts, unprintableInWords } from "../../../shared/text/staff-letters.ts";
import { CheckboxGroup } from "../../../shared/ui/checkbox-group.tsx";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { errorOf } from "../../../shared/ui/field-error.ts";
import { CsrfToken } from "../../../shared/ui/form-token.tsx";
import { ButtonLink, SubmitButton } from "../../../shared/ui/submit-button.tsx";
import { TextField } from "../../../shared/ui/text-field.tsx";
import { letterValue } from "./form.ts";
import type { LettersView } from "./letters-page.tsx";
import { PersonLink } from "./person-link.tsx";

/** The pile that is printed and not posted yet. */
export const OpenBatch = (view: LettersView & { readonly batch: LetterBatch }) => {
  const { viewer, batch, desk } = view;
  return (
    <>
      {batch.letters.length === 0 ? null : <Print letters={batch.letters.length} />}
      {desk.unprintable.length === 0 ? null : <Unprintable unprintable={desk.unprintable} />}
      {batch.letters.length === 0 ? null : <PostForm {...view} />}
      <form method="post" action="/staff/letters">
        <p>{texts.discardHint}</p>
        <CsrfToken token={viewer.csrfToken} />
        <input type="hidden" name="madeAt" value={batch.madeAt} />
        <SubmitButton kind="secondary" name="step" value="discard">
          {texts.discard}
        </SubmitButton>
      </form>
    </>
  );
};

const Print = ({ letters }: { letters: number }) => (
  <>
    <h2>{texts.printTitle}</h2>
    <p>{texts.printable(letters)}</p>
    <p>{texts.printHint}</p>
    <p>
      <ButtonLink href="/staff/letters/letters.pdf">{texts.open}</ButtonLink>
    </p>
  </>
);

const Unprintable = ({ unprintable }: Pick<LettersView["desk"], "unprintable">) => (
  <>
    <h2>{texts.unprintableTitle}</h2>
    <p>{texts.unprintableHint}</p>
    <DataTable
      caption={texts.unprintableTitle}
      columns={[
        { key: "person", label: texts.person },
        { key: "reason", label: texts.reason },
      ]}
      rows={unprintable.map((letter) => ({
        id: letterValue(letter.delivery),
        person: <PersonLink {...letter} />,
        reason: unprintableInWords(letter.reason, letter.characters),
      }))}
    />
  </>
);

/** What must come out of the pile is ticked already. */
const PostForm = (view: LettersView & { readonly batch: LetterBatch }) => {
  const { viewer, batch, desk, today, errors = [], typed } = view;
  const toPull = desk.toPull.map(({ delivery }) => letterValue(delivery));
  return (
    <form method="post" action="/staff/letters" noValidate>
      <h2>{texts.postTitle}</h2>
      <CsrfToken token={viewer.csrfToken} />
      <input type="hidden" name="madeAt" value={batch.madeAt} />
      {toPull.length === 0 ? null : (
        <CheckboxGroup
          name="pulled"
          label={texts.pulled}
          hint={texts.pulledHint}
          options={desk.toPull.map(({ delivery, senior, obstacle }) => ({
            value: letterValue(delivery),
            label: `${senior.name.familyName} ${senior.name.givenName}`,
            hint: obstacleInWords(obstacle),
          }))}
          values={typed ? typedList(typed, "pulled") : toPull}
        />
      )}
      <TextField
        name="postedOn"
        label={texts.postedOn}
        hint={texts.postedOnHint}
        value={typed ? typedText(typed, "postedOn") : today}
        error={errorOf(errors, "postedOn")}
        inputMode="numeric"
        autoComplete="off"
        width="short"
      />
      <SubmitButton name="step" value="post">
        {texts.post(batch.letters.length - toPull.length)}
      </SubmitButton>
    </form>
  );
};
