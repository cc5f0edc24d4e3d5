import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { open, rename } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const metadataSchema = z.object({
  messageId: z.string(),
  acceptedAt: z.string(),
  source: z.string(),
  destinations: z.array(z.string()),
  tags: z.record(z.string(), z.string()),
  configurationSet: z.string().optional(),
  /** The account sends nothing to its first address. */
  suppressed: z.boolean().optional(),
});

export type MailMetadata = z.output<typeof metadataSchema>;

/** A mail as SES accepted it. */
export interface CaughtMail extends MailMetadata {
  /** ISO time on the cloud's clock. */
  readonly acceptedAt: string;
  /** Envelope recipients. */
  readonly destinations: string[];
  /** The whole message, as sent (RFC 5322). */
  readonly raw: Buffer;
}

/**
 * Every accepted mail on disk: `<number>.eml` as sent and `<number>.json` beside it. A mail counts once its `.json` is
 * there, which is before the sender is answered, so that a kill in between loses nothing that was accepted.
 */
export interface MailJournal {
  keep(metadata: MailMetadata, raw: Buffer): Promise<void>;
  /** Oldest first. */
  list(): readonly MailMetadata[];
  read(messageId: string): CaughtMail | undefined;
  /** The provider's events of this mail are in the queues. */
  markReported(messageId: string): void;
  /** Mails whose events the last run could not report any more. */
  unreported(): readonly MailMetadata[];
}

async function writeDurably(file: string, content: string | Buffer): Promise<void> {
  const handle = await open(file, "w");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const metadataFile = /^(\d+)\.json$/;

/** Opens the journal in a directory; makes it when missing. */
export function openMailJournal(directory: string): MailJournal {
  mkdirSync(directory, { recursive: true });
  const reportedFile = join(directory, "reported.log");
  const reported = new Set(existsSync(reportedFile) ? readFileSync(reportedFile, "utf8").split("\n") : []);
  const numbers = readdirSync(directory)
    .flatMap((file) => metadataFile.exec(file)?.[1] ?? [])
    .toSorted();
  const mails = new Map(
    numbers.map((number) => {
      const metadata = metadataSchema.parse(JSON.parse(readFileSync(join(directory, `${number}.json`), "utf8")));
      return [metadata.messageId, { number, metadata }];
    }),
  );
  let next = Number(numbers.at(-1) ?? 0) + 1;

  return {
    async keep(metadata, raw) {
      const number = String(next).padStart(8, "0");
      next += 1;
      const file = join(directory, number);
      await writeDurably(`${file}.eml`, raw);
      await writeDurably(`${file}.json.new`, JSON.stringify(metadata, null, 2));
      await rename(`${file}.json.new`, `${file}.json`);
      mails.set(metadata.messageId, { number, metadata });
    },
    list: () => [...mails.values()].map(({ metadata }) => metadata),
    read(messageId) {
      const found = mails.get(messageId);
      return found && { ...found.metadata, raw: readFileSync(join(directory, `${found.number}.eml`)) };
    },
    markReported(messageId) {
      appendFileSync(reportedFile, `${messageId}\n`);
      reported.add(messageId);
    },
    unreported: () =>
      [...mails.values()].map(({ metadata }) => metadata).filter((mail) => !reported.has(mail.messageId)),
  };
}
