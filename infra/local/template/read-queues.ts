import { z } from "zod";
import { ofType, pointedAt, readProperties } from "./read-properties.ts";
import type { ResolvedResource } from "./resolver.ts";
import { TemplateProblem } from "./template-problem.ts";

const queueSchema = z.object({
  VisibilityTimeout: z.number().default(30),
  DelaySeconds: z.number().default(0),
  MessageRetentionPeriod: z.number().default(345_600),
  FifoQueue: z.undefined({ error: "FIFO queues are not played" }).optional(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
});

export interface QueueDescription {
  readonly logicalId: string;
  readonly queueName: string;
  readonly url: string;
  readonly arn: string;
  readonly visibilitySeconds: number;
  readonly delaySeconds: number;
  readonly retentionSeconds: number;
  /** Where a message goes after so many receives; a dead-letter queue itself has none. */
  readonly deadLetter?: { readonly arn: string; readonly afterReceives: number };
}

const describeQueue = (resource: ResolvedResource): QueueDescription => {
  const properties = readProperties(resource, queueSchema);
  const redrive = properties.RedrivePolicy;
  return {
    logicalId: resource.logicalId,
    queueName: resource.name,
    url: resource.ref,
    arn: resource.arn ?? "",
    visibilitySeconds: properties.VisibilityTimeout,
    delaySeconds: properties.DelaySeconds,
    retentionSeconds: properties.MessageRetentionPeriod,
    ...(redrive && { deadLetter: { arn: redrive.deadLetterTargetArn, afterReceives: redrive.maxReceiveCount } }),
  };
};

/** `AWS::SQS::Queue`, dead-letter queues first, as they must exist before those that point at them. */
export function readQueues(resources: readonly ResolvedResource[]): readonly QueueDescription[] {
  const queues = ofType(resources, "AWS::SQS::Queue").map(describeQueue);
  return queues.toSorted((a, b) => Number(Boolean(a.deadLetter)) - Number(Boolean(b.deadLetter)));
}

const mappingSchema = z.object({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  BatchSize: z.number().min(1).max(10, { error: "batches over 10 are not played" }).default(10),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  FunctionResponseTypes: z.array(z.string()).default([]),
  ScalingConfig: z.object({ MaximumConcurrency: z.number() }).optional(),
  Enabled: z.literal(true).default(true),
});

/** A queue whose messages a function works on. */
export interface EventSource {
  readonly logicalId: string;
  readonly queue: QueueDescription;
  readonly functionLogicalId: string;
  readonly batchSize: number;
  readonly maximumConcurrency: number;
}

/** `AWS::Lambda::EventSourceMapping`. One without partial batch responses or limit is refused: a poison message would drag its neighbours along. */
export const readEventSources = (resources: readonly ResolvedResource[]): readonly EventSource[] =>
  ofType(resources, "AWS::Lambda::EventSourceMapping").map((resource) => {
    const properties = readProperties(resource, mappingSchema);
    const { logicalId } = resource;
    if (!properties.FunctionResponseTypes.includes("ReportBatchItemFailures")) {
      throw new TemplateProblem(logicalId, "does not ask for ReportBatchItemFailures.");
    }
    if (!properties.ScalingConfig) throw new TemplateProblem(logicalId, "has no maximum concurrency.");
    const queue = describeQueue(pointedAt(resources, "AWS::SQS::Queue", properties.EventSourceArn, resource));
    if (!queue.deadLetter) throw new TemplateProblem(queue.logicalId, "is worked on and has no dead-letter queue.");
    return {
      logicalId,
      queue,
      functionLogicalId: pointedAt(resources, "AWS::Lambda::Function", properties.FunctionName, resource).logicalId,
      batchSize: properties.BatchSize,
      maximumConcurrency: properties.ScalingConfig.MaximumConcurrency,
    };
  });
