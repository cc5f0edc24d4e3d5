import { setTimeout as sleep } from "node:timers/promises";
import { type ParsedMail, simpleParser } from "mailparser";
import type { LocalCloud } from "../../../infra/local/local-cloud.ts";

/** A mail as its reader's program shows it. */
export interface ReadMail {
  readonly parsed: ParsedMail;
  readonly subject: string;
  /** The plain part. */
  readonly text: string;
  /** Every address that the plain part names. */
  readonly links: readonly string[];
  /** The six digits to type, if there are any. */
  readonly code: string;
  /** Where the mail program's own button leads (RFC 8058); empty where it has none. */
  readonly unsubscribeUrl: string;
  /** A header as it was sent, unfolded. */
  header(name: string): string | undefined;
}

export interface Mailbox {
  /** The oldest mail to this address that was not taken yet; waits for it. */
  next(address: string): Promise<ReadMail>;
  /** All mails to this address, oldest first. */
  all(address: string): Promise<readonly ReadMail[]>;
}

const patienceMs = 90_000;
const pollMs = 100;

const unfolded = (raw: Buffer, name: string): string | undefined => {
  const head = raw.toString("utf8").split(/\r?\n\r?\n/, 1)[0] ?? "";
  const line = head
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)
    .find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim();
};

/** Envelopes quote a local part that is no dot-atom: `"a..b"@docomo.ne.jp`. */
const unquoted = (address: string): string => address.replace(/^"(.*)"@/, "$1@");

const read = async (raw: Buffer): Promise<ReadMail> => {
  const parsed = await simpleParser(raw);
  const text = parsed.text ?? "";
  return {
    parsed,
    subject: parsed.subject ?? "",
    text,
    links: text.match(/https?:\/\/\S+/g) ?? [],
    code: /(?<!\d)\d{6}(?!\d)/.exec(text.replace(/https?:\/\/\S+/g, ""))?.[0] ?? "",
    unsubscribeUrl: /<(https?:[^>]+)>/.exec(unfolded(raw, "List-Unsubscribe") ?? "")?.[1] ?? "",
    header: (name) => unfolded(raw, name),
  };
};

/** What arrived in people's mail programs. */
export const mailbox = (cloud: LocalCloud): Mailbox => {
  const taken = new Map<string, number>();
  const rawTo = async (address: string) =>
    (await cloud.mails())
      .filter(({ destinations }) => destinations.some((to) => unquoted(to) === address))
      .map(({ raw }) => raw);
  return {
    async next(address) {
      const index = taken.get(address) ?? 0;
      const deadline = performance.now() + patienceMs;
      for (;;) {
        const raw = (await rawTo(address))[index];
        if (raw) {
          taken.set(address, index + 1);
          return read(raw);
        }
        if (performance.now() > deadline) throw new Error(`No mail came to ${address}.`);
        await sleep(pollMs);
      }
    },
    all: async (address) => Promise.all((await rawTo(address)).map(read)),
  };
};
