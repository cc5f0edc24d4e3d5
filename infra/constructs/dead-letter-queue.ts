import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { AppAlarm } from "./alarm.ts";
import type { ServiceContext } from "./service-context.ts";

interface DeadLetterQueueProps {
  /** Begins the alarm's name: `match-queue` → `match-queue-dead-letters`. */
  readonly name: string;
  /** Who waits for what lies here. */
  readonly errorImpact: string;
}

/** Keeps for 14 days what could not be done; the first message raises the alarm. */
export class DeadLetterQueue extends Queue {
  readonly #context: ServiceContext;

  constructor(scope: Construct, context: ServiceContext, { name, errorImpact }: DeadLetterQueueProps) {
    super(scope, "DeadLetters", {
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: context.key,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.#context = context;
    new AppAlarm(this, context, {
      name: `${name}-dead-letters`,
      errorImpact,
      metric: this.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: "Maximum" }),
    });
  }

  /** Statements that allow putting something here. */
  allowSending(): PolicyStatement[] {
    return sendingTo(this.queueArn, this.#context);
  }
}

/** Sending to an encrypted queue takes its key, too. */
export const sendingTo = (queueArn: string, { key }: ServiceContext): PolicyStatement[] => [
  new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [queueArn] }),
  new PolicyStatement({ actions: ["kms:Decrypt", "kms:GenerateDataKey"], resources: [key.keyArn] }),
];
