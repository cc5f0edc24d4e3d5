import { existsSync, readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { z } from "zod";

const smsSchema = z.object({
  messageId: z.string(),
  /** ISO time on the cloud's clock. */
  acceptedAt: z.string(),
  origination: z.string(),
  /** E.164. */
  to: z.string(),
  text: z.string(),
  context: z.record(z.string(), z.string()),
  configurationSet: z.string().optional(),
});

/** An SMS as End User Messaging accepted it. */
export type CaughtSms = z.output<typeof smsSchema>;

const lineSchema = z.union([z.object({ accepted: smsSchema }), z.object({ reported: z.string() })]);
type Line = z.output<typeof lineSchema>;

/** Every accepted SMS on disk before its sender is answered, so that a kill in between loses nothing that was accepted. */
export interface SmsJournal {
  keep(sms: CaughtSms): Promise<void>;
  /** Oldest first. */
  list(): readonly CaughtSms[];
  /** The provider's events of this SMS are in the queues. */
  markReported(messageId: string): Promise<void>;
  /** SMS whose events the last run could not report any more. */
  unreported(): readonly CaughtSms[];
}

/** A kill may have cut off the last line, which was never answered for. */
const readLines = (file: string): Line[] =>
  (existsSync(file) ? readFileSync(file, "utf8") : "").split("\n").flatMap((text) => {
    try {
      return [lineSchema.parse(JSON.parse(text))];
    } catch {
      return [];
    }
  });

/** Opens the journal, a file of JSON lines; makes it with its first line. */
export function openSmsJournal(file: string): SmsJournal {
  const lines = readLines(file);
  const accepted = lines.flatMap((line) => ("accepted" in line ? [line.accepted] : []));
  const reported = new Set(lines.flatMap((line) => ("reported" in line ? [line.reported] : [])));

  async function append(line: Line): Promise<void> {
    const handle = await open(file, "a");
    try {
      // A line of its own, whatever a kill left behind.
      await handle.writeFile(`\n${JSON.stringify(line)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  return {
    async keep(sms) {
      await append({ accepted: sms });
      accepted.push(sms);
    },
    list: () => accepted,
    async markReported(messageId) {
      await append({ reported: messageId });
      reported.add(messageId);
    },
    unreported: () => accepted.filter(({ messageId }) => !reported.has(messageId)),
  };
}
