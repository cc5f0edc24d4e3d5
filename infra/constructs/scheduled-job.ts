import { type Duration, TimeZone } from "aws-cdk-lib";
import { ComparisonOperator, type Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import { Construct } from "constructs";
import { AppAlarm } from "./alarm.ts";
import type { AppFunction } from "./app-function.ts";
import { DeadLetterQueue } from "./dead-letter-queue.ts";
import { kebabCase } from "./names.ts";
import type { ServiceContext } from "./service-context.ts";

interface ScheduledJobProps {
  readonly target: AppFunction;
  /** `cron(0 2 * * ? *)`, in Japan's time, or `rate(5 minutes)`. */
  readonly expression: string;
  /** Counts runs that came to their end; its period is how closely the alarm looks. */
  readonly completions: Metric;
  /** With no completion in this time the "did not run" alarm goes on. */
  readonly expectedWithin: Duration;
}

/** The Scheduler fills in the time that the run was meant for; a repeated run gets the same. */
const input = JSON.stringify({ scheduledTime: "<aws.scheduler.scheduled-time>" });

/** A function that runs by the clock, and the alarm for when it did not. */
export class ScheduledJob extends Construct {
  constructor(scope: Construct, id: string, context: ServiceContext, props: ScheduledJobProps) {
    super(scope, id);
    const { target } = props;
    const name = kebabCase(id);
    const deadLetters = new DeadLetterQueue(this, context, { name, errorImpact: target.errorImpact });
    target.allow(deadLetters.allowSending());
    target.sendFailuresTo(deadLetters.queueArn);
    const schedule = new CfnSchedule(this, "Schedule", {
      scheduleExpression: props.expression,
      scheduleExpressionTimezone: TimeZone.ASIA_TOKYO.timezoneName,
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: target.lambda.functionArn,
        roleArn: this.#role(context, target, deadLetters).roleArn,
        input,
        retryPolicy: { maximumRetryAttempts: 5, maximumEventAgeInSeconds: 3600 },
        deadLetterConfig: { arn: deadLetters.queueArn },
      },
    });
    // Operators and the local runner name it.
    schedule.overrideLogicalId(id);
    this.#watchSilence(context, name, props);
  }

  #role({ stage }: ServiceContext, target: AppFunction, deadLetters: DeadLetterQueue): Role {
    const conditions = { StringEquals: { "aws:SourceAccount": stage.account } };
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com", { conditions }),
    });
    const invoke = new PolicyStatement({
      actions: ["lambda:InvokeFunction"],
      resources: [target.lambda.functionArn],
    });
    for (const statement of [invoke, ...deadLetters.allowSending()]) role.addToPolicy(statement);
    return role;
  }

  #watchSilence(
    context: ServiceContext,
    name: string,
    { target, completions, expectedWithin }: ScheduledJobProps,
  ): void {
    new AppAlarm(this, context, {
      name: `${name}-did-not-run`,
      errorImpact: target.errorImpact,
      metric: completions,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: expectedWithin.toSeconds() / completions.period.toSeconds(),
      treatMissingData: TreatMissingData.BREACHING,
    });
  }
}
