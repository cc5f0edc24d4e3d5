import type { Digest } from "../../../shared/domain/digest.ts";
import { entryInWords } from "../../../shared/text/digest-mail.ts";
import { deliveryTexts as texts } from "../../../shared/text/staff-deliveries.ts";

/** The items of a digest on paper, in the same words as the mail. */
export const DigestEntries = ({ digest }: { digest: Digest }) => (
  <ol class="letter-items">
    {digest.entries.map((entry) => {
      const { kind, title, summary, fits, facts } = entryInWords(entry, digest.centre);
      return (
        <li key={entry.n}>
          <h3>
            {title}（{kind}）
          </h3>
          {summary === "" ? null : <p>{summary}</p>}
          <p>
            <strong>{texts.fits}</strong>：{fits.join("／")}
          </p>
          <dl>
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </li>
      );
    })}
  </ol>
);
