import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import type { z } from "zod";
import type { LogFields, Logger } from "../ports/logger.ts";
import { errorFields } from "./error-fields.ts";

interface QueueJob<Message> {
  /** The function's folder name: `send-delivery`. */
  readonly service: string;
  readonly schema: z.ZodType<Message>;
  /** Handles one message; what it throws sends this message, and no other, back to the queue. */
  handle(message: Message): Promise<unknown>;
  readonly logger: Logger;
}

/**
 * Lambda handler of a queue: each message by itself, so that a bad one does not disturb the others of its batch.
 * Those that failed are reported to SQS, which brings them back and at last puts them into the dead-letter queue.
 */
export const queueJob =
  <Message>({ service, schema, handle, logger }: QueueJob<Message>) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const code = messageCode(service);
    logger.info(`${code}_started`, { messages: event.Records.length });
    const handleRecord = async (record: SQSRecord) => {
      try {
        await handle(schema.parse(JSON.parse(record.body)));
      } catch (error) {
        logger.error(`${code}_message_failed`, { ...errorFields(error), messageId: record.messageId });
        throw error;
      }
    };
    const response = await processPartialResponse(event, handleRecord, new BatchProcessor(EventType.SQS), {
      throwOnFullBatchFailure: false,
    });
    logger.info(`${code}_completed`, { messages: event.Records.length, failed: response.batchItemFailures.length });
    return response;
  };

interface ScheduledJob<Input, Result extends LogFields | undefined> {
  readonly service: string;
  readonly schema: z.ZodType<Input>;
  /** Does the work; counts that it returns are logged, and are the answer to who invoked it. */
  run(input: Input): Promise<Result>;
  readonly logger: Logger;
}

/**
 * Lambda handler of a schedule or of an operator's invocation. What `run` throws fails the invocation,
 * so that the schedule's retry, dead-letter queue and alarm see it.
 */
export const scheduledJob =
  <Input, Result extends LogFields | undefined>({ service, schema, run, logger }: ScheduledJob<Input, Result>) =>
  async (event: unknown): Promise<Result> => {
    const code = messageCode(service);
    logger.info(`${code}_started`);
    try {
      const result = await run(schema.parse(event));
      logger.info(`${code}_completed`, result);
      return result;
    } catch (error) {
      logger.error(`${code}_failed`, errorFields(error));
      throw error;
    }
  };

const messageCode = (service: string): string => service.replaceAll("-", "_");
