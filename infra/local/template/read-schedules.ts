import { z } from "zod";
import { ofType, pointedAt, readProperties } from "./read-properties.ts";
import type { ResolvedResource } from "./resolver.ts";

const scheduleSchema = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string({ error: "a schedule must name its time zone" }),
  State: z.enum(["ENABLED", "DISABLED"]).default("ENABLED"),
  Target: z.object({
    Arn: z.string(),
    RoleArn: z.string(),
    Input: z.string().default("{}"),
    RetryPolicy: z.object({ MaximumRetryAttempts: z.number().default(185) }).prefault({}),
    DeadLetterConfig: z.object({ Arn: z.string() }, { error: "a schedule must have a dead-letter queue" }),
  }),
});

export interface ScheduleDescription {
  readonly logicalId: string;
  readonly arn: string;
  /** `cron(0 2 * * ? *)` or `rate(5 minutes)`. */
  readonly expression: string;
  readonly timeZone: string;
  readonly enabled: boolean;
  readonly functionLogicalId: string;
  /** With `<aws.scheduler.…>` still to be filled in. */
  readonly input: string;
  readonly retries: number;
  readonly deadLetterQueueUrl: string;
  readonly roleArn: string;
}

/** `AWS::Scheduler::Schedule`. */
export const readSchedules = (resources: readonly ResolvedResource[]): readonly ScheduleDescription[] =>
  ofType(resources, "AWS::Scheduler::Schedule").map((resource) => {
    const { Target, ...properties } = readProperties(resource, scheduleSchema);
    return {
      logicalId: resource.logicalId,
      arn: resource.arn ?? "",
      expression: properties.ScheduleExpression,
      timeZone: properties.ScheduleExpressionTimezone,
      enabled: properties.State === "ENABLED",
      functionLogicalId: pointedAt(resources, "AWS::Lambda::Function", Target.Arn, resource).logicalId,
      input: Target.Input,
      retries: Target.RetryPolicy.MaximumRetryAttempts,
      deadLetterQueueUrl: pointedAt(resources, "AWS::SQS::Queue", Target.DeadLetterConfig.Arn, resource).ref,
      roleArn: Target.RoleArn,
    };
  });
