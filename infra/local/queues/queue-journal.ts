import { appendFileSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { z } from "zod";

/** A message as it was sent. */
interface KeptMessage {
  readonly queueName: string;
  readonly body: string;
}

/**
 * What SQS promises and an engine in memory cannot: an accepted message outlives the engine. Watches the wire, notes
 * accepted and deleted messages before the sender hears of it. A message in a dead-letter queue comes back to its
 * first queue after a restart.
 */
export interface QueueJournal {
  /** Notes what one exchange with the engine does, before the answer leaves. */
  watch(operation: string, body: unknown, response: ServerResponse): void;
  /** What earlier runs left, oldest first. */
  readonly left: readonly KeptMessage[];
  /** The messages that were left have been sent again: forget the old journal. */
  replaceOld(): void;
}

const entrySchema = z.union([
  z.object({ sent: z.string(), queueName: z.string(), body: z.string() }),
  z.object({ deleted: z.string() }),
]);

const requestSchema = z.object({
  QueueUrl: z.string(),
  MessageBody: z.string().optional(),
  ReceiptHandle: z.string().optional(),
  Entries: z
    .array(z.object({ Id: z.string(), MessageBody: z.string().optional(), ReceiptHandle: z.string().optional() }))
    .default([]),
});

const answerSchema = z.object({
  MessageId: z.string().optional(),
  Successful: z.array(z.object({ Id: z.string(), MessageId: z.string().optional() })).default([]),
  Messages: z.array(z.object({ MessageId: z.string(), ReceiptHandle: z.string() })).default([]),
});

type Exchange = { request: z.output<typeof requestSchema>; answer: z.output<typeof answerSchema> };

function readLeft(file: string): KeptMessage[] {
  const left = new Map<string, KeptMessage>();
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  for (const line of lines) {
    const entry = entrySchema.safeParse(parseLine(line)).data;
    if (!entry) continue;
    if ("deleted" in entry) left.delete(entry.deleted);
    else left.set(entry.sent, { queueName: entry.queueName, body: entry.body });
  }
  return [...left.values()];
}

/** The last line of a journal may be half written: the process was killed before the sender was answered. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const queueNameOf = (url: string): string => url.slice(url.lastIndexOf("/") + 1);

/**
 * Opens the journal of a state directory.
 * @param onSent told of every accepted message: the name of its queue
 */
export function openQueueJournal(file: string, onSent: (queueName: string) => void): QueueJournal {
  const newFile = `${file}.new`;
  const left = readLeft(file);
  /** A run that was killed while it sent the left messages again: they are all still in the old journal. */
  rmSync(newFile, { force: true });
  const messageOfReceipt = new Map<string, string>();
  let current = newFile;

  const note = (entry: z.input<typeof entrySchema>) => appendFileSync(current, `${JSON.stringify(entry)}\n`);

  function noteSent(id: string | undefined, url: string, body: string | undefined): void {
    if (id === undefined || body === undefined) return;
    const queueName = queueNameOf(url);
    note({ sent: id, queueName, body });
    onSent(queueName);
  }

  function noteDeleted(receipt: string | undefined): void {
    const id = receipt && messageOfReceipt.get(receipt);
    if (!id) return;
    note({ deleted: id });
    messageOfReceipt.delete(receipt);
  }

  const actions: Readonly<Record<string, (exchange: Exchange) => void>> = {
    SendMessage: ({ request, answer }) => noteSent(answer.MessageId, request.QueueUrl, request.MessageBody),
    SendMessageBatch: ({ request, answer }) => {
      for (const { Id, MessageId } of answer.Successful) {
        noteSent(MessageId, request.QueueUrl, request.Entries.find((entry) => entry.Id === Id)?.MessageBody);
      }
    },
    ReceiveMessage: ({ answer }) => {
      for (const { MessageId, ReceiptHandle } of answer.Messages) messageOfReceipt.set(ReceiptHandle, MessageId);
    },
    DeleteMessage: ({ request }) => noteDeleted(request.ReceiptHandle),
    DeleteMessageBatch: ({ request, answer }) => {
      for (const { Id } of answer.Successful)
        noteDeleted(request.Entries.find((entry) => entry.Id === Id)?.ReceiptHandle);
    },
  };

  return {
    left,
    watch(operation, body, response) {
      const action = actions[operation];
      const request = requestSchema.safeParse(body).data;
      if (!action || !request) return;
      const end = response.end.bind(response);
      response.end = (text?: unknown) => {
        const answer = answerSchema.safeParse(parseLine(String(text ?? "{}")) ?? {}).data;
        if (response.statusCode === 200 && answer) action({ request, answer });
        return end(text);
      };
    },
    replaceOld() {
      if (existsSync(newFile)) renameSync(newFile, file);
      else rmSync(file, { force: true });
      current = file;
    },
  };
}
