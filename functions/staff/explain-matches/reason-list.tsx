import type { Reason } from "../../../shared/domain/delivery.ts";
import { isCaution, reasonInWords } from "../../../shared/text/reasons.ts";

/** Reasons in the words of the mail; those that are there to be known before saying yes are told apart. */
export const reasonsFor = (reasons: readonly Reason[]): string[] => wordsOf(reasons.filter((one) => !isCaution(one)));

export const wordsOf = (reasons: readonly Reason[]): string[] => [
  ...new Set(reasons.map(reasonInWords).filter((words) => words !== "")),
];

interface WordListProps {
  readonly label: string;
  readonly words: readonly string[];
}

/** A few sentences under a label; nothing where there is none. */
export const WordList = ({ label, words }: WordListProps) =>
  words.length === 0 ? null : (
    <div>
      <dt>{label}</dt>
      <dd>
        <ul>
          {words.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </dd>
    </div>
  );
