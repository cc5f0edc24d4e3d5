import type { Centre } from "../../domain/centre.ts";
import type { Digest, DigestEntry, DigestLinks } from "../../domain/digest.ts";
import type { MailContent } from "../../domain/mail-content.ts";
import { displayPhoneNumber } from "../../domain/phone-number.ts";
import {
  digestGreeting,
  digestMailText,
  digestMailTexts,
  digestSubject,
  entryInWords,
} from "../../text/digest-mail.ts";
import { looseningHint } from "../../text/loosenings.ts";
import { DeskFooter } from "./desk-footer.tsx";
import { mailDocument } from "./mail-document.tsx";
import { mailStyles } from "./mail-styles.ts";

interface ItemProps {
  readonly entry: DigestEntry;
  readonly centre: Centre;
  readonly position: number;
  readonly link: string;
}

const Item = ({ entry, centre, position, link }: ItemProps) => {
  const { kind, title, summary, fits, facts, contact } = entryInWords(entry, centre);
  return (
    <div style={mailStyles.item}>
      <p style={mailStyles.kind}>{kind}</p>
      <h2 style={mailStyles.title}>{`${position}　${title}`}</h2>
      {summary === "" ? null : <p style={mailStyles.paragraph}>{summary}</p>}
      <ul style={mailStyles.fits}>
        {fits.map((fit) => (
          <li key={fit} style={mailStyles.fit}>
            {`✓ ${fit}`}
          </li>
        ))}
      </ul>
      <dl style={mailStyles.list}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt style={mailStyles.term}>{label}</dt>
            <dd style={mailStyles.value}>{value}</dd>
          </div>
        ))}
        <dt style={mailStyles.term}>{digestMailTexts.ask}</dt>
        <dd style={mailStyles.value}>
          {contact.name}{" "}
          <a href={`tel:${contact.phone}`} style={mailStyles.phone}>
            {displayPhoneNumber(contact.phone)}
          </a>
        </dd>
      </dl>
      <a href={link} style={mailStyles.button}>
        {digestMailTexts.itemLink}
      </a>
    </div>
  );
};

const Stop = ({ links }: { links: DigestLinks }) => (
  <>
    <p style={mailStyles.paragraph}>{digestMailTexts.reply}</p>
    <p style={mailStyles.paragraph}>
      {digestMailTexts.why}
      <br />
      {digestMailTexts.safety}
    </p>
    <p style={mailStyles.paragraph}>
      <a href={links.ownPage} style={mailStyles.link}>
        {digestMailTexts.change}
      </a>
      <br />
      <a href={links.unsubscribe} style={mailStyles.link}>
        {digestMailTexts.stop}
      </a>
    </p>
  </>
);

/** A digest as a mail: both parts say the same. */
export const digestMail = (digest: Digest, links: DigestLinks): MailContent => {
  const subject = digestSubject(digest);
  const html = mailDocument(
    subject,
    <>
      {digestGreeting(digest).map((line) => (
        <p key={line} style={mailStyles.paragraph}>
          {line}
        </p>
      ))}
      {digest.entries.map((entry, i) => (
        <Item
          key={entry.n}
          entry={entry}
          centre={digest.centre}
          position={i + 1}
          link={links.entries[i] ?? links.ownPage}
        />
      ))}
      {looseningHint(digest).map((line) => (
        <p key={line} style={mailStyles.paragraph}>
          {line}
        </p>
      ))}
      <DeskFooter centre={digest.centre}>
        <Stop links={links} />
      </DeskFooter>
    </>,
  );
  return { subject, text: digestMailText(digest, links), html };
};
