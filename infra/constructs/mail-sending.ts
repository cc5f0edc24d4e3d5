import { Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { ConfigurationSet, EmailSendingEvent, EventDestination, SuppressionReasons } from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { AppFunction } from "./app-function.ts";
import { resourceName, type ServiceContext } from "./service-context.ts";
import type { WorkQueue } from "./work-queue.ts";

/** What SES tells us of each mail. */
const events = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.DELIVERY_DELAY,
];

/** SES configuration set whose events come back through SNS to a queue. The identity is verified beforehand (README). */
export class MailSending extends Construct {
  readonly #context: ServiceContext;
  readonly #configurationSetName: string;

  constructor(scope: Construct, id: string, context: ServiceContext, eventQueue: WorkQueue) {
    super(scope, id);
    this.#context = context;
    const topic = new Topic(this, "Events", { masterKey: context.key, enforceSSL: true });
    topic.addSubscription(
      new SqsSubscription(eventQueue.queue, { rawMessageDelivery: true, deadLetterQueue: eventQueue.deadLetters }),
    );
    const configurationSet = new ConfigurationSet(this, "ConfigurationSet", {
      configurationSetName: resourceName(context.stage, "mail"),
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    configurationSet.addEventDestination("ToTopic", { destination: EventDestination.snsTopic(topic), events });
    this.#configurationSetName = configurationSet.configurationSetName;
  }

  /** Lets a function change the account's list of addresses that get nothing. SES knows no narrower resource for it. */
  letSuppress(keeper: AppFunction): void {
    const actions = ["ses:PutSuppressedDestination", "ses:DeleteSuppressedDestination"];
    keeper.allow([new PolicyStatement({ actions, resources: ["*"] })]);
  }

  /** Lets a function send mail: from our address only, and so that its events come back. */
  letSend(sender: AppFunction): void {
    const { mail } = this.#context.stage;
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: "ses", resource, resourceName });
    sender.tell("mailFrom", mail.from);
    sender.tell("mailConfigurationSet", this.#configurationSetName);
    sender.allow([
      new PolicyStatement({
        actions: ["ses:SendRawEmail"],
        resources: [
          arn("identity", mail.identity),
          arn("configuration-set", resourceName(this.#context.stage, "mail")),
        ],
        conditions: { StringEquals: { "ses:FromAddress": mail.from } },
      }),
    ]);
  }
}
