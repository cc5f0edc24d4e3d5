import { fullDateInWords } from "../../../shared/text/date-words.ts";
import { centreAddress, centrePhone } from "../../../shared/text/digest-mail.ts";
import { letterFrame, deliveryTexts as texts } from "../../../shared/text/staff-deliveries.ts";
import { SummaryList } from "../../../shared/ui/summary-list.tsx";
import type { HandDelivery } from "../../../shared/usecases/read-hand-delivery.ts";
import { DigestEntries } from "./digest-entries.tsx";

interface LetterProps extends HandDelivery {
  readonly today: string;
}

/** A letter of one or two pages A4: only this part of the page prints. */
export const Letter = ({ digest, senior, today }: LetterProps) => {
  const { greeting, answer, stop, safety } = letterFrame(digest);
  const { centre } = digest;
  return (
    <>
      <div class="no-print">
        <p>{texts.printHint}</p>
        <SummaryList rows={[{ label: texts.address, value: addressee(senior) }]} />
      </div>
      <article class="letter">
        <p class="letter-date">{fullDateInWords(today)}</p>
        <h2>{texts.letterSubject}</h2>
        {greeting.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <DigestEntries digest={digest} />
        <div class="letter-answer">
          {answer.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <p>{stop}</p>
        <p>{safety}</p>
        <address>
          <p>{centre.name}</p>
          <p>{centreAddress(centre)}</p>
          <p>{centrePhone(centre)}</p>
        </address>
      </article>
    </>
  );
};

const addressee = ({ address, name }: HandDelivery["senior"]): string => {
  const { postalCode = "", prefecture, cityAndCounty, streetAddress, cityBlock, buildingNameEtc } = address;
  const street = [prefecture, cityAndCounty, streetAddress, cityBlock, buildingNameEtc].join("");
  const lines = [postalCode && `〒${postalCode.slice(0, 3)}-${postalCode.slice(3)}`, street];
  return [...lines, `${name.familyName} ${name.givenName}`, cityBlock === "" ? texts.noAddress : ""]
    .filter((line) => line !== "")
    .join("\n");
};
