import type { CaughtMail } from "./mail/mail-journal.ts";
import type { StaffPerson } from "./sign-in/staff-person.ts";
import type { CaughtSms } from "./sms/sms-journal.ts";

export interface LocalCloudOptions {
  /** Where tables, queues, mails, secrets and logs are kept; made when missing. One running cloud a directory. */
  readonly stateDirectory: string;
  /** Port of the public site on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** Output of the CDK app (`cdk.out`), with the bundles as assets. */
  readonly templateDirectory: string;
  /** Milliseconds that the functions' clock is ahead of the machine's (behind: negative). Default 0. */
  readonly clockOffsetMs?: number;
  /** Whether schedules fire by themselves. Default: only while the clock is the machine's own. */
  readonly runSchedules?: boolean;
  /** Who can sign in as staff. Default: the sample people. */
  readonly staff?: readonly StaffPerson[];
}

interface FiredSchedule {
  /** ISO time that the target sees as its scheduled time. Default: the cloud's clock, to the minute. */
  readonly scheduledTime?: string;
}

/** What is still unfinished when `drain` gives up: messages that wait for a retry. */
export interface DrainResult {
  readonly unfinished: number;
}

/** The synthesized template, running on this machine. */
export interface LocalCloud {
  /** Origin of the public site: `http://localhost:<port>`. */
  readonly origin: string;
  /** The sign-in of the staff portal (OpenID provider). */
  readonly issuer: string;
  /** Origins of the engines, as the functions' `AWS_ENDPOINT_URL_*` name them. */
  readonly endpoints: Readonly<Record<"dynamodb" | "sqs" | "ses" | "sms" | "secretsManager" | "s3", string>>;
  /** Names as in the folder `functions/`: `jobs/import-listings`. */
  readonly functionNames: readonly string[];
  /** Logical ids of the schedules. */
  readonly scheduleIds: readonly string[];
  /** Invokes a function as `aws lambda invoke` would: answers its result, throws `FunctionFailed` for its error. */
  invoke(functionName: string, payload: unknown): Promise<unknown>;
  /** Fires a schedule now, by its logical id or its target's name; ends when the target has ended. */
  fireSchedule(id: string, fired?: FiredSchedule): Promise<void>;
  /** Waits until all queues are empty and no function runs, at most `timeoutMs` (default 10 minutes). */
  drain(timeoutMs?: number): Promise<DrainResult>;
  /** The functions' clock. */
  now(): Date;
  /** Sets the functions' clock; it runs on from there. */
  setClock(now: Date): void;
  /** Every mail that SES accepted, oldest first, also from earlier runs on the same state. */
  mails(): Promise<readonly CaughtMail[]>;
  /** What the DNS of a domain holds for the mails that went out here (DKIM, DMARC): TXT records by name. */
  mailRecords(domain: string): Readonly<Record<string, string>>;
  /** Every SMS that End User Messaging accepted, as with mails. */
  texts(): Promise<readonly CaughtSms[]>;
  /** Sums of the metrics that functions emitted (embedded metric format), by name, also in earlier runs on the same state. */
  metrics(): Readonly<Record<string, number>>;
  /** Ends everything in order; no process is left. */
  stop(): Promise<void>;
}

export type StartLocalCloud = (options: LocalCloudOptions) => Promise<LocalCloud>;
