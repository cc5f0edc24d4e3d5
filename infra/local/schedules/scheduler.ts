import { randomUUID } from "node:crypto";
import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { Cron } from "croner";
import { FunctionFailed } from "../processes/function-failed.ts";
import type { ScheduleDescription } from "../template/read-schedules.ts";
import { toCronPattern } from "./cron-pattern.ts";

/** EventBridge Scheduler: fires the template's schedules in their time zone, or on demand. */
export interface Scheduler {
  fire(schedule: ScheduleDescription, scheduledTime: Date): Promise<void>;
  stop(): void;
}

export interface SchedulerSettings {
  readonly client: SQSClient;
  readonly schedules: readonly ScheduleDescription[];
  /** Invokes the schedule's function; rejects with `FunctionFailed`. */
  readonly invoke: (schedule: ScheduleDescription, payload: unknown) => Promise<unknown>;
  /** False: they fire only on demand. */
  readonly running: boolean;
}

/** The template's retries come minutes apart; here a person waits for them. */
const mostRetries = 2;

const second = 1000;

/** What the Scheduler fills into an input. */
function fillInput(schedule: ScheduleDescription, scheduledTime: Date, attempt: number): string {
  const values: Readonly<Record<string, string>> = {
    "scheduled-time": scheduledTime.toISOString().replace(/\.\d+Z$/, "Z"),
    "schedule-arn": schedule.arn,
    "execution-id": randomUUID(),
    "attempt-number": String(attempt),
  };
  return schedule.input.replace(/<aws\.scheduler\.([\w-]+)>/g, (found, name: string) => values[name] ?? found);
}

export function startScheduler({ client, schedules, invoke, running }: SchedulerSettings): Scheduler {
  async function attempt(schedule: ScheduleDescription, input: string): Promise<FunctionFailed | undefined> {
    try {
      await invoke(schedule, JSON.parse(input));
      return undefined;
    } catch (error) {
      if (error instanceof FunctionFailed) return error;
      throw error;
    }
  }

  async function fire(schedule: ScheduleDescription, scheduledTime: Date): Promise<void> {
    const attempts = 1 + Math.min(schedule.retries, mostRetries);
    let failure: FunctionFailed | undefined;
    for (let number = 1; number <= attempts; number += 1) {
      failure = await attempt(schedule, fillInput(schedule, scheduledTime, number));
      if (!failure) return;
    }
    const input = fillInput(schedule, scheduledTime, attempts);
    await client.send(new SendMessageCommand({ QueueUrl: schedule.deadLetterQueueUrl, MessageBody: input }));
    throw failure;
  }

  function start(schedule: ScheduleDescription): Cron {
    const { pattern, intervalSeconds } = toCronPattern(schedule.expression, schedule.logicalId);
    const options = { timezone: schedule.timeZone, ...(intervalSeconds && { interval: intervalSeconds }) };
    return new Cron(pattern, options, async () => {
      const scheduledTime = new Date(Math.floor(Date.now() / second) * second);
      await fire(schedule, scheduledTime).catch((error) => console.error(`${schedule.logicalId}:`, error));
    });
  }

  /** Also those that are switched off are read, so that a schedule that cannot be played is seen at the start. */
  const jobs = schedules.map((schedule) => ({ schedule, job: start(schedule) }));
  for (const { schedule, job } of jobs) if (!running || !schedule.enabled) job.stop();
  return {
    fire,
    stop: () => {
      for (const { job } of jobs) job.stop();
    },
  };
}
