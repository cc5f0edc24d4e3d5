import { Duration, RemovalPolicy } from "aws-cdk-lib";
import type { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { AppAlarm } from "./alarm.ts";
import type { AppFunction } from "./app-function.ts";
import { DeadLetterQueue, sendingTo } from "./dead-letter-queue.ts";
import { kebabCase } from "./names.ts";
import type { ServiceContext } from "./service-context.ts";

interface WorkQueueProps {
  readonly consumer: AppFunction;
  /** Messages of one invocation. */
  readonly batchSize: number;
  /** Invocations at once: keeps below the rates that SES and the tables give. */
  readonly maximumConcurrency: number;
}

/** AWS's rule: a message stays invisible for six times as long as its function may run. */
const visibilityFactor = 6;

/** So often a message is tried before it goes to the dead-letter queue. */
const maxReceiveCount = 5;

/** A queue with the function that works on it, its dead-letter queue and the alarms for both. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetterQueue;
  readonly #context: ServiceContext;

  constructor(scope: Construct, id: string, context: ServiceContext, { consumer, ...props }: WorkQueueProps) {
    super(scope, id);
    const name = kebabCase(id);
    const { errorImpact, timeout } = consumer;
    this.#context = context;
    this.deadLetters = new DeadLetterQueue(this, context, { name, errorImpact });
    this.queue = new Queue(this, "Queue", {
      visibilityTimeout: Duration.seconds(timeout.toSeconds() * visibilityFactor),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount },
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: context.key,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    consumer.lambda.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: props.batchSize,
        maxConcurrency: props.maximumConcurrency,
        reportBatchItemFailures: true,
      }),
    );
    this.#watchAge(name, errorImpact);
  }

  #watchAge(name: string, errorImpact: string): void {
    new AppAlarm(this, this.#context, {
      name: `${name}-age`,
      errorImpact,
      threshold: Duration.minutes(15).toSeconds(),
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: "Maximum" }),
    });
  }

  /** Statements that allow putting work here. */
  allowSending(): PolicyStatement[] {
    return sendingTo(this.queue.queueArn, this.#context);
  }
}
